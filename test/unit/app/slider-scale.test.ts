import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliderScale } from '../../../src/app/panels/slider-scale.ts';

describe('sliderScale', () => {
  it('leaves the pointer at round values, and the keys at rounder ones', () => {
    const payload = sliderScale(900, 1100);
    expect(payload.digits).toBe(1);
    expect(payload.atPointer(987.4321)).toBe(987.5);
    expect(payload.afterKeys(985, 1)).toBe(988);
    expect(payload.afterKeys(985, -10)).toBe(966);
    const share = sliderScale(0.8, 1.2);
    expect(share.atPointer(1.00449)).toBe(1.004);
    expect(share.afterKeys(1, 1)).toBe(1.002);
  });

  it('never leaves the range, and always moves while there is room', () => {
    const range = fc
      .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0.01, max: 1e6, noNaN: true }))
      .map(([low, extent]) => ({ low, high: low + extent }));
    fc.assert(
      fc.property(range, fc.double({ min: 0, max: 1, noNaN: true }), ({ low, high }, share) => {
        const scale = sliderScale(low, high);
        const value = low + share * (high - low);
        for (const next of [scale.atPointer(value), scale.afterKeys(value, 1), scale.afterKeys(value, -1)]) {
          expect(next).toBeGreaterThanOrEqual(low);
          expect(next).toBeLessThanOrEqual(high);
        }
        // A key step is at most a hundredth of the range, so a twentieth of it is room for one.
        if (share < 0.95) expect(scale.afterKeys(value, 1)).toBeGreaterThan(value);
        if (share > 0.05) expect(scale.afterKeys(value, -1)).toBeLessThan(value);
      }),
    );
  });
});
