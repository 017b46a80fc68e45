import geographiclib from 'geographiclib-geodesic';
import { normaliseAzimuth, toDegrees, toRadians } from '../units/index.ts';
import type { Ellipsoid } from './ellipsoid.ts';
import type { Geodetic } from './frames.ts';

type SurfacePoint = Pick<Geodetic, 'latRad' | 'lonRad'>;

const solvers = new WeakMap<Ellipsoid, InstanceType<typeof geographiclib.Geodesic.Geodesic>>();

const solverOf = (ellipsoid: Ellipsoid) => {
  const known = solvers.get(ellipsoid);
  if (known) return known;
  const made = new geographiclib.Geodesic.Geodesic(ellipsoid.semiMajorAxisM, ellipsoid.flattening);
  solvers.set(ellipsoid, made);
  return made;
};

/**
 * The shortest line between two points on the ellipsoid: its length and its azimuths from true north.
 *
 * Accuracy: 1 um against 40 rows of GeodTest (test/reference/geodtest).
 * @returns distance in metres, azimuths at both ends in [0, 2 pi) radians
 * @see [Karney] Algorithms for geodesics, J. Geodesy 87 (2013) 43-55
 */
export const geodesicInverse = (
  ellipsoid: Ellipsoid,
  from: SurfacePoint,
  to: SurfacePoint,
): { distanceM: number; azimuthRad: number; finalAzimuthRad: number } => {
  const line = solverOf(ellipsoid).Inverse(
    toDegrees(from.latRad),
    toDegrees(from.lonRad),
    toDegrees(to.latRad),
    toDegrees(to.lonRad),
  );
  return {
    distanceM: line.s12 ?? Number.NaN,
    azimuthRad: normaliseAzimuth(toRadians(line.azi1 ?? Number.NaN)),
    finalAzimuthRad: normaliseAzimuth(toRadians(line.azi2 ?? Number.NaN)),
  };
};

/**
 * The point `distanceM` along the geodesic that leaves `from` at `azimuthRad`.
 * @returns latitude and longitude in radians, longitude in [-pi, pi]
 * @see [Karney] Algorithms for geodesics, J. Geodesy 87 (2013) 43-55
 */
export const geodesicDirect = (
  ellipsoid: Ellipsoid,
  from: SurfacePoint,
  azimuthRad: number,
  distanceM: number,
): { latRad: number; lonRad: number; azimuthRad: number } => {
  const line = solverOf(ellipsoid).Direct(
    toDegrees(from.latRad),
    toDegrees(from.lonRad),
    toDegrees(azimuthRad),
    distanceM,
  );
  return {
    latRad: toRadians(line.lat2 ?? Number.NaN),
    lonRad: toRadians(line.lon2 ?? Number.NaN),
    azimuthRad: normaliseAzimuth(toRadians(line.azi2 ?? Number.NaN)),
  };
};
