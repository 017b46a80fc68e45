import { timingIssuers } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { recordTitle } from '../i18n/record-title.ts';
import { applyHash, keepAddressBar } from './address-bar.ts';
import { playback } from './clock.ts';
import { sceneOf } from './flown-scene.ts';
import { issuerFor } from './issuer.ts';
import { loadShelf } from './load-shelf.ts';
import { writePreferences } from './preferences.ts';
import { createReconstruct } from './reconstruct.ts';
import { issuerName, recordById, siteOf } from './shelf.ts';
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
    const isLost = selectedId !== null && !known;
    if (isLost) notify(() => t('address.unknownLaunch', { id: selectedId }));
    const first = known ?? recordById(shelf, FIRST_LAUNCH) ?? shelf.records[0] ?? null;
    useApp.setState({
      shelf: { state: 'ready', shelf },
      selectedId: first?.id ?? null,
      flights: { state: 'pending' },
      // Issuer and moment were those of the launch that is not there.
      ...(isLost && { wantedIssuer: null, wantedTimeS: null, wantedCamera: null }),
    });
  } catch (error) {
    useApp.setState({ shelf: { state: 'failed', message: messageOf(error) } });
  }
};

/** What is to be reconstructed now, as one text that changes when the answer may. */
const questionOf = ({ mode, shelf, selectedId, wantedIssuer }: AppState): string | null =>
  mode === 'replay' && shelf.state === 'ready' && selectedId !== null
    ? `${selectedId} ${wantedIssuer ?? ''}`
    : null;

const showFlightsOfSelection = async (): Promise<void> => {
  const asked = useApp.getState();
  if (asked.mode !== 'replay' || asked.shelf.state !== 'ready') return;
  const { shelf } = asked.shelf;
  const record = recordById(shelf, asked.selectedId);
  playback.load(NOTHING_TO_PLAY);
  const wanted = asked.wantedIssuer;
  if (record?.kind === 'launch' && wanted !== null && !timingIssuers(record).includes(wanted)) {
    notify(() =>
      t('address.unknownIssuer', {
        issuer: issuerName(shelf.catalogue.issuers, wanted),
        launch: recordTitle(record),
      }),
    );
    // Asks anew, for the launch's usual issuer.
    useApp.setState({ wantedIssuer: null });
    return;
  }
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
  /** Where the replay was when the Lab was entered. */
  let leftAtS = 0;
  const unsubscribe = useApp.subscribe((state, before) => {
    if (state.preferences !== before.preferences) writePreferences(localStorage, state.preferences);
    if (state.mode === 'lab' && before.mode === 'replay') leftAtS = playback.timeS();
    const isBack = state.mode === 'replay' && before.mode === 'lab';
    if (isBack && state.selectedId === before.selectedId && state.wantedTimeS === null) {
      useApp.setState({ wantedTimeS: leftAtS });
    }
    const question = questionOf(state);
    if (question !== asked) {
      asked = question;
      void showFlightsOfSelection();
    } else if (state.mode === 'replay' && state.wantedTimeS !== null && state.flights.state === 'ready') {
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
