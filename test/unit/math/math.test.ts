import { describe, expect, it } from 'vitest';
import {
  evaluateSpline,
  findRoot,
  naturalSpline,
  solveLinear,
  solveNewton,
} from '../../../src/engine/math/index.ts';

describe('findRoot', () => {
  it.each<[string, (x: number) => number, number, number, number]>([
    ['x^2 - 2', (x) => x * x - 2, 0, 2, Math.SQRT2],
    ['cos x', Math.cos, 0, 3, Math.PI / 2],
    ['a flat cubic', (x) => (x - 1) ** 3, -4, 3, 1],
    ['a root at the end', (x) => x, 0, 5, 0],
  ])('%s', (_, f, low, high, root) => {
    // The flat cubic is below rounding within 1e-5 of its root; the others reach the asked 1e-12.
    expect(Math.abs(findRoot(f, low, high, 1e-12) - root)).toBeLessThan(root === 1 ? 1e-4 : 1e-11);
  });

  it('refuses an interval without a sign change, with the values', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1, 1e-9)).toThrow(
      'f(-1) = 2 and f(1) = 2 do not differ in sign',
    );
  });
});

describe('natural spline', () => {
  const x = [0, 1, 2.5, 4];
  const spline = naturalSpline(x, [1, 2, 0, 3]);

  it('goes through its knots and keeps the end values outside', () => {
    expect(x.map((at) => evaluateSpline(spline, at))).toEqual([1, 2, 0, 3]);
    expect(evaluateSpline(spline, -7)).toBe(1);
    expect(evaluateSpline(spline, 70)).toBe(3);
  });

  it('is smooth to the second derivative, which vanishes at the ends', () => {
    const h = 1e-4;
    const second = (at: number) =>
      (evaluateSpline(spline, at - h) - 2 * evaluateSpline(spline, at) + evaluateSpline(spline, at + h)) /
      h ** 2;
    for (const knot of [1, 2.5]) {
      // Differences of 1e-4 leave rounding of about 1e-7 and the third derivative times h.
      expect(Math.abs(second(knot - 2 * h) - second(knot + 2 * h))).toBeLessThan(0.01);
    }
    expect(Math.abs(second(2 * h))).toBeLessThan(0.01);
  });

  it('is exact for a straight line', () => {
    const line = naturalSpline([0, 1, 5], [1, 3, 11]);
    expect(evaluateSpline(line, 3.3)).toBeCloseTo(7.6, 12);
  });

  it('refuses knots out of order, naming them', () => {
    expect(() => naturalSpline([0, 2, 2], [1, 1, 1])).toThrow('x[2] 2 is not above x[1] 2');
  });
});

describe('solving', () => {
  it('a linear system that needs pivoting', () => {
    expect(
      solveLinear(
        [
          [0, 2],
          [3, 1],
        ],
        [4, 5],
      ),
    ).toEqual([1, 2]);
  });

  it('says null for a singular one', () => {
    expect(
      solveLinear(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 1],
      ),
    ).toBeNull();
  });

  it('two equations in two unknowns by Newton', () => {
    const outcome = solveNewton(
      ([x, y]) => [x! * x! + y! * y! - 5, x! * y! - 2],
      [3, 0.5],
      [1e-7, 1e-7],
      1e-10,
    );
    expect(outcome.solved).toBe(true);
    expect(outcome.x[0]).toBeCloseTo(2, 8);
    expect(outcome.x[1]).toBeCloseTo(1, 8);
  });

  it('does not call unsolved what has no root, or a start that makes no sense, solved', () => {
    expect(solveNewton(([x]) => [x! * x! + 1], [1], [1e-7], 1e-10).solved).toBe(false);
    expect(solveNewton(() => null, [1], [1e-7], 1e-10).solved).toBe(false);
  });
});
