import {
  addSeconds,
  type Instant,
  instant,
  instantFromUnixMs,
  parseInstant,
} from '../../engine/time/index.ts';
import type { Catalogue, CatalogueRecord } from '../records/catalogue.ts';
import type { Claim, Issuer, Quantity, Statement } from '../records/schema.ts';
import { allStanding } from './own-word.ts';

const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;
/** Korea is nine hours ahead of UTC all year; its day ends at 15:00Z. */
const KST_AHEAD_S = 9 * HOUR_S;

/** The end of a day in Korea, or of a month or a year. */
export const endOfDateKst = (date: string): Instant => {
  const [year = '', month, day] = date.split('-');
  // The date after the last: day 0 of the next month is the last of this one.
  const endMs =
    day !== undefined
      ? Date.UTC(Number(year), Number(month) - 1, Number(day) + 1)
      : month !== undefined
        ? Date.UTC(Number(year), Number(month), 1)
        : Date.UTC(Number(year) + 1, 0, 1);
  return addSeconds(instantFromUnixMs(endMs), -KST_AHEAD_S);
};

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The moment that delays count from. */
export interface ReferenceTime {
  readonly utc: Instant;
  /** `time`: a reported launch time. `day`, `month`: the end of the record's day, or of its month or year. */
  readonly basis: 'time' | 'day' | 'month';
}

/**
 * When a record is taken to have happened: the earliest launch time that stands, an issuer's own before a composed
 * one; without a time the end of its day in Korea (or of its month or year), by when it had surely happened.
 */
export const referenceTime = (record: CatalogueRecord): ReferenceTime => {
  const claims =
    record.kind === 'context' ? [] : allStanding(record).filter(({ quantity }) => quantity === 'time');
  const own = claims.filter(({ composite }) => composite !== true);
  const times = (own.length > 0 ? own : claims)
    .map(({ value }) => (typeof value === 'string' ? parseInstant(value) : null))
    .filter((moment) => typeof moment === 'number');
  if (times.length > 0) return { utc: instantFromUnixMs(Math.min(...times)), basis: 'time' };
  return { utc: endOfDateKst(record.dateKst), basis: record.dateKst.length < 10 ? 'month' : 'day' };
};

/** Since when a claim is known, and by which rule. */
export interface KnownSince {
  readonly utc: Instant;
  /** `stated`: the issuer's own time. `day`: the day it was said, at its end. `default`: no date is recorded. */
  readonly basis: 'stated' | 'day' | 'default';
  /** The rule in words, such as "a government's range: 2 h after the launch". */
  readonly rule: string;
}

/**
 * How long after the launch a government's figure is taken to be known where no time is recorded: what alerts carry at
 * once, what radar crews work out within hours, and what takes a day of study.
 */
const GOVERNMENT_DELAYS: Readonly<Record<Quantity, readonly [delayS: number, words: string]>> = {
  time: [10 * MINUTE_S, '10 min'],
  count: [10 * MINUTE_S, '10 min'],
  site: [10 * MINUTE_S, '10 min'],
  eez: [10 * MINUTE_S, '10 min'],
  range: [2 * HOUR_S, '2 h'],
  apogee: [2 * HOUR_S, '2 h'],
  flightTime: [2 * HOUR_S, '2 h'],
  azimuth: [2 * HOUR_S, '2 h'],
  peakSpeed: [2 * HOUR_S, '2 h'],
  impact: [2 * HOUR_S, '2 h'],
  type: [DAY_S, '1 day'],
  outcome: [DAY_S, '1 day'],
};

/** State media report in the morning bulletin of the next day. */
const STATE_MEDIA_HOUR_KST = 6;
/** Data sets, analysts and the editor work from what others published. */
const STUDY_DAYS = 30;

type Names = Pick<Catalogue, 'issuers' | 'sources'>;

