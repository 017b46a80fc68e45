import type { CatalogueRecord } from '../records/catalogue.ts';
import type { Claim } from '../records/schema.ts';
import { isSuperseded } from './standing.ts';

/** Whether a claim is an issuer's own word: not a row that a data set composed, and not a value known to be weak. */
export const isOwnWord = (claim: Claim): boolean => claim.composite !== true && claim.weak === undefined;

/** The claims of a record that nothing has taken the place of. */
export const allStanding = (record: { readonly claims: readonly Claim[] }): Claim[] =>
  record.claims.filter((claim) => !isSuperseded(record, claim));

/** Issuers that said something of the record in their own word, by a claim or a statement, as first named. */
export const ownIssuers = (record: CatalogueRecord): string[] => {
  if (record.kind === 'context') return [];
  const claims = record.claims.filter(isOwnWord);
  return [...new Set([...claims, ...(record.statements ?? [])].map(({ issuer }) => issuer))];
};
