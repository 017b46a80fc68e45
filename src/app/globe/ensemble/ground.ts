import { MEAN_EARTH_RADIUS_M, toDegrees, toRadians } from '../../../engine/units/index.ts';
import { unwrapLine } from '../antimeridian.ts';
import { lineSegments } from '../line-segments.ts';
import type { GlobeEnsemble } from '../port.ts';

/** On the ground. */
export type Place = readonly [latDeg: number, lonDeg: number];

/** Where the meridians meet a square has no east and west: it is drawn no nearer to a pole than this. */
const HIGHEST_LAT_DEG = 89.9;

/** Great-circle distance on a sphere: for the eye, not for measuring. */
export const groundDistanceM = ([latDeg, lonDeg]: Place, [otherLatDeg, otherLonDeg]: Place): number => {
  const [lat, otherLat] = [toRadians(latDeg), toRadians(otherLatDeg)];
  const across = Math.sin(toRadians(otherLonDeg - lonDeg) / 2);
  const along = Math.sin((otherLat - lat) / 2);
  const haversine = along * along + Math.cos(lat) * Math.cos(otherLat) * across * across;
  return 2 * MEAN_EARTH_RADIUS_M * Math.asin(Math.min(Math.sqrt(haversine), 1));
};

/**
 * The four corners of a square of the ground about its middle, sides to the north and east, anticlockwise from the south
 * west. Longitudes may lie beyond +-180.
 */
export const squareAround = ([latDeg, lonDeg]: Place, sideKm: number): readonly Place[] => {
  const halfLatDeg = toDegrees((sideKm * 1000) / 2 / MEAN_EARTH_RADIUS_M);
  const held = (lat: number): number => Math.min(Math.max(lat, -HIGHEST_LAT_DEG), HIGHEST_LAT_DEG);
  const halfLonDeg = Math.min(halfLatDeg / Math.cos(toRadians(held(latDeg))), 180);
  const [south, north] = [held(latDeg - halfLatDeg), held(latDeg + halfLatDeg)];
  return [
    [south, lonDeg - halfLonDeg],
    [south, lonDeg + halfLonDeg],
    [north, lonDeg + halfLonDeg],
    [north, lonDeg - halfLonDeg],
  ];
};

/**
 * A ring's points with more between those far apart, closed, and with longitudes that run on over the antimeridian.
 * @param ring closed or not
 */
export const closedLine = (ring: readonly Place[]): Place[] => {
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last) return [];
  const isClosed = first[0] === last[0] && first[1] === last[1];
  const line = unwrapLine((isClosed ? ring : [...ring, first]).map(([latDeg, lonDeg]) => [lonDeg, latDeg]));
  const ends = lineSegments([line]);
  const places: Place[] = [];
  // Of each segment the end; the first also begins.
  for (let at = 0; at < ends.length; at += 4) {
    if (at === 0) places.push([ends[1]!, ends[0]!]);
    places.push([ends[at + 3]!, ends[at + 2]!]);
  }
  return places;
};

/** Strength of the least and of the densest cell. */
const CELL_ALPHA = { least: 0.06, most: 0.6 };

/** Strength of each cell of a density, by its share: as the root, or all but the middle would be lost. */
export const cellAlphas = (cells: GlobeEnsemble['density']['cells']): number[] => {
  const greatest = cells.reduce((most, { share }) => Math.max(most, share), 0);
  return cells.map(({ share }) =>
    share > 0 ? CELL_ALPHA.least + (CELL_ALPHA.most - CELL_ALPHA.least) * Math.sqrt(share / greatest) : 0,
  );
};
