import { expect, it } from 'vitest';
import { globeEnsembleOf } from '../../../src/app/state/globe-ensemble.ts';
import { samplePaths, sampleSummary } from './sample-ensemble.ts';

it('globeEnsembleOf hands paths over as they are, and makes lines of the percentiles', () => {
  const [summary, paths] = [sampleSummary(), samplePaths()];
  const drawn = globeEnsembleOf(summary, paths, 60);
  expect(drawn).toMatchObject({ launchS: 60, flights: 2, pointsPerFlight: 3, originM: paths.originM });
  expect(drawn.positions).toBe(paths.positions);
  expect(drawn.timesS).toBe(paths.timesS);
  expect(drawn.weights).toBe(paths.weights);
  expect(drawn.envelopes.p50).toEqual([
    [39, 126, 0],
    [39, 128, 50_000],
    [39, 130, 0],
  ]);
  expect(drawn.envelopes.p95[1]).toEqual([39, 128, 53_000]);
  // The ground is where the globe begins.
  expect(drawn.envelopes.p05[0]).toEqual([39, 126, 0]);
  expect(drawn.ellipse).toBe(summary.splash.ring);
  expect(drawn.density).toBe(summary.splash.density);
});
