/** A line on the map: [longitude, latitude] in degrees, as GeoJSON has it. */
type MapLine = readonly (readonly number[])[];

/** Longer segments are cut, so that a chord through the Earth stays under 20 m below the surface. */
const LONGEST_SEGMENT_DEG = 0.3;

const isOnAntimeridian = (lon: number): boolean => Math.abs(Math.abs(lon) - 180) < 0.01;

/** Where the map is cut open: the land polygons carry a line there that is no coast. */
const isMapEdge = (from: readonly number[], to: readonly number[]): boolean =>
  (isOnAntimeridian(from[0]!) && isOnAntimeridian(to[0]!)) || (from[1]! < -89.9 && to[1]! < -89.9);

/**
 * The segments of map lines, long ones cut into pieces and those along the map's edges left out.
 * @returns longitude, latitude of both ends of each segment in turn, degrees
 */
export const lineSegments = (lines: readonly MapLine[]): number[] => {
  const ends: number[] = [];
  for (const line of lines) {
    for (let index = 1; index < line.length; index++) {
      const from = line[index - 1]!;
      const to = line[index]!;
      if (isMapEdge(from, to)) continue;
      const [lon, lat] = [from[0]!, from[1]!];
      const [dLon, dLat] = [to[0]! - lon, to[1]! - lat];
      const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(dLon), Math.abs(dLat)) / LONGEST_SEGMENT_DEG));
      for (let piece = 0; piece < pieces; piece++) {
        const [start, end] = [piece / pieces, (piece + 1) / pieces];
        ends.push(lon + start * dLon, lat + start * dLat, lon + end * dLon, lat + end * dLat);
      }
    }
  }
  return ends;
};
