import { ecefToEnuVector, ecefToGeodetic, geodesicInverse } from '../../engine/geodesy/index.ts';
import { norm } from '../../engine/math/index.ts';
import { sampleTimes, stateAt, type Trajectory, timeSpan } from '../../engine/trajectory/index.ts';
import { toDegrees } from '../../engine/units/index.ts';

/** A flight as charts show it: columns of one length, by time. */
export interface FlightSeries {
  /** After launch, increasing; events of the flight are among them. */
  readonly timeS: Float64Array;
  /** Geodesic from the launch. */
  readonly groundRangeKm: Float64Array;
  readonly heightKm: Float64Array;
  /** Relative to the Earth. */
  readonly speedMps: Float64Array;
  /** Above the local horizontal. */
  readonly flightPathAngleDeg: Float64Array;
}

/**
 * Moments to draw: half of them even in time, for the long coast; half even over the integrator's steps, which are
 * short where something happens; and all events.
 */
const momentsOf = (trajectory: Trajectory, points: number): Float64Array => {
  const { timesS, events } = trajectory;
  const { startS, endS } = timeSpan(trajectory);
  const half = Math.max(1, Math.floor(points / 2));
  const steps = timesS.length - 1;
  const moments = endS > startS ? sampleTimes(trajectory, (endS - startS) / half) : [startS];
  for (let index = 1; index < half; index++) {
    const at = (steps * index) / half;
    const step = Math.min(Math.floor(at), steps - 1);
    moments.push(timesS[step]! + (at - step) * (timesS[step + 1]! - timesS[step]!));
  }
  for (const { timeS } of events) if (timeS >= startS && timeS <= endS) moments.push(timeS);
  const sorted = Float64Array.from(moments).sort();
  return sorted.filter((timeS, index) => index === 0 || timeS > sorted[index - 1]!);
};

/**
 * A flight's height, ground range, speed and angle, for charts.
 * @param points about how many; the events of the flight come on top
 */
export const flightSeries = (trajectory: Trajectory, points = 240): FlightSeries => {
  const timeS = momentsOf(trajectory, points);
  const { ellipsoid } = trajectory;
  const launch = ecefToGeodetic(ellipsoid, stateAt(trajectory, timeS[0]!).position);
  const groundRangeKm = new Float64Array(timeS.length);
  const heightKm = new Float64Array(timeS.length);
  const speedMps = new Float64Array(timeS.length);
  const flightPathAngleDeg = new Float64Array(timeS.length);
  for (const [index, at] of timeS.entries()) {
    const { position, velocity } = stateAt(trajectory, at);
    const place = ecefToGeodetic(ellipsoid, position);
    const local = ecefToEnuVector(place, velocity);
    groundRangeKm[index] = geodesicInverse(ellipsoid, launch, place).distanceM / 1000;
    heightKm[index] = place.heightM / 1000;
    speedMps[index] = norm(velocity);
    flightPathAngleDeg[index] = toDegrees(Math.atan2(local.z, Math.hypot(local.x, local.y)));
  }
  return { timeS, groundRangeKm, heightKm, speedMps, flightPathAngleDeg };
};

/** Index of the point nearest to a moment; of two as near the earlier. Held at the ends. */
export const indexAt = ({ timeS }: FlightSeries, momentS: number): number => {
  let low = 0;
  let high = timeS.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (timeS[middle]! <= momentS) low = middle;
    else high = middle;
  }
  return momentS - timeS[low]! <= timeS[high]! - momentS ? low : high;
};
