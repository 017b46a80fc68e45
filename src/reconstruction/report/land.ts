import * as z from 'zod';
import type { Parsed } from '../../engine/flight/index.ts';
import { nearestTurn, problemsOf } from '../../engine/units/index.ts';

/** Whether a place is on land. */
export type LandTest = (latDeg: number, lonDeg: number) => boolean;

const landSchema = z.strictObject({
  version: z.literal(1),
  stepsPerDegree: z.number().min(1).max(1000),
  /** Longitude, latitude, longitude, ... in steps; the last point is the first. */
  rings: z.array(z.array(z.int()).min(8)).min(1),
});

/** How often the meridian from a place to the north pole crosses a ring, which may cross the antimeridian. */
const crossings = (ring: readonly number[], lon: number, lat: number, turn: number): number => {
  let count = 0;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const from = nearestTurn(ring[at]! - lon, 0, turn);
    const step = nearestTurn(ring[at + 2]! - ring[at]!, 0, turn);
    if (from > 0 === from + step > 0) continue;
    const crossed = ring[at + 1]! - (from / step) * (ring[at + 3]! - ring[at + 1]!);
    if (crossed > lat) count++;
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
  const { stepsPerDegree, rings } = parsed.data;
  const isLand: LandTest = (latDeg, lonDeg) => {
    const [lon, lat, turn] = [lonDeg * stepsPerDegree, latDeg * stepsPerDegree, 360 * stepsPerDegree];
    return rings.reduce((sum, ring) => sum + crossings(ring, lon, lat, turn), 0) % 2 === 1;
  };
  return { ok: true, value: isLand };
};
