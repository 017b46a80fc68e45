import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMaximum } from '../../../src/engine/math/index.ts';

describe('findMaximum', () => {
  it('finds the top of a sine', () => {
    // A double's rounding at a top of 1 hides sqrt(2e-16) of the angle.
    expect(Math.abs(findMaximum(Math.sin, 0, 3, 1e-9) - Math.PI / 2)).toBeLessThan(1e-7);
  });

  it('finds the top of any parabola, and the end where there is no top', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (top) => {
        const found = findMaximum((x) => -((x - top) ** 2), -5, 5, 1e-6);
        expect(Math.abs(found - Math.min(Math.max(top, -5), 5))).toBeLessThan(1e-6);
      }),
    );
  });

  it('finds a top that is not smooth', () => {
    expect(Math.abs(findMaximum((x) => -Math.abs(x - 0.3), 0, 1, 1e-9) - 0.3)).toBeLessThan(1e-9);
  });
});
