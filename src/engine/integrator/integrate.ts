import { DOP853 } from './dop853.ts';
import { DORMAND_PRINCE_54 } from './dormand-prince.ts';
import {
  crosses,
  EVENT_TIME_TOLERANCE_S,
  type EventDefinition,
  type LocatedEvent,
  watchEvents,
} from './events.ts';
import { watchKinks } from './kinks.ts';
import { type Derivative, type Method, type MethodName, makeWorkspace, takeStep } from './method.ts';
import type { InitialValueProblem } from './problem.ts';
import type { DenseSolution, IntegrationEnding } from './solution.ts';

const METHODS: Readonly<Record<MethodName, Method>> = {
  'dormand-prince-54': DORMAND_PRINCE_54,
  dop853: DOP853,
};

const SAFETY = 0.9;
const SMALLEST_SHRINK = 0.2;
const LARGEST_GROWTH = 5;

/**
 * Integrates an initial value problem with adaptive steps, dense output and events, by Dormand-Prince 5(4) or DOP853.
 *
 * An event is found on the dense output of the step that crosses it, then the step is taken again to end exactly
 * there (secant corrections on the re-taken step), so its time has the accuracy of the solution and not of the
 * interpolant. Several events within one step are met in their order. A start at g = 0 is no crossing.
 *
 * Where a kink's level is predicted within a step, the step is made to land just past it.
 *
 * Accuracy: per-step error within `tolerances`; order 5 and 8, dense order 4 and 7 (test/problems).
 * @see [HNW] section II.4 (step control), II.6 (dense output)
 */
export const integrate = (problem: InitialValueProblem): DenseSolution => {
  const { derivative, tEnd, tolerances } = problem;
  const method = METHODS[problem.method ?? 'dormand-prince-54'];
  const { powers, endStage } = method;
  const events = problem.events ?? [];
  const dimension = problem.y0.length;
  const direction = Math.sign(tEnd - problem.t0) || 1;
  const largest = problem.largestStep ?? Number.POSITIVE_INFINITY;
  const work = makeWorkspace(method, dimension);
  const startRates = work.k[0]!;
  const endRates = work.k[endStage]!;
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
  counted(t, y, startRates);
  let h = direction * (Math.abs(problem.firstStep ?? 0) || firstStepOf(startRates, tolerances));

  const eventWatch = events.length > 0 ? watchEvents(events, powers, dimension) : null;
  for (let i = 0; i < events.length; i++) eventWatch!.before[i] = events[i]!.g(t, y);
  const kinkWatch = problem.kinks?.length ? watchKinks(problem.kinks, dimension) : null;
  kinkWatch?.move(t, y, startRates, 0, h);

  const denseOf = (size: number): Float64Array => {
    const dense = new Float64Array(dimension * powers);
    method.writeDense(counted, t, y, size, work, dense);
    return dense;
  };

  const accept = (size: number, dense: Float64Array, to: number): void => {
    segments.push(dense);
    t = to;
    times.push(t);
    y.set(work.end);
    startRates.set(endRates);
    kinkWatch?.move(t, y, startRates, size, h);
  };

  /** Re-takes the step so that it ends on the event; leaves the shortened step in the workspace. */
  const landOn = (event: EventDefinition, size: number): number => {
    let landed = size;
    let earlier: { landed: number; value: number } | null = null;
    takeStep(method, counted, t, y, landed, work);
    for (let round = 0; round < 4; round++) {
      const value = event.g(t + landed, work.end);
      let slope: number;
      if (earlier === null) {
        // Slope of g along the step's end, by a small move along the known rate.
        const probe = direction * 1e-4;
        for (let i = 0; i < dimension; i++) scratch[i] = work.end[i]! + probe * endRates[i]!;
        slope = (event.g(t + landed + probe, scratch) - value) / probe;
      } else {
        slope = (value - earlier.value) / (landed - earlier.landed);
      }
      const correction = slope === 0 ? 0 : -value / slope;
      if (!(Math.abs(correction) > EVENT_TIME_TOLERANCE_S / 10) || Math.abs(correction) > Math.abs(size))
        break;
      earlier = { landed, value };
      landed += correction;
      takeStep(method, counted, t, y, landed, work);
    }
    return landed;
  };

  /** Notes the event that the solution now sits on, and those crossed with it; false where one says stop. */
  const happen = (crossed: number, before: Float64Array, moved: boolean): boolean => {
    let stopped: string | null = null;
    for (let i = 0; i < events.length; i++) {
      const event = events[i]!;
      // Those that happened at this very instant stay at zero: their rounding is no way back across it.
      const value = i === crossed ? 0 : moved ? event.g(t, y) : before[i]!;
      if (i === crossed || crosses(before[i]!, value, event.direction)) {
        located.push({ name: event.name, t, y: y.slice() });
        if (event.action === 'stop') stopped ??= event.name;
        // Sit exactly on the crossing, so that rounding cannot make the same event happen twice.
        before[i] = 0;
      } else {
        before[i] = value;
      }
    }
    if (stopped !== null) ending = { kind: 'event', name: stopped };
    return stopped === null;
  };

  const limit = problem.maxSteps ?? 100_000;
  for (let tried = 0; direction * (tEnd - t) > 0; tried++) {
    if (tried >= limit) {
      ending = { kind: 'failed', remedy: `more than ${limit} steps` };
      break;
    }
    const remaining = tEnd - t;
    if (Math.abs(h) > largest) h = direction * largest;
    // A last sliver would cost a step of its own and lose digits; stretch by up to 1 % instead.
    let last = Math.abs(h) * 1.01 >= Math.abs(remaining);
    const wanted = last ? remaining : h;
    let size = kinkWatch === null ? wanted : kinkWatch.shorten(wanted);
    if (size !== wanted) {
      last = Math.abs(size) * 1.01 >= Math.abs(remaining);
      if (last) size = remaining;
    }
    takeStep(method, counted, t, y, size, work);
    const error = method.scaledError(work, size, tolerances);
    const factor = Math.min(LARGEST_GROWTH, Math.max(SMALLEST_SHRINK, SAFETY * error ** (-1 / method.order)));
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
    const dense = denseOf(size);
    const crossing = eventWatch === null ? null : eventWatch.findFirst({ t, size, dense, end: work.end });
    if (crossing === null) {
      // A step shortened for the end may be far below what the error allows; one for a kink has an error of the kink's
      // besides. Neither says that the step it was to be is too large.
      const proposed = size * factor;
      if (last ? factor < 1 : size === wanted || Math.abs(proposed) > Math.abs(h)) h = proposed;
      accept(size, dense, last ? tEnd : t + size);
      eventWatch?.before.set(eventWatch.after);
      continue;
    }
    const { before } = eventWatch!;
    const landing = crossing.fraction * size;
    // An event of the instant that the step starts at needs no step.
    const moves = Math.abs(landing) > EVENT_TIME_TOLERANCE_S;
    if (moves) {
      const landed = landOn(events[crossing.index]!, landing);
      accept(landed, denseOf(landed), t + landed);
    }
    if (!happen(crossing.index, before, moves)) break;
  }
  return {
    times,
    segments,
    powers,
    end: { t, y },
    events: located,
    evaluations,
    nextStep: Math.abs(h),
    ending,
  };
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
