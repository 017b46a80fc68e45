import { cholesky, normalQuantile, solveLower, weightedMoments } from '../../engine/math/index.ts';

/** A multivariate Student distribution. */
interface Component {
  /** Of the draws that are taken from it. */
  readonly share: number;
  readonly mean: readonly number[];
  /** Lower triangle of the scale matrix. */
  readonly lower: readonly (readonly number[])[];
}

/**
 * What an ensemble is drawn from: a mixture of multivariate Student distributions. Their tails are heavier than those of
 * what they stand in for, so that no draw carries a weight out of all proportion.
 */
export type Proposal = readonly Component[];

/** Degrees of freedom: tails that fall as the eighth power and more. */
const FREEDOM = 6;

/** A little wider than what is known, for the same reason as the tails. */
const WIDENED = 1.15;

/** Share of the draws that stays with the first proposal: what pilots never met must not be lost for good. */
const DEFENSIVE_SHARE = 0.25;

/** A proposal about a fit; null where the covariance is none. */
export const proposalOf = (
  mean: readonly number[],
  covariance: readonly (readonly number[])[],
): Proposal | null => {
  const lower = cholesky(covariance.map((row) => row.map((value) => value * WIDENED * WIDENED)));
  return lower && [{ share: 1, mean, lower }];
};

/**
 * A proposal with the moments of weighted draws beside the first one; null where they span too little.
 * @see [Hesterberg] Weighted average importance sampling and defensive mixture distributions, Technometrics 37 (1995)
 */
export const refinedProposal = (
  first: Proposal,
  draws: readonly (readonly number[])[],
  weights: ArrayLike<number>,
): Proposal | null => {
  const { mean, covariance } = weightedMoments(draws, weights);
  // Draws that fall together leave no width: never less than a ten-thousandth of a sigma of the prior.
  for (const [i, row] of covariance.entries()) row[i] = row[i]! + 1e-8;
  const refined = proposalOf(mean, covariance);
  return (
    refined && [
      ...refined.map((component) => ({ ...component, share: 1 - DEFENSIVE_SHARE })),
      ...first.map((component) => ({ ...component, share: component.share * DEFENSIVE_SHARE })),
    ]
  );
};

const chosen = (proposal: Proposal, at: number): Component => {
  let passed = 0;
  for (const component of proposal) {
    passed += component.share;
    if (at < passed) return component;
  }
  return proposal.at(-1)!;
};

/** One draw, from a stream of numbers in (0, 1). */
export const drawFrom = (proposal: Proposal, next: () => number): number[] => {
  const { mean, lower } = chosen(proposal, next());
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

const logComponent = ({ share, mean, lower }: Component, z: readonly number[]): number => {
  const whitened = solveLower(
    lower,
    z.map((value, i) => value - mean[i]!),
  );
  const distance2 = whitened.reduce((sum, value) => sum + value * value, 0);
  const logDeterminant = lower.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
  return Math.log(share) - logDeterminant - ((FREEDOM + mean.length) / 2) * Math.log1p(distance2 / FREEDOM);
};

/** Logarithm of the proposal's density, less a constant of the number of dimensions. */
export const logDensity = (proposal: Proposal, z: readonly number[]): number => {
  const logs = proposal.map((component) => logComponent(component, z));
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
};
