import {
  type Ecef,
  type Eci,
  type Ellipsoid,
  type Enu,
  ecefToEci,
  ecefToEnu,
  ecefToEnuVector,
  ecefToGeodetic,
  ecefVelocityToEci,
  type Geodetic,
} from '../geodesy/index.ts';
import { norm, type Vec3, vec3 } from '../math/index.ts';

/** Components of a flight's state: x, y, z (m), their rates (m/s), mass (kg); Earth-fixed. */
export const STATE_SIZE = 7;
/** Coefficients of a component over one segment: a quartic in the fraction of the segment flown. */
export const SEGMENT_ORDER = 5;

/**
 * A moment of a flight worth naming. `burnout` and `ignition` carry the stage, counted from 1; `jettison` what was
 * dropped and `phase` the phase that begins, as `name`.
 */
export interface FlightEvent {
  readonly kind:
    | 'ignition'
    | 'burnout'
    | 'jettison'
    | 'phase'
    | 'apogee'
    | 'impact'
    | 'height'
    | 'time-limit'
    | 'escape';
  readonly timeS: number;
  readonly stage?: number;
  readonly name?: string;
}

/** What the flight was computed with, carried along so that no picture or file has to guess. */
export interface Provenance {
  /** By the equations of motion. */
  readonly kind: 'computed';
  readonly model: string;
  readonly evaluations: number;
}

/**
 * A sampled flight: a quartic per component and segment, in the Earth-fixed frame, over [startS, endS] after launch.
 * Plain data, so that a worker can post it.
 */
export interface Trajectory {
  readonly ellipsoid: Ellipsoid;
  /** 0 for an Earth that stands still. */
  readonly rotationRateRadps: number;
  /** Segment ends, increasing; n + 1 entries for n segments. */
  readonly timesS: Float64Array;
  /** Row-major [segment][component][power], n x STATE_SIZE x SEGMENT_ORDER. */
  readonly coefficients: Float64Array;
  readonly events: readonly FlightEvent[];
  readonly provenance: Provenance;
}

/** Position, velocity relative to the Earth, and mass at one moment. */
export interface TrajectoryState {
  readonly timeS: number;
  readonly position: Vec3<Ecef>;
  readonly velocity: Vec3<Ecef>;
  readonly massKg: number;
}

/** First and last moment of a trajectory, seconds after launch. */
export const timeSpan = (trajectory: Trajectory): { startS: number; endS: number } => ({
  startS: trajectory.timesS[0] ?? 0,
  endS: trajectory.timesS.at(-1) ?? 0,
});

/** The segment that holds `timeS`; the last of those that touch it, so a new phase begins with its own segment. */
const segmentAt = (timesS: Float64Array, timeS: number): number => {
  let low = 0;
  let high = timesS.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timesS[middle]! <= timeS) low = middle;
    else high = middle - 1;
  }
  return low;
};

const component = (c: Float64Array, at: number, fraction: number): number =>
  c[at]! +
  fraction * (c[at + 1]! + fraction * (c[at + 2]! + fraction * (c[at + 3]! + fraction * c[at + 4]!)));

/**
 * The state at a moment of the flight, Earth-fixed.
 *
 * Accuracy: that of the integrator's dense output; continuous in position and velocity across segments.
 * @param timeS seconds after launch; RangeError outside the flight
 */
export const stateAt = (trajectory: Trajectory, timeS: number): TrajectoryState => {
  const { startS, endS } = timeSpan(trajectory);
  if (!(timeS >= startS && timeS <= endS)) {
    throw new RangeError(`timeS ${timeS} is outside the flight, ${startS} to ${endS} s`);
  }
  const segment = segmentAt(trajectory.timesS, timeS);
  const from = trajectory.timesS[segment]!;
  const to = trajectory.timesS[segment + 1]!;
  const fraction = to > from ? (timeS - from) / (to - from) : 0;
  const value = (index: number): number =>
    component(trajectory.coefficients, (segment * STATE_SIZE + index) * SEGMENT_ORDER, fraction);
  return {
    timeS,
    position: vec3<Ecef>(value(0), value(1), value(2)),
    velocity: vec3<Ecef>(value(3), value(4), value(5)),
    massKg: value(6),
  };
};

/** Latitude, longitude and height at a moment of the flight. */
export const geodeticAt = (trajectory: Trajectory, timeS: number): Geodetic =>
  ecefToGeodetic(trajectory.ellipsoid, stateAt(trajectory, timeS).position);

/** Position and velocity in the inertial frame whose axes were the Earth's at time 0 of the flight. */
export const inertialStateAt = (
  trajectory: Trajectory,
  timeS: number,
): { position: Vec3<Eci>; velocity: Vec3<Eci> } => {
  const { position, velocity } = stateAt(trajectory, timeS);
  const rate = trajectory.rotationRateRadps;
  return {
    position: ecefToEci(position, timeS, rate),
    velocity: ecefVelocityToEci(position, velocity, timeS, rate),
  };
};

/** Position and Earth-relative velocity as east, north and up components seen from `origin`. */
export const localStateAt = (
  trajectory: Trajectory,
  timeS: number,
  origin: Geodetic,
): { position: Vec3<Enu>; velocity: Vec3<Enu> } => {
  const { position, velocity } = stateAt(trajectory, timeS);
  return {
    position: ecefToEnu(trajectory.ellipsoid, origin, position),
    velocity: ecefToEnuVector(origin, velocity),
  };
};

/** Speed (m/s), flight-path angle above the local horizontal and azimuth (rad), relative to the rotating Earth. */
export const motionAt = (
  trajectory: Trajectory,
  timeS: number,
): { speedMps: number; flightPathAngleRad: number; azimuthRad: number } => {
  const { position, velocity } = stateAt(trajectory, timeS);
  const local = ecefToEnuVector(ecefToGeodetic(trajectory.ellipsoid, position), velocity);
  const speedMps = norm(velocity);
  const azimuth = Math.atan2(local.x, local.y);
  return {
    speedMps,
    flightPathAngleRad: Math.atan2(local.z, Math.hypot(local.x, local.y)),
    azimuthRad: azimuth < 0 ? azimuth + 2 * Math.PI : azimuth,
  };
};

/**
 * Moments of the flight for a table or a polyline: 0, `stepS`, 2 `stepS`, ... and always the end.
 * @returns seconds after launch, increasing
 */
export const sampleTimes = (trajectory: Trajectory, stepS: number): number[] => {
  if (!(stepS > 0)) throw new RangeError(`stepS ${stepS} is not above 0 s`);
  const { startS, endS } = timeSpan(trajectory);
  const count = Math.ceil((endS - startS) / stepS - 1e-9);
  const times = Array.from({ length: count }, (_, index) => startS + index * stepS);
  return [...times, endS];
};
