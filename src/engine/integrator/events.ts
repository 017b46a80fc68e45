import { findRoot } from '../math/index.ts';
import { evaluateDense } from './dense.ts';

/** Something to watch for: a root of `g` crossed in the given direction. */
export interface EventDefinition {
  readonly name: string;
  /** Continuous along the solution; the event is where it crosses zero. */
  readonly g: (t: number, y: Float64Array) => number;
  /** `falling`: from above zero to zero or below; `rising`: the other way; `both`. */
  readonly direction: 'falling' | 'rising' | 'both';
  readonly action: 'stop' | 'continue';
}

/** An event that happened, with the state there. */
export interface LocatedEvent {
  readonly name: string;
  readonly t: number;
  readonly y: Float64Array;
}

/** Time to which a crossing is located, s; a tenth of the 1e-6 s that the house promises. */
export const EVENT_TIME_TOLERANCE_S = 1e-7;

/** Where inside a step an event function is looked at besides its ends. */
const LOOKS = [0.25, 0.5, 0.75] as const;
const INTERVALS = LOOKS.length + 1;
/** Rates at the five looks from the values there, in the step's fraction: exact for a quartic. */
const LOOK_RATES = [
  [-25 / 3, 16, -12, 16 / 3, -1],
  [-1, -10 / 3, 6, -2, 1 / 3],
  [1 / 3, -8 / 3, 0, 8 / 3, -1 / 3],
  [-1 / 3, 2, -6, 10 / 3, 1],
  [1, -16 / 3, 12, -16, 25 / 3],
] as const;
/** Further looks towards the turn of an event function that may dip through zero between two looks. */
const TURN_ROUNDS = 4;

export const crosses = (before: number, after: number, direction: EventDefinition['direction']): boolean => {
  const falling = before > 0 && after <= 0;
  const rising = before < 0 && after >= 0;
  return direction === 'falling' ? falling : direction === 'rising' ? rising : falling || rising;
};

/** An accepted step, still at its start: what the search for crossings needs of it. */
export interface WatchedStep {
  readonly t: number;
  readonly size: number;
  /** Dense output, [component][power], row-major. */
  readonly dense: Float64Array;
  readonly end: Float64Array;
}

export interface Crossing {
  readonly index: number;
  /** Of the step, at least 0. */
  readonly fraction: number;
}

export interface EventWatch {
  /** Event functions at the start of the step to come; 0 for an event that has just happened. */
  readonly before: Float64Array;
  /** Event functions at the end of the step last searched; meaningful where no crossing was found. */
  readonly after: Float64Array;
  /** The first crossing inside a step. */
  readonly findFirst: (step: WatchedStep) => Crossing | null;
}

/**
 * Watches event functions over the steps of one integration.
 *
 * Each is looked at four times a step; between two looks it is looked at again where its rate, by the quartic through
 * the five values, says that it turns there towards zero. So a dip through zero and back within one step is seen.
 */
export const watchEvents = (
  events: readonly EventDefinition[],
  powers: number,
  dimension: number,
): EventWatch => {
  const before = new Float64Array(events.length);
  const after = new Float64Array(events.length);
  const looks = LOOKS.map(() => new Float64Array(dimension));
  const scratch = new Float64Array(dimension);
  const values = new Float64Array(INTERVALS + 1);

  const findFirst = (step: WatchedStep): Crossing | null => {
    for (let j = 0; j < LOOKS.length; j++) evaluateDense(step.dense, powers, LOOKS[j]!, looks[j]!);
    let first: Crossing | null = null;
    for (let index = 0; index < events.length; index++) {
      const event = events[index]!;
      values[0] = before[index]!;
      for (let j = 0; j < LOOKS.length; j++) {
        values[j + 1] = event.g(step.t + LOOKS[j]! * step.size, looks[j]!);
      }
      values[INTERVALS] = event.g(step.t + step.size, step.end);
      after[index] = values[INTERVALS]!;
      const fraction = firstOf(event, step);
      if (fraction !== null && (first === null || fraction < first.fraction)) first = { index, fraction };
    }
    return first;
  };

  /** The first crossing of one event, from its looks in `values`. */
  const firstOf = (event: EventDefinition, step: WatchedStep): number | null => {
    const valueAt = (fraction: number): number => {
      // The end of the step is the solution's; the polynomial's may be on the other side of zero by its rounding.
      if (fraction === 1) return values[INTERVALS]!;
      evaluateDense(step.dense, powers, fraction, scratch);
      return event.g(step.t + fraction * step.size, scratch);
    };
    const rootOf = (low: number, high: number): number =>
      findRoot(valueAt, low, high, EVENT_TIME_TOLERANCE_S / Math.abs(step.size));

    for (let j = 0; j < INTERVALS; j++) {
      const from = values[j]!;
      const to = values[j + 1]!;
      const low = j / INTERVALS;
      const high = (j + 1) / INTERVALS;
      if (crosses(from, to, event.direction)) return rootOf(low, high);
      if (to === 0 || from * to < 0) continue;
      const turn = turnToZero(valueAt, j, values, EVENT_TIME_TOLERANCE_S / Math.abs(step.size));
      if (turn === null) continue;
      if (crosses(from, turn.value, event.direction)) return rootOf(low, turn.fraction);
      if (crosses(turn.value, to, event.direction)) return rootOf(turn.fraction, high);
    }
    return null;
  };

  return { before, after, findFirst };
};

const rateAt = (look: number, values: Float64Array): number => {
  const weights = LOOK_RATES[look]!;
  let rate = 0;
  for (let j = 0; j < weights.length; j++) rate += weights[j]! * values[j]!;
  return rate;
};

/**
 * The point beyond zero where an event function turns between two looks on the same side of it; null where it stays on
 * that side. A start at zero counts for the side of the other look.
 */
const turnToZero = (
  valueAt: (fraction: number) => number,
  interval: number,
  values: Float64Array,
  nearest: number,
): { fraction: number; value: number } | null => {
  const side = Math.sign(values[interval + 1]!);
  const fromRate = side * rateAt(interval, values);
  const toRate = side * rateAt(interval + 1, values);
  if (!(fromRate < 0 && toRate > 0)) return null;
  let low = interval / INTERVALS;
  let high = (interval + 1) / INTERVALS;
  let atLow = side * values[interval]!;
  let atHigh = side * values[interval + 1]!;
  // First where the rates' chord is zero, then at the vertex of the parabola through the three points so far.
  let fraction = low + ((high - low) * fromRate) / (fromRate - toRate);
  for (let round = 0; round < TURN_ROUNDS; round++) {
    // So near to an end, rounding decides the sign.
    if (!(fraction - low > nearest && high - fraction > nearest)) return null;
    const value = valueAt(fraction);
    if (side * value < 0) return { fraction, value };
    const here = side * value;
    if (here > atLow || here > atHigh) return null;
    const left = (fraction - low) * (here - atHigh);
    const right = (fraction - high) * (here - atLow);
    const vertex = fraction - ((fraction - low) * left - (fraction - high) * right) / (2 * (left - right));
    if (vertex > fraction) {
      low = fraction;
      atLow = here;
    } else {
      high = fraction;
      atHigh = here;
    }
    fraction = vertex;
  }
  return null;
};
