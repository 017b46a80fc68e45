import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  logNormalBetween,
  logNormalProbability,
  normalProbability,
  normalQuantile,
} from '../../../src/engine/math/index.ts';

describe('the normal distribution', () => {
  it('gives the published probabilities', () => {
    // Abramowitz and Stegun, table 26.1 and 26.2, all digits printed.
    for (const [z, probability] of [
      [0, 0.5],
      [1, 0.841344746068543],
      [2, 0.977249868051821],
      [-1, 0.158655253931457],
      [-5, 2.866515719e-7],
      [-9, 1.128588406e-19],
    ] as const) {
      // Ten digits are printed of the small ones.
      expect(normalProbability(z) / probability - 1).toBeCloseTo(0, 6);
    }
  });

  it('is undone by its quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
        // Of the smaller tail, in which the digits are.
        const tail = Math.min(probability, 1 - probability);
        expect(Math.abs(normalProbability(normalQuantile(probability)) - probability)).toBeLessThan(
          1e-9 * tail + 1e-15,
        );
      }),
    );
  });

  it('keeps its logarithm where the probability itself is lost', () => {
    // ln of the leading terms of the asymptotic series at z = -40.
    const z = 40;
    const series = -0.5 * z * z - Math.log(z * Math.sqrt(2 * Math.PI)) + Math.log1p(-1 / z ** 2 + 3 / z ** 4);
    expect(logNormalProbability(-z)).toBeCloseTo(series, 8);
    expect(logNormalBetween(39, 41)).toBeCloseTo(logNormalProbability(-39), 8);
  });

  it('holds between two values what lies up to one less what lies up to the other', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (low, width) => {
          const plain = normalProbability(low + width) - normalProbability(low);
          // The plain difference loses digits in the upper tail; seven remain at five sigmas.
          expect(Math.exp(logNormalBetween(low, low + width)) / plain).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it('has no quantile outside its probabilities', () => {
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });
});
