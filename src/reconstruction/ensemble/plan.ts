import type { Geodetic } from '../../engine/geodesy/index.ts';
import { randomStream } from '../../engine/math/index.ts';
import { type Hypothesis, observeAt } from '../hypotheses/hypothesis.ts';
import type { Measurement } from '../likelihood/measurement.ts';
import { weigh } from '../likelihood/measurement.ts';
import { hypothesisFor, measurementsOf } from '../reconstruct.ts';
import { type ClaimChoice, selectClaims } from '../report/claim-use.ts';
import type { LaunchReport } from '../report/report.ts';
import type { HypothesisResult } from '../verdict/result.ts';
import { drawFrom, logDensity, type Proposal, proposalOf, refinedProposal } from './proposal.ts';

/** All that flying an ensemble needs; plain data, so that a worker can be given it. */
export interface EnsemblePlan {
  readonly hypothesis: Hypothesis;
  readonly measurements: readonly Measurement[];
  readonly proposal: Proposal;
  /** How well the site is known, each way. */
  readonly siteSigmaM: number;
  readonly site: Geodetic;
  readonly flights: number;
  readonly seed: number;
  /** 0: no paths are kept. */
  readonly pointsPerFlight: number;
}

export interface EnsembleOptions {
  readonly flights: number;
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  readonly pointsPerFlight?: number;
  /** The choice of claims that the hypothesis was fitted with. */
  readonly choice?: ClaimChoice;
}

/** Draws of the pilot that finds out where the weight lies, and how often it is sent. */
const PILOT = 300;
const PILOTS = 3;
/** Pilots draw from streams of their own, far from those of the flights. */
const PILOT_INDEX = 0x40000000;

/** Logarithm of prior times likelihood, less constants; minus infinity where the flight does not come down. */
export const logTarget = (
  hypothesis: Hypothesis,
  measurements: readonly Measurement[],
  z: readonly number[],
  observe = observeAt,
): number => {
  const observed = observe(hypothesis, z);
  if (!observed) return Number.NEGATIVE_INFINITY;
  const prior = z.reduce((sum, value) => sum - 0.5 * value * value, 0);
  return measurements.reduce((sum, each) => sum + weigh(each, observed[each.quantity]).logLikelihood, prior);
};

/** Weights from logarithms, the greatest 1. */
export const relativeWeights = (logs: ArrayLike<number>): Float64Array => {
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < logs.length; index++) most = Math.max(most, logs[index]!);
  return Float64Array.from(logs, (log) => (most === Number.NEGATIVE_INFINITY ? 0 : Math.exp(log - most)));
};

/** As many equally weighted draws would say as much: (sum w)^2 / sum w^2. */
export const effectiveNumber = (weights: ArrayLike<number>): number => {
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < weights.length; index++) {
    sum += weights[index]!;
    squares += weights[index]! ** 2;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
};

/** Share of a pilot's draws that must count for its moments to be trusted. */
const TRUSTED_SHARE = 0.05;
const GOOD_SHARE = 0.5;

/** Moves the proposal to where the weight is: pilots, each drawn from what the one before found. */
const refined = (
  hypothesis: Hypothesis,
  measurements: readonly Measurement[],
  first: Proposal,
  seed: number,
): Proposal => {
  let proposal = first;
  for (let pilot = 0; pilot < PILOTS; pilot++) {
    const draws: number[][] = [];
    const logs: number[] = [];
    for (let index = 0; index < PILOT; index++) {
      const z = drawFrom(proposal, randomStream(seed, PILOT_INDEX + pilot * PILOT + index));
      draws.push(z);
      logs.push(logTarget(hypothesis, measurements, z) - logDensity(proposal, z));
    }
    const weights = relativeWeights(logs);
    const share = effectiveNumber(weights) / PILOT;
    if (share < TRUSTED_SHARE) continue;
    proposal = refinedProposal(draws, [...weights]) ?? proposal;
    if (share > GOOD_SHARE) break;
  }
  return proposal;
};

/**
 * Prepares an ensemble of a fitted hypothesis: flights drawn about the fit and weighted by prior and claims.
 * @throws RangeError where the fit's covariance is none
 */
export const planEnsemble = (
  report: LaunchReport,
  fitted: HypothesisResult,
  options: EnsembleOptions,
): EnsemblePlan => {
  const { flights, seed, pointsPerFlight = 0, choice = {} } = options;
  const used = selectClaims(report, choice);
  const { hypothesis } = hypothesisFor(report, fitted.kind, used);
  const measurements = measurementsOf(used);
  const first = proposalOf(fitted.z, fitted.covariance);
  if (!first) throw new RangeError(`the covariance of the ${fitted.kind} fit is not positive definite`);
  return {
    hypothesis,
    measurements,
    proposal: refined(hypothesis, measurements, first, seed),
    siteSigmaM: report.siteSigmaM,
    site: report.site,
    flights,
    seed,
    pointsPerFlight,
  };
};
