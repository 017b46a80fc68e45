import { type Instant, instant } from '../../engine/time/index.ts';
import { type Catalogue, type CatalogueRecord, compareTexts } from '../records/catalogue.ts';
import type { Claim, Statement } from '../records/schema.ts';
import { endOfDateKst, type KnownSince, knownSince, statementSince } from './known-since.ts';
import { isSuperseded, replacementsOf } from './standing.ts';

/** A claim that no longer stands, and what took its place. */
export interface Revision {
  readonly claim: Claim;
  /** Null where it was withdrawn and nothing took its place. */
  readonly replacedBy: Claim | null;
  /** Since when the replacement is known; null where there is none. */
  readonly since: KnownSince | null;
  /** Why, where the record says so; a later word of the same issuer needs no reason. */
  readonly reason: string | null;
}

/** The claims that no longer stand, as listed, each with what took its place: a claim that still stands before others. */
export const revisionsOf = (
  record: CatalogueRecord,
  names: Pick<Catalogue, 'issuers' | 'sources'>,
): Revision[] => {
  if (record.kind === 'context') return [];
  return record.claims
    .filter((claim) => isSuperseded(record, claim))
    .map((claim) => {
      const all = replacementsOf(record, claim);
      const replacedBy = all.find((other) => !isSuperseded(record, other)) ?? all[0] ?? null;
      return {
        claim,
        replacedBy,
        since: replacedBy && knownSince(record, replacedBy, names),
        reason: replacedBy?.reason ?? null,
      };
    });
};

/** One thing that was said or happened, at a time or on a day. */
export type CourseEntry = {
  /** The time; of a day its end in Korea. */
  readonly utc: Instant;
  readonly basis: 'time' | 'day';
} & (
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'claim'; readonly claim: Claim }
);

const ofStatement = (record: CatalogueRecord, statement: Statement): CourseEntry => ({
  utc: statementSince(record, statement),
  basis: statement.atUtc === undefined ? 'day' : 'time',
  kind: 'statement',
  statement,
});

const ofClaim = (claim: Claim): CourseEntry[] => {
  const { issuedUtc, issuedDateKst } = claim;
  if (issuedUtc !== undefined) return [{ utc: instant(issuedUtc), basis: 'time', kind: 'claim', claim }];
  if (issuedDateKst === undefined) return [];
  return [{ utc: endOfDateKst(issuedDateKst), basis: 'day', kind: 'claim', claim }];
};

const issuerOf = (entry: CourseEntry): string =>
  entry.kind === 'claim' ? entry.claim.issuer : entry.statement.issuer;

/**
 * The public course of things: statements, and claims with a recorded time or day of issue, in order of time; at one
 * moment statements before claims, then issuer by issuer. Claims without either are left out.
 */
export const courseOf = (record: CatalogueRecord): CourseEntry[] => {
  if (record.kind === 'context') return [];
  const statements = (record.statements ?? []).map((statement) => ofStatement(record, statement));
  return [...statements, ...record.claims.flatMap(ofClaim)].sort(
    (a, b) =>
      a.utc - b.utc ||
      Number(a.kind === 'claim') - Number(b.kind === 'claim') ||
      compareTexts(issuerOf(a), issuerOf(b)),
  );
};
