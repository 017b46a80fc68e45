import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../src/app/state/overview.ts';
import { CLASS_COLOURS, OUTCOME_COLOURS } from '../../../src/app/state/record-colours.ts';
import { shelfOf } from '../../../src/app/state/shelf.ts';
import type { Launch } from '../../../src/catalogue/index.ts';
import { landingEstimate } from '../../../src/catalogue/index.ts';
import { geodesicInverse, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { toDegrees, toRadians } from '../../../src/engine/units/index.ts';
import { shippedCatalogue } from '../../support/catalogue.ts';
import { figure, sampleLaunch, sampleSite, shelfWith } from './sample-flights.ts';

const KNOWN = [figure('azimuth', 70), figure('range', 350), figure('apogee', 50)];

/** Decimal places of degrees to which two ways along one geodesic agree: well under a metre on the ground. */
const DEGREE_DIGITS = 6;

const overview = (launches: readonly Launch[], colourBy: 'class' | 'outcome' = 'class') =>
  overviewOf(shelfWith(launches, [sampleSite('sunan'), sampleSite('sohae')]), launches, colourBy);

const launch = (given: Partial<Launch> = {}) => sampleLaunch({ site: 'sunan', claims: KNOWN, ...given });

const arcOf = (given: Partial<Launch>, colourBy?: 'class' | 'outcome') =>
  overview([launch(given)], colourBy).arcs[0];

describe('overviewOf', () => {
  it('draws from the site along the bearing for the range, highest at the apogee', () => {
    const points = arcOf({})?.points ?? [];
    const [start, end] = [points[0]!, points.at(-1)!];
    expect(start[0]).toBeCloseTo(39.2, DEGREE_DIGITS);
    expect(start[1]).toBeCloseTo(125.67, DEGREE_DIGITS);
    const [from, to] = [start, end].map(([latDeg, lonDeg]) => ({
      latRad: toRadians(latDeg),
      lonRad: toRadians(lonDeg),
    }));
    const { distanceM, azimuthRad } = geodesicInverse(WGS84, from!, to!);
    // A millimetre: what is left of metres worked out through degrees.
    expect(distanceM).toBeCloseTo(350_000, 3);
    expect(toDegrees(azimuthRad)).toBeCloseTo(70, DEGREE_DIGITS);
    expect([start[2], end[2]]).toEqual([0, 0]);
    const heightsM = points.map(([, , heightM]) => heightM);
    // An even number of points has none at the very top: its two neighbours are 1/31 of the way apart, and a parabola
    // is lower there by the square of that, about a thousandth.
    expect(Math.max(...heightsM)).toBeLessThanOrEqual(50_000);
    expect(Math.max(...heightsM)).toBeGreaterThan(50_000 * 0.998);
    const risingTo = heightsM.indexOf(Math.max(...heightsM));
    expect(heightsM.slice(0, risingTo + 1)).toEqual(heightsM.slice(0, risingTo + 1).sort((a, b) => a - b));
  });

  it('takes the middle of a figure of two ends, and an apogee that only another body gives', () => {
    const claims = [
      figure('azimuth', 70),
      figure('range', [300, 400]),
      figure('apogee', [40, 60], { issuer: 'kcna' }),
    ];
    expect(arcOf({ claims })?.points).toEqual(arcOf({})?.points);
  });

  it.each<[string, Partial<Launch>, number]>([
    ['a site', { site: null }, 0],
    ['a known site', { site: 'nowhere' }, 0],
    ['a bearing', { claims: KNOWN.filter(({ quantity }) => quantity !== 'azimuth') }, 0],
    ['a range', { claims: KNOWN.filter(({ quantity }) => quantity !== 'range') }, 0],
    ['an apogee', { claims: KNOWN.filter(({ quantity }) => quantity !== 'apogee') }, 1],
  ])('draws no shape without %s', (_, given, splashes) => {
    const { arcs, splashes: drawn } = overview([launch(given)]);
    expect([arcs.length, drawn.length]).toEqual([0, splashes]);
  });

  it('colours by class or by outcome, and always tells the outcome by the pattern', () => {
    const given = { class: 'ICBM', outcome: 'failure' } as const;
    expect(arcOf(given)).toMatchObject({ colour: CLASS_COLOURS.ICBM, pattern: 'dashed' });
    expect(arcOf(given, 'outcome')).toMatchObject({ colour: OUTCOME_COLOURS.failure, pattern: 'dashed' });
    const patterns = (['success', 'partial', 'failure', 'unknown'] as const).map(
      (outcome) => arcOf({ outcome })?.pattern,
    );
    expect(patterns).toEqual(['solid', 'dashed', 'dashed', 'dotted']);
  });

  it('counts every launch at its site, drawn or not, and sets overflights apart', () => {
    const launches = [
      launch({ id: 'a', overflight: 'yes' }),
      launch({ id: 'b', claims: [] }),
      launch({ id: 'c', site: 'sohae', overflight: 'no' }),
      launch({ id: 'd', site: null }),
    ];
    const { arcs, sites } = overview(launches);
    expect(sites.map(({ id, count }) => [id, count])).toEqual([
      ['sunan', 2],
      ['sohae', 1],
    ]);
    expect(arcs.map(({ id, isApart }) => [id, isApart])).toEqual([
      ['a', true],
      ['c', false],
    ]);
  });

  it('names a shape by its day, type and class', () => {
    expect(arcOf({ typeName: 'KN-25' })?.label).toBe('18 Mar 2024, KN-25 (SRBM)');
  });
});

describe('overviewOf the shipped catalogue', () => {
  const shelf = shelfOf(shippedCatalogue(), []);
  const { launches } = shelf.catalogue;
  const records = [...shelf.records.values()];
  const { arcs, splashes, sites } = overviewOf(shelf, records, 'class');

  it('places every launch whose landing can be estimated, and draws those with an apogee', () => {
    const placed = launches.filter((record) => landingEstimate(shelf.catalogue, record) !== null);
    expect(splashes.map(({ id }) => id)).toEqual(placed.map(({ id }) => id));
    expect(placed.length).toBeGreaterThan(100);
    expect(arcs.length).toBeGreaterThan(100);
    const placedIds = new Set(placed.map(({ id }) => id));
    for (const { id } of arcs) expect(placedIds).toContain(id);
  });

  it('gives shapes of plain numbers that begin and end on the ground', () => {
    for (const { points } of arcs) {
      expect(points.flat().every(Number.isFinite)).toBe(true);
      expect([points[0]?.[2], points.at(-1)?.[2]]).toEqual([0, 0]);
    }
  });

  it('counts the launches with a site, and finds the few that flew over Japan', () => {
    const withSite = launches.filter(({ site }) => site !== null && shelf.catalogue.sites.has(site));
    expect(sites.reduce((sum, { count }) => sum + count, 0)).toBe(withSite.length);
    const over = new Set(launches.filter(({ overflight }) => overflight === 'yes').map(({ id }) => id));
    const apart = arcs.filter(({ isApart }) => isApart);
    expect(apart.length).toBeGreaterThan(0);
    for (const { id } of apart) expect(over).toContain(id);
  });
});
