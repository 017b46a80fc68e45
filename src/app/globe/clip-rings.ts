/** A closed line of [longitude, latitude] points, degrees; the last point need not repeat the first. */
export type Ring = readonly (readonly [lon: number, lat: number])[];

/** A box on the map, degrees. */
export interface MapBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

type MapPoint = Ring[number];

/** The part of a ring on the side of a meridian (axis 0) or parallel (axis 1) where `sign` times the excess is not negative. */
const clipAt = (ring: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring => {
  const kept: MapPoint[] = [];
  let previous = ring.at(-1);
  for (const point of ring) {
    if (!previous) break;
    const before = sign * (previous[axis] - limit);
    const after = sign * (point[axis] - limit);
    if (before >= 0 !== after >= 0) {
      const share = before / (before - after);
      kept.push([
        previous[0] + share * (point[0] - previous[0]),
        previous[1] + share * (point[1] - previous[1]),
      ]);
    }
    if (after >= 0) kept.push(point);
    previous = point;
  }
  return kept;
};

/**
 * The parts of rings inside a box, for filling: pieces of one ring stay joined along the box's edge.
 * @see [Sutherland-Hodgman] Reentrant polygon clipping, Comm. ACM 17 (1974) 32-42
 */
export const clipRings = (rings: readonly Ring[], { west, south, east, north }: MapBox): Ring[] =>
  rings
    .map((ring) => clipAt(clipAt(clipAt(clipAt(ring, 0, west, 1), 0, east, -1), 1, south, 1), 1, north, -1))
    .filter((ring) => ring.length > 2);
