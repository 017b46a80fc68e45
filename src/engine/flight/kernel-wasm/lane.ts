import { ecefToGeodetic } from '../../geodesy/index.ts';
import { vec3 } from '../../math/index.ts';
import type { BatchFlown } from '../batch-flown.ts';
import type { Flight } from '../flight.ts';
import type { TiltDirection } from '../forces.ts';
import { Crossings } from '../kernel/crossings.ts';
import { fillDense, lookAt } from '../kernel/dense.ts';
import { DRAG_CELLS, DRAG_SIZE, type DragTable, dragTable } from '../kernel/drag-table.ts';
import { setEarth, setLegSlots } from '../kernel/leg-slots.ts';
import * as slot from '../kernel/slots.ts';
import { FIRST_STEP_S, SMALLEST_STEP } from '../kernel/step-size.ts';
import { P, S } from '../kernel/workspace.ts';
import { type Apogee, addTops, highestTop, type Leg, type Tolerances } from '../legs.ts';
import { energyOf, initialState } from '../simulate.ts';
import { MOST_STEPS, STEP_TOO_SMALL, stepLimitError, TOO_MANY_STEPS } from '../step-limit.ts';
import type { Stop } from '../stops.ts';
import { tiltsOf } from '../tilt.ts';
import * as lane from './lane-slots.ts';

const { Y, K1, K7, END, TIME, STEP, HEIGHT, CLIMB, HEIGHT_NOW, CLIMB_NOW, NEXT_STEP } = slot;

const EVALUATIONS_A_STEP = 6;

/** What a lane flies, and how. */
export interface LaneFlight {
  readonly flight: Flight;
  readonly legs: readonly Leg[];
  readonly tolerances: Tolerances;
  /** When positions are to be kept, s, rising. */
  readonly timesS: ArrayLike<number>;
  readonly keepsBurnout: boolean;
}

/**
 * A flight in one lane of the compiled kernel: begins its legs, and does what is rare within them, by the same code as
 * the flat kernel and over its working space `S`. Steps are the compiled kernel's.
 */
export class Lane {
  readonly #numbers: Float64Array;
  /** Index of the lane's number in the pair's first slot. */
  readonly #first: number;
  readonly #dragStarts: Int32Array;
  readonly #dragIntervals: Float64Array;
  #shown: DragTable | null = null;
  #flown: LaneFlight | null = null;
  #directionOf: TiltDirection | null = null;
  #crossings: Crossings | null = null;
  #stop: Stop | null = null;
  #tops: Apogee[] = [];
  #legAt = 0;
  #evaluations = 0;
  #burnout: BatchFlown['burnout'] = null;
  #positions: number[] = [];

  constructor(buffer: ArrayBuffer, index: number) {
    const dragAt = lane.DRAG_AT + index * lane.DRAG_BYTES;
    this.#numbers = new Float64Array(buffer);
    this.#first = (lane.PAIRS_AT + (index >> 1) * lane.PAIR_BYTES) / 8 + (index & 1);
    this.#dragStarts = new Int32Array(buffer, dragAt, DRAG_CELLS);
    // A lane that never had a flight looks its drag up too: every table must have an end.
    this.#dragIntervals = new Float64Array(buffer, dragAt + lane.DRAG_INTERVALS_AT, DRAG_SIZE).fill(Infinity);
  }

  /** Leaves the lane without a flight: it steps on the spot. */
  rest(): void {
    this.#flown = null;
    this.#set(lane.ACTIVE, 0);
  }

  /** Takes a flight up at its start. */
  begin(flown: LaneFlight): void {
    const { flight, timesS } = flown;
    this.#flown = flown;
    this.#directionOf = tiltsOf(flight);
    this.#crossings = new Crossings(flight);
    this.#stop = null;
    this.#tops = [];
    this.#evaluations = 0;
    this.#burnout = null;
    this.#positions = [];
    const start = initialState(flight);
    for (let i = 0; i < 6; i++) this.#set(Y + i, start[i]!);
    this.#set(TIME, 0);
    this.#set(NEXT_STEP, FIRST_STEP_S);
    this.#set(HEIGHT_NOW, flight.start.heightM);
    this.#set(lane.ACTIVE, 1);
    this.#set(lane.LANDS, 0);
    this.#set(lane.SAMPLE_AT, timesS[0] ?? Number.POSITIVE_INFINITY);
    this.#watch();
    this.#legAt = 0;
    this.#beginLeg();
  }

