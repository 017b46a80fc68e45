import { WGS84_J2, WGS84_MU_M3S2, WGS84_SEMI_MAJOR_AXIS_M } from '../units/index.ts';

/** An axially symmetric field: the central term and, where `j2` is not 0, the oblateness term. */
export interface GravityField {
  readonly muM3S2: number;
  /** Unnormalised second zonal harmonic; 0 for a central field. */
  readonly j2: number;
  /** Radius the harmonic refers to, m. */
  readonly referenceRadiusM: number;
}

/**
 * Central gravity.
 * @param muM3S2 geocentric gravitational constant, m3/s2
 */
export const centralField = (muM3S2: number = WGS84_MU_M3S2): GravityField => ({
  muM3S2,
  j2: 0,
  referenceRadiusM: WGS84_SEMI_MAJOR_AXIS_M,
});

/**
 * Gravity with the oblateness term J2 of WGS84.
 * Accuracy: with the centrifugal term within 1.5e-4 m/s2 of normal gravity (test/reference/analytic).
 * @param muM3S2 geocentric gravitational constant, m3/s2
 */
export const oblateField = (muM3S2: number = WGS84_MU_M3S2): GravityField => ({
  ...centralField(muM3S2),
  j2: WGS84_J2,
});

/**
 * Adds the acceleration of gravitation at an Earth-centred position (z along the axis) to `into`.
 * @param into three components, m/s2, Earth-fixed axes
 * @see [Vallado] Fundamentals of Astrodynamics, 4th ed., equation 8-19 and section 8.7.1
 */
export const addGravitation = (
  field: GravityField,
  x: number,
  y: number,
  z: number,
  into: Float64Array,
): void => {
  const r2 = x * x + y * y + z * z;
  const r = Math.sqrt(r2);
  const central = -field.muM3S2 / (r2 * r);
  const oblate = (1.5 * field.j2 * field.referenceRadiusM * field.referenceRadiusM) / r2;
  const polar = (5 * z * z) / r2;
  const equatorial = central * (1 + oblate * (1 - polar));
  into[0] = into[0]! + equatorial * x;
  into[1] = into[1]! + equatorial * y;
  into[2] = into[2]! + central * (1 + oblate * (3 - polar)) * z;
};

/** Potential energy of a unit mass, J/kg; zero at infinity, negative everywhere. */
export const gravitationalPotential = (field: GravityField, x: number, y: number, z: number): number => {
  const r2 = x * x + y * y + z * z;
  const r = Math.sqrt(r2);
  const legendre = (3 * z * z) / r2 / 2 - 0.5;
  const oblate = (field.j2 * field.referenceRadiusM * field.referenceRadiusM) / r2;
  return (-field.muM3S2 / r) * (1 - oblate * legendre);
};
