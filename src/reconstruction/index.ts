export type {
  Arc,
  AzimuthBasis,
  ClaimPair,
  ComputedFlight,
  FlownRound,
  LaunchFlights,
  ListedRound,
  Verdict,
} from './flights.ts';
export type { ReconstructionContext } from './reconstruct.ts';
export { flightsOfLaunch } from './reconstruct.ts';
