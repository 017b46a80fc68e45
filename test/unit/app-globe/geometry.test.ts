import { describe, expect, test } from 'vitest';
import { clipRings, type Ring } from '../../../src/app/globe/clip-rings.ts';
import { framingRange, needsNewFrame, profileHeading } from '../../../src/app/globe/framing.ts';
import { isBehindEarth } from '../../../src/app/globe/horizon.ts';
import { lineSegments } from '../../../src/app/globe/line-segments.ts';
import { formatScale, scaleBar } from '../../../src/app/globe/scale-bar.ts';
import { geodeticToEcef, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { toDegrees, toRadians } from '../../../src/engine/units/index.ts';

const place = (latDeg: number, lonDeg: number) => ({ latRad: toRadians(latDeg), lonRad: toRadians(lonDeg) });

const area = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );

describe('profileHeading', () => {
  test.each([
    [65, -25],
    [115, 25],
    [245, -25],
    [0, -90],
  ])('looks across a track of azimuth %d degrees at %d degrees', (azimuthDeg, headingDeg) => {
    const step = 1;
    const azimuthRad = toRadians(azimuthDeg);
    const launch = place(0, 130);
    const splash = place(step * Math.cos(azimuthRad), 130 + step * Math.sin(azimuthRad));
    // Near the equator a degree of latitude is 0.7 % shorter than one of longitude: a quarter of a degree of heading.
    expect(Math.abs(toDegrees(profileHeading(launch, splash)) - headingDeg)).toBeLessThan(0.3);
  });

  test('is north where launch and splash are one place', () => {
    expect(profileHeading(place(39, 126), place(39, 126))).toBe(0);
  });
});

test('a framed sphere just touches the narrower field of view', () => {
  const fieldRad = toRadians(60);
  expect(framingRange(100, fieldRad, 2, 1)).toBeCloseTo(200, 9);
  // A screen half as wide as high: half the horizontal field is atan(tan(30) / 2).
  expect(framingRange(100, fieldRad, 0.5, 1)).toBeCloseTo(
    100 / Math.sin(Math.atan(Math.tan(toRadians(30)) / 2)),
    9,
  );
  expect(framingRange(100, fieldRad, 2, 0.5)).toBeCloseTo(400, 9);
});

test.each([
  ['a panel closed', { width: 1040, height: 700 }, true],
  ['a window made lower', { width: 720, height: 500 }, true],
  ['a scroll bar gone', { width: 736, height: 700 }, false],
  ['a globe that is hidden', { width: 0, height: 0 }, false],
])('%s: framed again or not', (_, now, expected) => {
  expect(needsNewFrame({ width: 720, height: 700 }, now)).toBe(expected);
});

describe('isBehindEarth', () => {
  const radii = {
    x: WGS84.semiMajorAxisM,
    y: WGS84.semiMajorAxisM,
    z: WGS84.semiMajorAxisM * (1 - WGS84.flattening),
  };
  const at = (latDeg: number, lonDeg: number, heightM: number) =>
    geodeticToEcef(WGS84, { ...place(latDeg, lonDeg), heightM });
  const camera = at(0, 0, 1_000_000);
  // From height h the horizon is acos(R / (R + h)) away: 30.18 degrees for 1,000 km over the equator.
  const horizonDeg = toDegrees(Math.acos(radii.x / (radii.x + 1_000_000)));

  test('hides the ground beyond the horizon only', () => {
    expect(isBehindEarth(at(0, horizonDeg - 0.01, 0), camera, radii)).toBe(false);
    expect(isBehindEarth(at(0, horizonDeg + 0.01, 0), camera, radii)).toBe(true);
    expect(isBehindEarth(at(0, 180, 0), camera, radii)).toBe(true);
  });

  test('shows what stands high enough behind it', () => {
    expect(isBehindEarth(at(0, 2 * horizonDeg, 999_000), camera, radii)).toBe(true);
    expect(isBehindEarth(at(0, 2 * horizonDeg, 1_001_000), camera, radii)).toBe(false);
  });
});

describe('lineSegments', () => {
  test('cuts long segments into equal pieces that join', () => {
    const ends = lineSegments([
      [
        [10, 0],
        [11, 0.5],
      ],
    ]);
    expect(ends).toHaveLength(4 * 4);
    expect(ends.slice(0, 4)).toEqual([10, 0, 10.25, 0.125]);
    expect(ends.slice(-2)).toEqual([11, 0.5]);
  });

  test('leaves out the edges of the map', () => {
    expect(
      lineSegments([
        [
          [180, 60],
          [180, 60.1],
        ],
        [
          [10, -90],
          [10.1, -90],
        ],
      ]),
    ).toEqual([]);
  });
});

describe('clipRings', () => {
  const square: Ring = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
  ];

  test('keeps the part inside the box', () => {
    const [clipped, ...rest] = clipRings([square], { west: 2, south: -1, east: 6, north: 1 });
    expect(rest).toEqual([]);
    expect(area(clipped ?? [])).toBeCloseTo(2, 12);
  });

  test('leaves out rings outside and keeps whole ones as they are', () => {
    expect(clipRings([square], { west: 5, south: 5, east: 6, north: 6 })).toEqual([]);
    expect(area(clipRings([square], { west: -1, south: -1, east: 5, north: 5 })[0] ?? [])).toBe(16);
  });

  test('the pieces in the four quarters add up to the whole', () => {
    const triangle: Ring = [
      [-3, -2],
      [5, 1],
      [-1, 4],
    ];
    const quarters = [
      { west: -9, east: 0, south: -9, north: 0 },
      { west: 0, east: 9, south: -9, north: 0 },
      { west: -9, east: 0, south: 0, north: 9 },
      { west: 0, east: 9, south: 0, north: 9 },
    ];
    const sum = quarters
      .flatMap((box) => clipRings([triangle], box))
      .reduce((total, ring) => total + area(ring), 0);
    expect(sum).toBeCloseTo(area(triangle), 12);
  });
});

test('the scale bar is the longest round distance that fits', () => {
  expect(scaleBar(1_000, 120)).toEqual({ distanceM: 100_000, lengthPx: 100 });
  expect(scaleBar(400, 120)).toEqual({ distanceM: 20_000, lengthPx: 50 });
  expect(scaleBar(500, 120)).toEqual({ distanceM: 50_000, lengthPx: 100 });
  expect([500, 2_000, 1_000_000].map(formatScale)).toEqual(['500\u00a0m', '2\u00a0km', '1\u202f000\u00a0km']);
});
