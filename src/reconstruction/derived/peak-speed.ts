import { findMaximum, norm } from '../../engine/math/index.ts';
import { geodeticAt, stateAt, type Trajectory } from '../../engine/trajectory/index.ts';

const TIME_TOLERANCE_S = 1e-3;

/** The greatest speed of a flight relative to the turning Earth, with when and how high. */
export const peakSpeedOf = (
  trajectory: Trajectory,
): { readonly speedMps: number; readonly timeS: number; readonly heightM: number } => {
  const { timesS } = trajectory;
  const speedAt = (timeS: number): number => norm(stateAt(trajectory, timeS).velocity);
  let best = 0;
  for (const [index, timeS] of timesS.entries()) if (speedAt(timeS) > speedAt(timesS[best]!)) best = index;
  const from = timesS[Math.max(0, best - 1)]!;
  const to = timesS[Math.min(timesS.length - 1, best + 1)]!;
  const refinedS = findMaximum(speedAt, from, to, TIME_TOLERANCE_S);
  // A burnout is a peak with a corner, which the search may only come near.
  const timeS = speedAt(refinedS) > speedAt(timesS[best]!) ? refinedS : timesS[best]!;
  return { speedMps: speedAt(timeS), timeS, heightM: geodeticAt(trajectory, timeS).heightM };
};
