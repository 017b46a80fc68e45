import type { Catalogue } from './catalogue.ts';
import type { Claim, EngineTest, Launch, Quantity } from './schema.ts';
import { QUANTITIES } from './schema.ts';

export interface LaunchQuery {
  /** Vehicle class, in any case: `srbm` finds SRBM. */
  readonly class?: string | undefined;
  /** First KST calendar date, such as 2022-11-03; included. */
  readonly from?: string | undefined;
  /** Last KST calendar date; included. */
  readonly to?: string | undefined;
  /** Key of a site: the record's own, or one that any issuer's site claim means. */
  readonly site?: string | undefined;
  /** Words that must all occur, in any case, in id, title, type, site, issuer names or notes. */
  readonly search?: string | undefined;
}

type Entry = Launch | EngineTest;

const siteKeysOf = (entry: Entry): string[] => [
  ...(entry.site === null ? [] : [entry.site]),
  ...entry.claims.flatMap((claim) => (claim.siteKey === undefined ? [] : [claim.siteKey])),
];

const searchText = (catalogue: Catalogue, entry: Entry): string => {
  const sites = siteKeysOf(entry).map((key) => catalogue.sites.get(key));
  const issuers = entry.claims.map((claim) => catalogue.issuers.get(claim.issuer));
  const described =
    entry.kind === 'launch' ? [entry.typeName, entry.type, entry.class, entry.flight] : [entry.engine];
  return [
    entry.id,
    entry.title,
    entry.dateKst,
    entry.note,
    ...described,
    ...sites.flatMap((site) => (site ? [site.key, site.name, ...site.aliases] : [])),
    ...issuers.flatMap((issuer) => (issuer ? [issuer.name, issuer.shortName] : [])),
    ...entry.claims.flatMap((claim) => [
      claim.note,
      claim.quantity === 'site' && typeof claim.value === 'string' ? claim.value : undefined,
    ]),
  ]
    .join('\n')
    .toLowerCase();
};

const matches = (catalogue: Catalogue, entry: Entry, query: LaunchQuery): boolean => {
  if (query.class !== undefined) {
    if (entry.kind !== 'launch' || entry.class.toLowerCase() !== query.class.toLowerCase()) return false;
  }
  // ISO dates order as texts.
  if (query.from !== undefined && entry.dateKst < query.from) return false;
  if (query.to !== undefined && entry.dateKst > query.to) return false;
  if (query.site !== undefined && !siteKeysOf(entry).includes(query.site)) return false;
  const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = searchText(catalogue, entry);
  return words.every((word) => text.includes(word));
};

/** Launches that meet every given condition, by date. An empty query gives them all. */
export const queryLaunches = (catalogue: Catalogue, query: LaunchQuery): Launch[] =>
  catalogue.launches.filter((launch) => matches(catalogue, launch, query));

/** Engine tests that meet every given condition, by date; none when a vehicle class is asked for. */
export const queryEngineTests = (catalogue: Catalogue, query: LaunchQuery): EngineTest[] =>
  catalogue.engineTests.filter((test) => matches(catalogue, test, query));

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
