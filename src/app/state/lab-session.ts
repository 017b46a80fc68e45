import { simulate } from '../../engine/flight/index.ts';
import { t } from '../i18n/index.ts';
import { checkDraft } from '../lab/check-draft.ts';
import { changeBetween, type LabDraft, newDraft, typeOfDraft, withNominalChoices } from '../lab/draft.ts';
import { labFigures } from '../lab/figures.ts';
import { flightOfDraft } from '../lab/flight-of-draft.ts';
import {
  canRedo,
  canUndo,
  type DraftHistory,
  endStroke,
  recordDraft,
  redoDraft,
  startHistory,
  undoDraft,
} from '../lab/history.ts';
import { type LinkedPin, readLabLink, writeLabLink } from '../lab/links.ts';
import { addPin, isFull, PIN_SIGNS, type Pin, type PinSign, removePin, renamePin } from '../lab/pins.ts';
import { playback } from './clock.ts';
import { flightDocumentText } from './lab-document.ts';
import { labSceneOf, nowFlight, pinnedFlight } from './lab-flights.ts';
import type { LabPort } from './lab-scene.ts';
import { type LabFlown, type LabStock, useLab } from './lab-store.ts';
import { loadVehicles } from './load-vehicles.ts';
import { loadCatalogueIntoStore } from './session.ts';
import type { Shelf } from './shelf.ts';
import { type AppState, confirmDone, notify, setPanelOpen, useApp } from './store.ts';

/** A value that has not changed for this long is at rest: labels choose their sides anew, a stroke is over. */
const REST_AFTER_MS = 300;

const set = useLab.setState;
const get = useLab.getState;

/** What one move of a slider takes, in the browser's list of measures: flying and sampling, without drawing. */
const MOVE_MEASURE = 'arcwatch-lab-move';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A draft with its flight, or why there is none. */
const fly = (draft: LabDraft, { types, sites }: LabStock): LabFlown | null => {
  const drafted = flightOfDraft(draft, types, sites);
  if (!drafted.ok) return null;
  const result = simulate(drafted.flight, { keepsPath: true });
  return { draft, flight: drafted.flight, result, figures: labFigures(drafted.flight, result) };
};

let history: DraftHistory | null = null;
let frame: number | null = null;
let rest: ReturnType<typeof setTimeout> | null = null;
/** Whether a slider is held: its stroke goes on though the hand rests. */
let isHeld = false;
/** Scene time when the Lab was left. */
let leftAtS = 0;

/** Shows on globe and timeline what the Lab's store holds. */
const showScene = (isMoving: boolean): void => {
  const { stock, flown, pins, pinnedPaths } = get();
  if (!stock || !flown) return;
  const { mode, labScene: before } = useApp.getState();
  const flights = [
    nowFlight(flown.result.trajectory),
    ...pins.flatMap((pin) => pinnedFlight(pin, pinnedPaths.get(pin.sign))),
  ];
  const scene = labSceneOf(flights, flown.draft, stock.sites, isMoving);
  // Another place or another vehicle is no move along a slider: all of it is drawn anew.
  const isMove = isMoving && before?.framing === scene.framing;
  useApp.setState({ labScene: isMove ? scene : { ...scene, isMoving: false } });
  if (mode !== 'lab') return;
  if (before) playback.adjust(scene.span);
  else playIt();
};

/** Puts the Lab's flights on the page's clock, at the time that a link asked for or at which the Lab was left. */
const playIt = (): void => {
  const { labScene, wantedTimeS } = useApp.getState();
  if (!labScene) return;
  playback.load(labScene.span, wantedTimeS ?? leftAtS);
  useApp.setState({ wantedTimeS: null });
};

/** Flies the draft as it is now; where it cannot be flown, the last good flight stays. */
const flyNow = (isMoving: boolean): void => {
  if (frame !== null) cancelAnimationFrame(frame);
  frame = null;
  const { stock, draft, problems } = get();
  if (!stock || !draft || problems.length > 0) return;
  const startMs = performance.now();
  try {
    const flown = fly(draft, stock);
    if (!flown) return;
    set({ flown, isMoving, failure: null });
    showScene(isMoving);
  } catch (error) {
    set({ failure: messageOf(error) });
  }
  performance.clearMeasures(MOVE_MEASURE);
  performance.measure(MOVE_MEASURE, { start: startMs, end: performance.now() });
};

/** At most once a frame, however fast the values come. */
const flySoon = (): void => {
  frame ??= requestAnimationFrame(() => flyNow(true));
  if (rest !== null) clearTimeout(rest);
  rest = setTimeout(comeToRest, REST_AFTER_MS);
};

