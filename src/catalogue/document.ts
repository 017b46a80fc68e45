import type { Catalogue } from './catalogue.ts';
import type { Claim, EngineTest, Issuer, Launch, Site, Source } from './schema.ts';

/** What `arcwatch launches` prints as JSON: the records with every issuer, site and source they name. */
export interface CatalogueDocument {
  readonly version: 1;
  readonly dataVersion: string;
  readonly launches: readonly Launch[];
  readonly engineTests: readonly EngineTest[];
  readonly issuers: Readonly<Record<string, Issuer>>;
  readonly sites: Readonly<Record<string, Site>>;
  readonly sources: Readonly<Record<string, Source>>;
}

const named = <T>(records: ReadonlyMap<string, T>, keys: Iterable<string>): Record<string, T> => {
  const wanted = new Set(keys);
  return Object.fromEntries([...records].filter(([key]) => wanted.has(key)));
};

/**
 * The catalogue, or a selection of it, as one self-contained document of the contract (version 1).
 * @param launches the selection; all when left out
 */
export const catalogueDocument = (
  catalogue: Catalogue,
  launches: readonly Launch[] = catalogue.launches,
  engineTests: readonly EngineTest[] = catalogue.engineTests,
): CatalogueDocument => {
  const entries = [...launches, ...engineTests];
  const claims = entries.flatMap((entry) => entry.claims);
  const sites = named(
    catalogue.sites,
    [...entries.map((entry) => entry.site), ...claims.map((claim) => claim.siteKey)].filter(
      (key) => typeof key === 'string',
    ),
  );
  return {
    version: 1,
    dataVersion: catalogue.dataVersion,
    launches,
    engineTests,
    issuers: named(
      catalogue.issuers,
      claims.map((claim) => claim.issuer),
    ),
    sites,
    sources: named(catalogue.sources, [
      ...claims.map((claim) => claim.source),
      ...Object.values(sites).map((site) => site.source),
    ]),
  };
};

/** A table as data; a face writes it as CSV or text. */
export interface ClaimTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const COLUMNS = [
  'id',
  'dateKst',
  'class',
  'type',
  'site',
  'issuer',
  'quantity',
  'round',
  'value',
  'valueHigh',
  'unit',
  'qualifier',
  'wording',
  'status',
  'confidence',
  'claimed',
  'composite',
  'issuedUtc',
  'issuedDateKst',
  'source',
  'sourceUrl',
  'weak',
  'note',
] as const;

const valueCells = (value: Claim['value']): readonly [string | number, number | null] => {
  if (Array.isArray(value)) return [value[0], value[1]];
  if (typeof value === 'object') return [`${value.latDeg} ${value.lonDeg}`, null];
  return [value, null];
};

/** One row per claim of the launches, in order; `valueHigh` is the upper end of an interval, `claimed` and `composite` are yes or empty. */
export const claimTable = (
  catalogue: Catalogue,
  launches: readonly Launch[] = catalogue.launches,
): ClaimTable => ({
  columns: COLUMNS,
  rows: launches.flatMap((launch) =>
    launch.claims.map((claim) => [
      launch.id,
      launch.dateKst,
      launch.class,
      launch.type,
      launch.site,
      claim.issuer,
      claim.quantity,
      claim.round ?? null,
      ...valueCells(claim.value),
      claim.unit,
      claim.qualifier,
      claim.wording ?? null,
      claim.status,
      claim.confidence,
      claim.claimed ? 'yes' : null,
      claim.composite ? 'yes' : null,
      claim.issuedUtc ?? null,
      claim.issuedDateKst ?? null,
      claim.source,
      catalogue.sources.get(claim.source)?.url ?? null,
      claim.weak ?? null,
      claim.note ?? null,
    ]),
  ),
});
