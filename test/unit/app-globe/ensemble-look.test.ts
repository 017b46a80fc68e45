import { describe, expect, test } from 'vitest';
import { ALPHA_SOURCE, alphaPerPixel, spreadM } from '../../../src/app/globe/ensemble/faintness.ts';
import {
  cellAlphas,
  closedLine,
  groundDistanceM,
  type Place,
  squareAround,
} from '../../../src/app/globe/ensemble/ground.ts';
import { toRadians } from '../../../src/engine/units/index.ts';

/** A ring about a place with half axes north and east, km; rough, for a few hundred kilometres. */
const ring = ([latDeg, lonDeg]: Place, northKm: number, eastKm: number, points = 72): Place[] =>
  Array.from({ length: points + 1 }, (_, at) => {
    const angle = (2 * Math.PI * at) / points;
    const kmPerDeg = 111.19;
    return [
      latDeg + (northKm / kmPerDeg) * Math.cos(angle),
      lonDeg + ((eastKm / kmPerDeg) * Math.sin(angle)) / Math.cos(toRadians(latDeg)),
    ];
  });

describe('faintness', () => {
  test('the arcs of a spread come to one depth however many fly', () => {
    const alphaOf = (flights: number) => alphaPerPixel(new Float32Array(flights).fill(1)) * flights;
    expect(alphaOf(10_000)).toBeCloseTo(alphaOf(100), 9);
    // All but the densest middle lets the globe through: exp(-depth) is left of it.
    expect(Math.exp(-alphaOf(10_000))).toBeGreaterThan(0.4);
  });

  test('flights of little weight count little', () => {
    const light = alphaPerPixel(Float32Array.of(1, ...Array.from({ length: 999 }, () => 0.001)));
    expect(light).toBeCloseTo(alphaPerPixel(Float32Array.of(1, 0.999)), 6);
  });

  test('the spread is as wide as the mean of the ellipse, over the antimeridian too', () => {
    expect(spreadM(ring([40, 135], 20, 80))).toBeGreaterThan(78_000);
    expect(spreadM(ring([40, 135], 20, 80))).toBeLessThan(82_000);
    expect(spreadM(ring([40, 179.9], 20, 80))).toBeCloseTo(spreadM(ring([40, 135], 20, 80)), -1);
  });

  test('without an ellipse there is still a width', () => {
    expect(spreadM([])).toBeGreaterThan(1_000);
    expect(spreadM(Array.from({ length: 9 }, () => [40, 135] as const))).toBeGreaterThan(1_000);
  });

  test('the shader is given no whole number, which it would not multiply by', () => {
    expect(ALPHA_SOURCE).not.toMatch(/[(,*] ?\d+[,)]/);
  });
});

describe('a cell of the density', () => {
  test.each([0, 39, -60, 75])('is a square of its size at %d degrees', (latDeg) => {
    const [southWest, southEast, northEast, northWest] = squareAround([latDeg, 135], 10);
    expect(groundDistanceM([latDeg, southWest![1]], [latDeg, southEast![1]])).toBeCloseTo(10_000, -1);
    expect(groundDistanceM(southWest!, northWest!)).toBeCloseTo(10_000, -1);
    expect(northEast).toEqual([northWest![0], southEast![1]]);
  });

  test('lies over the antimeridian and at the pole without turning inside out', () => {
    const [southWest, southEast] = squareAround([40, 179.99], 10);
    expect(southEast![1] - southWest![1]).toBeCloseTo(0.1174, 3);
    for (const [latDeg, lonDeg] of squareAround([90, 0], 10)) {
      expect(latDeg).toBeLessThan(90);
      expect(Math.abs(lonDeg)).toBeLessThanOrEqual(180);
    }
  });

  test('is the stronger the greater its share; an empty one is not seen', () => {
    const cell = (share: number) => ({ latDeg: 40, lonDeg: 135, share });
    const [none, little, more, most] = cellAlphas([0, 0.01, 0.04, 0.16].map(cell));
    expect(none).toBe(0);
    expect(little).toBeGreaterThan(0);
    expect(more! - little!).toBeCloseTo((most! - little!) / 3, 9);
    expect(most).toBeLessThan(1);
    expect(cellAlphas([])).toEqual([]);
  });
});

describe('the ring of the ellipse', () => {
  test('is closed, and runs on over the antimeridian', () => {
    const line = closedLine(
      ring([40, 179.9], 20, 80).map(([latDeg, lonDeg]) => [latDeg, lonDeg > 180 ? lonDeg - 360 : lonDeg]),
    );
    expect(line.at(-1)![0]).toBeCloseTo(line[0]![0], 9);
    expect(line.at(-1)![1]).toBeCloseTo(line[0]![1], 9);
    for (const [at, [, lonDeg]] of line.slice(1).entries())
      expect(Math.abs(lonDeg - line[at]![1])).toBeLessThan(1);
  });

  test('is closed where it was handed over open, and has points between those far apart', () => {
    const line = closedLine([
      [30, 130],
      [30, 131],
      [31, 131],
    ]);
    expect(line[0]).toEqual([30, 130]);
    expect(line.at(-1)).toEqual([30, 130]);
    for (const [at, place] of line.slice(1).entries())
      expect(groundDistanceM(place, line[at]!)).toBeLessThan(50_000);
    expect(closedLine([])).toEqual([]);
  });
});
