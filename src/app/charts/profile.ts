import { geodesicInverse, WGS84 } from '../../engine/geodesy/index.ts';
import { geodeticAt, sampleTimes, type Trajectory, timeSpan } from '../../engine/trajectory/index.ts';

/** One moment of an arc as the profile charts show it. */
export interface ProfilePoint {
  readonly timeS: number;
  readonly groundRangeKm: number;
  readonly heightKm: number;
}

const POINTS = 120;

/** Height and ground range from the launch point at a moment of the flight, held at its ends. */
export const profileAt = (trajectory: Trajectory, timeS: number): ProfilePoint => {
  const { startS, endS } = timeSpan(trajectory);
  const at = Math.min(Math.max(timeS, startS), endS);
  const start = geodeticAt(trajectory, startS);
  const place = geodeticAt(trajectory, at);
  return {
    timeS: at,
    groundRangeKm: geodesicInverse(WGS84, start, place).distanceM / 1000,
    heightKm: place.heightM / 1000,
  };
};

/** The whole arc, evenly in time, first and last moment included. */
export const profileOf = (trajectory: Trajectory): ProfilePoint[] => {
  const { startS, endS } = timeSpan(trajectory);
  return sampleTimes(trajectory, (endS - startS) / POINTS).map((timeS) => profileAt(trajectory, timeS));
};
