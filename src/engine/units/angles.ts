const RADIANS_PER_DEGREE = Math.PI / 180;

/** Degrees to radians. @example toRadians(180) // Math.PI */
export const toRadians = (angleDeg: number): number => angleDeg * RADIANS_PER_DEGREE;

/** Radians to degrees. @example toDegrees(Math.PI) // 180 */
export const toDegrees = (angleRad: number): number => angleRad / RADIANS_PER_DEGREE;

/** The same direction as an azimuth in [0, 2 pi). */
export const normaliseAzimuth = (angleRad: number): number => {
  const turn = 2 * Math.PI;
  const wrapped = angleRad % turn;
  return wrapped < 0 ? wrapped + turn : wrapped;
};
