import { solveLinear } from './linear.ts';

/** How a search for a root in several unknowns ended. */
export interface NewtonOutcome {
  readonly solved: boolean;
  readonly x: readonly number[];
  /** Largest of the residuals, in their own scale. */
  readonly worst: number;
  readonly evaluations: number;
}

const worstOf = (residuals: readonly number[] | null): number =>
  residuals === null ? Number.POSITIVE_INFINITY : Math.max(...residuals.map(Math.abs));

/**
 * A root of n residuals in n unknowns by Newton's method with a forward-difference Jacobian and step halving.
 * @param residualsAt n residuals of order 1, or null where the unknowns make no sense
 * @param start first guess, n numbers
 * @param probes step of each unknown for the differences
 * @param tolerance of the largest residual
 * @see [Dennis-Schnabel] Numerical Methods for Unconstrained Optimization and Nonlinear Equations, 1983, chapter 6
 */
export const solveNewton = (
  residualsAt: (x: readonly number[]) => readonly number[] | null,
  start: readonly number[],
  probes: readonly number[],
  tolerance: number,
): NewtonOutcome => {
  let evaluations = 0;
  const evaluate = (at: readonly number[]): readonly number[] | null => {
    evaluations++;
    return residualsAt(at);
  };
  let x = [...start];
  let residuals = evaluate(x);
  for (let round = 0; round < 40 && residuals !== null; round++) {
    const here = residuals;
    if (worstOf(here) <= tolerance) return { solved: true, x, worst: worstOf(here), evaluations };
    const columns = x.map((_, k) => {
      const moved = evaluate(x.map((value, i) => (i === k ? value + probes[k]! : value)));
      return moved?.map((value, row) => (value - here[row]!) / probes[k]!);
    });
    if (columns.includes(undefined)) break;
    const step = solveLinear(
      here.map((_, row) => columns.map((column) => column![row]!)),
      here.map((value) => -value),
    );
    if (step === null) break;
    let better: { x: number[]; residuals: readonly number[] } | null = null;
    for (let fraction = 1; fraction > 1e-3 && better === null; fraction /= 2) {
      const trial = x.map((value, i) => value + fraction * step[i]!);
      const at = evaluate(trial);
      if (at !== null && worstOf(at) < worstOf(here)) better = { x: trial, residuals: at };
    }
    if (better === null) break;
    x = better.x;
    residuals = better.residuals;
  }
  const worst = worstOf(residuals);
  return { solved: worst <= tolerance, x, worst, evaluations };
};
