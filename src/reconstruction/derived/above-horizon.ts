import { ecefToEnu, type Geodetic } from '../../engine/geodesy/index.ts';
import { findRoot } from '../../engine/math/index.ts';
import { stateAt, type Trajectory, timeSpan } from '../../engine/trajectory/index.ts';

/** Looks along the flight between which the horizon is crossed at most once. */
const LOOKS = 400;
const TIME_TOLERANCE_S = 1e-3;

/**
 * When a flight is above the geometric horizon of a point: straight lines over the ellipsoid, no refraction, no mask.
 * @returns intervals in seconds after launch, in order; empty where it never is
 */
export const timesAboveHorizon = (
  trajectory: Trajectory,
  observer: Geodetic,
): readonly (readonly [fromS: number, toS: number])[] => {
  const { startS, endS } = timeSpan(trajectory);
  const upM = (timeS: number): number =>
    ecefToEnu(trajectory.ellipsoid, observer, stateAt(trajectory, timeS).position).z;
  const intervals: (readonly [number, number])[] = [];
  let from: number | null = upM(startS) > 0 ? startS : null;
  for (let look = 1; look <= LOOKS; look++) {
    const beforeS = startS + ((endS - startS) * (look - 1)) / LOOKS;
    const timeS = look === LOOKS ? endS : startS + ((endS - startS) * look) / LOOKS;
    const isUp = upM(timeS) > 0;
    if (isUp === (from !== null)) continue;
    const crossedS = findRoot(upM, beforeS, timeS, TIME_TOLERANCE_S);
    if (from === null) from = crossedS;
    else {
      intervals.push([from, crossedS]);
      from = null;
    }
  }
  if (from !== null) intervals.push([from, endS]);
  return intervals;
};
