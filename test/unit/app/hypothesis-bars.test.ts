import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandBars, residualBar } from '../../../src/app/hypotheses/bars.ts';

describe('residualBar', () => {
  it('grows from the middle to the side of its sign', () => {
    expect(residualBar(0)).toEqual({ from: 0.5, to: 0.5, clipped: null });
    expect(residualBar(1.5)).toEqual({ from: 0.5, to: 0.75, clipped: null });
    expect(residualBar(-3)).toEqual({ from: 0, to: 0.5, clipped: null });
  });

  it('is cut off beyond three sigmas, and says on which side', () => {
    expect(residualBar(3.1)).toEqual({ from: 0.5, to: 1, clipped: 'high' });
    expect(residualBar(-24.6)).toEqual({ from: 0, to: 0.5, clipped: 'low' });
  });

  it('draws nothing of what is no number', () => {
    expect(residualBar(Number.NaN)).toEqual({ from: 0.5, to: 0.5, clipped: null });
  });
});

describe('bandBars', () => {
  it('has both bands in order on one axis', () => {
    const figure = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    const percentiles = fc
      .tuple(figure, figure, figure)
      .map(([a, b, c]) => [a, b, c].sort((one, other) => one - other))
      .map(([p05 = 0, p50 = 0, p95 = 0]): [number, number, number] => [p05, p50, p95]);
    fc.assert(
      fc.property(percentiles, percentiles, (prior, posterior) => {
        const bars = bandBars(prior, posterior);
        for (const [low, middle, high] of [bars.prior, bars.posterior]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(middle);
          expect(middle).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  it('stands in the middle where nothing is open', () => {
    expect(bandBars([2, 2, 2], [2, 2, 2]).posterior).toEqual([0.5, 0.5, 0.5]);
  });
});
