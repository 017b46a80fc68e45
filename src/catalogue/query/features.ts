import { spreads } from '../ledger/disagreement.ts';
import { type Interval, printedFigures } from '../ledger/interval.ts';
import { allStanding, isOwnWord, ownIssuers } from '../ledger/own-word.ts';
import type { Catalogue, CatalogueRecord } from '../records/catalogue.ts';
import type { Claim } from '../records/schema.ts';
import { foldText } from './fold.ts';
import { ownWords, sharedWordKeys } from './words.ts';

/** Whether a record came with the program or from a file of the reader. */
export type Origin = 'built-in' | 'own';

/** What a query asks of a record, worked out once. */
export interface RecordFeatures {
  readonly record: CatalogueRecord;
  /** Place in the order of the catalogue: by date, then by id. */
  readonly position: number;
  /** Days that the record covers; a month covers all of its days. Order as texts. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The date as a number to order by: 1984-09 gives 19840900, before each of its days. */
  readonly dateNumber: number;
  readonly year: string;
  /** Class of a launch, kind of all others. */
  readonly group: string;
  /** The record's own words, folded. */
  readonly text: string;
  /** Names of the texts that it shares with others (`sharedWords`). */
  readonly sharedKeys: readonly string[];
  /** Its own site and those that site claims mean. */
  readonly siteKeys: readonly string[];
  /** Issuers that spoke in their own word. */
  readonly issuers: readonly string[];
  /** Least and greatest printed figure of the claims that stand, own words before composed rows; a bound stands for its figure. */
  readonly rangeKm: Interval | null;
  readonly apogeeKm: Interval | null;
  /** What the claims that stand say of Japan's zone, own words before composed rows. */
  readonly eez: readonly string[];
  /** Two issuers' figures cannot both be right. */
  readonly disagrees: boolean;
  readonly origin: Origin;
}

const UNKNOWN_DAYS = '-01-01';
const LAST_DAYS = '-12-31';

/** First day of what may be a day, a month or a year. */
export const firstDayOf = (date: string): string => date + UNKNOWN_DAYS.slice(date.length - 4);

/** Last day of it; every month is taken to have 31, which is enough to compare by. */
export const lastDayOf = (date: string): string => date + LAST_DAYS.slice(date.length - 4);

const ownElseComposite = (claims: readonly Claim[]): readonly Claim[] => {
  const own = claims.filter(isOwnWord);
  return own.length > 0 ? own : claims;
};

const kilometres = (standing: readonly Claim[], quantity: 'range' | 'apogee'): Interval | null => {
  const claims = standing.filter(
    (claim) => claim.quantity === quantity && claim.unit === 'km' && typeof claim.value !== 'string',
  );
  const figures = ownElseComposite(claims).flatMap((claim) => printedFigures(claim) ?? []);
  if (figures.length === 0) return null;
  return {
    low: Math.min(...figures.map(({ low }) => low)),
    high: Math.max(...figures.map(({ high }) => high)),
  };
};

const eezOf = (standing: readonly Claim[]): string[] => {
  const claims = ownElseComposite(standing.filter(({ quantity }) => quantity === 'eez'));
  return [...new Set(claims.map(({ value }) => value).filter((value) => typeof value === 'string'))];
};

const siteKeysOf = (record: CatalogueRecord): string[] => {
  if (record.kind === 'context') return [];
  const claimed = record.claims.flatMap(({ siteKey }) => siteKey ?? []);
  return [...new Set(record.site === null ? claimed : [record.site, ...claimed])];
};

/** The features of one record. */
export const featuresOf = (
  catalogue: Catalogue,
  record: CatalogueRecord,
  position: number,
): RecordFeatures => {
  const standing = record.kind === 'context' ? [] : allStanding(record);
  const siteKeys = siteKeysOf(record);
  const end = record.kind === 'context' ? (record.endKst ?? record.dateKst) : record.dateKst;
  return {
    record,
    position,
    firstDay: firstDayOf(record.dateKst),
    lastDay: lastDayOf(end),
    dateNumber: Number(record.dateKst.replaceAll('-', '').padEnd(8, '0')),
    year: record.dateKst.slice(0, 4),
    group: record.kind === 'launch' ? record.class : record.kind,
    text: foldText(ownWords(record)),
    sharedKeys: sharedWordKeys(record, siteKeys),
    siteKeys,
    issuers: ownIssuers(record),
    rangeKm: kilometres(standing, 'range'),
    apogeeKm: kilometres(standing, 'apogee'),
    eez: eezOf(standing),
    disagrees: spreads(record).some(({ disagrees }) => disagrees),
    origin: catalogue.own.has(record.id) ? 'own' : 'built-in',
  };
};
