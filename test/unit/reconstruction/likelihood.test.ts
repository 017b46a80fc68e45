import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportedClaim } from '../../../src/reconstruction/likelihood/figures.ts';
import {
  figureOf,
  measurementOf,
  residualOf,
  spreadOf,
  weigh,
} from '../../../src/reconstruction/likelihood/measurement.ts';

const claim = (more: Partial<ReportedClaim>): ReportedClaim => ({
  issuer: 'japan-mod',
  quantity: 'range',
  value: 350,
  unit: 'km',
  qualifier: 'about',
  ...more,
});

const read = (more: Partial<ReportedClaim>) => measurementOf(claim(more))!;

describe('a claim as a likelihood', () => {
  it('reads the rounding of a printed figure as an interval', () => {
    expect(read({})).toMatchObject({ low: 345_000, high: 355_000 });
    expect(read({ quantity: 'apogee', value: 53 })).toMatchObject({ low: 52_500, high: 53_500 });
    expect(read({ quantity: 'flightTime', value: 6, unit: 'min' })).toMatchObject({ low: 330, high: 390 });
    expect(read({ value: [300, 350] })).toMatchObject({ low: 300_000, high: 350_000 });
    expect(read({ value: 300, qualifier: 'odd' })).toMatchObject({ low: 300_000, high: 400_000 });
  });

  it('reads a bound as open on one side', () => {
    expect(read({ qualifier: 'over' }).high).toBe(Number.POSITIVE_INFINITY);
    expect(read({ qualifier: 'under' }).low).toBe(Number.NEGATIVE_INFINITY);
  });

  it('leaves open which speed of sound a Mach number is counted in', () => {
    const { low, high } = read({ quantity: 'peakSpeed', value: 6, unit: 'Mach' });
    // Between the coldest air below 86 km and the ground: 5.5 times 275 to 6.5 times 340 m/s.
    expect(low).toBeCloseTo(5.5 * 275, 6);
    expect(high).toBeCloseTo(6.5 * 340, 6);
  });

  it('is nothing where the claim gives no figure of a flight', () => {
    expect(measurementOf(claim({ quantity: 'impact', value: 'in the sea', unit: null }))).toBeNull();
    expect(measurementOf(claim({ quantity: 'count', value: 2, unit: 'missiles' }))).toBeNull();
  });

  it('trusts an exact figure more than a round one, and a weak one less', () => {
    expect(read({ qualifier: 'exact' }).sigma).toBeLessThan(read({}).sigma);
    expect(read({ weak: 'from clock times' }).sigma).toBeGreaterThan(read({}).sigma);
  });

  it('is the probability of measuring within the printed interval', () => {
    const measurement = read({});
    const { sigma } = measurement;
    // Far inside a wide interval nothing speaks against a value; at its edge half of what is measured falls outside.
    const wide = { ...measurement, low: 0, high: 1e7 };
    expect(weigh(wide, 5e6).logLikelihood).toBeCloseTo(0, 12);
    expect(Math.exp(weigh(wide, 1e7).logLikelihood)).toBeCloseTo(0.5, 9);
    // Without rounding it is a normal distribution: one sigma away costs half a squared sigma.
    const sharp = { ...measurement, low: 350_000 - 1e-3, high: 350_000 + 1e-3 };
    expect(weigh(sharp, 350_000 + sigma).logLikelihood).toBeCloseTo(-0.5, 6);
    expect(residualOf(sharp, 350_000 - 2 * sigma)).toBeCloseTo(-2, 6);
  });

  it('has the slope and curvature of its own logarithm, and is log-concave', () => {
    const cases = fc.record({
      qualifier: fc.constantFrom('about', 'exact', 'over', 'under', 'odd'),
      away: fc.double({ min: -8, max: 8, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ qualifier, away }) => {
        const measurement = read({ qualifier });
        const { sigma } = measurement;
        const value = figureOf(measurement) + away * sigma;
        const step = 1e-3 * sigma;
        const at = (x: number): number => weigh(measurement, x).logLikelihood;
        const { slope, curvature } = weigh(measurement, value);
        // Differences of a thousandth of a sigma: good to a millionth of a squared sigma, and the digits left of 32.
        expect((at(value + step) - at(value - step)) / 2e-3).toBeCloseTo(slope * sigma, 4);
        const bend = (2 * at(value) - at(value + step) - at(value - step)) / 1e-6;
        expect(bend).toBeCloseTo(curvature * sigma * sigma, 3);
        expect(curvature).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('counts a bearing around the circle', () => {
    const north = read({ quantity: 'azimuth', value: 359, unit: 'deg' });
    expect(Math.abs(residualOf(north, 0))).toBeLessThan(0.3);
  });

  it('spreads by measuring and rounding together', () => {
    const measurement = read({});
    expect(spreadOf(measurement)).toBeCloseTo(Math.hypot(measurement.sigma, 10_000 / Math.sqrt(12)), 6);
  });
});
