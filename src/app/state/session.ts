import { words } from '../i18n/index.ts';
import { applyHash, keepAddressBar } from './address-bar.ts';
import { playback } from './clock.ts';
import { sceneOf } from './flown-scene.ts';
import { issuerFor } from './issuer.ts';
import { loadShelf } from './load-shelf.ts';
import { writePreferences } from './preferences.ts';
import { createReconstruct } from './reconstruct.ts';
import { recordById, siteOf } from './shelf.ts';
import { type AppState, notify, useApp } from './store.ts';

/** What a visitor sees first. */
const FIRST_LAUNCH = 'dprk-2024-03-18-kn-25-success';

const NOTHING_TO_PLAY = { endS: 0, eventTimesS: [], quiet: [] };

const reconstruct = createReconstruct(
  () => new Worker(new URL('./reconstruct.worker.ts', import.meta.url), { type: 'module' }),
);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Loads the catalogue, or says why it could not be. Also what "try again" does. */
export const loadCatalogueIntoStore = async (): Promise<void> => {
  useApp.setState({ shelf: { state: 'loading' } });
  try {
    const shelf = await loadShelf(import.meta.env.BASE_URL);
    const { selectedId } = useApp.getState();
    const known = recordById(shelf, selectedId);
    if (selectedId !== null && !known) notify(words.address.unknownLaunch(selectedId));
    const first = known ?? recordById(shelf, FIRST_LAUNCH) ?? shelf.records[0] ?? null;
    useApp.setState({
      shelf: { state: 'ready', shelf },
      selectedId: first?.id ?? null,
      flights: { state: 'pending' },
    });
  } catch (error) {
    useApp.setState({ shelf: { state: 'failed', message: messageOf(error) } });
  }
};

/** What is to be reconstructed now, as one text that changes when the answer may. */
const questionOf = ({ shelf, selectedId, wantedIssuer }: AppState): string | null =>
  shelf.state === 'ready' && selectedId !== null ? `${selectedId} ${wantedIssuer ?? ''}` : null;

const showFlightsOfSelection = async (): Promise<void> => {
  const asked = useApp.getState();
  if (asked.shelf.state !== 'ready') return;
  const { shelf } = asked.shelf;
  const record = recordById(shelf, asked.selectedId);
  playback.load(NOTHING_TO_PLAY);
  if (record?.kind !== 'launch') {
    useApp.setState({ flights: { state: 'none' }, wantedTimeS: null });
    return;
  }
  useApp.setState({ flights: { state: 'pending' } });
  const isStillAsked = (): boolean => questionOf(useApp.getState()) === questionOf(asked);
  try {
    const { issuers } = shelf.catalogue;
    const issuer = issuerFor(record, asked.wantedIssuer);
    const flights = await reconstruct(record, { site: siteOf(shelf, record), issuers }, issuer);
    if (!isStillAsked()) return;
    const scene = sceneOf(flights);
    const { wantedTimeS } = useApp.getState();
    playback.load(scene?.span ?? NOTHING_TO_PLAY, wantedTimeS ?? 0);
    useApp.setState({ flights: { state: 'ready', flights, scene }, wantedTimeS: null });
  } catch (error) {
    if (isStillAsked()) useApp.setState({ flights: { state: 'failed', message: messageOf(error) } });
  }
};

/** Asks again after a failure. */
export const retryFlights = (): void => void showFlightsOfSelection();

/** Brings the page to life: address, catalogue, flights of the selection, preferences. Returns the stopper. */
export const startSession = (): (() => void) => {
  applyHash(location.hash);
  let asked: string | null = null;
  const unsubscribe = useApp.subscribe((state, before) => {
    if (state.preferences !== before.preferences) writePreferences(localStorage, state.preferences);
    const question = questionOf(state);
    if (question !== asked) {
      asked = question;
      void showFlightsOfSelection();
    } else if (state.wantedTimeS !== null && state.flights.state === 'ready') {
      useApp.setState({ wantedTimeS: null });
      playback.seek(state.wantedTimeS);
    }
  });
  const stopAddressBar = keepAddressBar();
  void loadCatalogueIntoStore();
  return () => {
    unsubscribe();
    stopAddressBar();
  };
};
