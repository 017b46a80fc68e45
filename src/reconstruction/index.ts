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
export type { LaunchContext } from './report/of-launch.ts';
export { reportOfRound } from './report/of-launch.ts';
export type { LaunchReport } from './report/report.ts';
export type { VerdictKind } from './verdict/judge.ts';
export { VERDICTS } from './verdict/judge.ts';
export type { ClaimResult, Determination, HypothesisResult, ParameterResult } from './verdict/result.ts';
export { figureText } from './verdict/sentence.ts';
