import { create } from 'zustand';
import type { AsOf, CatalogueQuery } from '../../catalogue/index.ts';
import type { VehicleType } from '../../engine/vehicle/index.ts';
import type {
  EnsemblePaths,
  EnsembleSummary,
  Ghost,
  HypothesisKind,
  HypothesisResult,
  IssuerChoice,
  LaunchFlights,
} from '../../reconstruction/index.ts';
import type { CameraView } from '../globe/port.ts';
import { type Language, preferredLanguage } from '../i18n/index.ts';
import type { LabTab, Mode, Tab } from './address.ts';
import { type FlightChoices, NO_CHOICES, withBroughtIn, withLeftOut } from './choices.ts';
import type { Companion } from './companions.ts';
import { EVERYTHING, type FacetField, type ListOrder, NEWEST_FIRST, withFacet, withField } from './find.ts';
import type { FlownScene } from './flown-scene.ts';
import type { LabPort, LabScene } from './lab-scene.ts';
import { type Preferences, readPreferences } from './preferences.ts';
import { recordById, type Shelf, shelfAsOf } from './shelf.ts';

export type ShelfState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | {
      readonly state: 'ready';
      /** The record as it stood at the chosen moment: what list, details, flights and globe show. */
      readonly shelf: Shelf;
      /** The whole record. */
      readonly full: Shelf;
    };

/** The flights of the selected launch. `none`: an engine test or nothing selected. */
export type FlightsState =
  | { readonly state: 'none' }
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly flights: LaunchFlights; readonly scene: FlownScene | null };

/** The flights that the user asked for of the hypothesis shown. */
export type EnsembleState =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly count: number }
  | {
      readonly state: 'ready';
      readonly summary: EnsembleSummary;
      readonly paths: EnsemblePaths | null;
      /** Scene time of the launch of the round that it is drawn at. */
      readonly launchS: number;
    }
  | { readonly state: 'failed'; readonly reason: string };

/** Something about a fitted hypothesis, which is worth nothing about another. */
export interface About<T> {
  readonly fitted: HypothesisResult;
  readonly of: T;
}

export type GlobeState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready' }
  /** With its reason in words, in the language of the moment. */
  | { readonly state: 'failed'; readonly message: () => string };

/** `wide`: both panels beside the globe. `narrow`: the list is a drawer. `phone`: list a page, inspector a sheet. */
export type Layout = 'wide' | 'narrow' | 'phone';

export interface Notice {
  readonly id: number;
  /** Its words, in the language of the moment. */
  readonly text: () => string;
  /** Goes by itself; the others stay until they are closed or another record is selected. */
  readonly passing: boolean;
}

export interface AppState {
  readonly mode: Mode;
  /** What the Lab shows on the globe and the timeline; null while it has nothing to show. */
  readonly labScene: LabScene | null;
  /** A moment of its first arc that a chart is pointed at. */
  readonly labProbeS: number | null;
  /** What the rest of the page may ask of the Lab; null until it has been loaded. */
  readonly labPort: LabPort | null;
  /** What a link asks of the Lab, or what it was at when it was left; until it has been applied. */
  readonly wantedLab: string | null;
  readonly labTab: LabTab;
  readonly shelf: ShelfState;
  readonly selectedId: string | null;
  /** The issuer the user asked for; null: the launch's own default. */
  readonly wantedIssuer: string | null;
  /** What the user chose about the flights of the selected launch. */
  readonly choices: FlightChoices;
  /** Bands of the hypothesis shown, of however many flights; null until they are there. */
  readonly spread: About<EnsembleSummary> | null;
  readonly ensemble: EnsembleState;
  /** Height at which an observer loses sight of a flight, m; null: no ghost is asked for. */
  readonly ghostHeightM: number | null;
  /** What that observer would have reported; null inside: nothing, since the flight does not come down through there. */
  readonly ghost: About<Ghost | null> | null;
  /** Vehicle types by key, as far as they could be had. */
  readonly vehicleTypes: ReadonlyMap<string, VehicleType>;
  /** The round that the profile and the table bring forward. */
  readonly focusedRound: number | null;
  readonly flights: FlightsState;
  readonly tab: Tab;
  /** Which records the list and the globe show, and how the list orders them. */
  readonly query: CatalogueQuery;
  readonly order: ListOrder;
  /** The moment whose knowledge is shown. */
  readonly asOf: AsOf;
  /** Ids of the launches replayed beside the selected one, in the order chosen. */
  readonly compared: readonly string[];
  /** Their flights, by id, as far as they are there. */
  readonly companions: ReadonlyMap<string, Companion>;
  readonly preferences: Preferences;
  /** The language that is shown: the preferred one, or that of a link for this visit. */
  readonly language: Language;
  readonly layout: Layout;
  /** Panels that are open while the layout is not wide; the wide ones are preferences. */
  readonly drawers: { readonly list: boolean; readonly inspector: boolean };
  readonly dialog: 'keys' | 'palette' | 'model' | null;
  readonly notices: readonly Notice[];
  readonly globe: GlobeState;
  /** Where the camera last came to rest. */
  readonly camera: CameraView | null;
  /** A camera and a time that a link asked for, until they have been applied. */
  readonly wantedCamera: CameraView | null;
  readonly wantedTimeS: number | null;
  /** Counts the requests to frame the selection. */
  readonly frameRequests: number;
}

