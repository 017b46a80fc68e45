/** Hyphens and dashes, dots, apostrophes, middle dots (the Korean one too), and marks that cannot be seen. */
const DROPPED = /[\p{Pd}\p{Cf}.'\u2018\u2019\u02bc`\u00b4\u00b7\u2022\u2027\u22c5\u30fb\uff65\u318d\u119e]/gu;
/** Accents of the Latin, Greek and Cyrillic scripts; the voice marks of kana are letters to their readers and stay. */
const ACCENTS = /[\u0300-\u036f]/g;
const PLAIN = /^[\n -~]*$/;

/**
 * A text as the search compares it: NFKC, lower case, without accents, hyphens, dots, apostrophes and middle dots.
 * Folding a folded text changes nothing.
 * @example foldText('Hwasŏng-15') // 'hwasong15'
 */
export const foldText = (text: string): string => {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.replace(/[-.'`]/g, '');
  return lower
    .replace(DROPPED, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(DROPPED, '');
};

/** A word of a search; one that ends in a digit must not run on in another, so that hwasong1 is not hwasong15. */
export interface SearchWord {
  readonly text: string;
  readonly endsInDigit: boolean;
}

/** The words of a search, folded. What folds to nothing asks for nothing. */
export const searchWords = (search: string): SearchWord[] =>
  search
    .split(/\s+/u)
    .flatMap((word) => foldText(word).split(/\s+/u))
    .filter((text) => text !== '')
    .map((text) => ({ text, endsInDigit: /\d$/.test(text) }));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a folded text holds the word. */
export const holdsWord = (folded: string, { text, endsInDigit }: SearchWord): boolean => {
  let at = folded.indexOf(text);
  if (!endsInDigit) return at !== -1;
  while (at !== -1) {
    if (!isDigit(folded.charCodeAt(at + text.length))) return true;
    at = folded.indexOf(text, at + 1);
  }
  return false;
};
