import { findRoot } from '../math/index.ts';
import {
  DENSE_POWERS,
  type Derivative,
  denseCoefficients,
  evaluateDense,
  makeWorkspace,
  scaledError,
  takeStep,
} from './dormand-prince.ts';

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

export interface InitialValueProblem {
  readonly derivative: Derivative;
  readonly t0: number;
  readonly y0: Float64Array;
  /** May lie before t0: the integration then runs backward. */
  readonly tEnd: number;
  /** Largest acceptable error of one step, per component, in the component's unit. */
  readonly tolerances: Float64Array;
  readonly events?: readonly EventDefinition[];
  /** First trial step; its sign is ignored. */
  readonly firstStep?: number;
  /** Upper bound of accepted and rejected steps together; 1e5 unless told. */
  readonly maxSteps?: number;
}

/** How the integration ended; every way is a value. */
export type IntegrationEnding =
  | { readonly kind: 'reached-end' }
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'failed'; readonly remedy: string };

/** A dense solution: quartics in the fraction of each segment. */
export interface DenseSolution {
  /** n + 1 segment ends in the order of integration. */
  readonly times: readonly number[];
  /** One array a segment: [component][power], row-major, DENSE_POWERS powers. */
  readonly segments: readonly Float64Array[];
  readonly end: { readonly t: number; readonly y: Float64Array };
  readonly events: readonly LocatedEvent[];
  readonly evaluations: number;
  /** Size of the last step that was tried unshortened: a good first step for what follows. */
  readonly nextStep: number;
  readonly ending: IntegrationEnding;
}

/** Time to which a crossing is located, s; a tenth of the 1e-6 s that the house promises. */
const EVENT_TIME_TOLERANCE_S = 1e-7;
/** Where inside a step an event function is looked at, so that a double crossing within one step is seen. */
const WATCH_FRACTIONS = [0.25, 0.5, 0.75, 1] as const;
const SAFETY = 0.9;
const SMALLEST_SHRINK = 0.2;
const LARGEST_GROWTH = 5;

const crosses = (before: number, after: number, direction: EventDefinition['direction']): boolean => {
  const falling = before > 0 && after <= 0;
  const rising = before < 0 && after >= 0;
  return direction === 'falling' ? falling : direction === 'rising' ? rising : falling || rising;
};

/**
 * Integrates an initial value problem by Dormand-Prince 5(4) with adaptive steps, dense output and events.
 *
 * An event is found on the dense output of the step that crosses it, then the step is taken again to end exactly
 * there (secant corrections on the re-taken step), so its time has the accuracy of the solution and not of the
 * interpolant. Several events within one step are met in their order. A start at g = 0 is no crossing.
 *
 * Accuracy: per-step error within `tolerances`; order 5, dense order 4 (test/problems).
 * @see [HNW] section II.4 (step control), II.6 (dense output)
 */
