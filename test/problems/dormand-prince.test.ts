import { describe, expect, it } from 'vitest';
import {
  DENSE_POWERS,
  type DenseSolution,
  type EventDefinition,
  integrate,
} from '../../src/engine/integrator/index.ts';
import { PROBLEMS, type SolvedProblem } from './problems.ts';

const solve = ({ problem }: SolvedProblem, tolerance: number): DenseSolution =>
  integrate({ ...problem, tolerances: new Float64Array(problem.y0.length).fill(tolerance) });

const endError = (solved: SolvedProblem, solution: DenseSolution): number =>
  Math.max(...solved.solution(solution.end.t).map((value, i) => Math.abs(value - solution.end.y[i]!)));

/** Largest error of the dense output over ten points of every segment. */
const denseError = (solved: SolvedProblem, solution: DenseSolution): number => {
  let worst = 0;
  for (const [index, c] of solution.segments.entries()) {
    const from = solution.times[index]!;
    const to = solution.times[index + 1]!;
    for (let k = 0; k <= 10; k++) {
      const f = k / 10;
      for (const [i, expected] of solved.solution(from + f * (to - from)).entries()) {
        let value = 0;
        for (let power = DENSE_POWERS - 1; power >= 0; power--)
          value = value * f + c[i * DENSE_POWERS + power]!;
        worst = Math.max(worst, Math.abs(value - expected));
      }
    }
  }
  return worst;
};

describe.each(PROBLEMS)('$name', (solved) => {
  it('ends where the closed form ends', () => {
    const solution = solve(solved, 1e-10);
    expect(solution.ending.kind).toBe('reached-end');
    expect(solution.end.t).toBe(solved.problem.tEnd);
    // Some hundred steps of 1e-10 each, grown by the problem's own sensitivity (largest for the ellipse).
    expect(endError(solved, solution)).toBeLessThan(1e-7);
  });

  it('is as good between the steps', () => {
    // The dense output is one order lower than the steps: about tolerance^(4/5), here 1e-8, times a few.
    expect(denseError(solved, solve(solved, 1e-10))).toBeLessThan(5e-7);
  });
});

describe('observed order', () => {
  // Global error against the mean step, over five decades of tolerance: a pair of order 5 gives 5; the controller's
  // rounding to whole steps moves it by a few tenths.
  it('is five on the oscillator', () => {
    const oscillator = PROBLEMS[1]!;
    const coarse = solve(oscillator, 1e-6);
    const fine = solve(oscillator, 1e-11);
    const steps = Math.log(fine.segments.length / coarse.segments.length);
    const order = Math.log(endError(oscillator, coarse) / endError(oscillator, fine)) / steps;
    expect(order).toBeGreaterThan(4.5);
    expect(order).toBeLessThan(5.7);
  });
});

describe('events', () => {
  const oscillator = PROBLEMS[1]!.problem;
  const run = (events: readonly EventDefinition[], tEnd = 20) =>
    integrate({ ...oscillator, tEnd, tolerances: Float64Array.of(1e-11, 1e-11), events });

  it('finds every zero of cos t in its direction, to 1e-8', () => {
    const { events } = run([{ name: 'down', g: (_, y) => y[0]!, direction: 'falling', action: 'continue' }]);
    expect(events.map(({ t }) => t)).toHaveLength(3);
    for (const [k, { t }] of events.entries())
      expect(Math.abs(t - Math.PI * (0.5 + 2 * k))).toBeLessThan(1e-8);
  });

  it('stops at the first that says stop', () => {
    const solution = run([
      { name: 'low', g: (_, y) => y[0]! + 0.5, direction: 'falling', action: 'stop' },
      { name: 'zero', g: (_, y) => y[0]!, direction: 'both', action: 'continue' },
    ]);
    expect(solution.ending).toEqual({ kind: 'event', name: 'low' });
    expect(Math.abs(solution.end.t - (2 * Math.PI) / 3)).toBeLessThan(1e-8);
    expect(solution.events.map(({ name }) => name)).toEqual(['zero', 'low']);
  });

  it('meets two events within one step in their order', () => {
    // A constant rate is stepped over in one go: both crossings lie in the same step.
    const solution = integrate({
      derivative: (_, __, rates) => {
        rates[0] = 1;
      },
      t0: 0,
      y0: Float64Array.of(0),
      tEnd: 100,
      tolerances: Float64Array.of(1),
      firstStep: 100,
      events: [
        { name: 'later', g: (_, y) => y[0]! - 42.5, direction: 'rising', action: 'continue' },
        { name: 'sooner', g: (_, y) => y[0]! - 42.25, direction: 'rising', action: 'continue' },
      ],
    });
    expect(solution.events.map(({ name }) => name)).toEqual(['sooner', 'later']);
    expect(Math.abs(solution.events[0]!.t - 42.25)).toBeLessThan(1e-9);
    expect(Math.abs(solution.events[1]!.t - 42.5)).toBeLessThan(1e-9);
  });

  it('sees a dip that begins and ends within one step', () => {
    const solution = integrate({
      derivative: (_, __, rates) => {
        rates[0] = 1;
      },
      t0: 0,
      y0: Float64Array.of(0),
      tEnd: 10,
      tolerances: Float64Array.of(1),
      firstStep: 10,
      events: [{ name: 'dip', g: (t) => (t - 4) * (t - 6), direction: 'falling', action: 'stop' }],
    });
    expect(Math.abs(solution.end.t - 4)).toBeLessThan(1e-8);
  });

  it('does not count a start on the event', () => {
    const { events } = run(
      [{ name: 'top', g: (_, y) => y[1]!, direction: 'falling', action: 'continue' }],
      1,
    );
    expect(events).toEqual([]);
  });
});

describe('failing', () => {
  it('says how to mend it when the rates are not finite', () => {
    const solution = integrate({
      derivative: (t, _, rates) => {
        rates[0] = 1 / (1 - t);
      },
      t0: 0,
      y0: Float64Array.of(0),
      tEnd: 2,
      tolerances: Float64Array.of(1e-6),
      maxSteps: 5000,
    });
    expect(solution.ending.kind).toBe('failed');
    expect(solution.end.t).toBeLessThan(1.0001);
  });
});
