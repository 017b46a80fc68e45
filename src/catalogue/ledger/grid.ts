import type { Claim, EngineTest, Launch, Quantity } from '../records/schema.ts';
import { QUANTITIES } from '../records/vocabulary.ts';

/**
 * The claims as a grid: quantity, then issuer, then its claims as recorded. Quantities and issuers come in the order
 * to show them; issuers with composite claims come last within a quantity.
 */
export const claimsByQuantity = (
  launch: Launch | EngineTest,
): ReadonlyMap<Quantity, ReadonlyMap<string, readonly Claim[]>> => {
  const order = issuerOrder(launch);
  const grid = new Map<Quantity, Map<string, Claim[]>>();
  for (const quantity of QUANTITIES) {
    const row = new Map<string, Claim[]>();
    for (const issuer of order) {
      const claims = launch.claims.filter((c) => c.issuer === issuer && c.quantity === quantity);
      if (claims.length > 0) row.set(issuer, claims);
    }
    if (row.size > 0) grid.set(quantity, row);
  }
  return grid;
};

/** Issuers of a record in column order: as first named; those with nothing but composite or map-read claims last. */
export const issuerOrder = (launch: Launch | EngineTest): string[] => {
  const isApart = (key: string): boolean =>
    launch.claims.every((claim) => claim.issuer !== key || claim.composite || claim.weak !== undefined);
  const keys = [...new Set(launch.claims.map((claim) => claim.issuer))];
  return [...keys.filter((key) => !isApart(key)), ...keys.filter(isApart)];
};
