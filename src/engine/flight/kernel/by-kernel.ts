import { ellipsoidVertical } from '../../geodesy/index.ts';
import type { Derivative } from '../../integrator/index.ts';
import { findRoot } from '../../math/index.ts';
import { massInPiece } from '../../vehicle/index.ts';
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
  type Tolerances,
} from '../legs.ts';
import type { PhaseEnd } from '../phases/phase.ts';
import { MOST_STEPS, stepLimitError } from '../step-limit.ts';
import { ROUNDING_M, ROUNDING_MPS, type Stop, stopsOf } from '../stops.ts';
import { tiltsOf } from '../tilt.ts';
import { fillDense, lookAt } from './dense.ts';
import { setEarth, setLeg } from './leg-slots.ts';
import { climb, rates } from './rates.ts';
import { Recording } from './recording.ts';
import * as slot from './slots.ts';
import { step } from './step.ts';
import { findKink, growth, SMALLEST_SHRINK } from './step-size.ts';
import { P, S } from './workspace.ts';

const {
  Y,
  END,
  K1,
  K7,
  TIME,
  STAGE_TIME,
  HEIGHT,
  STEP,
  EVALUATIONS,
  ERROR,
  HEIGHT_NOW,
  CLIMB_NOW,
  NEXT_STEP,
  KINK_TIME,
  CLIMB,
  POSITION_TOLERANCE,
  VELOCITY_TOLERANCE,
} = slot;

const FIRST_STEP_S = 0.1;
/** Share of a step by which it lands past a kink: the prediction of the crossing is that good. */
const PAST_KINK = 0.001;
/** A kink nearer than this share of a step is as good as crossed. */
const AT_KINK = 0.02;
const EVENT_TIME_TOLERANCE_S = 1e-9;
/** The series for the height is good to millimetres where a flight can stop low, to decimetres anywhere. */
const HEIGHT_MARGIN_M = 1;
/** More than this the dense output is never off; a larger correction is no correction. */
const MOST_CORRECTION_S = 1e-3;
/** The climb rate's direction is good to 1e-7 rad: a millimetre a second at the fastest. */
const CLIMB_MARGIN_MPS = 0.01;
/** Things nearer to one another than this happen at the same time: landings are that good. */
const TIE_S = 1e-6;
/** How long before a turn an end is looked for that the path may only graze. */
const GRAZE_S = 1e-4;
const WATCH_FRACTIONS = [0.25, 0.5, 0.75, 1] as const;

/** Whether the kernel knows everything in the flight: else it is flown by force terms. */
export const isKnownToKernel = (flight: Flight, phases: readonly Leg['phase'][]): boolean =>
  typeof flight.atmosphere === 'string' &&
  phases.every(({ terms, ends }) => !terms?.length && ends.every(({ kind }) => kind !== 'custom'));

const point = makeFlightPoint();

/**
 * The equations of motion of one leg as the kernel computes them, to stand beside those of the force terms.
 * @returns a right-hand side over the kernel's own working space: none may be kept across a flight
 */
