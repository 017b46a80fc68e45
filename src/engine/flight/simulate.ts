import {
  ecefToGeodetic,
  enuToEcefVector,
  type Geodetic,
  geodesicInverse,
  geodeticToEcef,
} from '../geodesy/index.ts';
import { gravitationalPotential } from '../gravity/index.ts';
import { vec3 } from '../math/index.ts';
import { type FlightEvent, SEGMENT_ORDER, STATE_SIZE, type Trajectory } from '../trajectory/index.ts';
import { bodyPiece, massInPiece, type PropulsionPiece, propulsionOf } from '../vehicle/index.ts';
import { flyByTerms } from './by-terms.ts';
import type { Flight } from './flight.ts';
import { atmosphereOf, fillFlightPoint, makeFlightPoint } from './forces.ts';
import { flyByKernel, isKnownToKernel } from './kernel/by-kernel.ts';
import {
  type Apogee,
  addTops,
  clockEndS,
  eventEnds,
  type FlownRecord,
  highestTop,
  type Leg,
  reachedBy,
  type Tolerances,
} from './legs.ts';
import { liftOf, type Phase } from './phases/phase.ts';
import { LAST_PHASE, phasesOf } from './programme.ts';

/** Version of the equations and tables; changes with any change of a number that a flight gives. */
export const MODEL_VERSION = '3';

/** How a flight ended. `escape`: the time limit came and the energy was not bound. */
export type EndingKind = 'impact' | 'height' | 'time-limit' | 'escape';

export interface FlightResult {
  /**
   * Made when it is first asked for: the kernel keeps no record of a flight whose figures alone are wanted, and flies
   * it again, to the same bit, for one whose path is.
   */
  readonly trajectory: Trajectory;
  readonly ending: { readonly kind: EndingKind; readonly timeS: number };
  readonly end: Geodetic;
  /** Time and height of the highest top of the path, or null where the flight never turned. */
  readonly apogeeS: number | null;
  readonly apogeeM: number | null;
  /** When thrust ended for good, and the Earth-fixed position (m) and velocity (m/s) then; null of a body, or one still burning. */
  readonly burnout: { readonly timeS: number; readonly state: Float64Array } | null;
  /** Geodesic from the start to the ending, m; computed when it is first asked for. */
  readonly groundRangeM: number;
  /** Right-hand sides computed. */
  readonly evaluations: number;
}

/** How to fly. */
export interface SimulationOptions {
  /** Largest acceptable error of one step in each position component, m. */
  readonly toleranceM?: number;
  /** `terms`: by the readable force terms even where the kernel could fly it. */
  readonly by?: 'kernel' | 'terms';
  /** Keep the path as it is flown; worth it where the trajectory is sure to be asked for. */
  readonly keepsPath?: boolean;
}

/**
 * Positions to 2 mm a step and velocities to a two-hundredth of that per second: within 1 m at impact of a run at
 * 1e-8 m over 200 flights of the contracts' vehicle (bench/engine, test/property/flight).
 */
export const USUAL_TOLERANCE_M = 2e-3;
/** For reference runs: apogee and impact within 5 cm of a run at a hundredth of it (test/property/kernel). */
export const TIGHT_TOLERANCE_M = 1e-7;
const VELOCITY_TOLERANCE_PER_S = 1 / 200;
/** A landing on an end of a phase is that good, m or m/s: the next phase with the same end does not begin. */
const END_TOLERANCE = 1e-3;

/**
 * Flies a flight to its end by the equations of motion in the Earth-fixed frame.
 *
 * The kernel flies what it knows (test/property/kernel holds it to the force terms); phases with force terms or ends
 * of their own, and atmospheres other than the standard one, are flown by the force terms.
 * Accuracy: events to 1e-6 s on the computed flight; the checked cases of test/reference/nesc to their stated
 * centimetres; a ballistic flight's impact within 1 m and 1 ms of a run at 1e-8 m (test/property/flight), a glide's,
 * whose lift has a bend where it begins to fade, within some metres.
 * Valid: a point mass; no wind, no attitude dynamics, no ablation.
 * @throws RangeError for a start or an end that is not a number
 * @throws StepLimitError where a leg would take more than 100,000 steps (a flight of weeks, a body so light for its
 *   drag that it hangs in the air), or steps of nothing
 */
export const simulate = (flight: Flight, options: SimulationOptions = {}): FlightResult => {
  checkFlight(flight);
  const flown = fly(flight, options, options.keepsPath ?? false);
  const { ending, apogees, evaluations, state, burnout } = flown;
  const { ellipsoid } = flight.earth;
  const end = ecefToGeodetic(ellipsoid, vec3(state[0]!, state[1]!, state[2]!));
  const apogee = highestTop(apogees);
  let trajectory: Trajectory | null = null;
  let groundRangeM: number | null = null;
  return {
    ending,
    end,
    apogeeS: apogee?.timeS ?? null,
    apogeeM: apogee?.heightM ?? null,
    evaluations,
    burnout,
    get trajectory() {
      trajectory ??= assemble(flight, flown.record ? flown : fly(flight, options, true));
      return trajectory;
    },
    get groundRangeM() {
      groundRangeM ??= geodesicInverse(ellipsoid, flight.start, end).distanceM;
      return groundRangeM;
    },
  };
};