export const integrate = (problem: InitialValueProblem): DenseSolution => {
  const { derivative, tEnd, tolerances } = problem;
  const events = problem.events ?? [];
  const dimension = problem.y0.length;
  const direction = Math.sign(tEnd - problem.t0) || 1;
  const work = makeWorkspace(dimension);
  const dense = new Float64Array(dimension * DENSE_POWERS);
  const scratch = new Float64Array(dimension);
  const y = problem.y0.slice();
  const times = [problem.t0];
  const segments: Float64Array[] = [];
  const located: LocatedEvent[] = [];
  let t = problem.t0;
  let evaluations = 0;
  let ending: IntegrationEnding = { kind: 'reached-end' };

  const counted: Derivative = (at, state, rates) => {
    evaluations++;
    derivative(at, state, rates);
  };
  counted(t, y, work.k[0]!);
  let h = direction * (Math.abs(problem.firstStep ?? 0) || firstStepOf(work.k[0]!, tolerances));
  let before = events.map((event) => event.g(t, y));

  const accept = (size: number): void => {
    const coefficients = new Float64Array(dimension * DENSE_POWERS);
    denseCoefficients(y, size, work, coefficients);
    segments.push(coefficients);
    t += size;
    times.push(t);
    y.set(work.end);
    work.k[0]!.set(work.k[6]!);
  };

  /** The first crossing inside the step just tried, as a fraction of it. */
  const firstCrossing = (size: number): { index: number; fraction: number } | null => {
    let first: { index: number; fraction: number } | null = null;
    for (const [index, event] of events.entries()) {
      let from = 0;
      let value = before[index]!;
      for (const fraction of WATCH_FRACTIONS) {
        evaluateDense(dense, fraction, scratch);
        const next = event.g(t + fraction * size, fraction === 1 ? work.end : scratch);
        if (crosses(value, next, event.direction)) {
          const at = findRoot(
            (trial) => {
              evaluateDense(dense, trial, scratch);
              return event.g(t + trial * size, scratch);
            },
            from,
            fraction,
            EVENT_TIME_TOLERANCE_S / Math.abs(size),
          );
          if (first === null || at < first.fraction) first = { index, fraction: at };
          break;
        }
        from = fraction;
        value = next;
      }
    }
    return first;
  };

  /** Re-takes the step so that it ends on the event; leaves the shortened step in the workspace. */
  const landOn = (event: EventDefinition, size: number): number => {
    let landed = size;
    takeStep(counted, t, y, landed, work);
    for (let round = 0; round < 4; round++) {
      const value = event.g(t + landed, work.end);
      // Slope of g along the step's end, by a small move along the known rate.
      const probe = direction * 1e-4;
      for (let i = 0; i < dimension; i++) scratch[i] = work.end[i]! + probe * work.k[6]![i]!;
      const slope = (event.g(t + landed + probe, scratch) - value) / probe;
      const correction = slope === 0 ? 0 : -value / slope;
      if (!(Math.abs(correction) > EVENT_TIME_TOLERANCE_S / 10) || Math.abs(correction) > Math.abs(size))
        break;
      landed += correction;
      takeStep(counted, t, y, landed, work);
    }
    return landed;
  };

  const limit = problem.maxSteps ?? 100_000;
  for (let tried = 0; direction * (tEnd - t) > 0; tried++) {
    if (tried >= limit) {
      ending = {
        kind: 'failed',
        remedy: `more than ${limit} steps`,
      };
      break;
    }
    const remaining = tEnd - t;
    // A last sliver would cost a step of its own and lose digits; stretch by up to 1 % instead.
    const last = Math.abs(h) * 1.01 >= Math.abs(remaining);
    const size = last ? remaining : h;
    takeStep(counted, t, y, size, work);
    const error = scaledError(work, size, tolerances);
    const factor = Math.min(LARGEST_GROWTH, Math.max(SMALLEST_SHRINK, SAFETY * error ** -0.2));
    if (!(error <= 1)) {
      h = size * (Number.isFinite(error) ? Math.min(factor, 1) : SMALLEST_SHRINK);
      if (Math.abs(h) < 1e-12 * Math.max(1, Math.abs(t))) {
        ending = {
          kind: 'failed',
          remedy: `the step fell below 1e-12: the rates are not finite or not smooth there`,
        };
        break;
      }
      continue;
    }
    denseCoefficients(y, size, work, dense);
    const crossing = firstCrossing(size);
    if (crossing === null) {
      accept(size);
      if (last) t = tEnd;
      times[times.length - 1] = t;
      before = events.map((event) => event.g(t, y));
      if (!last || factor < 1) h = size * factor;
      continue;
    }
    const event = events[crossing.index]!;
    accept(landOn(event, crossing.fraction * size));
    located.push({ name: event.name, t, y: y.slice() });
    if (event.action === 'stop') {
      ending = { kind: 'event', name: event.name };
      break;
    }
    // Sit exactly on the crossing, so that rounding cannot make the same event happen twice.
    before = events.map((other) => (other === event ? 0 : other.g(t, y)));
  }
  return { times, segments, end: { t, y }, events: located, evaluations, nextStep: Math.abs(h), ending };
};

/** A cautious first step: the time in which the fastest component moves by a hundred of its tolerances. */
const firstStepOf = (rates: Float64Array, tolerances: Float64Array): number => {
  let step = 1;
  for (let i = 0; i < rates.length; i++) {
    const rate = Math.abs(rates[i]!);
    if (rate > 0) step = Math.min(step, (100 * tolerances[i]!) / rate);
  }
  return Math.max(step, 1e-6);
};
