import { ellipsoidVertical } from '../../geodesy/index.ts';
import type { Derivative } from '../../integrator/index.ts';
import { findRoot } from '../../math/index.ts';
import { STANDARD_GRAVITY_MPS2 } from '../../units/index.ts';
import { massInPiece } from '../../vehicle/index.ts';
import { AIR_KINKS_M } from '../air-kinks.ts';
import type { Flight } from '../flight.ts';
import {
  type FlightPoint,
  fillFlightPoint,
  makeFlightPoint,
  NO_ATMOSPHERE,
  type TiltDirection,
} from '../forces.ts';
import {
  type Apogee,
  eventEnds,
  type FlownRecord,
  type Leg,
  type LegFlyer,
  type LegOutcome,
  reachedBy,
} from '../legs.ts';
import type { PhaseEnd } from '../phases/phase.ts';
import { MOST_STEPS, stepLimitError } from '../step-limit.ts';
import { ROUNDING_M, ROUNDING_MPS, type Stop, stopsOf } from '../stops.ts';
import { tiltsOf } from '../tilt.ts';
import { airTable } from './air-table.ts';
import { dragTable } from './drag-table.ts';

import { climb, rates } from './rates.ts';
import * as slot from './slots.ts';
import { denseCurvature, step } from './step.ts';

const { Y, END, K1, K7, DENSE } = slot;

/** A segment of the record: its start, state there, accelerations at both ends, curvatures of the dense output. */
const ROW = 19;
const FIRST_STEP_S = 0.1;
const SAFETY = 0.9;
const SMALLEST_SHRINK = 0.2;
const LARGEST_GROWTH = 5;
/** Share of a step by which it lands past a kink: the prediction of the crossing is that good. */
const PAST_KINK = 0.01;
/** A kink nearer than this share of a step is as good as crossed. */
const AT_KINK = 0.02;
const EVENT_TIME_TOLERANCE_S = 1e-9;
/** The series for the height is good to millimetres where a flight can stop low, to decimetres anywhere. */
const HEIGHT_MARGIN_M = 1;
/** More than this the dense output is never off; a larger correction is no correction. */
const MOST_CORRECTION_S = 1e-3;
const WATCH_FRACTIONS = [0.25, 0.5, 0.75, 1] as const;

/** Whether the kernel knows everything in the flight: else it is flown by force terms. */
export const isKnownToKernel = (flight: Flight, phases: readonly Leg['phase'][]): boolean =>
  typeof flight.atmosphere === 'string' &&
  phases.every(({ terms, ends }) => !terms?.length && ends.every(({ kind }) => kind !== 'custom'));

// One of each for the whole program: a flight is flown to its end before the next begins.
const S = new Float64Array(slot.S_SIZE);
const P = new Float64Array(slot.P_SIZE);
let rows = new Float64Array(ROW * 256);
const looked = new Float64Array(6);
const point = makeFlightPoint();

const setEarth = ({ earth: { ellipsoid, gravity, rotationRateRadps }, atmosphere }: Flight): void => {
  P[slot.MU] = gravity.muM3S2;
  P[slot.OBLATE] = 1.5 * gravity.j2 * gravity.referenceRadiusM ** 2;
  P[slot.OMEGA] = rotationRateRadps;
  P[slot.SEMI_MINOR] = ellipsoid.semiMajorAxisM * (1 - ellipsoid.flattening);
  P[slot.E2] = ellipsoid.eccentricitySquared;
  P[slot.HAS_AIR] = atmosphere === 'none' ? 0 : 1;
};

