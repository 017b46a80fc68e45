import { cholesky, findMaximum, invertCholesky, solveCholesky } from '../../engine/math/index.ts';
import { type Hypothesis, type Observation, observeAt } from '../hypotheses/hypothesis.ts';
import { WEIGHED } from '../likelihood/figures.ts';
import { differenceOf, figureOf, informationOf, type Measurement, weigh } from '../likelihood/measurement.ts';
import { startsOf } from './first-guess.ts';

/** The point of a hypothesis that suits claims and priors best. */
export interface Fit {
  /** Coordinates in which every prior is the standard normal distribution. */
  readonly z: readonly number[];
  readonly observed: Observation;
  /** Minus the logarithm of prior and likelihood, less constants: half of (prior + claims) in squared sigmas. */
  readonly cost: number;
  /** Of the coordinates, from the Jacobian; 1 on the diagonal where the claims say nothing. */
  readonly covariance: readonly (readonly number[])[];
  /** Flights flown, all starts together. */
  readonly flights: number;
}

/** Why there is no fit, or a fit. */
export type FitOutcome =
  | { readonly found: true; readonly fit: Fit }
  | { readonly found: false; readonly flights: number; readonly why: 'no-landing' | 'not-converged' };

/**
 * A search is over when a step would lower the cost by less: a ten-thousandth of a squared sigma, so that the figures
 * stand still to a hundredth of theirs.
 */
export const FIT_TOLERANCE = 1e-4;
const MOST_ROUNDS = 30;
/** Of the differences, in sigmas of the prior: some hundred metres of range, where a flight is good to one. */
const PROBE = 2e-3;
const FIRST_DAMPING = 1e-3;
const MOST_DAMPING = 1e8;
/** Flights that one start may take before it is given up, and all of them. */
const MOST_FLIGHTS = 120;
const MOST_FLIGHTS_IN_ALL = 500;

/** A point of the search with what it computes. */
interface Point {
  readonly z: readonly number[];
  readonly observed: Observation;
  readonly cost: number;
}

interface Search {
  readonly hypothesis: Hypothesis;
  readonly measurements: readonly Measurement[];
  flights: number;
}

const fly = (search: Search, z: readonly number[]): Observation | null => {
  search.flights++;
  return observeAt(search.hypothesis, z);
};

const costOf = (
  measurements: readonly Measurement[],
  z: readonly number[],
  observed: Observation,
): number => {
  let cost = 0;
  for (const value of z) cost += 0.5 * value * value;
  for (const each of measurements) cost -= weigh(each, observed[each.quantity]).logLikelihood;
  return cost;
};

const pointAt = (search: Search, z: readonly number[]): Point | null => {
  const observed = fly(search, z);
  return observed && { z, observed, cost: costOf(search.measurements, z, observed) };
};

/** Slope of every measured quantity in every coordinate: rows by measurement. Null where a probe does not land. */
const jacobianAt = (search: Search, point: Point): number[][] | null => {
  const columns: number[][] = [];
  for (let k = 0; k < point.z.length; k++) {
    const probe = (by: number): Observation | null =>
      fly(
        search,
        point.z.map((value, i) => (i === k ? value + by : value)),
      );
    // Toward the prior's centre: a probe the other way is more likely to leave what can be flown.
    let by = point.z[k]! > 0 ? -PROBE : PROBE;
    let observed = probe(by);
    if (!observed) {
      by = -by;
      observed = probe(by);
    }
    if (!observed) return null;
    columns.push(
      search.measurements.map(
        ({ quantity }) => differenceOf(quantity, observed[quantity], point.observed[quantity]) / by,
      ),
    );
  }
  return search.measurements.map((_, row) => columns.map((column) => column[row]!));
};

