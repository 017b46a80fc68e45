import { describe, expect, it } from 'vitest';
import { toRadians } from '../../../src/engine/units/index.ts';
import { fitHypothesis } from '../../../src/reconstruction/fit/fit.ts';
import { vehicleFigures } from '../../../src/reconstruction/hypotheses/class-figures.ts';
import { hypothesisOf, observeAt } from '../../../src/reconstruction/hypotheses/hypothesis.ts';
import { coordinateOf, type Parameter, valueAt } from '../../../src/reconstruction/hypotheses/parameter.ts';
import { HYPOTHESES, reconstruct } from '../../../src/reconstruction/index.ts';
import { measurementOf, weigh } from '../../../src/reconstruction/likelihood/measurement.ts';
import { claimsOf, reportOf, SHORT_FLIGHT } from './sample-report.ts';

const SITE = { latRad: toRadians(39.17), lonRad: toRadians(127.48), heightM: 0 };
const AZIMUTH = { azimuthRad: toRadians(65), sigmaRad: toRadians(5) };

describe('a parameter', () => {
  const parameters: readonly Parameter[] = [
    { key: 'velocityGainMps', shape: 'log-normal', centre: 2200, spread: 0.35 },
    { key: 'azimuthRad', shape: 'normal', centre: 1, spread: 0.1 },
    { key: 'kickRad', shape: 'uniform', low: 0, high: 1.5 },
  ];

  it.each(parameters)('comes back from its coordinate: $key', (parameter) => {
    for (const z of [-3, -0.5, 0, 1.7]) {
      expect(coordinateOf(parameter, valueAt(parameter, z))).toBeCloseTo(z, 6);
    }
  });

  it('cannot leave the bounds of a uniform prior', () => {
    const kick = parameters[2]!;
    expect(valueAt(kick, -40)).toBe(0);
    expect(valueAt(kick, 40)).toBe(1.5);
    expect(Number.isFinite(coordinateOf(kick, 99))).toBe(true);
  });
});

describe('a fit', () => {
  const measurements = claimsOf(SHORT_FLIGHT).map((claim) => measurementOf(claim)!);
  const { figures } = vehicleFigures('SRBM', null, 350_000);

  it.each(HYPOTHESES)('of the %s hypothesis is a bottom of the cost', (kind) => {
    const hypothesis = hypothesisOf(kind, SITE, figures, AZIMUTH);
    const outcome = fitHypothesis(hypothesis, measurements);
    if (!outcome.found) throw new Error('nothing found');
    const costAt = (z: readonly number[]): number => {
      const observed = observeAt(hypothesis, z)!;
      const prior = z.reduce((sum, value) => sum + 0.5 * value * value, 0);
      return measurements.reduce(
        (sum, each) => sum - weigh(each, observed[each.quantity]).logLikelihood,
        prior,
      );
    };
    const { z, cost, covariance } = outcome.fit;
    expect(costAt(z)).toBeCloseTo(cost, 9);
    // A twentieth of a posterior sigma either way costs more, or no less than the tolerance of the search.
    for (const [k, row] of covariance.entries()) {
      const step = 0.05 * Math.sqrt(row[k]!);
      for (const by of [-step, step]) {
        expect(costAt(z.map((value, i) => (i === k ? value + by : value)))).toBeGreaterThan(cost - 2e-3);
      }
    }
  });

  it('finds the flight that exact figures were made from', () => {
    const hypothesis = hypothesisOf('ballistic', SITE, figures, AZIMUTH);
    const truth = observeAt(hypothesis, [0.3, 0.1, 0.2, -0.3, 0.4])!;
    const sharp = (['range', 'apogee', 'flightTime'] as const).map((quantity) => ({
      claim: claimsOf(SHORT_FLIGHT)[0]!,
      quantity,
      low: truth[quantity] * (1 - 1e-4),
      high: truth[quantity] * (1 + 1e-4),
      sigma: truth[quantity] * 1e-3,
    }));
    const outcome = fitHypothesis(hypothesis, sharp);
    if (!outcome.found) throw new Error('nothing found');
    // Figures to a thousandth hold the fit to that.
    for (const { quantity } of sharp) {
      expect(outcome.fit.observed[quantity] / truth[quantity]).toBeCloseTo(1, 2);
    }
  });

  it('says which parameter the claims determine and which its prior alone', () => {
    const [ballistic] = reconstruct(reportOf(SHORT_FLIGHT), { kinds: ['ballistic'] }).hypotheses;
    const by = Object.fromEntries(ballistic!.parameters.map(({ key, determinedBy }) => [key, determinedBy]));
    expect(by).toMatchObject({ kickRad: 'claims', ballisticCoefficientKgM2: 'prior' });
    for (const { prior, posterior } of ballistic!.parameters) {
      expect(posterior[2] - posterior[0]).toBeLessThanOrEqual((prior[2] - prior[0]) * 1.5);
    }
  });

  it('takes a drag term that is switched off into account', () => {
    // Without air the same flight comes further: the term is what makes the class's gain do.
    const hypothesis = hypothesisOf('ballistic', SITE, figures, AZIMUTH);
    const heavy = observeAt(hypothesis, [0, 0, 0, 7.9, 0])!;
    const light = observeAt(hypothesis, [0, 0, 0, -2, 0])!;
    expect(heavy.range).toBeGreaterThan(1.05 * light.range);
  });

  it('flies further with lift: the manoeuvre is more than a name', () => {
    const base = [0.5, 0.6, 0, 0, 0];
    const at = (kind: 'ballistic' | 'pull-up' | 'glide', more: readonly number[]): number =>
      observeAt(hypothesisOf(kind, SITE, figures, AZIMUTH), [...base, ...more])!.range;
    const plain = at('ballistic', []);
    expect(at('pull-up', [1, 0, 1])).toBeGreaterThan(1.05 * plain);
    expect(at('glide', [1, 0])).toBeGreaterThan(1.05 * plain);
  });
});
