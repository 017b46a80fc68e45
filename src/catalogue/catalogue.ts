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
}

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
