import { currentLanguage } from './index.ts';
import { formatDate } from './quantities.ts';

/** The date that titles begin with, in English. */
const ENGLISH_DATE = /^\d{1,2} [A-Z][a-z]+ \d{4}/;

/** A record's title, with the date it begins with in the language of the page; the rest is the catalogue's own. */
export const recordTitle = ({ title, dateKst }: { title: string; dateKst: string }): string =>
  currentLanguage() === 'en' ? title : title.replace(ENGLISH_DATE, () => formatDate(dateKst));
