import { MODEL_BOTTOM_M } from '../atmosphere/index.ts';
import { ellipsoidVertical, enuToEcefVector, geodesicInverse, geodeticToEcef } from '../geodesy/index.ts';
import { gravitationalPotential } from '../gravity/index.ts';
import { DENSE_POWERS, type DenseSolution, type EventDefinition, integrate } from '../integrator/index.ts';
import { vec3 } from '../math/index.ts';
import {
  type FlightEvent,
  geodeticAt,
  SEGMENT_ORDER,
  STATE_SIZE,
  type Trajectory,
} from '../trajectory/index.ts';
import { phaseRates } from './equations.ts';
import type { Flight } from './flight.ts';
import { type Phase, phasesOf } from './phases.ts';

/** Version of the equations and tables; changes with any change of a number that a flight gives. */
export const MODEL_VERSION = '1';

/** How a flight ended. `escape`: the time limit came and the energy was not bound. */
export type EndingKind = 'impact' | 'height' | 'time-limit' | 'escape';

export interface FlightResult {
  readonly trajectory: Trajectory;
  readonly ending: { readonly kind: EndingKind; readonly timeS: number };
  /** Time of the greatest height after the start, or null where the flight never turned. */
  readonly apogeeS: number | null;
  /** Geodesic from the start to the ending, m. */
  readonly groundRangeM: number;
  /** Right-hand sides computed. */
  readonly evaluations: number;
}

/**
 * Positions to 2 mm a step and velocities to a two-hundredth of that per second: within 1.5 m at impact of a run at
 * 1e-7 m, whatever the azimuth and kick of the contracts' vehicle (test/property/flight).
 */
const DEFAULT_TOLERANCE_M = 2e-3;
const VELOCITY_TOLERANCE_PER_S = 1 / 200;
/** Coordinates of 6e6 m are doubles 1e-9 m apart; a thousand of those are still no height and no climb. */
const ROUNDING_M = 1e-6;
const ROUNDING_MPS = 1e-6;
const MOST_STEPS = 100_000;

/** A flight that would take more steps than are allowed: too long, or too light for its drag. */
export class StepLimitError extends RangeError {}

/**
 * Flies a flight to its end by the equations of motion in the Earth-fixed frame.
 *
 * Accuracy: events to 1e-6 s on the computed flight; the checked cases of test/reference/nesc to their stated
 * centimetres; at impact within 1.5 m and 1 ms of a run at 1e-7 m (test/property/flight).
 * Valid: a point mass; no wind, no attitude dynamics, no ablation.
 * @param toleranceM largest acceptable error of one step in each position component, m
 * @throws StepLimitError where more than 100,000 steps would be needed: a flight of weeks, or a body so light for its
 *   drag that it hangs in the air
 */