  /** Does what the kernel asked for. @returns whether the flight is over */
  answer(asks: number): boolean {
    if ((asks & (lane.CROSSES | lane.SAMPLES)) === 0) return this.#endLeg();
    for (let i = 0; i < slot.S_SIZE; i++) S[i] = this.#get(i);
    if (this.#stop) {
      this.#crossings!.correctLanding(this.#stop);
      this.#accept(S[TIME]! + S[STEP]!);
      this.#countSteps();
      return true;
    }
    if (asks & lane.CROSSES) {
      this.#refuseStuck();
      if (this.#isLanding()) return false;
    }
    const isLast = this.#get(lane.IS_LAST) !== 0;
    this.#accept(isLast ? this.#get(lane.TO) : S[TIME]! + S[STEP]!);
    return isLast && this.#endLeg();
  }

  /** What the flight came to that is over. */
  result(): BatchFlown {
    const { flight } = this.#flown!;
    const state = this.#state();
    const unstopped = energyOf(flight, state) >= 0 ? 'escape' : 'time-limit';
    const apogee = highestTop(this.#tops);
    return {
      ending: { kind: this.#stop?.kind ?? unstopped, timeS: this.#get(TIME) },
      end: ecefToGeodetic(flight.earth.ellipsoid, vec3(state[0]!, state[1]!, state[2]!)),
      apogeeS: apogee?.timeS ?? null,
      apogeeM: apogee?.heightM ?? null,
      evaluations: this.#evaluations,
      burnout: this.#burnout,
      positions: Float64Array.from(this.#positions),
    };
  }

  /** Begins the leg that is next; those of no length are over as they begin. */
  #beginLeg(): void {
    const { flight, legs, tolerances } = this.#flown!;
    this.#evaluations++;
    const leg = legs[this.#legAt]!;
    if (leg.toS <= leg.fromS) {
      this.#endLeg();
      return;
    }
    setEarth(flight);
    setLegSlots(leg, this.#directionOf!);
    P[slot.POSITION_TOLERANCE] = tolerances.positionM;
    P[slot.VELOCITY_TOLERANCE] = tolerances.velocityMps;
    P[slot.DRAG_CELLS_PER_MACH] = this.#showDrag(dragTable(leg.piece.aerodynamics.drag));
    for (let i = 0; i < slot.P_SIZE; i++) this.#set(lane.PARAMETERS + i, P[i]!);
    this.#set(lane.TO, leg.toS);
    this.#set(lane.TRIED, 0);
    this.#set(lane.BEGINS, 1);
  }

  #showDrag(table: DragTable): number {
    if (table !== this.#shown) {
      this.#dragStarts.set(table.starts);
      this.#dragIntervals.set(table.intervals);
      this.#shown = table;
    }
    return table.cellsPerMach;
  }

  /** Goes on to the leg after this one. @returns whether there is none: the time limit has come */
  #endLeg(): boolean {
    const { legs, keepsBurnout } = this.#flown!;
    const { piece, toS } = legs[this.#legAt]!;
    this.#countSteps();
    if (keepsBurnout && piece.burnsOut !== undefined && toS >= piece.endS) {
      this.#burnout = { timeS: piece.endS, state: this.#state() };
    }
    this.#legAt++;
    if (this.#legAt === legs.length) return true;
    this.#beginLeg();
    return false;
  }

  #countSteps(): void {
    this.#evaluations += EVALUATIONS_A_STEP * this.#get(lane.TRIED);
    this.#set(lane.TRIED, 0);
  }

  /** @throws StepLimitError where the leg comes to no end */
  #refuseStuck(): void {
    const { phase } = this.#flown!.legs[this.#legAt]!;
    const timeS = S[TIME]!;
    const tried = this.#get(lane.TRIED);
    if (tried >= MOST_STEPS) throw stepLimitError(phase.name, timeS, TOO_MANY_STEPS);
    if (S[NEXT_STEP]! < SMALLEST_STEP * Math.max(1, timeS)) {
      throw stepLimitError(phase.name, timeS, STEP_TOO_SMALL);
    }
  }

  /** Notes an apogee within the step; where a stop is in it, has the kernel take the step again to land on that. */
  #isLanding(): boolean {
    const leg = this.#flown!.legs[this.#legAt]!;
    const tops: Apogee[] = [];
    // Steps that the kernel went on from by itself were not told.
    if (S[TIME]! > 0) this.#crossings!.go();
    const crossing = this.#crossings!.crossingIn(leg, [], tops);
    addTops(this.#tops, tops);
    this.#watch();
    if (!crossing) return false;
    this.#stop = crossing.stop;
    this.#set(STEP, crossing.fraction * S[STEP]!);
    this.#set(lane.LANDS, 1);
    return true;
  }

  /** Makes the end of the step in `S` the state; keeps the positions asked for within it. */
  #accept(endS: number): void {
    this.#sample(endS);
    for (let i = 0; i < 6; i++) {
      this.#set(Y + i, S[END + i]!);
      this.#set(K1 + i, S[K7 + i]!);
    }
    this.#set(TIME, endS);
    this.#set(HEIGHT_NOW, S[HEIGHT]!);
    this.#set(CLIMB_NOW, S[CLIMB]!);
  }

  #sample(endS: number): void {
    const { timesS } = this.#flown!;
    let at = this.#positions.length / 3;
    if (at >= timesS.length || timesS[at]! > endS) return;
    const fromS = S[TIME]!;
    fillDense();
    for (; at < timesS.length && timesS[at]! <= endS; at++) {
      const [x = 0, y = 0, z = 0] = lookAt((timesS[at]! - fromS) / (endS - fromS));
      this.#positions.push(x, y, z);
    }
    this.#set(lane.SAMPLE_AT, timesS[at] ?? Number.POSITIVE_INFINITY);
  }

  #state(): Float64Array {
    const state = new Float64Array(6);
    for (let i = 0; i < 6; i++) state[i] = this.#get(Y + i);
    return state;
  }

  #get(at: number): number {
    return this.#numbers[this.#first + 2 * at]!;
  }

  #set(at: number, value: number): void {
    this.#numbers[this.#first + 2 * at] = value;
  }

  #watch(): void {
    this.#set(lane.WATCH_BELOW, this.#crossings!.watchBelowM);
  }
}