const comeToRest = (): void => {
  rest = null;
  if (history && !isHeld) setHistory(endStroke(history));
  // In a hidden tab no frame comes.
  if (frame !== null) flyNow(false);
  else if (get().isMoving) {
    set({ isMoving: false });
    showScene(false);
  }
};

/** While a slider is held, all it does is one entry of the history. */
export const holdStroke = (): void => {
  if (history) setHistory(endStroke(history));
  isHeld = true;
};

export const releaseStroke = (): void => {
  isHeld = false;
  if (history && rest === null) setHistory(endStroke(history));
};

const setHistory = (next: DraftHistory): void => {
  history = next;
  set({ canUndo: canUndo(next), canRedo: canRedo(next) });
};

const setDraft = (draft: LabDraft): void => {
  const { stock } = get();
  if (!stock) return;
  set({ draft, problems: checkDraft(draft, stock.types, stock.sites), failure: null, documentText: null });
};

/** Takes over another draft from the hand: the arc follows with the next frame, if it can be flown. */
export const changeDraft = (draft: LabDraft): void => {
  if (!history) return;
  setHistory(recordDraft(history, draft, changeBetween(history.present, draft)));
  setDraft(draft);
  flySoon();
};

const goTo = (next: DraftHistory): void => {
  setHistory(next);
  setDraft(next.present);
  flyNow(false);
};

export const undo = (): void => {
  if (history) goTo(undoDraft(history));
};

export const redo = (): void => {
  if (history) goTo(redoDraft(history));
};

/** All figures of the type as they are nominally; place, azimuth and type stay. */
export const resetChoices = (): void => {
  if (history) goTo(recordDraft(history, withNominalChoices(history.present)));
};

/** Goes on from a pinned variant; what was there before is an undo away. */
export const takePin = ({ draft }: Pin): void => {
  if (history) goTo(recordDraft(history, draft));
};

/** Adds a flown variant under the wanted sign or the first free one; its name falls back to that sign. */
const addVariant = (
  name: string,
  { draft, figures, result }: LabFlown,
  wanted: PinSign | null = null,
): Pin | null => {
  const { pins, pinnedPaths, base } = get();
  const next = addPin(pins, name, draft, figures, wanted);
  const added = next.at(-1);
  if (isFull(pins) || !added) return null;
  set({
    pins: next,
    pinnedPaths: new Map([...pinnedPaths, [added.sign, result.trajectory]]),
    base: base ?? added.sign,
    removed: null,
  });
  return added;
};

/** Keeps the flight as it is now beside those to come. */
export const pinVariant = (): void => {
  const { flown, stock, problems } = get();
  if (!flown || !stock) return;
  if (problems.length > 0) {
    notify(() => t('lab.unusable'));
    return;
  }
  const added = addVariant(typeOfDraft(flown.draft, stock.types)?.name ?? '', flown);
  if (!added) {
    notify(() => t('lab.compare.full'));
    return;
  }
  showScene(false);
  confirmDone(() => t('lab.compare.pinned', { name: added.sign }));
};

export const renameVariant = (sign: PinSign, name: string): void => {
  set(({ pins }) => ({ pins: renamePin(pins, sign, name) }));
  showScene(false);
};

export const removeVariant = (sign: PinSign): void => {
  set(({ pins, base }) => {
    const left = removePin(pins, sign);
    const index = pins.findIndex((each) => each.sign === sign);
    const pin = pins[index];
    return {
      pins: left,
      base: base === sign ? (left[0]?.sign ?? null) : base,
      removed: pin ? { pin, index, isBase: base === sign } : null,
    };
  });
  showScene(false);
};

/** Puts the variant removed last back where it was; its path has been kept. */
export const putBackVariant = (): void => {
  set(({ pins, base, removed }) =>
    removed
      ? {
          pins: pins.toSpliced(removed.index, 0, removed.pin),
          base: removed.isBase ? removed.pin.sign : base,
          removed: null,
        }
      : {},
  );
  showScene(false);
};

export const setBase = (base: PinSign | null): void => set({ base });

/** Puts the flight as a document on the clipboard; shows it where the browser does not allow that. */
export const copyFlightDocument = async (): Promise<void> => {
  const { flown, stock, problems } = get();
  if (!flown || !stock) return;
  if (problems.length > 0) {
    notify(() => t('lab.unusable'));
    return;
  }
  const typeName = typeOfDraft(flown.draft, stock.types)?.name ?? flown.draft.typeKey;
  const document = flightDocumentText(flown.flight, typeName);
  try {
    await navigator.clipboard.writeText(document);
    confirmDone(() => t('lab.copied'));
  } catch {
    set({ documentText: document });
    setPanelOpen('list', true);
    notify(() => t('lab.notCopied'));
  }
};

