import { describe, expect, it } from 'vitest';
import { coastLinesOf, coastsInFrame } from '../../../src/app/inspector3d/coast-lines.ts';
import { curtainOf } from '../../../src/app/inspector3d/curtain.ts';
import {
  localSceneOf,
  momentAt,
  pointOf,
  SAMPLES,
  verticalAt,
} from '../../../src/app/inspector3d/local-scene.ts';
import { seaLines, seaTriangles } from '../../../src/app/inspector3d/sea-surface.ts';
import { tubeMeshOf } from '../../../src/app/inspector3d/tube-mesh.ts';
import {
  type Enu,
  ecefToGeodetic,
  enuAxes,
  geodeticToEcef,
  WGS84,
} from '../../../src/engine/geodesy/index.ts';
import { add, cross, dot, norm, scale, subtract, type Vec3 } from '../../../src/engine/math/index.ts';
import { toDegrees } from '../../../src/engine/units/index.ts';
import { parabola, SAMPLE_AZIMUTH_RAD, SITE } from './flights.ts';

const MEAN_RADIUS_M = 6_371_000;

/** Height above the ellipsoid of a point of the local frame, the long way round. */
const heightOf = ({ x, y, z }: Vec3<Enu>): number => {
  const { east, north, up } = enuAxes(SITE);
  const site = geodeticToEcef(WGS84, SITE);
  return ecefToGeodetic(WGS84, add(site, add(add(scale(east, x), scale(north, y)), scale(up, z)))).heightM;
};

const constantBand = (acrossM: number, verticalM: number) => ({
  acrossM: new Float32Array(SAMPLES).fill(acrossM),
  verticalM: new Float32Array(SAMPLES).fill(verticalM),
});

describe('the local frame', () => {
  it('begins at the launch point, and its moments are even shares of the flight', () => {
    const { arc } = localSceneOf(parabola(1_000_000, 300_000), null);
    expect(arc.points.length).toBe(3 * SAMPLES);
    expect(norm(pointOf(arc.points, 0))).toBeLessThan(1e-3);
    expect(arc.timesS[0]).toBe(0);
    expect(arc.timesS.at(-1)).toBe(600);
    expect(arc.timesS[1]! - arc.timesS[0]!).toBeCloseTo(600 / (SAMPLES - 1), 3);
  });

  it('sets out along the bearing of the track: east is x, north is y', () => {
    const { arc, azimuthRad } = localSceneOf(parabola(400_000, 100_000), null);
    const { x, y } = pointOf(arc.shadow, 10);
    expect(toDegrees(Math.atan2(x, y))).toBeCloseTo(toDegrees(SAMPLE_AZIMUTH_RAD), 1);
    expect(azimuthRad).toBeCloseTo(SAMPLE_AZIMUTH_RAD, 6);
  });

  // The circle of the mean radius is within 0.5 % of the ellipsoid's own curvature.
  it.each([300_000, 1_000_000, 4_500_000])(
    'a splash %i m away lies below the tangent plane by R (1 - cos)',
    (rangeM) => {
      const { arc, rangeM: found } = localSceneOf(parabola(rangeM, 200_000), null);
      const dropM = MEAN_RADIUS_M * (1 - Math.cos(rangeM / MEAN_RADIUS_M));
      const { z } = pointOf(arc.points, SAMPLES - 1);
      expect(-z / dropM).toBeGreaterThan(0.99);
      expect(-z / dropM).toBeLessThan(1.01);
      expect(found).toBeCloseTo(rangeM, 2);
    },
  );

  it('gives heights above the ellipsoid, not above the tangent plane', () => {
    const { arc, heightM, ruler } = localSceneOf(parabola(3_000_000, 850_000), null);
    expect(heightM).toBeCloseTo(850_000, 3);
    const middle = Math.floor(SAMPLES / 2);
    const share = middle / (SAMPLES - 1);
    // Between two of the flight's own straight pieces an arc of 3,000 km sags by some metres.
    expect(Math.abs(heightOf(pointOf(arc.points, middle)) - 4 * 850_000 * share * (1 - share))).toBeLessThan(
      20,
    );
    expect(pointOf(arc.points, middle).z).toBeLessThan(700_000);
    expect(norm(subtract(ruler.top, ruler.foot))).toBeCloseTo(850_000, 3);
    for (const { lengthM, at } of ruler.ticks) expect(heightOf(at)).toBeCloseTo(lengthM, 3);
    expect(ruler.ticks.map(({ lengthM }) => lengthM)).toEqual([0, 200_000, 400_000, 600_000, 800_000]);
  });

  it('drops the shadow to the ellipsoid, along the vertical of each point', () => {
    const { arc } = localSceneOf(parabola(2_000_000, 500_000), null);
    for (const index of [0, 20, 60, SAMPLES - 1]) {
      const [point, foot] = [pointOf(arc.points, index), pointOf(arc.shadow, index)];
      // Coordinates of a thousand kilometres carry a tenth of a metre in 32 bits.
      expect(Math.abs(heightOf(foot))).toBeLessThan(0.5);
      expect(Math.abs(norm(subtract(point, foot)) - heightOf(point))).toBeLessThan(0.5);
    }
  });

  it('writes the ground distances along the track, on the sea', () => {
    const { rangeTicks, sea } = localSceneOf(parabola(1_000_000, 300_000), null);
    expect(rangeTicks.map(({ lengthM }) => lengthM)).toEqual([200_000, 400_000, 600_000, 800_000, 1_000_000]);
    expect(sea.stepM).toBe(200_000);
    for (const { lengthM, at } of rangeTicks) {
      expect(heightOf(at)).toBeCloseTo(0, 3);
      expect(norm(at)).toBeLessThan(lengthM);
      expect(norm(at)).toBeGreaterThan(0.99 * lengthM);
    }
  });

  it('stands a flight straight up on a piece of sea', () => {
    const scene = localSceneOf(parabola(1, 2_000_000), null);
    expect(scene.azimuthRad).toBe(0);
    expect(scene.rangeTicks).toEqual([]);
    expect(scene.sea.stepM).toBe(200_000);
    expect([...scene.sea.vertices, ...scene.arc.points].every(Number.isFinite)).toBe(true);
  });
});

