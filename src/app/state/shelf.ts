import {
  type Catalogue,
  type CatalogueIndex,
  createIndex,
  type EngineTest,
  type Issuer,
  type Launch,
  queryRecords,
  type Site,
} from '../../catalogue/index.ts';
import type { Problem } from '../../engine/units/index.ts';

/** One row of the list: a launch or an engine test. */
export type CatalogueRecord = Launch | EngineTest;

/** The loaded catalogue as the page uses it. */
export interface Shelf {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
  /** Launches and engine tests, newest first. */
  readonly records: readonly CatalogueRecord[];
  /** Records and files that could not be used; all others are there. */
  readonly problems: readonly Problem[];
}

const newestFirst = (a: CatalogueRecord, b: CatalogueRecord): number =>
  b.dateKst.localeCompare(a.dateKst) || b.id.localeCompare(a.id);

export const shelfOf = (catalogue: Catalogue, problems: readonly Problem[]): Shelf => ({
  catalogue,
  index: createIndex(catalogue),
  records: [...catalogue.launches, ...catalogue.engineTests].sort(newestFirst),
  problems,
});

export const recordById = (shelf: Shelf, id: string | null): CatalogueRecord | null =>
  shelf.records.find((record) => record.id === id) ?? null;

/** The site a record is drawn from. */
export const siteOf = ({ catalogue }: Shelf, record: CatalogueRecord): Site | null =>
  (record.site !== null && catalogue.sites.get(record.site)) || null;

/** Name of an issuer for narrow places; its key where the catalogue lacks it. */
export const issuerName = (issuers: ReadonlyMap<string, Issuer>, key: string): string =>
  issuers.get(key)?.shortName ?? key;

/** What the class filter calls a record. */
export const classOf = (record: CatalogueRecord): Launch['class'] | 'engine-test' =>
  record.kind === 'launch' ? record.class : 'engine-test';

/** The records that hold every word of the search and are of one of the classes (none given: of any), newest first. */
export const filterRecords = (
  shelf: Shelf,
  search: string,
  classes: readonly string[],
): CatalogueRecord[] => {
  const found = new Set(queryRecords(shelf.index, { search }).map(({ id }) => id));
  return shelf.records.filter(
    (record) => found.has(record.id) && (classes.length === 0 || classes.includes(classOf(record))),
  );
};
