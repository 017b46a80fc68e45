import { en } from './en.ts';

/** The words of the page. */
export const words = en;
