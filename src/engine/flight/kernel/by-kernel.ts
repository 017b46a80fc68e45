import type { Derivative } from '../../integrator/index.ts';
import type { Flight } from '../flight.ts';
import type { TiltDirection } from '../forces.ts';
import {
  type Apogee,
  eventEnds,
  type FlownRecord,
  type Leg,
  type LegFlyer,
  type LegOutcome,
  type Tolerances,
} from '../legs.ts';
import { MOST_STEPS, STEP_TOO_SMALL, stepLimitError, TOO_MANY_STEPS } from '../step-limit.ts';
import { tiltsOf } from '../tilt.ts';
import { type Crossing, Crossings } from './crossings.ts';
import { setEarth, setLeg } from './leg-slots.ts';
import { climb, rates } from './rates.ts';
import { Recording } from './recording.ts';
import * as slot from './slots.ts';
import { step } from './step.ts';
import {
  AT_KINK,
  FIRST_STEP_S,
  findKink,
  growth,
  LAST_STRETCH,
  PAST_KINK,
  SMALLEST_SHRINK,
  SMALLEST_STEP,
} from './step-size.ts';
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

/** Whether the kernel knows everything in the flight: else it is flown by force terms. */
export const isKnownToKernel = (flight: Flight, phases: readonly Leg['phase'][]): boolean =>
  typeof flight.atmosphere === 'string' &&
  phases.every(({ terms, ends }) => !terms?.length && ends.every(({ kind }) => kind !== 'custom'));

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

/**
 * Flies legs by the flat kernel. One flight at a time: the next may begin when this one has ended and its record,
 * if it is to have one, has been taken.
 */
class KernelFlyer implements LegFlyer {
  readonly #directionOf: TiltDirection;
  readonly #crossings: Crossings;
  /** Null where only the figures of the flight are wanted. */
  readonly #recording: Recording | null;

  constructor(flight: Flight, start: Float64Array, tolerances: Tolerances, isRecorded: boolean) {
    this.#recording = isRecorded ? new Recording() : null;
    this.#directionOf = tiltsOf(flight);
    this.#crossings = new Crossings(flight);
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
        throw stepLimitError(leg.phase.name, S[TIME]!, TOO_MANY_STEPS);
      }
      findKink();
      const kinkS = S[KINK_TIME]!;
      let size = S[NEXT_STEP]!;
      const isKink = kinkS < size && kinkS > AT_KINK * size;
      if (isKink) size = kinkS * (1 + PAST_KINK);
      const remaining = toS - S[TIME]!;
      const isLast = size * LAST_STRETCH >= remaining;
      if (isLast) size = remaining;
      S[STEP] = size;
      step();
      const error = S[ERROR]!;
      if (!(error <= 1)) {
        S[NEXT_STEP] = size * (error > 1 ? Math.min(growth(error), 1) : SMALLEST_SHRINK);
        if (S[NEXT_STEP]! < SMALLEST_STEP * Math.max(1, S[TIME]!)) {
          throw stepLimitError(leg.phase.name, S[TIME]!, STEP_TOO_SMALL);
        }
        continue;
      }
      // Shortened by a kink or the end of the leg, a step says nothing against a longer one.
      const grown = size * growth(error);
      S[NEXT_STEP] = isKink || isLast ? Math.max(S[NEXT_STEP]!, grown) : grown;
      climb(END);
      const crossing = this.#crossings.mayCross(ends) ? this.#crossings.crossingIn(leg, ends, apogees) : null;
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
    this.#crossings.go();
  }

  /** Takes the step again so that it ends on the crossing. */
  #landOn({ fraction, stop }: Crossing): void {
    S[STEP] = fraction * S[STEP]!;
    step();
    climb(END);
    if (stop) this.#crossings.correctLanding(stop);
  }
}

/** A flyer of legs by the kernel, ready to begin. */
export const flyByKernel = (
  flight: Flight,
  start: Float64Array,
  tolerances: Tolerances,
  isRecorded: boolean,
): LegFlyer => new KernelFlyer(flight, start, tolerances, isRecorded);
