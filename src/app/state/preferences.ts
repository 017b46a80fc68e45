import * as z from 'zod';
import { LANGUAGES, type Language } from '../i18n/index.ts';
import { PANEL_LIMITS } from './panel-widths.ts';

const { list, inspector } = PANEL_LIMITS;

/** What the page remembers on this device between visits. Nothing of it is needed to work. */
const preferencesSchema = z.object({
  /** Left out until the page has been told of a default. */
  language: z.enum(LANGUAGES).optional(),
  theme: z.enum(['dark', 'light']).default('dark'),
  naming: z.enum(['east-sea', 'sea-of-japan', 'both']).default('both'),
  layers: z
    .object({ groundTracks: z.boolean(), dropLines: z.boolean(), borders: z.boolean(), labels: z.boolean() })
    .default({ groundTracks: false, dropLines: false, borders: true, labels: true }),
  listWidthPx: z.number().min(list.min).max(list.max).default(320),
  inspectorWidthPx: z.number().min(inspector.min).max(inspector.max).default(400),
  listOpen: z.boolean().default(true),
  inspectorOpen: z.boolean().default(true),
});

export type Preferences = z.infer<typeof preferencesSchema> & { readonly language: Language };

const STORAGE_KEY = 'arcwatch.preferences';

/** What of localStorage is used here. */
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The remembered preferences; the defaults where there are none or they cannot be read.
 * @param language the one to begin with, as the browser asks for it
 */
export const readPreferences = (storage: PreferenceStorage, language: Language): Preferences => {
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(storage.getItem(STORAGE_KEY) ?? '{}'));
    if (parsed.success) return { ...parsed.data, language: parsed.data.language ?? language };
  } catch {
    // Blocked storage or a damaged entry: the defaults serve.
  }
  return { ...preferencesSchema.parse({}), language };
};

/** Remembers the preferences where the browser allows it. */
export const writePreferences = (storage: PreferenceStorage, preferences: Preferences): void => {
  try {
    storage.setItem(STORAGE_KEY, JSON.stringify(preferencesSchema.parse(preferences)));
  } catch {
    // Private windows may refuse; the page works without.
  }
};
