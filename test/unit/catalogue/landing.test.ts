import { expect, it } from 'vitest';
import { landingEstimate, landingSamples } from '../../../src/catalogue/index.ts';
import { geodesicInverse, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { toDegrees, toRadians } from '../../../src/engine/units/index.ts';
import { catalogueWith, claimOf, kilometres, launchWith } from './ledger.ts';

const bearing = claimOf({
  issuer: 'cns-nti',
  quantity: 'azimuth',
  value: 65,
  unit: 'deg',
  weak: 'Read off a map.',
});
const launch = launchWith([
  bearing,
  kilometres('cns-nti', 'range', 900, { composite: true }),
  claimOf({ issuer: 'rok-jcs', quantity: 'range', value: [340, 360], unit: 'km' }),
]);
const catalogue = catalogueWith([launch]);

it('landingEstimate goes from the site along the bearing for the first range, own words first', () => {
  const estimate = landingEstimate(catalogue, launch);
  expect(estimate).toMatchObject({ derived: true, basis: expect.stringContaining('Read off a map.') });
  const site = { latRad: toRadians(39), lonRad: toRadians(126) };
  const line = geodesicInverse(WGS84, site, {
    latRad: toRadians(estimate?.latDeg ?? 0),
    lonRad: toRadians(estimate?.lonDeg ?? 0),
  });
  expect(line.distanceM).toBeCloseTo(350_000, 3);
  expect(toDegrees(line.azimuthRad)).toBeCloseTo(65, 9);
  expect(landingSamples(catalogue)).toEqual([
    { id: launch.id, latDeg: estimate?.latDeg, lonDeg: estimate?.lonDeg },
  ]);
});

it('landingEstimate is null without a site, a bearing or a range', () => {
  expect(landingEstimate(catalogue, { ...launch, site: null })).toBeNull();
  expect(landingEstimate(catalogue, launchWith([bearing]))).toBeNull();
  expect(landingEstimate(catalogue, launchWith([kilometres('kcna', 'range', 1)]))).toBeNull();
});
