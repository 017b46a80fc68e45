export { citationOf } from './export/citation.ts';
export { claimTable } from './export/claim-table.ts';
export type { Cell, Table } from './export/csv.ts';
export { formatCsv } from './export/csv.ts';
export type { CatalogueDocument } from './export/document.ts';
export { catalogueDocument } from './export/document.ts';
export { recordTable } from './export/record-table.ts';
export type { AsOf } from './ledger/as-of.ts';
export { catalogueAsOf, formatAsOf, parseAsOf, recordAsOf } from './ledger/as-of.ts';
export type { Spread } from './ledger/disagreement.ts';
export { spreads } from './ledger/disagreement.ts';
export { claimsByQuantity, issuerOrder } from './ledger/grid.ts';
export type { CourseEntry, Revision } from './ledger/history.ts';
export { courseOf, revisionsOf } from './ledger/history.ts';
export type { Interval } from './ledger/interval.ts';
export { printedInterval } from './ledger/interval.ts';
export type { KnownSince, ReferenceTime } from './ledger/known-since.ts';
export { knownSince, referenceTime } from './ledger/known-since.ts';
export type { LandingEstimate } from './ledger/landing.ts';
export { landingEstimate, landingSamples } from './ledger/landing.ts';
export type { PairChoice } from './ledger/pair.ts';
export { chosenAzimuth, chosenPair } from './ledger/pair.ts';
export { lastPlace, roundedTo } from './ledger/rounding.ts';
export type { RoundsByIssuer, TimedRound, UntimedRound } from './ledger/rounds.ts';
export { defaultIssuer, roundsOf, timingIssuers } from './ledger/rounds.ts';
export { isSuperseded, standingClaims } from './ledger/standing.ts';
export { formatClaimValue } from './ledger/wording.ts';
export type { WithOwnCatalogue } from './own/own-file.ts';
export { addOwnCatalogue } from './own/own-file.ts';
export type { Facet } from './query/facets.ts';
export { FACETS } from './query/facets.ts';
export type { Origin, RecordFeatures } from './query/features.ts';
export { foldText } from './query/fold.ts';
export type { CatalogueIndex } from './query/index-records.ts';
export { createIndex } from './query/index-records.ts';
export type { Bounds, CatalogueQuery, FacetCounts, RecordKind } from './query/query.ts';
export { facetCounts, queryRecords, yearHistogram } from './query/query.ts';
export type { SortOrder } from './query/sort.ts';
export { SORT_KEYS, sortRecords } from './query/sort.ts';
export type { Catalogue, CatalogueDocuments, CatalogueRecord } from './records/catalogue.ts';
export { claimProblems, EEZ_VALUES } from './records/claim-rules.ts';
export type { LoadedCatalogue } from './records/load.ts';
export { loadCatalogue } from './records/load.ts';
export type {
  Claim,
  ContextEvent,
  EngineTest,
  Issuer,
  Launch,
  Quantity,
  Round,
  Site,
  Source,
  Statement,
  TypeName,
} from './records/schema.ts';
export { claimSchema } from './records/schema.ts';
export { CLASSES, OUTCOMES, OVERFLIGHTS, WATERS } from './records/vocabulary.ts';
