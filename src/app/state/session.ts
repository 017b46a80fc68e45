import { formatAsOf, type Launch, timingIssuers } from '../../catalogue/index.ts';
import type { LaunchFlights } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import { recordTitle } from '../i18n/record-title.ts';
import { applyHash, keepAddressBar } from './address-bar.ts';
import { askFlights } from './ask-flights.ts';
import { type FlightChoices, NO_CHOICES } from './choices.ts';
import { playback } from './clock.ts';
import { type Companion, flyingCompanions, spanTogether } from './companions.ts';
import { askForCatalogue } from './domain.ts';
import { followEnsemble } from './ensemble.ts';
import { sceneOf } from './flown-scene.ts';
import { followGhost } from './ghost.ts';
import { issuerFor } from './issuer.ts';
import { writePreferences } from './preferences.ts';
import { createReconstruct } from './reconstruct.ts';
import { issuerName, recordById, type Shelf, shelfOf, siteOf } from './shelf.ts';
import { type AppState, confirmDone, notify, setFullShelf, useApp } from './store.ts';

/** What a visitor sees first. */
const FIRST_LAUNCH = 'dprk-2024-03-18-kn-25-success';

const NOTHING_TO_PLAY = { endS: 0, eventTimesS: [], quiet: [] };

const reconstruct = createReconstruct((question) => askFlights('flights', question));

/** Address of the page's folder, whole, since a worker stands elsewhere. */
const pageBase = (): string => new URL(import.meta.env.BASE_URL, document.baseURI).href;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Loads the catalogue, or says why it could not be. Also what "try again" does. */
export const loadCatalogueIntoStore = async (): Promise<void> => {
  useApp.setState({ shelf: { state: 'loading' } });
  try {
    const { catalogue, problems, vehicleTypes } = await askForCatalogue({ kind: 'load', base: pageBase() });
    const shelf = shelfOf(catalogue, problems);
    const { selectedId, compared } = useApp.getState();
    const known = recordById(shelf, selectedId);
    const isLost = selectedId !== null && !known;
    if (isLost) notify(() => t('address.unknownLaunch', { id: selectedId }));
    const first = known ?? recordById(shelf, FIRST_LAUNCH) ?? [...shelf.records.values()].at(-1) ?? null;
    useApp.setState({ vehicleTypes });
    setFullShelf(shelf);
    useApp.setState({
      compared: compared.filter((id) => recordById(shelf, id)?.kind === 'launch'),
      selectedId: first?.id ?? null,
      flights: { state: 'pending' },
      // Issuer and moment were those of the launch that is not there.
      ...(isLost && { wantedIssuer: null, wantedTimeS: null, wantedCamera: null }),
    });
  } catch (error) {
    useApp.setState({ shelf: { state: 'failed', message: messageOf(error) } });
  }
};