const governmentDefault = (claim: Claim, launchUtc: Instant): KnownSince => {
  if (claim.status === 'revised') {
    const rule = "a government's revision: 1 day after the launch";
    return { utc: addSeconds(launchUtc, DAY_S), basis: 'default', rule };
  }
  const [delayS, words] = GOVERNMENT_DELAYS[claim.quantity];
  const rule = `a government's ${claim.quantity}: ${words} after the launch`;
  return { utc: addSeconds(launchUtc, delayS), basis: 'default', rule };
};

/** The end of the day that the source is dated, where that is not before the launch; else so long after the launch. */
const bySourceDate = (
  date: string | null | undefined,
  launchUtc: Instant,
  who: string,
  days: number,
): KnownSince => {
  const dated = typeof date === 'string' ? endOfDateKst(date) : null;
  if (dated !== null && dated >= launchUtc) {
    return { utc: dated, basis: 'default', rule: `${who}: the end of the day its source is dated` };
  }
  const utc = addSeconds(launchUtc, days * DAY_S);
  return { utc, basis: 'default', rule: `${who}: ${days} day${days === 1 ? '' : 's'} after the launch` };
};

const WHO: Readonly<Record<Issuer['kind'], string>> = {
  government: 'a government',
  'state-media': 'state media',
  dataset: 'a data set',
  press: 'the press',
  analyst: 'an analyst',
  editor: 'the editor',
};

const defaultOf = (record: CatalogueRecord, claim: Claim, names: Names): KnownSince => {
  const launchUtc = referenceTime(record).utc;
  const kind = names.issuers.get(claim.issuer)?.kind ?? 'dataset';
  switch (kind) {
    case 'government':
      return governmentDefault(claim, launchUtc);
    case 'state-media': {
      const morning = addSeconds(endOfDateKst(record.dateKst), STATE_MEDIA_HOUR_KST * HOUR_S);
      const rule = 'state media: 06:00 KST of the next day';
      return { utc: laterOf(morning, launchUtc), basis: 'default', rule };
    }
    case 'press':
      return bySourceDate(names.sources.get(claim.source)?.date, launchUtc, WHO[kind], 1);
    default:
      return bySourceDate(names.sources.get(claim.source)?.date, launchUtc, WHO[kind], STUDY_DAYS);
  }
};

/**
 * Since when a claim is publicly known: the time its issuer gave it; else the end of the recorded day in Korea, never
 * before the launch; else a stated default by kind of issuer, which `rule` says:
 *
 * | issuer | known |
 * |---|---|
 * | government: time, count, site, eez | 10 min after the launch |
 * | government: range, apogee, flightTime, azimuth, peakSpeed, impact | 2 h |
 * | government: type, outcome; any revision | 1 day |
 * | state media | 06:00 KST of the next day |
 * | press | the end of its source's date where that is not before the launch, else 1 day |
 * | data set, analyst, editor, or an issuer that is not recorded | the same, else 30 days |
 *
 * "After the launch" counts from `referenceTime`.
 * @param names the catalogue, for the issuers' kinds and the sources' dates
 */
export const knownSince = (record: CatalogueRecord, claim: Claim, names: Names): KnownSince => {
  if (claim.issuedUtc !== undefined) {
    return { utc: instant(claim.issuedUtc), basis: 'stated', rule: 'the time its issuer gave it' };
  }
  if (claim.issuedDateKst !== undefined) {
    const utc = laterOf(endOfDateKst(claim.issuedDateKst), referenceTime(record).utc);
    return { utc, basis: 'day', rule: 'the end of the day its issuer gave it, in Korea' };
  }
  return defaultOf(record, claim, names);
};

/** Since when a statement is known: its time, or the end of its day in Korea. */
export const statementSince = (record: CatalogueRecord, { atUtc, dateKst }: Statement): Instant =>
  atUtc === undefined ? endOfDateKst(dateKst ?? record.dateKst) : instant(atUtc);
