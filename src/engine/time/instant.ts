import { type Problem, problemOf } from '../units/index.ts';

declare const instantBrand: unique symbol;

/** A moment on the UTC scale: milliseconds since 1970-01-01T00:00Z, leap seconds not counted. */
export type Instant = number & { readonly [instantBrand]: true };

const ISO_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const KST_OFFSET_MS = 9 * 3_600_000;

/** The instant `unixMs` milliseconds after 1970-01-01T00:00Z. */
export const instantFromUnixMs = (unixMs: number): Instant => {
  if (!Number.isFinite(unixMs))
    throw new RangeError(`unixMs ${unixMs} is not a finite number of milliseconds`);
  return unixMs as Instant;
};

/**
 * The instant an ISO 8601 UTC text names, or the problem with it.
 * @param text `2024-03-17T22:44Z`, seconds and milliseconds optional, always ending in Z
 */
export const parseInstant = (text: string, path = '$'): Instant | Problem => {
  const parsed = ISO_UTC.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse rolls 30 February over to March; a text that does not come back is not a date.
  const rolledOver =
    Number.isFinite(parsed) && new Date(parsed).toISOString().slice(0, 16) !== text.slice(0, 16);
  if (!Number.isFinite(parsed) || rolledOver) {
    return problemOf(path, `"${text}" is not an ISO 8601 UTC time`, 'write it like 2024-03-17T22:44Z');
  }
  return parsed as Instant;
};

/** The instant an ISO 8601 UTC text names; throws RangeError when it is none. For texts already validated. */
export const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (typeof parsed !== 'number') throw new RangeError(`${parsed.message}; ${parsed.remedy}`);
  return parsed;
};

export const addSeconds = (start: Instant, durationS: number): Instant =>
  instantFromUnixMs(start + durationS * 1000);

/** Seconds from `start` to `end`; negative when `end` is earlier. */
export const secondsBetween = (start: Instant, end: Instant): number => (end - start) / 1000;

const clock = (unixMs: number): { date: string; time: string } => {
  const iso = new Date(unixMs).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 19) };
};

/** `2024-03-17T22:44:00Z` (whole seconds, rounded down). */
export const formatUtc = (moment: Instant): string => `${clock(moment).date}T${clock(moment).time}Z`;

/** Date and time of day in UTC. */
export const utcClock = (moment: Instant): { date: string; time: string } => clock(moment);

/** Date and time of day in Korea Standard Time (UTC+9 always; Japan's is the same). */
export const kstClock = (moment: Instant): { date: string; time: string } => clock(moment + KST_OFFSET_MS);

/** `T+03:12`, `T-00:05`, with hours only from an hour on. */
export const formatElapsed = (elapsedS: number): string => {
  const whole = Math.floor(Math.abs(elapsedS));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const clockText = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
  return `T${elapsedS < 0 && whole > 0 ? '-' : '+'}${hours > 0 ? `${hours}:` : ''}${clockText}`;
};