const NOTHING_OPEN = { list: false, inspector: false };

/** About where a station on the coast of Japan sees a flight over the East Sea sink below its horizon. */
export const USUAL_GHOST_HEIGHT_M = 25_000;

const NOTHING_CHOSEN = {
  choices: NO_CHOICES,
  spread: null,
  ensemble: { state: 'none' },
  ghostHeightM: USUAL_GHOST_HEIGHT_M,
  ghost: null,
} as const;

/** The page's one store. What moves on every frame is not in it: see playback.ts. */
export const useApp = create<AppState>(() => ({
  mode: 'replay',
  labScene: null,
  labProbeS: null,
  labPort: null,
  wantedLab: null,
  labTab: 'figures',
  shelf: { state: 'loading' },
  selectedId: null,
  wantedIssuer: null,
  ...NOTHING_CHOSEN,
  vehicleTypes: new Map(),
  focusedRound: null,
  flights: { state: 'none' },
  tab: 'claims',
  query: EVERYTHING,
  order: NEWEST_FIRST,
  asOf: { kind: 'now' },
  compared: [],
  companions: new Map(),
  preferences: readPreferences(
    globalThis.localStorage,
    preferredLanguage(globalThis.navigator?.languages ?? []),
  ),
  language: 'en',
  layout: 'wide',
  drawers: NOTHING_OPEN,
  dialog: null,
  notices: [],
  globe: { state: 'loading' },
  camera: null,
  wantedCamera: null,
  wantedTimeS: null,
  frameRequests: 0,
}));

const set = useApp.setState;
const get = useApp.getState;

/** What a newly selected record begins with: its usual issuer, its first moment, and no notices about the last one. */
export const freshSelection = (id: string): Partial<AppState> => ({
  selectedId: id,
  wantedIssuer: null,
  ...NOTHING_CHOSEN,
  focusedRound: null,
  flights: { state: 'pending' },
  wantedCamera: null,
  wantedTimeS: null,
  notices: [],
});

/** Selects a record; its rounds follow when they have been reconstructed. */
export const selectRecord = (id: string): void => {
  if (get().selectedId !== id) set(freshSelection(id));
};

export const chooseIssuer = (issuer: string): void => set({ wantedIssuer: issuer });

/** Shows a hypothesis; null: the one with the best verdict. */
export const chooseHypothesis = (hypothesis: HypothesisKind | null): void =>
  set(({ choices }) => ({ choices: { ...choices, hypothesis } }));

export const chooseIssuers = (issuers: IssuerChoice): void =>
  set(({ choices }) => ({ choices: { ...choices, issuers } }));

/** Leaves a claim out of the fit, or takes it back. */
export const toggleLeftOut = (key: string): void =>
  set(({ choices }) => ({ choices: withLeftOut(choices, key) }));

/** Brings a claim into the fit that the rules set aside, or sets it aside again. */
export const toggleBroughtIn = (key: string): void =>
  set(({ choices }) => ({ choices: withBroughtIn(choices, key) }));

export const resetChoices = (): void => set({ choices: NO_CHOICES });

export const setGhostHeight = (ghostHeightM: number | null): void => set({ ghostHeightM });

export const focusRound = (round: number | null): void => set({ focusedRound: round });

export const setQuery = (query: CatalogueQuery): void => set({ query });

/** Sets one condition of the query, or takes it out. */
export const setCondition = <K extends keyof CatalogueQuery>(
  field: K,
  value: CatalogueQuery[K] | undefined,
): void => set(({ query }) => ({ query: withField(query, field, value) }));

export const setSearch = (search: string): void => setCondition('search', search || undefined);

export const toggleFacet = (field: FacetField, value: string): void =>
  set(({ query }) => ({ query: withFacet(query, field, value) }));

export const clearFilters = (): void => set({ query: EVERYTHING });

/** Orders the list by a column; a second time, the other way round. */
export const orderBy = (by: ListOrder['by']): void =>
  set(({ order }) => ({
    order: { by, descending: order.by === by ? !order.descending : by === 'date' },
  }));