describe('a moment of the flight', () => {
  const { arc } = localSceneOf(parabola(1_000_000, 300_000), null);

  it('is that of the points drawn, and straight between them', () => {
    expect(momentAt(arc, arc.timesS[7]!).point.z).toBeCloseTo(arc.points[3 * 7 + 2]!, 0);
    const half = (arc.timesS[7]! + arc.timesS[8]!) / 2;
    expect(momentAt(arc, half).point.z).toBeCloseTo((arc.points[3 * 7 + 2]! + arc.points[3 * 8 + 2]!) / 2, 0);
  });

  it('is held at both ends', () => {
    expect(momentAt(arc, -50).point).toEqual(pointOf(arc.points, 0));
    expect(momentAt(arc, 9_999).foot).toEqual(pointOf(arc.shadow, SAMPLES - 1));
  });
});

describe('the sea', () => {
  const { sea } = localSceneOf(parabola(1_000_000, 300_000), null);

  it('lies on the ellipsoid everywhere', () => {
    for (let index = 0; index < sea.rows * sea.columns; index += 37) {
      expect(Math.abs(heightOf(pointOf(sea.vertices, index)))).toBeLessThan(0.5);
    }
  });

  it('turns its faces up and fades at its rim only', () => {
    const triangles = seaTriangles(sea);
    for (let at = 0; at < triangles.length; at += 3 * 41) {
      const [a, b, c] = [0, 1, 2].map((corner) => pointOf(sea.vertices, triangles[at + corner]!));
      expect(cross(subtract(b!, a!), subtract(c!, a!)).z).toBeGreaterThan(0);
    }
    expect(Math.max(...sea.rim)).toBe(1);
    expect(sea.rim[(sea.columns - 1) / 2 + sea.columns * Math.floor(sea.rows / 2)]).toBe(0);
  });

  it('has lines at whole steps of distance', () => {
    const first = pointOf(sea.vertices, (sea.columns - 1) / 2 + sea.columns * sea.perStep * 3);
    expect(norm(first)).toBeLessThan(1e-3);
    const next = pointOf(sea.vertices, (sea.columns - 1) / 2 + sea.columns * sea.perStep * 4);
    expect(norm(next)).toBeCloseTo(sea.stepM, -2);
    const lines = seaLines(sea);
    expect(lines.length % 2).toBe(0);
    expect(Math.max(...lines)).toBe(sea.rows * sea.columns - 1);
  });
});