/** The catalogue as soon as it is there; its sites are the Lab's. */
const shelfReady = (): Promise<Shelf> =>
  new Promise((resolve, reject) => {
    const look = ({ shelf }: AppState): boolean => {
      if (shelf.state === 'ready') resolve(shelf.shelf);
      else if (shelf.state === 'failed') reject(new Error(shelf.message));
      return shelf.state !== 'loading';
    };
    if (look(useApp.getState())) return;
    const stop = useApp.subscribe((state) => {
      if (look(state)) stop();
    });
  });

const loadStock = async (): Promise<LabStock> => {
  if (useApp.getState().shelf.state === 'failed') void loadCatalogueIntoStore();
  const [vehicles, { catalogue }] = await Promise.all([loadVehicles(import.meta.env.BASE_URL), shelfReady()]);
  if (vehicles.types.length === 0) throw new Error(t('lab.failure.noTypes'));
  const titles = new Map([
    ...[...catalogue.sources.values()].map(({ key, title }) => [key, title] as const),
    ...vehicles.sources.map(({ key, title }) => [key, title] as const),
  ]);
  return {
    types: vehicles.types,
    sites: catalogue.sites,
    problems: vehicles.problems,
    sourceTitle: (key) => titles.get(key) ?? key,
  };
};

const isSamePin = (pin: LinkedPin, index: number, other: Pin | undefined): boolean =>
  other !== undefined &&
  (pin.sign ?? PIN_SIGNS[index]) === other.sign &&
  pin.name === other.name &&
  changeBetween(pin.draft, other.draft) === null;

/** Takes over what a link asks for; what it does not name is as the Lab opens. */
const applyLink = (): void => {
  const { wantedLab, mode } = useApp.getState();
  const { stock } = get();
  const opening = stock && newDraft(stock.types, stock.sites);
  if (wantedLab === null || mode !== 'lab' || !opening) return;
  useApp.setState({ wantedLab: null });
  const { draft, pins, unread } = readLabLink(wantedLab, stock.types, stock.sites, opening);
  for (const { part, text: said } of unread) notify(() => t('address.unread', { part, text: said }));
  const { pins: before } = get();
  if (pins.length !== before.length || !pins.every((pin, index) => isSamePin(pin, index, before[index]))) {
    set({ pins: [], pinnedPaths: new Map(), base: null, removed: null });
    for (const { sign, name, draft: pinned } of pins) {
      const flown = fly(pinned, stock);
      if (flown) addVariant(name, flown, sign);
    }
  }
  // The link that the Lab was opened with is where its history begins.
  goTo(history ? recordDraft(history, draft) : startHistory(draft));
};

/** Fetches what the Lab works with, and flies its first draft. Also what "try again" does. */
export const loadLab = (): void => {
  set({ loading: { state: 'loading' } });
  loadStock()
    .then((stock) => {
      const draft = newDraft(stock.types, stock.sites);
      if (!draft) throw new Error(t('lab.failure.noTypes'));
      set({ stock, loading: { state: 'ready' } });
      applyLink();
      if (!history) goTo(startHistory(draft));
    })
    .catch((error: unknown) => set({ loading: { state: 'failed', message: messageOf(error) } }));
};

const PORT: LabPort = {
  undo,
  redo,
  reset: resetChoices,
  pin: pinVariant,
  copyDocument: copyFlightDocument,
  link: () => {
    const { flown, problems, pins } = get();
    if (!history) return '';
    // A link carries what can be flown: while a value is unusable, the last good draft.
    return writeLabLink(problems.length > 0 && flown ? flown.draft : history.present, pins);
  },
};

/** What the Lab keeps in words, in another language. */
const sayAnew = (): void => {
  const { stock, draft } = get();
  if (stock && draft) set({ problems: checkDraft(draft, stock.types, stock.sites) });
  showScene(false);
};

/** Brings the Lab to life; called once, when its program has been loaded. */
export const startLab = (): void => {
  useApp.setState({ labPort: PORT });
  useApp.subscribe((state, before) => {
    if (state.mode !== before.mode) {
      if (state.mode === 'lab') playIt();
      else useApp.setState({ labProbeS: null });
    }
    if (state.language !== before.language) sayAnew();
    if (state.mode === 'lab' && state.wantedLab !== before.wantedLab) applyLink();
    if (state.mode === 'lab' && state.wantedTimeS !== null && state.wantedTimeS !== before.wantedTimeS) {
      playIt();
    }
  });
  playback.onTime((timeS) => {
    const { mode, labScene } = useApp.getState();
    if (mode === 'lab' && labScene) leftAtS = timeS;
  });
  loadLab();
};
