import type { Ring } from './clip-rings.ts';

type MapPoint = Ring[number];

/**
 * The same line with longitudes that run on over 180 degrees instead of jumping to the other edge of the map.
 * @param points [longitude, latitude], degrees
 * @returns longitudes may lie beyond +-180
 */
export const unwrapLine = (points: readonly (readonly number[])[]): MapPoint[] => {
  let turns = 0;
  let previous: number | null = null;
  return points.map(([lon = 0, lat = 0]) => {
    if (previous !== null && lon - previous > 180) turns--;
    if (previous !== null && previous - lon > 180) turns++;
    previous = lon;
    return [lon + 360 * turns, lat] as const;
  });
};

/**
 * A ring for filling on a flat map from -180 to 180 degrees: run on over the antimeridian, closed over the pole where
 * it winds about one, and repeated a turn away where it reaches beyond an edge.
 */
export const ringsOnMap = (ring: readonly (readonly number[])[]): Ring[] => {
  const unwrapped = unwrapLine(ring);
  const first = unwrapped[0];
  const last = unwrapped.at(-1);
  if (!first || !last) return [];
  if (Math.abs(last[0] - first[0]) > 180) {
    const poleLat = last[1] < 0 ? -90 : 90;
    unwrapped.push([last[0], poleLat], [first[0], poleLat]);
  }
  const west = Math.min(...unwrapped.map(([lon]) => lon));
  const east = Math.max(...unwrapped.map(([lon]) => lon));
  const shifted = (byDeg: number): Ring => unwrapped.map(([lon, lat]) => [lon + byDeg, lat] as const);
  return [unwrapped, ...(east > 180 ? [shifted(-360)] : []), ...(west < -180 ? [shifted(360)] : [])];
};
