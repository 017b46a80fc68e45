import { describe, expect, it } from 'vitest';
import {
  dragCoefficientAt,
  dragCoefficientOf,
  REENTRY_CONE_DRAG,
  SLENDER_BODY_DRAG,
} from '../../../src/engine/vehicle/index.ts';

/** Wave drag of a cone [Jerger], drag of a base without a jet [Fleeman], and the table's own friction. */
const coneDrag = (mach: number, halfAngleDeg: number): number =>
  (0.083 + 0.096 / mach ** 2) * (halfAngleDeg / 10) ** 1.69 + 0.25 / mach + 0.02;

describe('the re-entry cone', () => {
  it('is the sum of published correlations from Mach 1.2 up', () => {
    for (const [mach, cd] of REENTRY_CONE_DRAG) {
      if (mach < 1.2) continue;
      // The table is rounded; 0.005 is what it claims.
      expect(Math.abs(cd - coneDrag(mach, 12)), `Mach ${mach}`).toBeLessThan(0.005);
    }
  });

  it('ends a third above the wave drag of a 12-degree cone in Newtonian flow, 2 sin^2', () => {
    const [mach, cd] = REENTRY_CONE_DRAG.at(-1)!;
    // sin 12 degrees is 0.2079. Exact cones lie some 5 % above Newton at Mach 20; the correlation, fitted to supersonic
    // data, lies higher still. What matters on the way down is the shape: the ballistic coefficient sets the level.
    const newtonian = 2 * 0.2079 ** 2;
    expect(Math.abs((cd - 0.25 / mach - 0.02) / newtonian - 1)).toBeLessThan(0.35);
  });
});

describe('the slender body', () => {
  // Sutton's curve of the V-2 at zero incidence (7th ed., p. 108), as public code reads it off in straight lines.
  const v2 = (mach: number): number => {
    if (mach <= 0.8) return 0.15;
    if (mach <= 1.2) return 0.15 + (0.25 * (mach - 0.8)) / 0.4;
    if (mach <= 1.8) return 0.4 - (0.15 * (mach - 1.2)) / 0.6;
    return Math.max(0.15, 0.25 - (0.1 * (mach - 1.8)) / 3.2);
  };

  it('lies above the V-2, by at most the departure it states', () => {
    for (const [mach, cd] of SLENDER_BODY_DRAG) {
      expect(cd - v2(mach), `Mach ${mach}`).toBeGreaterThan(0);
      expect(cd - v2(mach), `Mach ${mach}`).toBeLessThan(0.13);
    }
  });
});

describe.each([
  ['slender body', SLENDER_BODY_DRAG],
  ['re-entry cone', REENTRY_CONE_DRAG],
])('the spline of the %s', (_, table) => {
  it('stays positive, peaks between Mach 1 and 1.4, and ends level', () => {
    const drag = dragCoefficientOf(table);
    const machs = Array.from({ length: 2501 }, (__, index) => index / 100);
    const values = machs.map((mach) => dragCoefficientAt(drag, mach));
    for (const value of values) expect(value).toBeGreaterThan(0.1);
    const peak = machs[values.indexOf(Math.max(...values))]!;
    expect(peak).toBeGreaterThan(1);
    expect(peak).toBeLessThan(1.4);
    expect(dragCoefficientAt(drag, 40)).toBeCloseTo(table.at(-1)![1], 12);
  });
});
