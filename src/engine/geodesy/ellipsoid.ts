import { WGS84_FLATTENING, WGS84_SEMI_MAJOR_AXIS_M } from '../units/index.ts';

/** An ellipsoid of revolution; a sphere has flattening 0. */
export interface Ellipsoid {
  readonly semiMajorAxisM: number;
  readonly flattening: number;
  /** f (2 - f). */
  readonly eccentricitySquared: number;
}

const ellipsoid = (semiMajorAxisM: number, flattening: number): Ellipsoid => ({
  semiMajorAxisM,
  flattening,
  eccentricitySquared: flattening * (2 - flattening),
});

/** The WGS84 ellipsoid. @see [WGS84] NIMA TR8350.2, table 3.1 */
export const WGS84: Ellipsoid = ellipsoid(WGS84_SEMI_MAJOR_AXIS_M, WGS84_FLATTENING);

/** A sphere of the given radius in metres. */
export const sphere = (radiusM: number): Ellipsoid => {
  if (!(radiusM > 0)) throw new RangeError(`radiusM ${radiusM} is not above 0 m`);
  return ellipsoid(radiusM, 0);
};
