import { type Ellipsoid, ecefToEnu, type Geodetic, geodeticToEcef } from '../../engine/geodesy/index.ts';
import { toRadians } from '../../engine/units/index.ts';
import type { Ring } from '../globe/clip-rings.ts';
import { rimShare, type SeaSurface } from './sea-surface.ts';

/** Coasts as separate pieces, two points a piece. */
export interface CoastLines {
  /** 2n x 3, east, north, up, metres, on the ellipsoid. */
  readonly vertices: Float32Array;
  /** As {@link SeaSurface}'s, per vertex. */
  readonly rim: Float32Array;
}

/** Coasts in the frame of a launch point: all of the Earth's, one array a line, n x 3. */
export const coastsInFrame = (
  coasts: readonly Ring[],
  ellipsoid: Ellipsoid,
  origin: Geodetic,
): readonly Float32Array[] =>
  coasts.map((line) => {
    const points = new Float32Array(3 * line.length);
    for (const [index, [lonDeg = 0, latDeg = 0]] of line.entries()) {
      const place = { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg), heightM: 0 };
      const { x, y, z } = ecefToEnu(ellipsoid, origin, geodeticToEcef(ellipsoid, place));
      points.set([x, y, z], 3 * index);
    }
    return points;
  });

/**
 * Those pieces of coast that lie on the drawn sea, faded as it is.
 *
 * Where a piece lies along and across the track is told by the sphere: it decides on nothing but the fading.
 */
export const coastLinesOf = (
  inFrame: readonly Float32Array[],
  ellipsoid: Ellipsoid,
  { azimuthRad, rangeM, marginM }: Pick<SeaSurface, 'azimuthRad' | 'rangeM' | 'marginM'>,
): CoastLines => {
  const radiusM = ellipsoid.semiMajorAxisM;
  const [ahead, aside] = [Math.sin(azimuthRad), Math.cos(azimuthRad)];
  const rimAt = (points: Float32Array, at: number): number => {
    const [x, y, up] = [points[at]!, points[at + 1]!, points[at + 2]! + radiusM];
    const alongM = Math.atan2(ahead * x + aside * y, up) * radiusM;
    const acrossM = Math.asin(Math.max(-1, Math.min(1, (aside * x - ahead * y) / radiusM))) * radiusM;
    return rimShare(alongM, rangeM, acrossM, marginM);
  };
  const vertices: number[] = [];
  const rim: number[] = [];
  for (const points of inFrame) {
    for (let at = 0; at + 5 < points.length; at += 3) {
      const shares = [rimAt(points, at), rimAt(points, at + 3)] as const;
      if (shares[0] === 1 && shares[1] === 1) continue;
      for (let part = 0; part < 6; part++) vertices.push(points[at + part]!);
      rim.push(...shares);
    }
  }
  return { vertices: Float32Array.from(vertices), rim: Float32Array.from(rim) };
};