/** A name of a file as it fits in a sentence. */
const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 57)}…` : name);

/** Loads a file of the user's beside the catalogue: what is good is added and marked, what is not is listed. */
export const openOwnFile = async (file: File): Promise<void> => {
  const before = useApp.getState().shelf;
  if (before.state !== 'ready') return;
  try {
    const { catalogue, problems, added } = await askForCatalogue({ kind: 'own', file });
    setFullShelf(shelfOf(catalogue, [...before.full.problems, ...problems]));
    const said = (): string => t('own.added', { count: added, file: shortened(file.name) });
    if (problems.length === 0) confirmDone(said);
    else notify(() => `${said()} ${t('own.problems', { count: problems.length })}`);
  } catch (error) {
    const message = messageOf(error);
    notify(() => t('own.failed', { file: shortened(file.name), message }));
  }
};

/** What flies now, whatever is chosen about its claims, as one text. */
const subjectOf = ({ mode, shelf, selectedId, wantedIssuer, asOf }: AppState): string | null =>
  mode === 'replay' && shelf.state === 'ready' && selectedId !== null
    ? `${selectedId} ${wantedIssuer ?? ''} ${formatAsOf(asOf)}`
    : null;

/** What is to be reconstructed now, as one text that changes when the answer may. */
const questionOf = (state: AppState): string | null => {
  const subject = subjectOf(state);
  return subject && `${subject} ${JSON.stringify(state.choices)}`;
};

const fliesOf = (
  shelf: Shelf,
  launch: Launch,
  wanted: string | null,
  choices: FlightChoices,
): Promise<LaunchFlights> =>
  reconstruct({
    launch,
    context: {
      site: siteOf(shelf, launch),
      issuers: shelf.catalogue.issuers,
      types: useApp.getState().vehicleTypes,
    },
    issuer: issuerFor(launch, wanted),
    choices,
  });

/** Plays the selected launch and its companions together; the time stays where it was, or goes where it is told. */
const playTogether = (timeS: number | null): void => {
  const { flights, compared, companions, selectedId } = useApp.getState();
  const chosen = flights.state === 'ready' ? flights.scene : null;
  const scenes = [...(chosen ? [chosen] : []), ...flyingCompanions(compared, companions, selectedId)];
  const span = scenes.length === 0 ? NOTHING_TO_PLAY : spanTogether(scenes);
  if (timeS === null) playback.adjust(span);
  else playback.load(span, timeS);
};

const setCompanion = (id: string, companion: Companion): void => {
  useApp.setState(({ companions }) => ({ companions: new Map(companions).set(id, companion) }));
  playTogether(null);
};

/** Asks for the flights of a launch beside the selected one, as of the moment of the page. */
const fetchCompanion = async (id: string): Promise<void> => {
  const { shelf, asOf } = useApp.getState();
  const record = shelf.state === 'ready' ? recordById(shelf.shelf, id) : null;
  if (shelf.state !== 'ready' || record?.kind !== 'launch') return;
  setCompanion(id, { state: 'pending' });
  const isStillAsked = (): boolean => {
    const now = useApp.getState();
    return now.compared.includes(id) && now.asOf === asOf;
  };
  try {
    const flights = await fliesOf(shelf.shelf, record, null, NO_CHOICES);
    if (isStillAsked()) setCompanion(id, { state: 'ready', flights, scene: sceneOf(flights) });
  } catch (error) {
    if (isStillAsked()) setCompanion(id, { state: 'failed', message: messageOf(error) });
  }
};

/** Keeps the companions what the user chose: new ones are asked for, others go; all anew at another moment. */
const followCompared = (state: AppState, before: AppState | null): void => {
  if (state.mode !== 'replay' || state.shelf.state !== 'ready') return;
  const isSameShelf = before !== null && before.shelf === state.shelf && before.mode === state.mode;
  if (isSameShelf && before.compared === state.compared) return;
  const kept = new Map([...state.companions].filter(([id]) => isSameShelf && state.compared.includes(id)));
  useApp.setState({ companions: kept });
  playTogether(null);
  for (const id of state.compared) if (!kept.has(id)) void fetchCompanion(id);
};

/** The record whose flights were last asked for, and as what. */
let shownId: string | null = null;
let shownSubject: string | null = null;

const showFlightsOfSelection = async (): Promise<void> => {
  const asked = useApp.getState();
  if (asked.mode !== 'replay' || asked.shelf.state !== 'ready') return;
  const { shelf } = asked.shelf;
  const record = recordById(shelf, asked.selectedId);
  // The same launch by another issuer, or as of another moment, is looked at where it was.
  const startS = asked.selectedId === shownId ? playback.timeS() : 0;
  shownId = asked.selectedId;
  // With other choices the old arcs stay until the new ones are there.
  const isOnlyChoice = shownSubject === subjectOf(asked) && asked.flights.state === 'ready';
  shownSubject = subjectOf(asked);
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
    playTogether(0);
    return;
  }
  if (!isOnlyChoice) {
    useApp.setState({ flights: { state: 'pending' } });
    playTogether(0);
  }
  const isStillAsked = (): boolean => questionOf(useApp.getState()) === questionOf(asked);
  try {
    const flights = await fliesOf(shelf, record, asked.wantedIssuer, asked.choices);
    if (!isStillAsked()) return;
    const scene = sceneOf(flights);
    const { wantedTimeS } = useApp.getState();
    useApp.setState({ flights: { state: 'ready', flights, scene }, wantedTimeS: null });
    playTogether(wantedTimeS ?? (isOnlyChoice ? null : startS));
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
    followCompared(state, before);
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
  const stops = [keepAddressBar(), followEnsemble(), followGhost()];
  void loadCatalogueIntoStore();
  return () => {
    unsubscribe();
    for (const stop of stops) stop();
  };
};
