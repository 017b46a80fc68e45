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

/**
 * The equivalent of an angle that is nearest to another: within half a turn of it.
 * @param turn of the unit of both, rad unless given
 * @example nearestTurn(359, 0, 360) // -1
 */
export const nearestTurn = (angle: number, to = 0, turn = 2 * Math.PI): number =>
  angle - turn * Math.round((angle - to) / turn);