const setLeg = ({ piece, phase: { attitude }, lift }: Leg, directionOf: TiltDirection): void => {
  P[slot.PIECE_START] = piece.startS;
  P[slot.MASS] = piece.massAtStartKg;
  P[slot.FLOW] = piece.massFlowKgS;
  P[slot.HALF_FLOW_RATE] = piece.massFlowRateKgS2 / 2;
  P[slot.THRUST] = piece.thrustN;
  P[slot.THRUST_RATE] = piece.thrustRateNPerS;
  P[slot.EXIT_AREA] = piece.nozzleExitAreaM2;
  P[slot.HALF_AREA] = piece.aerodynamics.referenceAreaM2 / 2;
  P[slot.LIFT_MODE] = slot.LIFT_NONE;
  if (lift && lift.liftToDrag !== 0) {
    P[slot.LIFT_MODE] = lift.kind === 'full' ? slot.LIFT_FULL : slot.LIFT_EQUILIBRIUM;
    P[slot.LIFT_TO_DRAG] = lift.liftToDrag;
    P[slot.SIN_BANK] = Math.sin(lift.bankRad);
    P[slot.COS_BANK] = Math.cos(lift.bankRad);
    P[slot.MOST_LIFT] = lift.mostLoadFactor * STANDARD_GRAVITY_MPS2;
  }
  P[slot.THRUST_MODE] = slot.THRUST_NONE;
  if (piece.thrustN === 0 && piece.thrustRateNPerS === 0) return;
  if (attitude.kind === 'velocity') P[slot.THRUST_MODE] = slot.THRUST_VELOCITY;
  else if (attitude.kind === 'tilt') {
    const direction = directionOf(attitude.tiltRad);
    P[slot.THRUST_MODE] = attitude.fixedIn === 'earth' ? slot.THRUST_FIXED : slot.THRUST_INERTIAL;
    P[slot.DIRECTION_X] = direction.x;
    P[slot.DIRECTION_Y] = direction.y;
    P[slot.DIRECTION_Z] = direction.z;
  } else {
    P[slot.THRUST_MODE] = slot.THRUST_ANGLE;
    P[slot.ANGLE] = attitude.angleRad;
    P[slot.MOST_NORMAL] = attitude.mostLoadFactor * STANDARD_GRAVITY_MPS2;
    P[slot.MOST_PRESSURE] = attitude.mostDynamicPressurePa;
    P[slot.NORMAL_AREA] = piece.aerodynamics.referenceAreaM2 * attitude.normalForcePerRad;
  }
};

/**
 * How much the next step may grow, or this one must shrink, for its error in units of the tolerance: to the power
 * -3/16, a little less than the fifth that theory gives, because square roots are cheaper than a call of pow.
 */