/** Broyden's update: the least change of the Jacobian that explains the last step. */
const updated = (
  jacobian: readonly (readonly number[])[],
  from: Point,
  to: Point,
  measurements: readonly Measurement[],
): number[][] => {
  const step = to.z.map((value, k) => value - from.z[k]!);
  const length2 = step.reduce((sum, value) => sum + value * value, 0);
  return jacobian.map((row, index) => {
    const { quantity } = measurements[index]!;
    const seen = differenceOf(quantity, to.observed[quantity], from.observed[quantity]);
    const foreseen = row.reduce((sum, slope, k) => sum + slope * step[k]!, 0);
    return row.map((slope, k) => slope + ((seen - foreseen) * step[k]!) / length2);
  });
};

/** Gradient of the cost, and its Gauss-Newton matrix, which is positive definite for the priors are in it. */
const modelAt = (
  measurements: readonly Measurement[],
  { z, observed }: Point,
  jacobian: readonly (readonly number[])[],
): { gradient: number[]; matrix: number[][] } => {
  const gradient = [...z];
  const matrix: number[][] = z.map((_, i) => z.map((_value, j) => (i === j ? 1 : 0)));
  for (const [row, each] of measurements.entries()) {
    const weighed = weigh(each, observed[each.quantity]);
    const weight = informationOf(each, weighed);
    const slopes = jacobian[row]!;
    for (let i = 0; i < z.length; i++) {
      gradient[i] = gradient[i]! - weighed.slope * slopes[i]!;
      for (let j = 0; j < z.length; j++) matrix[i]![j] = matrix[i]![j]! + weight * slopes[i]! * slopes[j]!;
    }
  }
  return { gradient, matrix };
};

interface Found {
  readonly point: Point;
  readonly jacobian: readonly (readonly number[])[];
}

/** Levenberg-Marquardt from one start; null where it comes to nothing. */
const searchFrom = (search: Search, start: readonly number[]): Found | null => {
  const { measurements } = search;
  const most = search.flights + MOST_FLIGHTS;
  let point = pointAt(search, start);
  let jacobian = point && jacobianAt(search, point);
  if (!point || !jacobian) return null;
  let isFresh = true;
  let damping = FIRST_DAMPING;
  for (let round = 0; round < MOST_ROUNDS && search.flights < most; round++) {
    const { gradient, matrix } = modelAt(measurements, point, jacobian);
    const next = stepFrom(search, point, gradient, matrix, damping);
    if (next.taken) {
      const gained: number = point.cost - next.taken.cost;
      const isPoor = gained < 0.25 * next.foreseen;
      const before: Point = point;
      point = next.taken;
      damping = isPoor ? next.damping * 4 : next.damping / 10;
      if (gained < FIT_TOLERANCE && isFresh) return { point, jacobian };
      if (isPoor || gained < FIT_TOLERANCE) {
        jacobian = jacobianAt(search, point);
        if (!jacobian) return null;
        isFresh = true;
      } else {
        jacobian = updated(jacobian, before, point, measurements);
        isFresh = false;
      }
    } else {
      // No way down: the end where the slopes are true, else they are taken anew.
      if (isFresh) return { point, jacobian };
      jacobian = jacobianAt(search, point);
      if (!jacobian) return null;
      isFresh = true;
      damping = FIRST_DAMPING;
    }
  }
  return { point, jacobian };
};

/** The longest step that lowers the cost: more damping shortens it. */
const stepFrom = (
  search: Search,
  point: Point,
  gradient: readonly number[],
  matrix: readonly (readonly number[])[],
  firstDamping: number,
): { taken: Point | null; damping: number; foreseen: number } => {
  for (let damping = firstDamping; damping < MOST_DAMPING; damping = Math.max(10 * damping, 1e-3)) {
    const lower = cholesky(
      matrix.map((row, i) => row.map((value, j) => (i === j ? value * (1 + damping) : value))),
    );
    if (!lower) continue;
    const step = solveCholesky(lower, gradient).map((value) => -value);
    const bent = step.reduce(
      (sum, value, i) => sum + value * matrix[i]!.reduce((part, entry, j) => part + entry * step[j]!, 0),
      0,
    );
    const foreseen = -step.reduce((sum, value, i) => sum + value * gradient[i]!, 0) - bent / 2;
    if (foreseen < FIT_TOLERANCE / 10) return { taken: null, damping, foreseen };
    const trial = pointAt(
      search,
      point.z.map((value, i) => value + step[i]!),
    );
    if (trial && trial.cost < point.cost) return { taken: trial, damping, foreseen };
  }
  return { taken: null, damping: MOST_DAMPING, foreseen: 0 };
};