export const kernelRates = (flight: Flight, leg: Leg): Derivative => {
  setEarth(flight);
  setLeg(leg, tiltsOf(flight));
  return (timeS, state, into) => {
    S.set(state, Y);
    S[STAGE_TIME] = timeS;
    rates(Y, K1);
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
class KernelFlyer implements LegFlyer {
  readonly #flight: Flight;
  readonly #directionOf: TiltDirection;
  readonly #stops: readonly Stop[];
  /** Whether each stop has been above it, and can be fallen through. */
  readonly #isArmed: boolean[];
  readonly #highestStopM: number;
  /** Null where only the figures of the flight are wanted. */
  readonly #recording: Recording | null;
  #areArmed: boolean;
  /** Climb rate of the state where it is known better than the state tells: at the start; null once it has moved. */
  #knownClimbMps: number | null;

  constructor(flight: Flight, start: Float64Array, tolerances: Tolerances, isRecorded: boolean) {
    this.#flight = flight;
    this.#recording = isRecorded ? new Recording() : null;
    this.#directionOf = tiltsOf(flight);
    this.#stops = stopsOf(flight);
    this.#isArmed = this.#stops.map(({ levelM }) => flight.start.heightM - levelM > ROUNDING_M);
    this.#areArmed = this.#isArmed.every(Boolean);
    const startClimbMps = flight.flown.kind === 'body' ? flight.flown.velocityEnuMps[2] : 0;
    // A start that moves level is exactly that.
    this.#knownClimbMps = Math.abs(startClimbMps) < ROUNDING_MPS ? 0 : startClimbMps;
    this.#highestStopM = this.#stops.reduce((most, { levelM }) => Math.max(most, levelM), -Infinity);
    setEarth(flight);
    P[POSITION_TOLERANCE] = tolerances.positionM;
    P[VELOCITY_TOLERANCE] = tolerances.velocityMps;
    S.set(start, Y);
    S[TIME] = 0;
    S[EVALUATIONS] = 0;
    S[NEXT_STEP] = FIRST_STEP_S;
    S[HEIGHT_NOW] = flight.start.heightM;
  }

  get timeS(): number {
    return S[TIME]!;
  }

  get state(): Float64Array {
    return S.slice(Y, Y + 6);
  }

  get evaluations(): number {
    return S[EVALUATIONS]!;
  }

  record(): FlownRecord | null {
    return this.#recording?.take() ?? null;
  }

  fly(leg: Leg): LegOutcome {
    const { toS } = leg;
    const ends = eventEnds(leg.phase);
    const apogees: Apogee[] = [];
    setLeg(leg, this.#directionOf);
    this.#begin();
    for (let tried = 0; S[TIME]! < toS; tried++) {
      if (tried >= MOST_STEPS) {
        throw stepLimitError(leg.phase.name, S[TIME]!, `more than ${MOST_STEPS} steps`);
      }
      findKink();
      const kinkS = S[KINK_TIME]!;
      let size = S[NEXT_STEP]!;
      const isKink = kinkS < size && kinkS > AT_KINK * size;
      if (isKink) size = kinkS * (1 + PAST_KINK);
      const remaining = toS - S[TIME]!;
      // A last sliver would cost a step of its own and lose digits; stretch by up to 1 % instead.
      const isLast = size * 1.01 >= remaining;
      if (isLast) size = remaining;
      S[STEP] = size;
      step();
      const error = S[ERROR]!;
      if (!(error <= 1)) {
        S[NEXT_STEP] = size * (error > 1 ? Math.min(growth(error), 1) : SMALLEST_SHRINK);
        if (S[NEXT_STEP]! < 1e-12 * Math.max(1, S[TIME]!)) {
          const remedy = 'the step fell below 1e-12: the rates are not smooth there';
          throw stepLimitError(leg.phase.name, S[TIME]!, remedy);
        }
        continue;
      }
      // Shortened by a kink or the end of the leg, a step says nothing against a longer one.
      const grown = size * growth(error);
      S[NEXT_STEP] = isKink || isLast ? Math.max(S[NEXT_STEP]!, grown) : grown;
      climb(END);
      const crossing = this.#mayCross(ends) ? this.#crossingIn(leg, ends, apogees) : null;
      if (crossing) {
        this.#landOn(crossing);
        this.#accept();
        return { endedBy: crossing.stop?.kind ?? 'phase', apogees };
      }
      this.#accept();
      if (isLast) S[TIME] = toS;
    }
    return { endedBy: 'time', apogees };
  }

  #begin(): void {
    S[STAGE_TIME] = S[TIME]!;
    rates(Y, K1);
    S[EVALUATIONS] = S[EVALUATIONS]! + 1;
    climb(Y);
    S[CLIMB_NOW] = S[CLIMB]!;
  }

  /** Makes the end of the step the state; the height and climb slots hold those of the end. */
  #accept(): void {
    this.#recording?.push();
    for (let i = 0; i < 6; i++) {
      S[Y + i] = S[END + i]!;
      S[K1 + i] = S[K7 + i]!;
    }
    S[TIME] = S[TIME]! + S[STEP]!;
    S[HEIGHT_NOW] = S[HEIGHT]!;
    S[CLIMB_NOW] = S[CLIMB]!;
    this.#knownClimbMps = null;
  }

  /**
   * Whether anything may happen within the step just taken. Cheap, for nearly always nothing does; the heights and
   * climb rates it goes by are a little off, so it says yes too often.
   */
  #mayCross(ends: readonly PhaseEnd[]): boolean {
    const before = S[CLIMB_NOW]!;
    const after = S[CLIMB]!;
    return (
      ends.length > 0 ||
      before > CLIMB_MARGIN_MPS !== after > CLIMB_MARGIN_MPS ||
      before < -CLIMB_MARGIN_MPS !== after < -CLIMB_MARGIN_MPS ||
      !this.#areArmed ||
      S[HEIGHT]! <= this.#highestStopM + HEIGHT_MARGIN_M
    );
  }

  /** What ends the leg within the step just taken, if anything; notes an apogee that comes before it, or with it. */
  #crossingIn(leg: Leg, ends: readonly PhaseEnd[], apogees: Apogee[]): Crossing | null {
    fillDense();
    const before = this.#knownClimbMps ?? this.#pointAt(leg, 0).climbMps;
    const after = this.#pointAt(leg, 1).climbMps;
    const isTop = before > 0 && after <= 0;
    const isBottom = before < 0 && after > 0;
    const turn = isTop || isBottom ? rootIn((trial) => this.#pointAt(leg, trial).climbMps, 0, 1) : 1;
    const stop = this.#firstStop(turn, isBottom);
    const end = this.#firstEnd(leg, ends, turn);
    const tie = TIE_S / S[STEP]!;
    // A phase that ends on the ground ends nothing: the flight has.
    const first = stop && end ? (stop.fraction <= end.fraction + tie ? stop : end) : (stop ?? end);
    if (isTop && (!first || turn <= first.fraction + tie)) {
      apogees.push({ timeS: S[TIME]! + turn * S[STEP]!, heightM: this.#heightAt(turn) });
    }
    return first;
  }

  /** The first stop fallen through within the step, given where within it the path turns (1 where it does not). */
  #firstStop(turn: number, isBottom: boolean): Crossing | null {
    let first: Crossing | null = null;
    // A path falls until its bottom, or from its top: nothing else of the step can fall through.
    const from = isBottom || turn === 1 ? 0 : turn;
    const to = isBottom ? turn : 1;
    const above = this.#heightAt(from);
    const below = this.#heightAt(to);
    for (const [index, stop] of this.#stops.entries()) {
      const level = stop.levelM;
      if (!this.#isArmed[index]) this.#isArmed[index] = above - level > ROUNDING_M;
      if (this.#isArmed[index] && below <= level) {
        // Fallen through already, by less than a landing is off: at once.
        const fraction = above > level ? rootIn((trial) => this.#heightAt(trial) - level, from, to) : from;
        if (!first || fraction < first.fraction) first = { fraction, stop };
      }
      if (!this.#isArmed[index]) this.#isArmed[index] = below - level > ROUNDING_M;
    }
    this.#areArmed = this.#isArmed.every(Boolean);
    return first;
  }

  /** The first end of the phase reached within the step; looked for just before a turn too, which may graze it. */
  #firstEnd(leg: Leg, ends: readonly PhaseEnd[], turn: number): Crossing | null {
    let first: Crossing | null = null;
    const graze = turn - GRAZE_S / S[STEP]!;
    const looks = turn < 1 && graze > 0 ? [...WATCH_FRACTIONS, graze].sort((a, b) => a - b) : WATCH_FRACTIONS;
    for (const end of ends) {
      let from = 0;
      let value = reachedBy(end, this.#pointAt(leg, 0));
      for (const to of looks) {
        const next = reachedBy(end, this.#pointAt(leg, to));
        if (value < 0 && next >= 0) {
          const fraction = rootIn((trial) => reachedBy(end, this.#pointAt(leg, trial)), from, to);
          if (!first || fraction < first.fraction) first = { fraction, stop: null };
          break;
        }
        from = to;
        value = next;
      }
    }
    return first;
  }

  /** Takes the step again so that it ends on the crossing. */
  #landOn({ fraction, stop }: Crossing): void {
    S[STEP] = fraction * S[STEP]!;
    step();
    climb(END);
    if (!stop) return;
    // What the dense output was off by is so little that the rates at the end carry the state over it.
    const correction = (stop.levelM - this.#exactHeight(S, END)) / S[CLIMB]!;
    if (!(Math.abs(correction) < MOST_CORRECTION_S)) return;
    for (let i = 0; i < 6; i++) S[END + i] = S[END + i]! + correction * S[K7 + i]!;
    S[STEP] = S[STEP]! + correction;
  }

  #exactHeight(state: Float64Array, at: number): number {
    return ellipsoidVertical(this.#flight.earth.ellipsoid, state[at]!, state[at + 1]!, state[at + 2]!)
      .heightM;
  }

  #heightAt(fraction: number): number {
    return this.#exactHeight(lookAt(fraction), 0);
  }

  /** The point at a fraction of the step, without its air. */
  #pointAt(leg: Leg, fraction: number): FlightPoint {
    const at = S[TIME]! + fraction * S[STEP]!;
    const { ellipsoid } = this.#flight.earth;
    fillFlightPoint(point, at, lookAt(fraction), massInPiece(leg.piece, at), ellipsoid, NO_ATMOSPHERE);
    return point;
  }
}

const rootIn = (f: (fraction: number) => number, from: number, to: number): number =>
  findRoot(f, from, to, EVENT_TIME_TOLERANCE_S / S[STEP]!);

/** A flyer of legs by the kernel, ready to begin. */
export const flyByKernel = (
  flight: Flight,
  start: Float64Array,
  tolerances: Tolerances,
  isRecorded: boolean,
): LegFlyer => new KernelFlyer(flight, start, tolerances, isRecorded);