const growth = (error: number): number => {
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
const findKink = (): void => {
  const height = S[slot.HEIGHT_NOW]!;
  const climbs = S[slot.CLIMB_NOW]!;
  S[slot.KINK_TIME] = Number.POSITIVE_INFINITY;
  let at = 0;
  while (at < AIR_KINKS_M.length && AIR_KINKS_M[at]! <= height) at++;
  if (climbs < 0) at--;
  if (at < 0 || at >= AIR_KINKS_M.length) return;
  const rise = AIR_KINKS_M[at]! - height;
  const square = climbs * climbs + 2 * climbRate() * rise;
  if (square < 0) return;
  const root = Math.sqrt(square);
  S[slot.KINK_TIME] = (2 * rise) / (climbs + (climbs < 0 ? -root : root));
};

/** Fills the step's dense output, all powers, from what the step left. */
const fillDense = (): void => {
  const h = S[slot.STEP]!;
  denseCurvature(S, looked, 0);
  for (let i = 0; i < 6; i++) {
    writeQuartic(S[Y + i]!, S[END + i]!, h * S[K1 + i]!, h * S[K7 + i]!, looked[i]!, S, DENSE + i * 5);
  }
};

/** Powers 0 to 4 of a step's dense output from its ends, its rates times the step there, and its curvature. */
const writeQuartic = (
  from: number,
  to: number,
  rateFrom: number,
  rateTo: number,
  curvature: number,
  into: Float64Array,
  at: number,
): void => {
  const rise = to - from;
  const r3 = rateFrom - rise;
  const r4 = rise - rateTo - r3;
  into[at] = from;
  into[at + 1] = rateFrom;
  into[at + 2] = r4 + curvature - r3;
  into[at + 3] = -r4 - 2 * curvature;
  into[at + 4] = curvature;
};

/** The state at a fraction of the step by its dense output, in `looked`. */
const lookAt = (fraction: number): Float64Array => {
  for (let i = 0; i < 6; i++) {
    const c = DENSE + i * 5;
    looked[i] =
      S[c]! + fraction * (S[c + 1]! + fraction * (S[c + 2]! + fraction * (S[c + 3]! + fraction * S[c + 4]!)));
  }
  return looked;
};

/**
 * The equations of motion of one leg as the kernel computes them, to stand beside those of the force terms.
 * @returns a right-hand side over the kernel's own working space: none may be kept across a flight
 */
export const kernelRates = (flight: Flight, leg: Leg): Derivative => {
  setEarth(flight);
  setLeg(leg, tiltsOf(flight));
  const drag = dragTable(leg.piece.aerodynamics.drag);
  return (timeS, state, into) => {
    S.set(state, Y);
    S[slot.STAGE_TIME] = timeS;
    rates(S, P, airTable(), drag, Y, K1);
    into.set(S.subarray(K1, K1 + 6));
  };
};

interface Crossing {
  readonly fraction: number;
  readonly stop: Stop | null;
}

/**
 * Flies legs by the flat kernel. One flight at a time: the next may begin when this one has ended and its record,
 * if it is to have one, has been taken.
 */
export const flyByKernel = (
  flight: Flight,
  start: Float64Array,
  toleranceM: number,
  toleranceMps: number,
  isRecorded: boolean,
): LegFlyer => {
  const { ellipsoid } = flight.earth;
  const air = airTable();
  const directionOf = tiltsOf(flight);
  const stops = stopsOf(flight);
  const isArmed = stops.map(({ levelM }) => flight.start.heightM - levelM > ROUNDING_M);
  let areArmed = isArmed.every(Boolean);
  const highestStopM = Math.max(...stops.map(({ levelM }) => levelM));
  setEarth(flight);
  P[slot.POSITION_TOLERANCE] = toleranceM;
  P[slot.VELOCITY_TOLERANCE] = toleranceMps;
  S.set(start, Y);
  S[slot.TIME] = 0;
  S[slot.EVALUATIONS] = 0;
  S[slot.NEXT_STEP] = FIRST_STEP_S;
  S[slot.HEIGHT_NOW] = flight.start.heightM;
  let count = 0;
  let isBegun = false;

  const pushRow = (): void => {
    const at = count * ROW;
    if (at + ROW > rows.length) {
      const longer = new Float64Array(rows.length * 2);
      longer.set(rows);
      rows = longer;
    }
    rows[at] = S[slot.TIME]!;
    for (let i = 0; i < 6; i++) rows[at + 1 + i] = S[Y + i]!;
    for (let i = 0; i < 3; i++) {
      rows[at + 7 + i] = S[K1 + 3 + i]!;
      rows[at + 10 + i] = S[K7 + 3 + i]!;
    }
    denseCurvature(S, rows, at + 13);
    count++;
  };

  /** Makes the end of the step the state; the height and climb slots hold those of the end. */
  const accept = (): void => {
    if (isRecorded) pushRow();
    for (let i = 0; i < 6; i++) {
      S[Y + i] = S[END + i]!;
      S[K1 + i] = S[K7 + i]!;
    }
    S[slot.TIME] = S[slot.TIME]! + S[slot.STEP]!;
    S[slot.HEIGHT_NOW] = S[slot.HEIGHT]!;
    S[slot.CLIMB_NOW] = S[slot.CLIMB]!;
  };

  const exactHeight = (state: Float64Array, at: number): number =>
    ellipsoidVertical(ellipsoid, state[at]!, state[at + 1]!, state[at + 2]!).heightM;
  const heightAt = (fraction: number): number => exactHeight(lookAt(fraction), 0);
  const pointAt = (leg: Leg, fraction: number): FlightPoint => {
    const at = S[slot.TIME]! + fraction * S[slot.STEP]!;
    fillFlightPoint(point, at, lookAt(fraction), massInPiece(leg.piece, at), ellipsoid, NO_ATMOSPHERE);
    return point;
  };
  const climbAtFraction = (fraction: number): number => {
    fillFlightPoint(point, 0, lookAt(fraction), 1, ellipsoid, NO_ATMOSPHERE);
    return point.climbMps;
  };
  const rootIn = (f: (fraction: number) => number, from: number, to: number): number =>
    findRoot(f, from, to, EVENT_TIME_TOLERANCE_S / S[slot.STEP]!);

  /** The first stop fallen through within the step, given where within it the path turns (1 where it does not). */
  const firstStop = (turn: number, isBottom: boolean): Crossing | null => {
    let first: Crossing | null = null;
    // A path falls until its bottom, or from its top: nothing else of the step can fall through.
    const from = isBottom || turn === 1 ? 0 : turn;
    const to = isBottom ? turn : 1;
    const above = from === 0 ? S[slot.HEIGHT_NOW]! : heightAt(from);
    const below = heightAt(to);
    for (const [index, stop] of stops.entries()) {
      const level = stop.levelM;
      if (!isArmed[index]) isArmed[index] = above - level > ROUNDING_M;
      if (isArmed[index] && below <= level && above > level) {
        const fraction = rootIn((trial) => heightAt(trial) - level, from, to);
        if (!first || fraction < first.fraction) first = { fraction, stop };
      }
      if (!isArmed[index]) isArmed[index] = below - level > ROUNDING_M;
    }
    areArmed = isArmed.every(Boolean);
    return first;
  };

  const firstEnd = (leg: Leg, ends: readonly PhaseEnd[]): Crossing | null => {
    let first: Crossing | null = null;
    for (const end of ends) {
      let from = 0;
      let value = reachedBy(end, pointAt(leg, 0));
      for (const to of WATCH_FRACTIONS) {
        const next = reachedBy(end, pointAt(leg, to));
        if (value < 0 && next >= 0) {
          const fraction = rootIn((trial) => reachedBy(end, pointAt(leg, trial)), from, to);
          if (!first || fraction < first.fraction) first = { fraction, stop: null };
          break;
        }
        from = to;
        value = next;
      }
    }
    return first;
  };

  /** Takes the step again so that it ends on the crossing. */
  const landOn = ({ fraction, stop }: Crossing, drag: Float64Array): void => {
    S[slot.STEP] = fraction * S[slot.STEP]!;
    step(S, P, air, drag);
    climb(S, P, END);
    if (!stop) return;
    // What the dense output was off by is so little that the rates at the end carry the state over it.
    const correction = (stop.levelM - exactHeight(S, END)) / S[slot.CLIMB]!;
    if (!(Math.abs(correction) < MOST_CORRECTION_S)) return;
    for (let i = 0; i < 6; i++) S[END + i] = S[END + i]! + correction * S[K7 + i]!;
    S[slot.STEP] = S[slot.STEP]! + correction;
  };

  const begin = (drag: Float64Array): void => {
    S[slot.STAGE_TIME] = S[slot.TIME]!;
    rates(S, P, air, drag, Y, K1);
    S[slot.EVALUATIONS] = S[slot.EVALUATIONS]! + 1;
    climb(S, P, Y);
    // A start that moves level is exactly that.
    if (!isBegun && Math.abs(S[slot.CLIMB]!) < ROUNDING_MPS) S[slot.CLIMB] = 0;
    S[slot.CLIMB_NOW] = S[slot.CLIMB]!;
    isBegun = true;
  };

  const fly = (leg: Leg): LegOutcome => {
    const drag = dragTable(leg.piece.aerodynamics.drag);
    const { toS } = leg;
    setLeg(leg, directionOf);
    begin(drag);
    const ends = eventEnds(leg.phase);
    const hasEnds = ends.length > 0;
    const apogees: Apogee[] = [];
    for (let tried = 0; S[slot.TIME]! < toS; tried++) {
      if (tried >= MOST_STEPS) {
        throw stepLimitError(leg.phase.name, S[slot.TIME]!, `more than ${MOST_STEPS} steps`);
      }
      findKink();
      const remaining = toS - S[slot.TIME]!;
      const kinkS = S[slot.KINK_TIME]!;
      let size = S[slot.NEXT_STEP]!;
      const isKink = kinkS < size && kinkS > AT_KINK * size;
      if (isKink) size = kinkS * (1 + PAST_KINK);
      // A last sliver would cost a step of its own and lose digits; stretch by up to 1 % instead.
      const isLast = size * 1.01 >= remaining;
      if (isLast) size = remaining;
      S[slot.STEP] = size;
      step(S, P, air, drag);
      const error = S[slot.ERROR]!;
      if (!(error <= 1)) {
        S[slot.NEXT_STEP] = size * (error > 1 ? Math.min(growth(error), 1) : SMALLEST_SHRINK);
        if (S[slot.NEXT_STEP]! < 1e-12 * Math.max(1, S[slot.TIME]!)) {
          const remedy = 'the step fell below 1e-12: the rates are not smooth there';
          throw stepLimitError(leg.phase.name, S[slot.TIME]!, remedy);
        }
        continue;
      }
      // Shortened by a kink or the end of the leg, a step says nothing against a longer one.
      const grown = size * growth(error);
      S[slot.NEXT_STEP] = isKink || isLast ? Math.max(S[slot.NEXT_STEP]!, grown) : grown;

      climb(S, P, END);
      const isTop = S[slot.CLIMB_NOW]! > 0 && S[slot.CLIMB]! <= 0;
      const isBottom = S[slot.CLIMB_NOW]! < 0 && S[slot.CLIMB]! > 0;
      const mayStop = !areArmed || S[slot.HEIGHT]! <= highestStopM + HEIGHT_MARGIN_M;
      let crossing: Crossing | null = null;
      if (isTop || isBottom || mayStop || hasEnds) {
        fillDense();
        const turn = isTop || isBottom ? rootIn(climbAtFraction, 0, 1) : 1;
        if (mayStop || isBottom) crossing = firstStop(turn, isBottom);
        if (hasEnds) {
          const end = firstEnd(leg, ends);
          if (end && (!crossing || end.fraction < crossing.fraction)) crossing = end;
        }
        if (isTop && (!crossing || turn <= crossing.fraction)) {
          apogees.push({ timeS: S[slot.TIME]! + turn * size, heightM: heightAt(turn) });
        }
      }
      if (crossing) {
        landOn(crossing, drag);
        accept();
        return { endedBy: crossing.stop?.kind ?? 'phase', apogees };
      }
      accept();
      if (isLast) S[slot.TIME] = toS;
    }
    return { endedBy: 'time', apogees };
  };

  return {
    get timeS() {
      return S[slot.TIME]!;
    },
    get state() {
      return S.subarray(Y, Y + 6);
    },
    get evaluations() {
      return S[slot.EVALUATIONS]!;
    },
    fly,
    record: () => recordOf(rows.slice(0, count * ROW), count, S.slice(Y, Y + 6), S[slot.TIME]!),
  };
};

const recordOf = (kept: Float64Array, count: number, end: Float64Array, endS: number): FlownRecord => {
  const startS = (segment: number): number => (segment < count ? kept[segment * ROW]! : endS);
  return {
    count,
    startS,
    endS,
    writeCoefficients: (segment, into, at) => {
      const row = segment * ROW;
      const h = startS(segment + 1) - startS(segment);
      const stateTo = (i: number): number => (segment + 1 < count ? kept[row + ROW + 1 + i]! : end[i]!);
      for (let i = 0; i < 6; i++) {
        const rateFrom = kept[row + 4 + i]!;
        const rateTo = i < 3 ? stateTo(i + 3) : kept[row + 7 + i]!;
        writeQuartic(
          kept[row + 1 + i]!,
          stateTo(i),
          h * rateFrom,
          h * rateTo,
          kept[row + 13 + i]!,
          into,
          at + i * 5,
        );
      }
    },
  };
};
