import type { Instant } from '../engine/time/index.ts';
import type { Trajectory } from '../engine/trajectory/index.ts';
import type { Problem } from '../engine/units/index.ts';
import type { HypothesisKind } from './hypotheses/hypothesis.ts';
import type { Reconstruction } from './reconstruct.ts';
import type { HypothesisResult } from './verdict/result.ts';

/** What the drawn arc itself gives, to stand beside the claims. */
export interface ComputedFlight {
  readonly apogeeM: number;
  readonly groundRangeM: number;
  readonly flightTimeS: number;
  readonly burnoutTimeS: number | null;
  readonly burnoutHeightM: number | null;
  readonly burnoutSpeedMps: number | null;
  readonly burnoutFlightPathAngleRad: number | null;
  readonly impactSpeedMps: number;
}

/** A computed flight of one hypothesis. */
export interface Arc {
  readonly kind: HypothesisKind;
  readonly trajectory: Trajectory;
  readonly computed: ComputedFlight;
  /** The hypothesis as it was fitted: claims with residuals, parameters with priors. */
  readonly fitted: HypothesisResult;
}

/** What the search for the flights came to. */
export interface Verdict {
  /** `no-arc`: nothing could be fitted. */
  readonly kind: HypothesisResult['verdict'] | 'no-arc';
  /** Plain sentences. */
  readonly sentence: string;
}

export interface FlownRound {
  readonly round: number;
  readonly launchUtc: Instant;
  readonly arc: Arc;
  readonly azimuth: AzimuthBasis;
  readonly verdict: Verdict;
  /** Every hypothesis about this round. */
  readonly reconstruction: Reconstruction;
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
  /** Of the rounds together: the worst speaks for the launch. */
  readonly verdict: Verdict;
  /** What the arcs assume beyond the claims (masses, drag), in words with units. */
  readonly assumptions: readonly string[];
  readonly problems: readonly Problem[];
}
