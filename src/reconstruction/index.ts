export type {
  Arc,
  AzimuthBasis,
  ClaimPair,
  ComputedFlight,
  FlownRound,
  LaunchFlights,
  ListedRound,
} from './flights.ts';
