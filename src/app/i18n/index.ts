import { createInstance, type ParseKeys } from 'i18next';
import en from './messages/en.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** The languages of the page; the messages of all but the first are loaded when they are asked for. */
export const LANGUAGES = ['en', 'ko', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, which is the same in all. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ko: '한국어',
  ja: '日本語',
};

/** Path of a message in messages/en.json, without the ending of its plural form. */
export type MessageKey = ParseKeys;

/** What a message is filled with; `count` chooses the plural form as well. */
export type MessageValues = Readonly<Record<string, string | number>>;

const NAMESPACE = 'translation';

const catalogue = createInstance();
void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { [NAMESPACE]: en } },
  // English is at hand, so nothing has to be waited for.
  initAsync: false,
  nsSeparator: false,
  // React escapes what it shows; globe and charts write text, never markup.
  interpolation: { escapeValue: false },
});

const LATER: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: object }>>> = {
  ko: () => import('./messages/ko.json', { with: { type: 'json' } }),
  ja: () => import('./messages/ja.json', { with: { type: 'json' } }),
};

/**
 * A message in the language of the moment. Call it where the text is shown or made, never when a module loads: the
 * language may change.
 * @example t('list.countOf', { shown: 3, all: 28 }) // '3 of 28 records'
 */
export const t = (key: MessageKey, values: MessageValues = {}): string => catalogue.t(key, { ...values });

/** Whether there is a message of that path, for names that come from data. */
export const isMessage = (key: string): key is MessageKey => catalogue.exists(key);

let shown: Language = 'en';
let wanted: Language = 'en';

/** The language that {@link t} answers in. */
export const currentLanguage = (): Language => shown;

/**
 * Answers in another language from now on, once its messages are there; of several calls the last one counts.
 * Rejects where the messages cannot be loaded; the language then stays.
 */
export const setLanguage = async (language: Language): Promise<void> => {
  wanted = language;
  if (language !== 'en' && !catalogue.hasResourceBundle(language, NAMESPACE)) {
    const { default: messages } = await LATER[language]();
    catalogue.addResourceBundle(language, NAMESPACE, messages);
  }
  if (wanted !== language) return;
  await catalogue.changeLanguage(language);
  shown = language;
};

/** The first language of a browser's list that the page has. @example preferredLanguage(['de', 'ja-JP', 'en']) // 'ja' */
export const preferredLanguage = (tags: readonly string[]): Language =>
  tags
    .map((tag) => LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language))
    .find((language) => language !== undefined) ?? 'en';