describe('the coasts', () => {
  const { sea, ellipsoid, origin } = localSceneOf(parabola(1_000_000, 300_000), null);
  const near = [
    [127, 39],
    [128, 39.5],
    [129, 40],
  ] as const;
  const far = [
    [-60, -20],
    [-61, -21],
  ] as const;

  it('are those on the drawn sea, at the height of the sea', () => {
    const lines = coastsInFrame([near, far], ellipsoid, origin);
    expect(lines.map(({ length }) => length)).toEqual([9, 6]);
    const { vertices, rim } = coastLinesOf(lines, ellipsoid, sea);
    expect(rim.length).toBe(4);
    expect(Math.max(...rim)).toBeLessThan(1);
    for (let index = 0; index < rim.length; index++) {
      expect(Math.abs(heightOf(pointOf(vertices, index)))).toBeLessThan(0.5);
    }
  });

  it('fade as the sea does', () => {
    for (let index = 0; index + 1 < sea.rim.length; index += 29) {
      const piece = sea.vertices.subarray(3 * index, 3 * index + 6);
      const { rim } = coastLinesOf([piece], ellipsoid, sea);
      // Of a piece that has faded altogether nothing is left.
      if (rim.length === 0) expect(sea.rim[index]).toBeGreaterThan(0.98);
      else expect(Math.abs(rim[0]! - sea.rim[index]!)).toBeLessThan(0.02);
    }
  });
});

describe('the tube', () => {
  const scene = localSceneOf(parabola(1_000_000, 300_000), constantBand(5_000, 12_000));
  const { vertices, triangles, sides } = tubeMeshOf(scene.arc, scene.tube!);
  const ring = (index: number) =>
    Array.from({ length: sides }, (_, side) => pointOf(vertices, index * sides + side));

  it('is as wide across the track and as high as the band says, at every moment', () => {
    for (const index of [0, 5, 40, 70, SAMPLES - 1]) {
      const point = pointOf(scene.arc.points, index);
      const up =
        index === 0 ? { ...point, x: 0, y: 0, z: 1 } : verticalAt(point, pointOf(scene.arc.shadow, index));
      const offsets = ring(index).map((corner) => subtract(corner, point));
      const heights = offsets.map((offset) => dot(offset, up));
      const sideways = offsets.map((offset) => norm(subtract(offset, scale(up, dot(offset, up)))));
      expect(Math.max(...heights)).toBeCloseTo(12_000, -1);
      expect(Math.min(...heights)).toBeCloseTo(-12_000, -1);
      expect(Math.max(...sideways)).toBeCloseTo(5_000, -1);
    }
  });

  it('stands across the track: its wide side is level and at right angles to it', () => {
    const index = 40;
    const [track, right] = [
      subtract(pointOf(scene.arc.shadow, index + 1), pointOf(scene.arc.shadow, index - 1)),
      subtract(ring(index)[0]!, pointOf(scene.arc.points, index)),
    ];
    expect(Math.abs(dot(track, right)) / (norm(track) * norm(right))).toBeLessThan(1e-3);
  });

  it('turns all its faces outward', () => {
    for (let at = 0; at < triangles.length; at += 3) {
      const corners = [0, 1, 2].map((corner) => triangles[at + corner]!);
      const [a, b, c] = corners.map((corner) => pointOf(vertices, corner));
      const middle = pointOf(scene.arc.points, Math.floor(Math.min(...corners) / sides));
      expect(dot(cross(subtract(b!, a!), subtract(c!, a!)), subtract(a!, middle))).toBeGreaterThan(0);
    }
  });
});

describe('the curtain', () => {
  it('spans from the arc to its shadow', () => {
    const { arc } = localSceneOf(parabola(1_000_000, 300_000), null);
    const { vertices, triangles } = curtainOf(arc);
    expect(vertices.length).toBe(6 * SAMPLES);
    expect(triangles.length).toBe(6 * (SAMPLES - 1));
    expect(Math.max(...triangles)).toBe(2 * SAMPLES - 1);
  });
});
