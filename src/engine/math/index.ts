export { cholesky, invertCholesky, solveCholesky, solveLower } from './cholesky.ts';
export { solveLinear } from './linear.ts';
export { findMaximum } from './maximum.ts';
export type { NewtonOutcome } from './newton.ts';
export { solveNewton } from './newton.ts';
export {
  logNormalBetween,
  logNormalDensity,
  logNormalProbability,
  normalDensity,
  normalProbability,
  normalQuantile,
  SIGMAS_TO_95,
} from './normal.ts';
export { randomStream } from './random.ts';
export { findRoot } from './roots.ts';
export type { Spline } from './spline.ts';
export { evaluateSpline, naturalSpline } from './spline.ts';
export type { Vec3 } from './vec3.ts';
export { add, cross, dot, norm, scale, subtract, vec3 } from './vec3.ts';
export { weightedMoments, weightedPercentiles } from './weighted.ts';