/** What flying a flight gives. */
interface Flown {
  readonly legs: readonly Leg[];
  readonly ending: FlightResult['ending'];
  /** Position and velocity at the ending, Earth-fixed. */
  readonly state: Float64Array;
  readonly apogees: readonly Apogee[];
  /** Time and state of the last burnout. */
  readonly burnout: { readonly timeS: number; readonly state: Float64Array } | null;
  /** All but the apogees and the ending, in their order. */
  readonly happened: readonly FlightEvent[];
  readonly evaluations: number;
  readonly record: FlownRecord | null;
}

/** Largest acceptable errors of one step for the one given of a position component, m. */
export const tolerancesOf = (toleranceM = USUAL_TOLERANCE_M): Tolerances => ({
  positionM: toleranceM,
  velocityMps: toleranceM * VELOCITY_TOLERANCE_PER_S,
});

/** Flies leg after leg: phases end by their own ends, propulsion pieces by the clock, the flight by its stops. */
const fly = (flight: Flight, options: SimulationOptions, isRecorded: boolean): Flown => {
  const phases = phasesOf(flight);
  const isKernel = options.by !== 'terms' && isKnownToKernel(flight, phases);
  const tolerances = tolerancesOf(options.toleranceM);
  const start = initialState(flight);
  const flyer = isKernel
    ? flyByKernel(flight, start, tolerances, isRecorded)
    : flyByTerms(flight, start, tolerances);
  const { flown } = flight;
  const pieces = flown.kind === 'body' ? [bodyPiece(flown.body)] : propulsionOf(flown.vehicle);
  const body = flown.kind === 'body' ? flown.body : flown.vehicle.reentry;
  const lastBurnoutS = pieces.at(-1)!.startS;
  const limitS = flight.until.timeS;

  const happened: FlightEvent[] = [];
  const apogees: Apogee[] = [];
  const legs: Leg[] = [];
  let burnout: Flown['burnout'] = null;
  let stopped: 'height' | 'impact' | null = null;
  let phaseAt = -1;
  let phase: Phase = LAST_PHASE;
  let phaseEndS = 0;
  let pieceAt = 0;
  let isNewPiece = true;

  /** Goes on to the next phase that is not over as it begins. */
  const nextPhase = (): void => {
    do {
      phaseAt++;
      phase = phases[phaseAt] ?? LAST_PHASE;
      phaseEndS = clockEndS(phase, flyer.timeS, lastBurnoutS);
    } while (
      phaseAt < phases.length &&
      (phaseEndS <= flyer.timeS || isOver(flight, phase, pieces[pieceAt]!, flyer))
    );
    happened.push({ kind: 'phase', timeS: flyer.timeS, name: phase.name });
  };
  nextPhase();
  while (flyer.timeS < limitS && !stopped) {
    const piece = pieces[pieceAt]!;
    if (isNewPiece) happened.push(...beginningsOf(piece));
    const leg: Leg = {
      phase,
      piece,
      lift: liftOf(phase, pieceAt === pieces.length - 1 ? body : null),
      fromS: flyer.timeS,
      toS: Math.min(piece.endS, phaseEndS, limitS),
    };
    legs.push(leg);
    const outcome = flyer.fly(leg);
    addTops(apogees, outcome.apogees);
    if (outcome.endedBy === 'impact' || outcome.endedBy === 'height') stopped = outcome.endedBy;
    isNewPiece = flyer.timeS >= piece.endS;
    if (isNewPiece) {
      if (piece.burnsOut !== undefined) {
        happened.push({ kind: 'burnout', timeS: piece.endS, stage: piece.burnsOut });
        if (pieceAt === pieces.length - 2) burnout = { timeS: piece.endS, state: flyer.state };
      }
      pieceAt++;
    }
    const isPhaseOver = outcome.endedBy === 'phase' || flyer.timeS >= phaseEndS;
    if (!stopped && flyer.timeS < limitS && isPhaseOver) nextPhase();
  }

  const state = flyer.state;
  const kind: EndingKind = stopped ?? (energyOf(flight, state) >= 0 ? 'escape' : 'time-limit');
  return {
    legs,
    ending: { kind, timeS: flyer.timeS },
    state,
    apogees,
    burnout,
    happened,
    evaluations: flyer.evaluations,
    record: flyer.record(),
  };
};