/** As many arcs as can be told apart by colour, with the selected launch. */
export const MOST_COMPARED = 5;

/** Puts a launch beside the selected one, or takes it away. */
export const toggleCompared = (id: string): void => {
  const { compared, selectedId } = get();
  if (compared.includes(id)) set({ compared: compared.filter((other) => other !== id) });
  else if (id !== selectedId && compared.length < MOST_COMPARED) set({ compared: [...compared, id] });
};

/** Keeps the selected launch in the replay while others are selected, or lets it go again. */
export const keepBeside = (): void => {
  const { selectedId, compared, shelf } = get();
  const record = shelf.state === 'ready' ? recordById(shelf.full, selectedId) : null;
  if (record?.kind !== 'launch') return;
  if (compared.includes(record.id)) toggleCompared(record.id);
  else if (compared.length < MOST_COMPARED) set({ compared: [...compared, record.id] });
};

export const clearCompared = (): void => set({ compared: [] });

/** Takes over a loaded catalogue; what is shown of it is what was known at the chosen moment. */
export const setFullShelf = (full: Shelf): void =>
  set(({ asOf }) => ({ shelf: { state: 'ready', full, shelf: shelfAsOf(full, asOf) } }));

/** Shows what was known at another moment. */
export const setAsOf = (asOf: AsOf): void =>
  set(({ shelf }) => ({
    asOf,
    ...(shelf.state === 'ready' && { shelf: { ...shelf, shelf: shelfAsOf(shelf.full, asOf) } }),
  }));

/** The selected record as the whole record has it, whether or not anything was known of it yet. */
export const selectedInFull = ({ shelf, selectedId }: AppState) =>
  shelf.state === 'ready' ? recordById(shelf.full, selectedId) : null;

export const setPreferences = (change: Partial<Preferences>): void =>
  set(({ preferences }) => ({ preferences: { ...preferences, ...change } }));

export const toggleTheme = (): void =>
  setPreferences({ theme: get().preferences.theme === 'dark' ? 'light' : 'dark' });

export const setView = (view: Preferences['view']): void => setPreferences({ view });

/** Goes from the globe to the inspector of one flight, and from wherever else back to the globe. */
export const toggleView = (): void => setView(get().preferences.view === 'globe' ? 'local' : 'globe');

/** Shows a tab, opening the inspector where it is closed. */
export const showTab = (tab: Tab): void => {
  set({ tab });
  setPanelOpen('inspector', true);
};

/** Shows a tab of the Lab, opening its panel where it is closed. */
export const showLabTab = (labTab: LabTab): void => {
  set({ labTab });
  setPanelOpen('inspector', true);
};

/** Goes to another mode; what was selected in the one that is left stays selected there. */
export const setMode = (mode: Mode): void => {
  if (get().mode !== mode) set({ mode, notices: [], wantedCamera: null });
};

export type Panel = 'list' | 'inspector';

const OPEN_PREFERENCE = { list: 'listOpen', inspector: 'inspectorOpen' } as const;

/** Whether a panel is open in the layout of the moment. */
export const isPanelOpen = (state: AppState, panel: Panel): boolean =>
  state.layout === 'wide' ? state.preferences[OPEN_PREFERENCE[panel]] : state.drawers[panel];

/** Opens or closes a panel; without room for two, opening one closes the other. */
export const setPanelOpen = (panel: Panel, open: boolean): void => {
  const { layout, drawers } = get();
  if (layout === 'wide') setPreferences({ [OPEN_PREFERENCE[panel]]: open });
  else set({ drawers: open ? { ...NOTHING_OPEN, [panel]: true } : { ...drawers, [panel]: false } });
};

export const togglePanel = (panel: Panel): void => setPanelOpen(panel, !isPanelOpen(get(), panel));

/** Takes over a new layout; the narrow ones begin with the inspector open and the list closed. */
export const setLayout = (layout: Layout): void => set({ layout, drawers: { list: false, inspector: true } });

export const openDialog = (dialog: AppState['dialog']): void => set({ dialog });

export const frameSelection = (): void => set(({ frameRequests }) => ({ frameRequests: frameRequests + 1 }));

let lastNotice = 0;

const addNotice = (text: () => string, passing: boolean): void => {
  const id = ++lastNotice;
  set(({ notices }) => ({
    notices: [...notices.filter((notice) => notice.text() !== text()), { id, text, passing }],
  }));
};

/** Tells the user one plain sentence, which stays until it is closed or another record is selected. */
export const notify = (text: () => string): void => addNotice(text, false);

/** Says that what the user just asked for was done; it goes by itself. */
export const confirmDone = (text: () => string): void => addNotice(text, true);

export const dismissNotice = (id: number): void =>
  set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
