import { type Catalogue, type CatalogueRecord, recordsOf } from '../records/catalogue.ts';
import type { ContextEvent, EngineTest, Issuer, Launch, Site, Source, TypeName } from '../records/schema.ts';

/** What `arcwatch launches` prints as JSON: the records with every issuer, site, source and type they name. */
export interface CatalogueDocument {
  readonly version: 1;
  readonly dataVersion: string;
  readonly launches: readonly Launch[];
  readonly engineTests: readonly EngineTest[];
  readonly context: readonly ContextEvent[];
  readonly issuers: Readonly<Record<string, Issuer>>;
  readonly sites: Readonly<Record<string, Site>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly types: Readonly<Record<string, TypeName>>;
}

const named = <T>(
  records: ReadonlyMap<string, T>,
  keys: Iterable<string | null | undefined>,
): Record<string, T> => {
  const wanted = new Set(keys);
  return Object.fromEntries([...records].filter(([key]) => wanted.has(key)));
};

/**
 * The catalogue, or a selection of it, as one self-contained document of the contract (version 1), which
 * `addOwnCatalogue` reads back.
 * @param records the selection, in the order to keep within each list; all when left out
 */
export const catalogueDocument = (
  catalogue: Catalogue,
  records: readonly CatalogueRecord[] = recordsOf(catalogue),
): CatalogueDocument => {
  const launches = records.filter((record) => record.kind === 'launch');
  const engineTests = records.filter((record) => record.kind === 'engine-test');
  const context = records.filter((record) => record.kind === 'context');
  const entries = [...launches, ...engineTests];
  const claims = entries.flatMap((entry) => entry.claims);
  const said = [...claims, ...entries.flatMap((entry) => entry.statements ?? [])];
  const sites = named(catalogue.sites, [
    ...entries.map(({ site }) => site),
    ...claims.map(({ siteKey }) => siteKey),
  ]);
  const sources = [...said, ...context, ...Object.values(sites)].map(({ source }) => source);
  return {
    version: 1,
    dataVersion: catalogue.dataVersion,
    launches,
    engineTests,
    context,
    issuers: named(
      catalogue.issuers,
      said.map(({ issuer }) => issuer),
    ),
    sites,
    sources: named(catalogue.sources, sources),
    types: named(
      catalogue.types,
      launches.map(({ type }) => type),
    ),
  };
};
