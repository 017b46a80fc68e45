import type { Claim } from '../catalogue/index.ts';
import type { Instant } from '../engine/time/index.ts';
import type { Trajectory } from '../engine/trajectory/index.ts';
import type { Problem } from '../engine/units/index.ts';

/** What the drawn arc itself gives, to stand beside the claims. */
export interface ComputedFlight {
  readonly apogeeM: number;
  readonly groundRangeM: number;
  readonly flightTimeS: number;
  readonly burnoutTimeS: number | null;
  readonly burnoutHeightM: number | null;
  readonly burnoutSpeedMps: number | null;
  readonly burnoutFlightPathAngleRad: number | null;
  readonly impactSpeedMps: number | null;
}

/** The pair of claims the arc was solved for; each names its issuer. */
export interface ClaimPair {
  readonly apogee: Claim;
  readonly range: Claim;
  /** The figures used, metres: the claim's number, or the middle of its interval. */
  readonly apogeeM: number;
  readonly rangeM: number;
}

export interface Arc {
  /** `ballistic`: computed by the equations of motion. `shape-only`: a curve through the claims, no physics. */
  readonly kind: 'ballistic' | 'shape-only';
  readonly trajectory: Trajectory;
  readonly computed: ComputedFlight;
  readonly pair: ClaimPair;
}

/** What the search for an arc came to. */
export interface Verdict {
  /** `no-arc`: nothing was solved for, or the search came to no end. */
  readonly kind: 'met' | 'not-ballistic' | 'no-arc';
  /** Plain sentences. */
  readonly sentence: string;
}

export interface FlownRound {
  readonly round: number;
  readonly launchUtc: Instant;
  readonly arc: Arc;
  readonly azimuth: AzimuthBasis;
  readonly verdict: Verdict;
}

export interface ListedRound {
  readonly round: number;
  /** Why it is listed and not flown, in words. */
  readonly reason: string;
}

/** Where the direction came from. Always weak: no issuer publishes a bearing. */
export interface AzimuthBasis {
  readonly azimuthDeg: number;
  readonly basis: string;
}

/** The flights of one launch as one issuer counts and times them. */
export interface LaunchFlights {
  readonly launchId: string;
  /** Whose count and times are followed. */
  readonly issuer: string;
  readonly rounds: readonly FlownRound[];
  readonly listed: readonly ListedRound[];
  /** Of the rounds together: a round that no ballistic arc meets speaks for the launch. */
  readonly verdict: Verdict;
  /** What the arc assumes beyond the claims (burn time, drag), in words with units. */
  readonly assumptions: readonly string[];
  readonly problems: readonly Problem[];
}
