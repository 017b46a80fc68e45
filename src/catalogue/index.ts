export type { Catalogue, CatalogueDocuments, CatalogueRecord } from './catalogue.ts';
export type { CatalogueDocument, ClaimTable } from './document.ts';
export { catalogueDocument, claimTable } from './document.ts';
export type { LoadedCatalogue } from './load.ts';
export { loadCatalogue } from './load.ts';
export type { PairChoice } from './pair.ts';
export { chosenAzimuth, chosenPair } from './pair.ts';
export type { LaunchQuery } from './query.ts';
export { claimsByQuantity, issuerOrder, queryEngineTests, queryLaunches } from './query.ts';
export { lastPlace, roundedTo } from './rounding.ts';
export type { RoundsByIssuer, TimedRound, UntimedRound } from './rounds.ts';
export { defaultIssuer, roundsOf, timingIssuers } from './rounds.ts';
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
} from './schema.ts';
export { isSuperseded, standingClaims } from './standing.ts';
export { formatClaimValue } from './wording.ts';
