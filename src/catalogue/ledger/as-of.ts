import { addSeconds, type Instant, instantFromUnixMs, parseInstant } from '../../engine/time/index.ts';
import { describeValue, type Problem, problemOf } from '../../engine/units/index.ts';
import type { Catalogue, CatalogueRecord } from '../records/catalogue.ts';
import { knownSince, referenceTime, statementSince } from './known-since.ts';

/** The moment as of which a record is read: today, so long after each launch, or one moment for all. */
export type AsOf =
  | { readonly kind: 'now' }
  | { readonly kind: 'after'; readonly delayS: number }
  | { readonly kind: 'at'; readonly utc: Instant };

type Names = Pick<Catalogue, 'issuers' | 'sources'>;

const momentOf = (record: CatalogueRecord, asOf: Exclude<AsOf, { kind: 'now' }>): Instant =>
  asOf.kind === 'at' ? asOf.utc : addSeconds(referenceTime(record).utc, asOf.delayS);

/** What of a record's claims or statements was known; the list itself where all of it was. */
const knownOf = <T>(all: readonly T[], isKnown: (one: T) => boolean): readonly T[] => {
  const known = all.filter(isKnown);
  return known.length === all.length ? all : known;
};

/**
 * The record with the claims and statements that were known at a moment, or null where nothing was known yet. What
 * stands then follows from what is left: a first figure counts until its revision is known. Its title, type, class,
 * outcome and rounds are the catalogue's, not an issuer's, and stay. The same object where all of it was known.
 * @param names the catalogue, for the issuers' kinds and the sources' dates
 */
export const recordAsOf = <R extends CatalogueRecord>(record: R, asOf: AsOf, names: Names): R | null => {
  if (asOf.kind === 'now') return record;
  const moment = momentOf(record, asOf);
  if (record.kind === 'context') return referenceTime(record).utc <= moment ? record : null;
  const claims = knownOf(record.claims, (claim) => knownSince(record, claim, names).utc <= moment);
  const statements = knownOf(
    record.statements ?? [],
    (statement) => statementSince(record, statement) <= moment,
  );
  if (claims.length + statements.length === 0) return null;
  if (claims === record.claims && (!record.statements || statements === record.statements)) return record;
  return { ...record, claims: [...claims], ...(record.statements && { statements: [...statements] }) };
};

/** The catalogue of the records that were known at a moment, as they were known; the same object for `now`. */
export const catalogueAsOf = (catalogue: Catalogue, asOf: AsOf): Catalogue => {
  if (asOf.kind === 'now') return catalogue;
  const known = <R extends CatalogueRecord>(records: readonly R[]): R[] =>
    records.flatMap((record) => recordAsOf(record, asOf, catalogue) ?? []);
  return {
    ...catalogue,
    launches: known(catalogue.launches),
    engineTests: known(catalogue.engineTests),
    context: known(catalogue.context),
  };
};

const SECONDS_PER = { d: 86_400, h: 3600, min: 60, s: 1 } as const;
const DELAY = /^\+(\d{1,10})(d|h|min|s)$/;
const MOST_DAYS = 100 * 366;

/**
 * Reads `now`, an ISO UTC time such as `2022-09-25T00:00Z`, or a delay after each launch: `+90s`, `+10min`, `+1h`,
 * `+1d`, at most 36,600 days.
 * @param path where the text comes from, for the problem
 */
export const parseAsOf = (text: string, path = '$'): AsOf | Problem => {
  if (text === 'now') return { kind: 'now' };
  const [, amount, unit] = DELAY.exec(text) ?? [];
  if (amount !== undefined && (unit === 'd' || unit === 'h' || unit === 'min' || unit === 's')) {
    const delayS = Number(amount) * SECONDS_PER[unit];
    if (delayS <= MOST_DAYS * SECONDS_PER.d) return { kind: 'after', delayS };
    const message = `${describeValue(text)} is above the bound of +${MOST_DAYS}d`;
    return problemOf(path, message, 'give less, or now');
  }
  const utc = parseInstant(text);
  if (typeof utc === 'number') return { kind: 'at', utc };
  const message = `${describeValue(text)} is neither now, nor a UTC time, nor a delay`;
  return problemOf(path, message, 'write it like 2022-09-25T00:00Z, +90s, +10min, +1h or +1d');
};

/** The shortest text that `parseAsOf` reads as the same moment; a delay in the largest unit that it is whole in. */
export const formatAsOf = (asOf: AsOf): string => {
  if (asOf.kind === 'now') return 'now';
  if (asOf.kind === 'at') {
    return new Date(instantFromUnixMs(asOf.utc)).toISOString().replace(/(:00)?\.000Z$/, 'Z');
  }
  const units = ['d', 'h', 'min'] as const;
  const unit = units.find((each) => asOf.delayS > 0 && asOf.delayS % SECONDS_PER[each] === 0) ?? 's';
  return `+${asOf.delayS / SECONDS_PER[unit]}${unit}`;
};
