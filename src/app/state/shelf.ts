import {
  type AsOf,
  type Catalogue,
  type CatalogueIndex,
  type CatalogueQuery,
  type CatalogueRecord,
  catalogueAsOf,
  createIndex,
  type EngineTest,
  type Issuer,
  type Launch,
  queryRecords,
  type Site,
  sortRecords,
} from '../../catalogue/index.ts';
import type { Problem } from '../../engine/units/index.ts';
import { inLanguage } from '../i18n/names.ts';
import type { ListOrder } from './find.ts';

/** Records that hold claims. */
export type ClaimedRecord = Launch | EngineTest;

/** The loaded catalogue as the page uses it. */
export interface Shelf {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
  /** Every record by its id. */
  readonly records: ReadonlyMap<string, CatalogueRecord>;
  /** Records and files that could not be used; all others are there. */
  readonly problems: readonly Problem[];
}

export const shelfOf = (catalogue: Catalogue, problems: readonly Problem[]): Shelf => ({
  catalogue,
  index: createIndex(catalogue),
  records: new Map(
    [...catalogue.launches, ...catalogue.engineTests, ...catalogue.context].map((record) => [
      record.id,
      record,
    ]),
  ),
  problems,
});

/** The shelf as it stood at a moment: of each record what was known then, without those nobody knew of. */
export const shelfAsOf = (full: Shelf, asOf: AsOf): Shelf =>
  asOf.kind === 'now' ? full : shelfOf(catalogueAsOf(full.catalogue, asOf), full.problems);

export const recordById = (shelf: Shelf, id: string | null): CatalogueRecord | null =>
  (id !== null && shelf.records.get(id)) || null;

/** The site a record is drawn from. */
export const siteOf = ({ catalogue }: Shelf, record: CatalogueRecord): Site | null =>
  (record.kind !== 'context' && record.site !== null && catalogue.sites.get(record.site)) || null;

/** Name of an issuer for narrow places: in the language of the page, else the catalogue's, else its key. */
export const issuerName = (issuers: ReadonlyMap<string, Issuer>, key: string): string => {
  const issuer = issuers.get(key);
  return issuer ? inLanguage(issuer.shortName, issuer.names) : key;
};

/** What colour and letter of a record go by: a launch's class, else its kind. */
export const classOf = (record: CatalogueRecord): Launch['class'] | 'engine-test' | 'context' =>
  record.kind === 'launch' ? record.class : record.kind;

/** What a record is called in a row. */
export const nameOf = (record: CatalogueRecord): string => {
  if (record.kind === 'launch') return record.typeName;
  return record.kind === 'engine-test' ? record.engine : record.title;
};

/** The records that meet the query, in the list's order. */
export const listedRecords = (
  { index }: Shelf,
  query: CatalogueQuery,
  order: ListOrder,
): readonly CatalogueRecord[] => sortRecords(index, queryRecords(index, query), order);
