import type { HypothesisKind, Observation } from '../hypotheses/hypothesis.ts';
import type { ParameterKey } from '../hypotheses/parameter.ts';
import type { SelectedClaim } from '../report/claim-use.ts';

export const VERDICTS = ['consistent', 'strained', 'inconsistent'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** A claim beside what the fitted flight computes; SI and radians. */
export interface ClaimResult extends Pick<SelectedClaim, 'claim' | 'usage' | 'reason'> {
  /** Place among the report's claims. */
  readonly index: number;
  /** Middle of what was printed, or the bound; null where the claim is no figure. */
  readonly reported: number | null;
  /** Of the measuring and of the rounding together. */
  readonly sigma: number | null;
  readonly computed: number | null;
  /** In sigmas, computed less reported; see `residualOf`. */
  readonly residual: number | null;
}

/** Which says what a parameter is: the claims, its prior alone, or both. */
export type Determination = 'claims' | 'both' | 'prior';

/** A fitted parameter beside its prior; SI and radians. */
export interface ParameterResult {
  readonly key: ParameterKey;
  readonly value: number;
  /** Half of the interval between the 16th and 84th percentile. */
  readonly sigma: number;
  /** 5th, 50th and 95th percentile before and after the claims. */
  readonly prior: readonly [number, number, number];
  readonly posterior: readonly [number, number, number];
  readonly determinedBy: Determination;
}

/** One hypothesis fitted to a report. */
export interface HypothesisResult {
  readonly kind: HypothesisKind;
  readonly verdict: VerdictKind;
  /** One plain sentence. */
  readonly sentence: string;
  /** Of the fitted claims, squared sigmas. */
  readonly chiSquare: number;
  readonly parameters: readonly ParameterResult[];
  readonly claims: readonly ClaimResult[];
  readonly computed: Observation;
  /** Coordinates of the fit and their covariance, for an ensemble. */
  readonly z: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** Flights flown to find it. */
  readonly flights: number;
}