export const simulate = (flight: Flight, toleranceM: number = DEFAULT_TOLERANCE_M): FlightResult => {
  const { ellipsoid, gravity, rotationRateRadps } = flight.earth;
  const tolerances = new Float64Array(6).fill(toleranceM);
  tolerances.fill(toleranceM * VELOCITY_TOLERANCE_PER_S, 3);

  const heightOf = (state: Float64Array): number =>
    ellipsoidVertical(ellipsoid, state[0]!, state[1]!, state[2]!).heightM;
  const climbOf = (state: Float64Array): number => {
    const { sinLat, cosLat } = ellipsoidVertical(ellipsoid, state[0]!, state[1]!, state[2]!);
    const equatorial = Math.hypot(state[0]!, state[1]!);
    const outward = equatorial > 0 ? (state[0]! * state[3]! + state[1]! * state[4]!) / equatorial : 0;
    return cosLat * outward + sinLat * state[5]!;
  };
  // A start on a level, or moving level, is exactly that: the rounding of its coordinates is neither height nor climb.
  const settled = (value: number, startsAt: number, rounding: number): number =>
    Math.abs(startsAt) < rounding && Math.abs(value) < rounding ? 0 : value;
  const start = initialState(flight);
  const startClimbMps = climbOf(start);
  const fallsThrough = (name: string, levelM: number): EventDefinition => ({
    name,
    g: (_, state) => settled(heightOf(state) - levelM, flight.start.heightM - levelM, ROUNDING_M),
    direction: 'falling',
    action: 'stop',
  });
  const { until } = flight;
  const groundM = Math.min(0, until.heightM);
  const events: readonly EventDefinition[] = [
    ...(until.heightM > 0 ? [fallsThrough('height', until.heightM)] : []),
    fallsThrough('impact', groundM),
    // A flight that begins at or below the ground and only sinks ends where the atmosphere model does.
    fallsThrough('impact', Math.min(MODEL_BOTTOM_M, groundM)),
    {
      name: 'apogee',
      g: (_, state) => settled(climbOf(state), startClimbMps, ROUNDING_MPS),
      direction: 'falling',
      action: 'continue',
    },
  ];

  const parts: { phase: Phase; solution: DenseSolution }[] = [];
  const happened: FlightEvent[] = [];
  let state = start;
  let timeS = 0;
  let firstStep = 0;
  let stopped: 'height' | 'impact' | null = null;
  let apogee: { timeS: number; heightM: number } | null = null;
  for (const phase of phasesOf(flight)) {
    if (phase.startS >= until.timeS) break;
    if (phase.ignites !== undefined) {
      happened.push({ kind: 'ignition', timeS: phase.startS, stage: phase.ignites });
    }
    const solution = integrate({
      derivative: phaseRates(flight, phase),
      t0: phase.startS,
      y0: state,
      tEnd: Math.min(phase.endS, until.timeS),
      tolerances,
      events,
      firstStep,
      maxSteps: MOST_STEPS,
    });
    if (solution.ending.kind === 'failed') {
      throw new StepLimitError(
        `${phase.name}, after ${solution.end.t.toFixed(1)} s: ${solution.ending.remedy}`,
      );
    }
    parts.push({ phase, solution });
    state = solution.end.y;
    timeS = solution.end.t;
    firstStep = solution.nextStep;
    for (const event of solution.events) {
      if (event.name !== 'apogee') continue;
      happened.push({ kind: 'apogee', timeS: event.t });
      const heightM = heightOf(event.y);
      if (apogee === null || heightM > apogee.heightM) apogee = { timeS: event.t, heightM };
    }
    if (solution.ending.kind === 'event') {
      stopped = solution.ending.name === 'height' ? 'height' : 'impact';
      break;
    }
    if (phase.burnsOut !== undefined && timeS === phase.endS) {
      happened.push({ kind: 'burnout', timeS, stage: phase.burnsOut });
    }
  }

  const kind: EndingKind =
    stopped ?? (energyOf(state, gravity, rotationRateRadps) >= 0 ? 'escape' : 'time-limit');
  happened.push({ kind, timeS });
  const evaluations = parts.reduce((sum, { solution }) => sum + solution.evaluations, 0);
  const trajectory = assemble(flight, parts, happened, evaluations);
  return {
    trajectory,
    ending: { kind, timeS },
    apogeeS: apogee?.timeS ?? null,
    groundRangeM: geodesicInverse(ellipsoid, flight.start, geodeticAt(trajectory, timeS)).distanceM,
    evaluations,
  };
};

const initialState = ({ earth, start, flown }: Flight): Float64Array => {
  const position = geodeticToEcef(earth.ellipsoid, start);
  const [east, north, up] = flown.kind === 'body' ? flown.velocityEnuMps : ([0, 0, 0] as const);
  const velocity = enuToEcefVector(start, vec3(east, north, up));
  return Float64Array.of(position.x, position.y, position.z, velocity.x, velocity.y, velocity.z);
};

/** Energy of a unit mass in the inertial frame, J/kg; not bound from zero up. */
const energyOf = (
  state: Float64Array,
  gravity: Flight['earth']['gravity'],
  rotationRateRadps: number,
): number => {
  const [x = 0, y = 0, z = 0, vx = 0, vy = 0, vz = 0] = state;
  const inertialX = vx - rotationRateRadps * y;
  const inertialY = vy + rotationRateRadps * x;
  return (
    (inertialX * inertialX + inertialY * inertialY + vz * vz) / 2 + gravitationalPotential(gravity, x, y, z)
  );
};

/** Joins the phases' dense solutions into one trajectory, with the mass as a seventh component. */
const assemble = (
  flight: Flight,
  parts: readonly { phase: Phase; solution: DenseSolution }[],
  events: readonly FlightEvent[],
  evaluations: number,
): Trajectory => {
  const count = parts.reduce((sum, { solution }) => sum + solution.segments.length, 0);
  const timesS = new Float64Array(count + 1);
  const coefficients = new Float64Array(count * STATE_SIZE * SEGMENT_ORDER);
  let segment = 0;
  for (const { phase, solution } of parts) {
    for (const [index, dense] of solution.segments.entries()) {
      const fromS = solution.times[index]!;
      const toS = solution.times[index + 1]!;
      timesS[segment] = fromS;
      timesS[segment + 1] = toS;
      const at = segment * STATE_SIZE * SEGMENT_ORDER;
      coefficients.set(dense.subarray(0, 6 * DENSE_POWERS), at);
      coefficients[at + 6 * SEGMENT_ORDER] = phase.massAtStartKg - phase.massFlowKgS * (fromS - phase.startS);
      coefficients[at + 6 * SEGMENT_ORDER + 1] = -phase.massFlowKgS * (toS - fromS);
      segment++;
    }
  }
  return {
    ellipsoid: flight.earth.ellipsoid,
    rotationRateRadps: flight.earth.rotationRateRadps,
    timesS,
    coefficients,
    events: [...events].sort((a, b) => a.timeS - b.timeS),
    provenance: { kind: 'computed', model: `arcwatch model ${MODEL_VERSION}`, evaluations },
  };
};
