import { create } from 'zustand';
import type { LaunchFlights } from '../../reconstruction/index.ts';
import type { CameraView } from '../globe/port.ts';
import { type Language, preferredLanguage } from '../i18n/index.ts';
import type { LabTab, Mode, Tab } from './address.ts';
import type { FlownScene } from './flown-scene.ts';
import type { LabPort, LabScene } from './lab-scene.ts';
import { type Preferences, readPreferences } from './preferences.ts';
import type { Shelf } from './shelf.ts';

export type ShelfState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly shelf: Shelf };

/** The flights of the selected launch. `none`: an engine test or nothing selected. */
export type FlightsState =
  | { readonly state: 'none' }
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly flights: LaunchFlights; readonly scene: FlownScene | null };

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
  /** The round that the profile and the table bring forward. */
  readonly focusedRound: number | null;
  readonly flights: FlightsState;
  readonly tab: Tab;
  readonly search: string;
  /** Classes shown in the list; empty: all. `engine-test` is one of them. */
  readonly classes: readonly string[];
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
  focusedRound: null,
  flights: { state: 'none' },
  tab: 'claims',
  search: '',
  classes: [],
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

export const focusRound = (round: number | null): void => set({ focusedRound: round });

export const setSearch = (search: string): void => set({ search });

export const toggleClass = (name: string): void =>
  set(({ classes }) => ({
    classes: classes.includes(name) ? classes.filter((other) => other !== name) : [...classes, name],
  }));

export const clearFilters = (): void => set({ search: '', classes: [] });

export const setPreferences = (change: Partial<Preferences>): void =>
  set(({ preferences }) => ({ preferences: { ...preferences, ...change } }));

export const toggleTheme = (): void =>
  setPreferences({ theme: get().preferences.theme === 'dark' ? 'light' : 'dark' });

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
