import { AIR_KINKS_M } from '../air-kinks.ts';
import * as slot from './slots.ts';
import { S } from './workspace.ts';

const { Y, K1, HEIGHT_NOW, CLIMB_NOW, KINK_TIME } = slot;

export const SAFETY = 0.87;
export const SMALLEST_SHRINK = 0.2;
export const LARGEST_GROWTH = 8;
export const FIRST_STEP_S = 0.1;
/** Share of a step by which it lands past a kink: the prediction of the crossing is that good. */
export const PAST_KINK = 0.001;
/** A last sliver would cost a step of its own and lose digits: stretch by up to 1 % instead. */
export const LAST_STRETCH = 1.01;
/** A kink nearer than this share of a step is as good as crossed. */
export const AT_KINK = 0.02;
/** Of the time flown: shorter steps lead nowhere. */
export const SMALLEST_STEP = 1e-12;

/**
 * How much the next step may grow, or this one must shrink, for its error in units of the tolerance: to the power
 * -3/16, a little less than the fifth that theory gives, because square roots are cheaper than a call of pow.
 */
export const growth = (error: number): number => {
  const eighth = Math.sqrt(Math.sqrt(Math.sqrt(error)));
  const factor = SAFETY / (eighth * Math.sqrt(eighth));
  if (factor > LARGEST_GROWTH) return LARGEST_GROWTH;
  return Math.max(factor, SMALLEST_SHRINK);
};

/** Rate of the rate of the height, m/s2, near enough to tell when a kink is crossed: on a sphere. */
const climbRate = (): number => {
  const x = S[Y]!;
  const y = S[Y + 1]!;
  const z = S[Y + 2]!;
  const u = S[Y + 3]!;
  const v = S[Y + 4]!;
  const w = S[Y + 5]!;
  const r = Math.sqrt(x * x + y * y + z * z);
  const rising = (x * u + y * v + z * w) / r;
  return (x * S[K1 + 3]! + y * S[K1 + 4]! + z * S[K1 + 5]! + u * u + v * v + w * w - rising * rising) / r;
};

/** Writes the time until the height crosses the next kink in its direction, s, to its slot; Infinity for none. */
export const findKink = (): void => {
  const height = S[HEIGHT_NOW]!;
  const climbs = S[CLIMB_NOW]!;
  S[KINK_TIME] = Number.POSITIVE_INFINITY;
  let at = 0;
  while (at < AIR_KINKS_M.length && AIR_KINKS_M[at]! <= height) at++;
  if (climbs < 0) at--;
  if (at < 0 || at >= AIR_KINKS_M.length) return;
  const rise = AIR_KINKS_M[at]! - height;
  const square = climbs * climbs + 2 * climbRate() * rise;
  if (square < 0) return;
  const root = Math.sqrt(square);
  S[KINK_TIME] = (2 * rise) / (climbs + (climbs < 0 ? -root : root));
};