const beginningsOf = ({ startS, ignites, jettisons }: PropulsionPiece): FlightEvent[] => [
  ...(ignites === undefined ? [] : [{ kind: 'ignition', timeS: startS, stage: ignites } as const]),
  ...(jettisons === undefined ? [] : [{ kind: 'jettison', timeS: startS, name: jettisons } as const]),
];

/** Whether an end of a phase is reached as it begins. */
const isOver = (
  { earth, atmosphere, flown }: Flight,
  phase: Phase,
  piece: PropulsionPiece,
  { timeS, state }: { readonly timeS: number; readonly state: Float64Array },
): boolean => {
  const ends = eventEnds(phase);
  if (ends.length === 0) return false;
  const point = makeFlightPoint();
  fillFlightPoint(point, timeS, state, massInPiece(piece, timeS), earth.ellipsoid, atmosphereOf(atmosphere));
  if (point.speedMps > 0) return ends.some((end) => reachedBy(end, point) >= -END_TOLERANCE);
  // What stands still goes where it will be pushed: a vehicle up, a dropped body down.
  const moving = { ...point, speedMps: 1, climbMps: flown.kind === 'staged' ? 1 : -1 };
  return ends.some((end) => reachedBy(end, end.kind === 'speed-below' ? point : moving) >= 0);
};

/** Refuses what no flight can be flown with; documents were checked before. */
export const checkFlight = ({ start, until }: Flight): void => {
  if (!(until.timeS > 0)) throw new RangeError(`until.timeS ${until.timeS} s is not above 0 s`);
  if (!Number.isFinite(until.heightM))
    throw new RangeError(`until.heightM ${until.heightM} m is not a height`);
  for (const [key, value] of Object.entries(start)) {
    if (!Number.isFinite(value)) throw new RangeError(`start.${key} ${value} is not a number`);
  }
};

export const initialState = ({ earth, start, flown }: Flight): Float64Array => {
  const position = geodeticToEcef(earth.ellipsoid, start);
  const [east, north, up] = flown.kind === 'body' ? flown.velocityEnuMps : ([0, 0, 0] as const);
  const velocity = enuToEcefVector(start, vec3(east, north, up));
  return Float64Array.of(position.x, position.y, position.z, velocity.x, velocity.y, velocity.z);
};

/** Energy of a unit mass in the inertial frame, J/kg; not bound from zero up. */
export const energyOf = ({ earth: { gravity, rotationRateRadps } }: Flight, state: Float64Array): number => {
  const [x = 0, y = 0, z = 0, vx = 0, vy = 0, vz = 0] = state;
  const inertialX = vx - rotationRateRadps * y;
  const inertialY = vy + rotationRateRadps * x;
  return (
    (inertialX * inertialX + inertialY * inertialY + vz * vz) / 2 + gravitationalPotential(gravity, x, y, z)
  );
};

/** The flown segments as one trajectory, with the mass as a seventh component. */
const assemble = (
  { earth: { ellipsoid, rotationRateRadps } }: Flight,
  { legs, record, apogees, happened, ending, evaluations }: Flown,
): Trajectory => {
  if (!record) throw new Error('a flight that was not recorded has no trajectory');
  const { count } = record;
  const timesS = new Float64Array(count + 1);
  const coefficients = new Float64Array(count * STATE_SIZE * SEGMENT_ORDER);
  timesS[count] = record.endS;
  let legAt = 0;
  for (let segment = 0; segment < count; segment++) {
    const fromS = record.startS(segment);
    const spanS = (segment + 1 < count ? record.startS(segment + 1) : record.endS) - fromS;
    while (legAt + 1 < legs.length && legs[legAt + 1]!.fromS <= fromS) legAt++;
    const { piece } = legs[legAt]!;
    timesS[segment] = fromS;
    const at = segment * STATE_SIZE * SEGMENT_ORDER;
    record.writeCoefficients(segment, coefficients, at);
    const flow = piece.massFlowKgS + piece.massFlowRateKgS2 * (fromS - piece.startS);
    coefficients[at + 6 * SEGMENT_ORDER] = massInPiece(piece, fromS);
    coefficients[at + 6 * SEGMENT_ORDER + 1] = -flow * spanS;
    coefficients[at + 6 * SEGMENT_ORDER + 2] = (-piece.massFlowRateKgS2 / 2) * spanS * spanS;
  }
  const events: FlightEvent[] = [
    ...happened,
    ...apogees.map(({ timeS }): FlightEvent => ({ kind: 'apogee', timeS })),
    ending,
  ];
  return {
    ellipsoid,
    rotationRateRadps,
    timesS,
    coefficients,
    events: events.sort((a, b) => a.timeS - b.timeS),
    provenance: { kind: 'computed', model: `arcwatch model ${MODEL_VERSION}`, evaluations },
  };
};
