import * as z from 'zod';
import type { Parsed } from '../../engine/flight/index.ts';
import { problemsOf } from '../../engine/units/index.ts';

/** Whether a place is on land. */
export type LandTest = (latDeg: number, lonDeg: number) => boolean;

const landSchema = z.strictObject({
  version: z.literal(1),
  stepsPerDegree: z.number().min(1).max(1000),
  /** Longitude, latitude, longitude, ... in steps; the last point is the first. */
  rings: z.array(z.array(z.int()).min(8)).min(1),
});

interface Ring {
  readonly points: readonly number[];
  readonly west: number;
  readonly east: number;
}

const ringOf = (points: readonly number[]): Ring => {
  const lons = points.filter((_, index) => index % 2 === 0);
  return { points, west: Math.min(...lons), east: Math.max(...lons) };
};

/** How often the meridian from a place to the north pole crosses a ring. */
const crossings = ({ points }: Ring, lon: number, lat: number): number => {
  let count = 0;
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [fromLon, fromLat, toLon, toLat] = points.slice(at, at + 4) as [number, number, number, number];
    if (fromLon > lon === toLon > lon) continue;
    if (fromLat + ((lon - fromLon) / (toLon - fromLon)) * (toLat - fromLat) > lat) count++;
  }
  return count;
};

/**
 * The test whether a place is on land, from the shipped outlines.
 *
 * Accuracy: coasts to some 20 km, no small islands (public/data/reconstruction/SOURCE.md).
 * @param document land.json, parsed
 */
export const parseLand = (document: unknown): Parsed<LandTest> => {
  const parsed = landSchema.safeParse(document);
  if (!parsed.success) {
    return { ok: false, problems: problemsOf(parsed.error.issues, document, ['land.json']) };
  }
  const { stepsPerDegree, rings: written } = parsed.data;
  const rings = written.map(ringOf);
  const isLand: LandTest = (latDeg, lonDeg) => {
    const lon = (lonDeg - 360 * Math.round(lonDeg / 360)) * stepsPerDegree;
    const lat = latDeg * stepsPerDegree;
    const over = rings.filter(({ west, east }) => west <= lon && lon < east);
    return over.reduce((sum, ring) => sum + crossings(ring, lon, lat), 0) % 2 === 1;
  };
  return { ok: true, value: isLand };
};
