import { currentLanguage, LANGUAGE_NAMES, type Language, setLanguage, t } from '../i18n/index.ts';
import { readAddress } from './address.ts';
import { notify, setPreferences, useApp } from './store.ts';

/** Shows the page in a language for this visit; says so where its messages cannot be loaded. */
export const showLanguage = async (language: Language): Promise<void> => {
  try {
    await setLanguage(language);
  } catch {
    notify(() => t('language.failed', { name: LANGUAGE_NAMES[language] }));
  }
  if (useApp.getState().language !== currentLanguage()) useApp.setState({ language: currentLanguage() });
};

/** Shows the page in a language from now on, on later visits too. */
export const chooseLanguage = (language: Language): void => {
  setPreferences({ language });
  void showLanguage(language);
};

/** The language that the page opens in: that of the link, else the preferred one. */
export const startLanguage = (hash: string): Promise<void> =>
  showLanguage(readAddress(hash).address.lang ?? useApp.getState().preferences.language);
