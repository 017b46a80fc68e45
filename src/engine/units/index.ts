export { nearestTurn, normaliseAzimuth, toDegrees, toRadians } from './angles.ts';
export {
  EARTH_ROTATION_RATE_RADPS,
  HEAT_CAPACITY_RATIO_AIR,
  MEAN_EARTH_RADIUS_M,
  STANDARD_GRAVITY_MPS2,
  STANDARD_PRESSURE_PA,
  USSA76_AVOGADRO_PER_KMOL,
  USSA76_EARTH_RADIUS_M,
  USSA76_GAS_CONSTANT_J_KMOLK,
  USSA76_MOLAR_MASS_KG_KMOL,
  WGS84_FLATTENING,
  WGS84_J2,
  WGS84_MU_M3S2,
  WGS84_SEMI_MAJOR_AXIS_M,
} from './constants.ts';
export type { Problem } from './problem.ts';
export { formatProblem, problemOf } from './problem.ts';
export { describeValue, formatPath, problemsOf } from './validation.ts';
