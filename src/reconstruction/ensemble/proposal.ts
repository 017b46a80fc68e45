import { cholesky, normalQuantile, solveLower, weightedMoments } from '../../engine/math/index.ts';

/**
 * What an ensemble is drawn from: a multivariate Student distribution about a point. Its tails are heavier than those of
 * what it stands in for, so that no draw carries a weight out of all proportion.
 */
export interface Proposal {
  readonly mean: readonly number[];
  /** Lower triangle of the scale matrix. */
  readonly lower: readonly (readonly number[])[];
}

/** Degrees of freedom: tails that fall as the eighth power and more. */
const FREEDOM = 6;

/** A little wider than what is known, for the same reason as the tails. */
const WIDENED = 1.15;

/** A proposal about a fit; null where the covariance is none. */
export const proposalOf = (
  mean: readonly number[],
  covariance: readonly (readonly number[])[],
): Proposal | null => {
  const lower = cholesky(covariance.map((row) => row.map((value) => value * WIDENED * WIDENED)));
  return lower && { mean, lower };
};

/** A proposal with the moments of weighted draws; null where they span too little. */
export const refinedProposal = (
  draws: readonly (readonly number[])[],
  weights: ArrayLike<number>,
): Proposal | null => {
  const { mean, covariance } = weightedMoments(draws, weights);
  // Draws that fall together leave no width: never less than a hundredth of a sigma of the prior.
  for (const [i, row] of covariance.entries()) row[i] = row[i]! + 1e-8;
  return proposalOf(mean, covariance);
};

/** One draw, from a stream of numbers in (0, 1). */
export const drawFrom = ({ mean, lower }: Proposal, next: () => number): number[] => {
  const normals = mean.map(() => normalQuantile(next()));
  // A chi-square of an even number of degrees of freedom is a sum of exponentials.
  let chiSquare = 0;
  for (let k = 0; k < FREEDOM / 2; k++) chiSquare -= 2 * Math.log(next());
  const stretch = Math.sqrt(FREEDOM / chiSquare);
  return mean.map((centre, i) => {
    let sum = 0;
    for (let k = 0; k <= i; k++) sum += lower[i]![k]! * normals[k]!;
    return centre + stretch * sum;
  });
};

/** Logarithm of the proposal's density, less a constant of the number of dimensions. */
export const logDensity = ({ mean, lower }: Proposal, z: readonly number[]): number => {
  const whitened = solveLower(
    lower,
    z.map((value, i) => value - mean[i]!),
  );
  const distance2 = whitened.reduce((sum, value) => sum + value * value, 0);
  const logDeterminant = lower.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
  return -logDeterminant - ((FREEDOM + mean.length) / 2) * Math.log1p(distance2 / FREEDOM);
};
