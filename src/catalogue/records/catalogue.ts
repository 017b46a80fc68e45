import type { ContextEvent, EngineTest, Issuer, Launch, Site, Source, TypeName } from './schema.ts';

/** Whatever stands on the record's time axis. */
export type CatalogueRecord = Launch | EngineTest | ContextEvent;

/** The catalogue as loaded: valid records only, launches and engine tests by date. */
export interface Catalogue {
  readonly dataVersion: string;
  /** By date, then by id. */
  readonly launches: readonly Launch[];
  /** By date, then by id. */
  readonly engineTests: readonly EngineTest[];
  /** What happened around the launches, by date, then by id. */
  readonly context: readonly ContextEvent[];
  readonly types: ReadonlyMap<string, TypeName>;
  readonly issuers: ReadonlyMap<string, Issuer>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Ids of the records of the reader's own files, each with the name of its file; empty as the program ships. */
  readonly own: ReadonlyMap<string, string>;
}

/** All records, by date and then by id, whatever their kind. */
export const recordsOf = ({ launches, engineTests, context }: Catalogue): CatalogueRecord[] =>
  [...launches, ...engineTests, ...context].sort(byDateThenId);

/** The order of the catalogue. Dates order as texts, a month before its days. */
export const byDateThenId = (a: CatalogueRecord, b: CatalogueRecord): number =>
  compareTexts(a.dateKst, b.dateKst) || compareTexts(a.id, b.id);

/** By code unit, so that the order is the same in every locale. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The catalogue's files as parsed JSON, read by a face. */
export interface CatalogueDocuments {
  /** `index.json`; its `files` names the record files below. */
  readonly index: unknown;
  readonly issuers: unknown;
  readonly sources: unknown;
  readonly sites: unknown;
  readonly types: unknown;
  /** Every file that the index names, such as `launches-2024.json`. */
  readonly files: readonly { readonly name: string; readonly value: unknown }[];
}
