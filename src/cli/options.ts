import { type AsOf, parseAsOf } from '../catalogue/index.ts';
import { WrongInput, wrongInput } from './wrong-input.ts';

/** Reads an option whose value is one of a few words. */
export const oneOf =
  <T extends string>(option: string, allowed: readonly T[]) =>
  (text: string): T => {
    const found = allowed.find((word) => word.toLowerCase() === text.toLowerCase());
    if (found === undefined) {
      throw wrongInput(
        option,
        `"${text}" is not one of ${allowed.join(', ')}`,
        `give one of these, such as ${option} ${allowed[0]}`,
      );
    }
    return found;
  };

/** Reads a port: a whole number from 0 (any free one) to 65535. */
export const portNumber = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    throw wrongInput(
      '--port',
      `"${text}" is no port, a whole number from 0 to 65535`,
      'give one such as --port 8642, or 0 for any free one',
    );
  }
  return port;
};

/** Reads a calendar date, in Korea Standard Time as the catalogue counts them. */
export const calendarDate =
  (option: string) =>
  (text: string): string => {
    const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
    // Date.parse rolls 30 February over to March; a text that does not come back is not a date.
    if (!Number.isFinite(moment) || !new Date(moment).toISOString().startsWith(text)) {
      throw wrongInput(option, `"${text}" is not a calendar date`, `write it like ${option} 2024-03-18`);
    }
    return text;
  };

/** Reads an option whose value may not be empty. */
export const someText =
  (option: string) =>
  (text: string): string => {
    if (text.trim() === '')
      throw wrongInput(option, 'the value is empty', 'give some text, or leave the option out');
    return text;
  };

/** Reads an option that may be given several times or with commas between, each value with `one`. */
export const several =
  <T>(one: (text: string) => T) =>
  (text: string, before: readonly T[] | undefined): readonly T[] => [
    ...(before ?? []),
    ...text.split(',').map((part) => one(part.trim())),
  ];

const MOST_KM = 100_000;

/** Reads a distance in kilometres. */
export const kilometres =
  (option: string) =>
  (text: string): number => {
    const km = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(km <= MOST_KM)) {
      const message = `"${text}" is no number of kilometres from 0 to ${MOST_KM}`;
      throw wrongInput(option, message, `write digits alone, such as ${option} 500`);
    }
    return km;
  };

/** Reads a whole number between two bounds, both included. */
export const countBetween =
  (option: string, least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) {
      const message = `"${text}" is no whole number from ${least} to ${most}`;
      throw wrongInput(option, message, `write digits alone, such as ${option} ${Math.max(least, 2)}`);
    }
    return value;
  };

/** Reads a whole number from 0 to 1,000. */
export const wholeNumber = (option: string): ((text: string) => number) => countBetween(option, 0, 1000);

/** Reads a moment as of which the record is asked: now, a UTC time, or so long after each launch. */
export const asOfOption = (text: string): AsOf => {
  const read = parseAsOf(text, '--as-of');
  if ('kind' in read) return read;
  throw new WrongInput([read]);
};
