import { ellipsoidVertical } from '../../geodesy/index.ts';
import { findRoot } from '../../math/index.ts';
import { massInPiece } from '../../vehicle/index.ts';
import type { Flight } from '../flight.ts';
import { type FlightPoint, fillFlightPoint, makeFlightPoint, NO_ATMOSPHERE } from '../forces.ts';
import { type Apogee, type Leg, reachedBy } from '../legs.ts';
import type { PhaseEnd } from '../phases/phase.ts';
import { ROUNDING_M, ROUNDING_MPS, type Stop, stopsOf } from '../stops.ts';
import { fillDense, lookAt } from './dense.ts';
import * as slot from './slots.ts';
import { S } from './workspace.ts';

const { Y, END, K7, TIME, HEIGHT, HEIGHT_NOW, STEP, CLIMB_NOW, CLIMB } = slot;

const EVENT_TIME_TOLERANCE_S = 1e-9;
/** The series for the height is good to millimetres where a flight can stop low, to decimetres anywhere. */
const HEIGHT_MARGIN_M = 1;
/** More than this the dense output is never off; a larger correction is no correction. */
const MOST_CORRECTION_S = 1e-3;
/** The climb rate's direction is good to 1e-7 rad: a millimetre a second at the fastest. */
export const CLIMB_MARGIN_MPS = 0.01;
/** Things nearer to one another than this happen at the same time: landings are that good. */
const TIE_S = 1e-6;
/** How long before a turn an end is looked for that the path may only graze. */
const GRAZE_S = 1e-4;
const WATCH_FRACTIONS = [0.25, 0.5, 0.75, 1] as const;

/** Where within a step the leg ends; a stop ends the flight too. */
export interface Crossing {
  readonly fraction: number;
  readonly stop: Stop | null;
}

const point = makeFlightPoint();

/** Nearer than this to an end at neither end of a step, a path does not reach it between: steps are far shorter. */
const END_MARGIN = { heightM: 1, speedShare: 1.2, sine: 0.25 };

/** Speed at a state of `S`, m/s. */
const speedAt = (at: number): number => Math.hypot(S[at + 3]!, S[at + 4]!, S[at + 5]!);

/** Whether an end may be reached within the step just taken, by what is known at its two ends. */
const mayEnd = (end: PhaseEnd): boolean => {
  switch (end.kind) {
    case 'descending-below':
      return Math.min(S[HEIGHT_NOW]!, S[HEIGHT]!) <= end.heightM + END_MARGIN.heightM;
    case 'climbing-above':
      return Math.max(S[HEIGHT_NOW]!, S[HEIGHT]!) >= end.heightM - END_MARGIN.heightM;
    case 'speed-below':
      return Math.min(speedAt(Y), speedAt(END)) <= END_MARGIN.speedShare * end.speedMps;
    case 'angle-above':
      return sineAt(Math.max) >= Math.sin(end.flightPathAngleRad) - END_MARGIN.sine;
    case 'angle-below':
      return sineAt(Math.min) <= Math.sin(end.flightPathAngleRad) + END_MARGIN.sine;
    default:
      return true;
  }
};

/** The greater or smaller sine of the flight-path angle at the two ends of a step; what stands still has any. */
const sineAt = (of: (before: number, after: number) => number): number => {
  const before = speedAt(Y);
  const after = speedAt(END);
  if (!(before > 1 && after > 1)) return of(-1, 1);
  return of(S[CLIMB_NOW]! / before, S[CLIMB]! / after);
};

/** What may happen within the steps of one flight: apogees, falls through its stops, ends of its phases. */
export class Crossings {
  readonly #flight: Flight;
  readonly #stops: readonly Stop[];
  /** Whether each stop has been above it, and can be fallen through. */
  readonly #isArmed: boolean[];
  readonly #highestStopM: number;
  #areArmed: boolean;
  /** Climb rate of the state where it is known better than the state tells: at the start; null once it has moved. */
  #knownClimbMps: number | null;

  constructor(flight: Flight) {
    this.#flight = flight;
    this.#stops = stopsOf(flight);
    this.#isArmed = this.#stops.map(({ levelM }) => flight.start.heightM - levelM > ROUNDING_M);
    this.#areArmed = this.#isArmed.every(Boolean);
    const startClimbMps = flight.flown.kind === 'body' ? flight.flown.velocityEnuMps[2] : 0;
    // A start that moves level is exactly that.
    this.#knownClimbMps = Math.abs(startClimbMps) < ROUNDING_MPS ? 0 : startClimbMps;
    this.#highestStopM = this.#stops.reduce((most, { levelM }) => Math.max(most, levelM), -Infinity);
  }

  /** Takes note that the flight has gone on to the end of the step. */
  go(): void {
    this.#knownClimbMps = null;
  }

  /** A step that ends above this height, m, falls through no stop; Infinity while one is still to be risen above. */
  get watchBelowM(): number {
    return this.#areArmed ? this.#highestStopM + HEIGHT_MARGIN_M : Number.POSITIVE_INFINITY;
  }

  /**
   * Whether anything may happen within the step just taken. Cheap, for nearly always nothing does; the heights and
   * climb rates it goes by are a little off, so it says yes too often.
   */
  mayCross(ends: readonly PhaseEnd[]): boolean {
    const before = S[CLIMB_NOW]!;
    const after = S[CLIMB]!;
    return (
      ends.some(mayEnd) ||
      before > CLIMB_MARGIN_MPS !== after > CLIMB_MARGIN_MPS ||
      before < -CLIMB_MARGIN_MPS !== after < -CLIMB_MARGIN_MPS ||
      !this.#areArmed ||
      S[HEIGHT]! <= this.#highestStopM + HEIGHT_MARGIN_M
    );
  }

  /** What ends the leg within the step just taken, if anything; notes an apogee that comes before it, or with it. */
  crossingIn(leg: Leg, ends: readonly PhaseEnd[], apogees: Apogee[]): Crossing | null {
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
    if (ends.length === 0) return null;
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

  /** Brings the end of a step that was to land on a stop onto it. */
  correctLanding(stop: Stop): void {
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
