import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legibleOn, luminance, parseHex } from '../../../src/app/globe/overview/colour.ts';
import { fadeByHeight, fadeByWay } from '../../../src/app/globe/overview/fade.ts';
import { linePieces } from '../../../src/app/globe/overview/line-pieces.ts';
import { nearLines } from '../../../src/app/globe/overview/near-lines.ts';
import { markRadius, siteClusters } from '../../../src/app/globe/overview/site-clusters.ts';
import { cellAt, splashCells } from '../../../src/app/globe/overview/splash-cells.ts';
import { RAMP_STEPS, rampAlpha, rampStep } from '../../../src/app/globe/overview/splash-ramp.ts';
import { strokesOf } from '../../../src/app/globe/overview/strokes.ts';
import type { OverviewSplash } from '../../../src/app/globe/port.ts';
import { geodesicInverse, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';

interface Place {
  readonly latDeg: number;
  readonly lonDeg: number;
}

const distanceKm = (a: Place, b: Place): number => {
  const radians = ({ latDeg, lonDeg }: Place) => ({ latRad: toRadians(latDeg), lonRad: toRadians(lonDeg) });
  return geodesicInverse(WGS84, radians(a), radians(b)).distanceM / 1000;
};

const splash = fc.record({
  id: fc.stringMatching(/^[a-e]$/),
  latDeg: fc.double({ min: 10, max: 60, noNaN: true }),
  lonDeg: fc.double({ min: 110, max: 179.9, noNaN: true }),
  weight: fc.integer({ min: 1, max: 20 }),
});

const weightOf = (of: readonly { readonly weight: number }[]): number =>
  of.reduce((sum, { weight }) => sum + weight, 0);

describe('splashCells', () => {
  test('two that came down within some kilometres share a cell; one 120 km away has its own', () => {
    const near = splashCells([
      { id: 'a', latDeg: 39.5, lonDeg: 133, weight: 2 },
      { id: 'b', latDeg: 39.52, lonDeg: 133.05, weight: 1 },
      { id: 'b', latDeg: 39.5, lonDeg: 133, weight: 1 },
      { id: 'c', latDeg: 40.6, lonDeg: 133, weight: 1 },
    ]);
    expect(near).toMatchObject([
      { weight: 4, launchIds: ['a', 'b'] },
      { weight: 1, launchIds: ['c'] },
    ]);
    // The map of the cells is centred on one of them.
    expect(near[0]!.centre).toEqual({ latDeg: 39.5, lonDeg: 133 });
  });

  test('nothing is lost, every splash is in its cell, and no cell is heavier than the one before', () => {
    fc.assert(
      fc.property(fc.array(splash, { maxLength: 40 }), (splashes: OverviewSplash[]) => {
        const cells = splashCells(splashes);
        expect(weightOf(cells)).toBe(weightOf(splashes));
        for (const one of splashes) {
          const cell = cellAt(cells, one);
          expect(cell?.launchIds).toContain(one.id);
          // The map keeps areas; far from its middle it stretches a cell one way and presses it the other.
          expect(distanceKm(cell!.centre, one)).toBeLessThan(40);
        }
        expect(cells.map(({ weight }) => weight)).toEqual(
          cells.map(({ weight }) => weight).sort((a, b) => b - a),
        );
      }),
    );
  });

  test('cells in the East Sea are regular: 50 km across, corners 29 km from the middle', () => {
    const [cell] = splashCells([{ id: 'a', latDeg: 40.8, lonDeg: 135.5, weight: 1 }]);
    for (const corner of cell!.corners)
      expect(Math.abs(distanceKm(cell!.centre, corner) - 50 / Math.sqrt(3))).toBeLessThan(0.2);
  });

  test('where nothing came down there is no cell', () => {
    const cells = splashCells([{ id: 'a', latDeg: 39.5, lonDeg: 133, weight: 1 }]);
    expect(cellAt(cells, { latDeg: 41, lonDeg: 133 })).toBeUndefined();
  });
});

describe('the ramp of the cells', () => {
  test('each step begins at twice the last and is laid on stronger', () => {
    expect([1, 2, 3, 4, 7, 8, 31, 32, 400].map(rampStep)).toEqual([0, 1, 1, 2, 2, 3, 4, 5, 5]);
    const alphas = RAMP_STEPS.map((_, step) => rampAlpha(step));
    expect(alphas).toEqual(alphas.toSorted((a, b) => a - b));
    expect(alphas.at(-1)).toBeLessThan(0.8);
  });
});

describe('siteClusters', () => {
  const site = fc.record({
    id: fc.uuid(),
    count: fc.integer({ min: 0, max: 60 }),
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
  });

  test('no marks overlap, and every launch is in one of them', () => {
    fc.assert(
      fc.property(fc.array(site, { maxLength: 30 }), (sites) => {
        const clusters = siteClusters(sites);
        const total = (of: readonly { count: number }[]) => of.reduce((sum, { count }) => sum + count, 0);
        expect(total(clusters)).toBe(total(sites));
        clusters.forEach((a, at) => {
          for (const b of clusters.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(
              markRadius(a.count) + markRadius(b.count),
            );
        });
      }),
    );
  });

  test('the lesser is taken into the greater, whose mark moves towards it by its share', () => {
    const clusters = siteClusters([
      { id: 'small', count: 1, x: 108, y: 50 },
      { id: 'large', count: 3, x: 100, y: 50 },
      { id: 'far', count: 2, x: 300, y: 50 },
      { id: 'idle', count: 0, x: 200, y: 50 },
    ]);
    expect(clusters).toEqual([
      { siteIds: ['large', 'small'], count: 4, x: 102, y: 50 },
      { siteIds: ['far'], count: 2, x: 300, y: 50 },
    ]);
  });

  test('the area of a mark follows its count', () => {
    expect(markRadius(64) / markRadius(16)).toBeCloseTo(2, 12);
  });
});

describe('the strength of an overview arc', () => {
  test('is whole up to 300 km and falls with height, never to nothing', () => {
    expect(fadeByHeight(0)).toBe(1);
    expect(fadeByHeight(300_000)).toBe(1);
    expect(fadeByHeight(800_000)).toBeLessThan(0.5);
    expect(fadeByHeight(4_500_000)).toBeGreaterThan(0.09);
    expect(fadeByHeight(4_500_000)).toBeLessThan(0.12);
    expect(fadeByHeight(4_500_000, 0.6)).toBeGreaterThan(0.6);
  });

  test('is least at the site and whole at the splash', () => {
    const along = [0, 0.2, 0.4, 0.6, 1].map(fadeByWay);
    expect(along).toEqual(along.toSorted((a, b) => a - b));
    expect(along[0]).toBeLessThan(0.3);
    expect(along.at(-1)).toBe(1);
  });
});

describe('linePieces', () => {
  test('a solid line is cut at its points only', () => {
    expect(linePieces('solid', [0, 0.25, 1])).toEqual([
      { from: 0, to: 0.25 },
      { from: 0.25, to: 1 },
    ]);
  });

  test.each([
    ['dashed', 0.6],
    ['dotted', 0.4],
  ] as const)('a %s line keeps its share and no piece overlaps the next', (pattern, drawn) => {
    const pieces = linePieces(pattern, [0, 0.3, 0.31, 0.9, 1]);
    expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBeCloseTo(drawn, 12);
    pieces.slice(1).forEach(({ from }, at) => {
      expect(from).toBeGreaterThanOrEqual(pieces[at]!.to);
    });
  });
});

describe('strokesOf', () => {
  const arc = {
    id: 'a',
    label: 'A',
    colour: '#009e73',
    pattern: 'solid',
    points: [
      [40, 130, 0],
      [40, 131, 100_000],
      [40, 132, 0],
    ],
  } as const;

  test('runs through the points from site to splash', () => {
    const positions = [0, 100, 200].map((x) => ({ x, y: 0, z: 0 }));
    const strokes = strokesOf({ arc, positions }, 0.5);
    expect(strokes.map(([from, to]) => [from.x, to.x])).toEqual([
      [0, 100],
      [100, 200],
    ]);
    expect(strokes.at(-1)![1].alpha).toBe(0.5);
  });

  test('has none where site and splash are one place, and no failure', () => {
    const positions = [0, 0, 0].map((x) => ({ x, y: 0, z: 0 }));
    for (const [from, to] of strokesOf({ arc, positions }, 0.5))
      expect([from, to].every(({ x, alpha }) => x === 0 && Number.isFinite(alpha))).toBe(true);
    expect(strokesOf({ arc: { ...arc, points: [] }, positions: [] }, 0.5)).toEqual([]);
  });
});

describe('nearLines', () => {
  const lines = [
    Float32Array.of(0, 0, 100, 0),
    Float32Array.of(0, 8, 100, 8),
    Float32Array.of(Number.NaN, Number.NaN, 50, 2, 60, 2),
  ];

  test('finds the lines within the tolerance, the nearest first', () => {
    expect(nearLines(lines, { x: 20, y: 3 }, 5)).toEqual([
      { index: 0, distancePx: 3 },
      { index: 1, distancePx: 5 },
    ]);
    expect(nearLines(lines, { x: 55, y: 2 }, 1)).toEqual([{ index: 2, distancePx: 0 }]);
  });

  test('measures to the end of a line beyond it, and not to a hidden end', () => {
    expect(nearLines(lines, { x: 103, y: 4 }, 5).map(({ index }) => index)).toEqual([0, 1]);
    expect(nearLines([lines[2]!], { x: 40, y: 2 }, 5)).toEqual([]);
  });
});

describe('legibleOn', () => {
  const CLASSES = ['#009e73', '#f0e442', '#d55e00', '#0072b2', '#56b4e9', '#cc79a7', '#a9b4bf'];

  test.each(CLASSES)('%s stands out from the globe in both themes', (hex) => {
    expect(luminance(legibleOn(parseHex(hex), 'dark'))).toBeGreaterThan(0.25);
    expect(luminance(legibleOn(parseHex(hex), 'light'))).toBeLessThan(0.18);
  });

  test('leaves a colour as it is where it does already, and refuses what is none', () => {
    expect(legibleOn(parseHex('#56b4e9'), 'dark')).toEqual(parseHex('#56b4e9'));
    expect(() => parseHex('green')).toThrow(RangeError);
  });
});
