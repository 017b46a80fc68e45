import { describe, expect, it } from 'vitest';
import { type DenseSolution, evaluateSegment, integrate } from '../../src/engine/integrator/index.ts';
import { PROBLEMS, type SolvedProblem } from './problems.ts';

const METHODS = [
  { method: 'dormand-prince-54', order: 5, denseOrder: 4, localSteps: [0.25, 0.0625] },
  { method: 'dop853', order: 8, denseOrder: 7, localSteps: [0.5, 0.125] },
] as const;
type Tried = (typeof METHODS)[number];

const solve = ({ problem }: SolvedProblem, { method }: Tried, tolerance: number): DenseSolution =>
  integrate({ ...problem, method, tolerances: new Float64Array(problem.y0.length).fill(tolerance) });

/** Solves in steps of one size: with no tolerance to keep, each is as long as it may be. */
const solveInSteps = (
  { problem }: SolvedProblem,
  { method }: Tried,
  count: number,
  tEnd = problem.tEnd,
): DenseSolution => {
  const size = Math.abs(tEnd - problem.t0) / count;
  const solution = integrate({
    ...problem,
    method,
    tEnd,
    tolerances: new Float64Array(problem.y0.length).fill(Number.POSITIVE_INFINITY),
    firstStep: size,
    largestStep: size,
  });
  expect(solution.segments).toHaveLength(count);
  return solution;
};

/** Largest error over all components at these fractions of every segment. */
const errorAt = (solved: SolvedProblem, solution: DenseSolution, fractions: readonly number[]): number => {
  const state = new Float64Array(solved.problem.y0.length);
  let worst = 0;
  for (const index of solution.segments.keys()) {
    const from = solution.times[index]!;
    const to = solution.times[index + 1]!;
    for (const fraction of fractions) {
      evaluateSegment(solution, index, fraction, state);
      const expected = solved.solution(from + fraction * (to - from));
      for (const [i, value] of expected.entries()) worst = Math.max(worst, Math.abs(value - state[i]!));
    }
  }
  return worst;
};

const endError = (solved: SolvedProblem, solution: DenseSolution): number =>
  Math.max(...solved.solution(solution.end.t).map((value, i) => Math.abs(value - solution.end.y[i]!)));

const ENDS = [0, 1];
const BETWEEN = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

describe.each(METHODS)('$method', (tried) => {
  describe.each(PROBLEMS)('$name', (solved) => {
    it.each([1e-6, 1e-10])('ends where the closed form ends, at %d', (tolerance) => {
      const solution = solve(solved, tried, tolerance);
      expect(solution.ending.kind).toBe('reached-end');
      expect(solution.end.t).toBe(solved.problem.tEnd);
      // The errors of some hundred steps, most of them far below the tolerance, each grown or damped by the problem:
      // 25 tolerances at most (the torus and the ellipse).
      expect(endError(solved, solution)).toBeLessThan(50 * tolerance);
    });

    it.each([1e-6, 1e-10])('is nearly as good between the steps, at %d', (tolerance) => {
      // The dense output is one order lower than the steps and is not watched by step control: 290 tolerances at most,
      // at the nearest point of the ellipse.
      expect(errorAt(solved, solve(solved, tried, tolerance), BETWEEN)).toBeLessThan(500 * tolerance);
    });

    it('shows its order in steps of one size', () => {
      const [coarse, fine] = solved.stepCounts[tried.method];
      const errors = [coarse, fine].map((n) => errorAt(solved, solveInSteps(solved, tried, n), ENDS));
      const order = Math.log(errors[0]! / errors[1]!) / Math.log(fine / coarse);
      // The next power of the step still counts at these sizes: by 0.32 below and 0.71 above.
      expect(order).toBeGreaterThan(tried.order - 0.4);
      expect(order).toBeLessThan(tried.order + 0.8);
    });
  });

  // One step from an exact start is wrong by the power of the order and one: of the solution at its end, of the dense
  // output before. Problems that do not begin in a state of rest, where the first powers vanish.
  const moving = PROBLEMS.filter(({ name }) => /^(A3|B4|B5|oscillator|backward)/.test(name));
  it.each(moving)('shows the order of its dense output in a single step: $name', (solved) => {
    const [long, short] = tried.localSteps;
    const sign = Math.sign(solved.problem.tEnd - solved.problem.t0);
    const errorOf = (size: number, fractions: readonly number[]): number => {
      const solution = solveInSteps(solved, tried, 1, solved.problem.t0 + sign * size);
      return errorAt(solved, solution, fractions);
    };
    const powerAt = (fractions: readonly number[]): number =>
      Math.log(errorOf(long, fractions) / errorOf(short, fractions)) / Math.log(long / short);
    expect(powerAt(BETWEEN)).toBeGreaterThan(tried.denseOrder + 1 - 0.4);
    expect(powerAt(BETWEEN)).toBeLessThan(tried.denseOrder + 1 + 0.4);
    expect(powerAt([1])).toBeGreaterThan(tried.order + 1 - 0.8);
  });
});

it('knows both directions of time and at least eight problems', () => {
  expect(PROBLEMS.length).toBeGreaterThanOrEqual(8);
  expect(new Set(PROBLEMS.map(({ problem }) => Math.sign(problem.tEnd - problem.t0)))).toEqual(
    new Set([1, -1]),
  );
});

describe('the check', () => {
  // What DOP853 is for: the same accuracy for fewer right-hand sides where it is tight.
  it('needs under two thirds of the evaluations of the other at 1e-10, over the suite', () => {
    const evaluations = METHODS.map((tried) =>
      PROBLEMS.reduce((sum, solved) => sum + solve(solved, tried, 1e-10).evaluations, 0),
    );
    expect(evaluations[1]! / evaluations[0]!).toBeLessThan(2 / 3);
  });
});
