import { LANGUAGES, type Language } from '../i18n/index.ts';
import { COLOURINGS, LAYERS } from './layers.ts';
import { PANEL_LIMITS } from './panel-widths.ts';

const THEMES = ['dark', 'light'] as const;
const NAMINGS = ['east-sea', 'sea-of-japan', 'both'] as const;

/** What the middle of the page shows: the globe, the inspector of one flight, or one beside the other. */
export const VIEWS = ['globe', 'local', 'both'] as const;

/** What the page remembers on this device between visits. Nothing of it is needed to work. */
export interface Preferences {
  readonly language: Language;
  readonly theme: (typeof THEMES)[number];
  readonly naming: (typeof NAMINGS)[number];
  readonly view: (typeof VIEWS)[number];
  readonly layers: Readonly<Record<(typeof LAYERS)[number], boolean>>;
  /** What the colours of the record's arcs tell. */
  readonly colourBy: (typeof COLOURINGS)[number];
  readonly listWidthPx: number;
  readonly inspectorWidthPx: number;
  readonly listOpen: boolean;
  readonly inspectorOpen: boolean;
}

const SHOWN_AT_FIRST: Preferences['layers'] = {
  overviewArcs: true,
  splashDensity: true,
  siteCounts: true,
  groundTracks: false,
  dropLines: false,
  borders: true,
  labels: true,
};

const STORAGE_KEY = 'arcwatch.preferences';

/** What of localStorage is used here. */
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The remembered values by name; none where storage is blocked or the entry is damaged. */
const remembered = (storage: PreferenceStorage): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(storage.getItem(STORAGE_KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

const oneOf = <T extends string>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise;

const flag = (value: unknown, otherwise: boolean): boolean =>
  typeof value === 'boolean' ? value : otherwise;

const within = ({ min, max }: { min: number; max: number }, value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= min && value <= max ? value : otherwise;

/**
 * The remembered preferences; the default for each that is not there or cannot be used.
 * @param language the one to begin with, as the browser asks for it
 */
export const readPreferences = (storage: PreferenceStorage, language: Language): Preferences => {
  const was = remembered(storage);
  const layers: Readonly<Record<string, unknown>> =
    typeof was.layers === 'object' && was.layers !== null ? { ...was.layers } : {};
  const shown: Record<(typeof LAYERS)[number], boolean> = { ...SHOWN_AT_FIRST };
  for (const layer of LAYERS) shown[layer] = flag(layers[layer], SHOWN_AT_FIRST[layer]);
  return {
    language: oneOf(LANGUAGES, was.language, language),
    theme: oneOf(THEMES, was.theme, 'dark'),
    naming: oneOf(NAMINGS, was.naming, 'both'),
    view: oneOf(VIEWS, was.view, 'globe'),
    layers: shown,
    colourBy: oneOf(COLOURINGS, was.colourBy, 'class'),
    listWidthPx: within(PANEL_LIMITS.list, was.listWidthPx, 320),
    inspectorWidthPx: within(PANEL_LIMITS.inspector, was.inspectorWidthPx, 400),
    listOpen: flag(was.listOpen, true),
    inspectorOpen: flag(was.inspectorOpen, true),
  };
};

/** Remembers the preferences where the browser allows it. */
export const writePreferences = (storage: PreferenceStorage, preferences: Preferences): void => {
  try {
    storage.setItem(STORAGE_KEY, JSON.stringify(preferences));
  } catch {
    // Private windows may refuse; the page works without.
  }
};
