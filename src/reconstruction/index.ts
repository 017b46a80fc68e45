export { timesAboveHorizon } from './derived/above-horizon.ts';
export { shortestFlightTimeS } from './derived/airless-bound.ts';
export { ballisticGhost } from './derived/ghost.ts';
export type { Ghost } from './derived/ghost-result.ts';
export { peakSpeedOf } from './derived/peak-speed.ts';
export type { StandardRanges } from './derived/standard-range.ts';
export { standardRanges } from './derived/standard-range.ts';
export type {
  HypothesisDocument,
  Outcome,
  OutcomeDocument,
  ReconstructionDocument,
  ReconstructionSubject,
} from './document.ts';
export { reconstructionDocument } from './document.ts';
export type { ClaimDocument } from './document-claims.ts';
export type { PredictedHypothesis } from './document-prediction.ts';
export { predictHypothesis } from './document-prediction.ts';
export type { EnsemblePart } from './ensemble/fly-part.ts';
export { ensembleJob, flyPart } from './ensemble/fly-part.ts';
export type { EnsembleOptions, EnsemblePlan } from './ensemble/plan.ts';
export { planEnsemble } from './ensemble/plan.ts';
export type {
  Band,
  BandKey,
  EnsemblePaths,
  EnsembleSummary,
  ProfileBand,
  SplashArea,
} from './ensemble/result.ts';
export { EmptyEnsembleError, KERNEL, summariseEnsemble } from './ensemble/summarise.ts';
export type {
  Arc,
  AzimuthBasis,
  ComputedFlight,
  FlownRound,
  LaunchFlights,
  ListedRound,
  Verdict,
} from './flights.ts';
export type { FlightsOptions, ReconstructionContext } from './flights-of-launch.ts';
export { arcOf, flightsOfLaunch } from './flights-of-launch.ts';
export type { HypothesisKind } from './hypotheses/hypothesis.ts';
export { HYPOTHESES } from './hypotheses/hypothesis.ts';
export type { ParameterKey } from './hypotheses/parameter.ts';
export type { Reconstruction, ReconstructOptions } from './reconstruct.ts';
export { reconstruct } from './reconstruct.ts';
export type { RecordInputs, RecordRow } from './record/record.ts';
export { recordRows } from './record/record.ts';
export type { ClaimChoice, ClaimUsage, IssuerChoice } from './report/claim-use.ts';
export { parseLaunchReport } from './report/document.ts';
export type { LandTest } from './report/land.ts';
export { parseLand } from './report/land.ts';
export type { LaunchContext } from './report/of-launch.ts';
export { reportOfRound } from './report/of-launch.ts';
export type { LaunchReport } from './report/report.ts';
export { claimsUnfitted } from './report/unfitted.ts';
export type {
  ClaimResult,
  Determination,
  HypothesisResult,
  ParameterResult,
  VerdictKind,
} from './verdict/result.ts';
export { VERDICTS } from './verdict/result.ts';
export { figureText } from './verdict/sentence.ts';
