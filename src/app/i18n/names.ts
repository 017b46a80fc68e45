import { currentLanguage, type Language } from './index.ts';

/** Names of a record of the catalogue in the other languages. */
interface OtherNames {
  readonly ko?: string | undefined;
  readonly ja?: string | undefined;
}

/** A name in a language; the English one where the catalogue has no other. */
export const inLanguage = (
  name: string,
  names: OtherNames | undefined,
  language: Language = currentLanguage(),
): string => (language === 'en' ? name : (names?.[language] ?? name));