/** A start whose best is worse than another's by this is no rival: squared sigmas. */
const SAME_COST = 1e-3;
/** Half squared sigmas of claims beyond what their own disagreement costs, and sigmas of a prior, that need no rival. */
const GOOD_ENOUGH = { claims: 0.5, prior: 1.5 };
const SETTLED_SHARE = 1e-6;

/** What the claims of each quantity cost together at the value that suits them best: no flight can do better. */
const leastClaimsCost = (measurements: readonly Measurement[]): number =>
  WEIGHED.reduce((sum, quantity) => {
    const same = measurements.filter((each) => each.quantity === quantity);
    const figures = same.map(figureOf);
    const low = Math.min(...figures);
    const high = Math.max(...figures);
    if (same.length < 2 || low === high) return sum;
    const likelihood = (value: number): number =>
      same.reduce((total, each) => total + weigh(each, value).logLikelihood, 0);
    return sum - likelihood(findMaximum(likelihood, low, high, SETTLED_SHARE * (high - low)));
  }, 0);

const isGoodEnough = (point: Point, least: number): boolean => {
  const prior = point.z.reduce((sum, value) => sum + 0.5 * value * value, 0);
  const worst = point.z.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return point.cost - prior - least < GOOD_ENOUGH.claims && worst < GOOD_ENOUGH.prior;
};

/** Where a search begins. */
export interface FitStarts {
  readonly from?: readonly number[];
  readonly mostStarts?: number;
}

/** A manoeuvre begun from a flight without one is begun small. */
const LITTLE_LIFT = -1.5;

/**
 * Fits a hypothesis to claims: the point where prior and likelihood together are greatest, by Levenberg-Marquardt with
 * Broyden's updates from several starts.
 *
 * Valid: any number of claims, for the priors make it determined; with none it is the priors' centre.
 * Accuracy: FIT_TOLERANCE in the cost; the covariance is that of a normal distribution with the same slopes (held
 * against an ensemble in test/unit/reconstruction/ensemble).
 * @param from a start to try before the usual ones: a fit of a simpler hypothesis, its missing coordinates 0
 * @param mostStarts how many fruitful starts to try at most
 * @see [Nocedal-Wright] Numerical Optimization, 2nd ed., chapter 10; [Broyden] Math. Comp. 19 (1965) 577
 */
export const fitHypothesis = (
  hypothesis: Hypothesis,
  measurements: readonly Measurement[],
  { from, mostStarts = Number.POSITIVE_INFINITY }: FitStarts = {},
): FitOutcome => {
  const search: Search = { hypothesis, measurements, flights: 0 };
  const least = leastClaimsCost(measurements);
  const origin = hypothesis.parameters.map(() => 0);
  const first = from ? [origin.map((_, index) => from[index] ?? LITTLE_LIFT)] : [];
  let best: Found | null = null;
  let fruitful = 0;
  for (const start of [...first, ...startsOf(hypothesis, measurements), origin]) {
    if (fruitful >= mostStarts || search.flights > MOST_FLIGHTS_IN_ALL) break;
    const found = searchFrom(search, start);
    if (!found) continue;
    fruitful++;
    if (!best || found.point.cost < best.point.cost - SAME_COST) best = found;
    if (isGoodEnough(best.point, least)) break;
  }
  if (!best) return { found: false, flights: search.flights, why: 'no-landing' };
  const { z, observed, cost } = best.point;
  // Updates of the slopes know only the way that was gone: the covariance wants them true in every direction.
  const slopes = jacobianAt(search, best.point) ?? best.jacobian;
  const lower = cholesky(modelAt(measurements, best.point, slopes).matrix);
  if (!lower) return { found: false, flights: search.flights, why: 'not-converged' };
  return {
    found: true,
    fit: { z, observed, cost, covariance: invertCholesky(lower), flights: search.flights },
  };
};
