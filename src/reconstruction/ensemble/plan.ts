import type { Geodetic } from '../../engine/geodesy/index.ts';
import { cholesky, invertCholesky, randomStream } from '../../engine/math/index.ts';
import {
  flightOf,
  flownMany,
  type Hypothesis,
  type HypothesisKind,
  isWithinReach,
  observe,
  valuesAt,
} from '../hypotheses/hypothesis.ts';
import type { Measurement } from '../likelihood/measurement.ts';
import { weigh } from '../likelihood/measurement.ts';
import { weighedHypothesis } from '../reconstruct.ts';
import type { ClaimChoice } from '../report/claim-use.ts';
import type { LaunchReport } from '../report/report.ts';
import type { HypothesisResult } from '../verdict/result.ts';
import { drawFrom, logDensity, type Proposal, proposalOf, refinedProposal } from './proposal.ts';
import { bentBy, NO_SHEAR, type Shear, shearAt, sheared } from './shear.ts';

/** All that flying an ensemble needs; plain data, so that a worker can be given it. */
export interface EnsemblePlan {
  readonly hypothesis: Hypothesis;
  readonly measurements: readonly Measurement[];
  readonly proposal: Proposal;
  readonly shear: Shear;
  /** How well the site is known, each way. */
  readonly siteSigmaM: number;
  readonly site: Geodetic;
  readonly flights: number;
  readonly seed: number;
  /** 0: no paths are kept. */
  readonly pointsPerFlight: number;
  readonly rangeSample: number;
}

export interface EnsembleOptions {
  readonly flights: number;
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  readonly pointsPerFlight?: number;
  /** Flights that the standard ranges are worked out for, each by some forty more; 0 for none. */
  readonly rangeSample?: number;
  /** The choice of claims that the hypothesis was fitted with. */
  readonly choice?: ClaimChoice;
}

/** Draws of a pilot that finds out where the weight lies, and how often one is sent. */
const PILOT = 250;
const PILOTS = 4;
/** Pilots draw from streams of their own, far from those of the flights. */
const PILOT_INDEX = 0x40000000;
const BEND_INDEX = 0x50000000;
/** Draws that the bend is fitted to: four times the terms of the longest quadratic. */
const BEND_DRAWS = 160;
const RANGE_SAMPLE = 24;
/** Flights for the further correction of a draw: what lifts bends more than a quadratic follows. */
const CORRECTIONS: Readonly<Record<HypothesisKind, number>> = {
  ballistic: 0,
  'pull-up': 2,
  glide: 2,
};

/** Logarithms of prior times likelihood, less constants; minus infinity where a flight does not come down. */
const logTargets = (
  hypothesis: Hypothesis,
  measurements: readonly Measurement[],
  points: readonly (readonly number[])[],
): number[] => {
  const flights = points.map((z) =>
    isWithinReach(z) ? flightOf(hypothesis, valuesAt(hypothesis, z)) : null,
  );
  return flownMany(flights).map((result, index) => {
    const observed = result && observe(result, hypothesis.site);
    if (!observed) return Number.NEGATIVE_INFINITY;
    return measurements.reduce(
      (sum, each) => sum + weigh(each, observed[each.quantity]).logLikelihood,
      points[index]!.reduce((sum, value) => sum - 0.5 * value * value, 0),
    );
  });
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

/** Share of a pilot's draws that must count, and that will do. */
const TRUSTED_SHARE = 0.1;
const GOOD_SHARE = 0.4;
/** Fewer, and another way is tried. */
const LEAST_SHARE = 0.03;

/** Weights raised to the power at which enough of them count for their moments to be trusted. */
const tempered = (weights: Float64Array): Float64Array => {
  let flat = weights;
  for (let power = 1; effectiveNumber(flat) < TRUSTED_SHARE * weights.length && power > 1e-3; power /= 2) {
    flat = weights.map((weight) => weight ** (power / 2));
  }
  return flat;
};

interface Piloted {
  readonly proposal: Proposal;
  /** Share of the draws that counted. */
  readonly share: number;
}

/** Moves the proposal to where the weight is: pilots, each drawn from what the ones before found. */
const piloted = (
  hypothesis: Hypothesis,
  measurements: readonly Measurement[],
  first: Proposal,
  shear: Shear,
  seed: number,
): Piloted => {
  let best: Piloted = { proposal: first, share: 0 };
  let proposal = first;
  for (let pilot = 0; pilot < PILOTS; pilot++) {
    const draws = Array.from({ length: PILOT }, (_, index) =>
      drawFrom(proposal, randomStream(seed, PILOT_INDEX + pilot * PILOT + index)),
    );
    const points = draws.map((drawn) => sheared(shear, hypothesis, drawn));
    const logs = logTargets(hypothesis, measurements, points).map(
      (log, index) => log - logDensity(proposal, draws[index]!),
    );
    const weights = relativeWeights(logs);
    const share = effectiveNumber(weights) / PILOT;
    if (share > best.share) best = { proposal, share };
    if (share > GOOD_SHARE) break;
    proposal = refinedProposal(first, draws, tempered(weights)) ?? proposal;
  }
  return best;
};

const precisionOf = (covariance: readonly (readonly number[])[]): number[][] => {
  const lower = cholesky(covariance);
  return lower ? invertCholesky(lower) : covariance.map((row) => [...row]);
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
  const { flights, seed, pointsPerFlight = 0, rangeSample = RANGE_SAMPLE, choice = {} } = options;
  const { hypothesis, measurements } = weighedHypothesis(report, fitted.kind, choice);
  const first = proposalOf(fitted.z, fitted.covariance);
  if (!first) throw new RangeError(`the covariance of the ${fitted.kind} fit is not positive definite`);
  const plan = { hypothesis, measurements, siteSigmaM: report.siteSigmaM, site: report.site };
  const straight = shearAt(
    hypothesis,
    fitted.z,
    fitted.computed,
    precisionOf(fitted.covariance),
    CORRECTIONS[fitted.kind],
  );
  const tried = Array.from({ length: BEND_DRAWS }, (_, index) =>
    drawFrom(first, randomStream(seed, BEND_INDEX + index)),
  );
  const bend = straight === NO_SHEAR ? NO_SHEAR : bentBy(straight, hypothesis, tried);
  const pilot = (shear: Shear) => ({ ...piloted(hypothesis, measurements, first, shear, seed), shear });
  const bent = pilot(bend);
  // A quadratic through draws that go everywhere may miss what a straight proposal finds.
  const plain = bent.share < LEAST_SHARE ? pilot(NO_SHEAR) : bent;
  const { proposal, shear } = plain.share > bent.share ? plain : bent;
  return { ...plan, proposal, shear, flights, seed, pointsPerFlight, rangeSample };
};
