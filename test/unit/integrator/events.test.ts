import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EventDefinition,
  type InitialValueProblem,
  integrate,
} from '../../../src/engine/integrator/index.ts';

const METHODS = ['dormand-prince-54', 'dop853'] as const;

const oscillate: InitialValueProblem['derivative'] = (_, y, rates) => {
  rates[0] = y[1]!;
  rates[1] = -y[0]!;
};

const run = (
  method: (typeof METHODS)[number],
  events: readonly EventDefinition[],
  more: Partial<InitialValueProblem> = {},
) =>
  integrate({
    derivative: oscillate,
    method,
    t0: 0,
    y0: Float64Array.of(1, 0),
    tEnd: 20,
    tolerances: Float64Array.of(1e-11, 1e-11),
    events,
    ...more,
  });

/** A clock: y is the time since the start, stepped over in one go. */
const tick = (method: (typeof METHODS)[number], events: readonly EventDefinition[], tEnd: number) =>
  integrate({
    derivative: (_, __, rates) => {
      rates[0] = 1;
    },
    method,
    t0: 0,
    y0: Float64Array.of(0),
    tEnd,
    tolerances: Float64Array.of(1),
    firstStep: tEnd,
    events,
  });

describe.each(METHODS)('events by %s', (method) => {
  it('finds every zero of cos t in its direction', () => {
    const { events } = run(method, [
      { name: 'down', g: (_, y) => y[0]!, direction: 'falling', action: 'continue' },
    ]);
    expect(events).toHaveLength(3);
    // The solution's own error after 20 s of steps of 1e-11, and the location's.
    for (const [k, { t, y }] of events.entries()) {
      expect(Math.abs(t - Math.PI * (0.5 + 2 * k))).toBeLessThan(1e-8);
      expect(Math.abs(y[0]!)).toBeLessThan(1e-8);
    }
  });

  it('finds them backward in time, where falling is seen from the start', () => {
    const { events } = run(
      method,
      [{ name: 'down', g: (_, y) => y[0]!, direction: 'falling', action: 'continue' }],
      { tEnd: -20 },
    );
    expect(events).toHaveLength(3);
    for (const [k, { t }] of events.entries())
      expect(Math.abs(t + Math.PI * (0.5 + 2 * k))).toBeLessThan(1e-8);
  });

  it('stops at the first that says stop', () => {
    const solution = run(method, [
      { name: 'low', g: (_, y) => y[0]! + 0.5, direction: 'falling', action: 'stop' },
      { name: 'zero', g: (_, y) => y[0]!, direction: 'both', action: 'continue' },
    ]);
    expect(solution.ending).toEqual({ kind: 'event', name: 'low' });
    expect(Math.abs(solution.end.t - (2 * Math.PI) / 3)).toBeLessThan(1e-8);
    expect(solution.events.map(({ name }) => name)).toEqual(['zero', 'low']);
    expect(solution.times.at(-1)).toBe(solution.end.t);
  });

  it('meets two events within one step in their order', () => {
    const { events } = tick(
      method,
      [
        { name: 'later', g: (_, y) => y[0]! - 42.5, direction: 'rising', action: 'continue' },
        { name: 'sooner', g: (_, y) => y[0]! - 42.25, direction: 'rising', action: 'continue' },
      ],
      100,
    );
    expect(events.map(({ name }) => name)).toEqual(['sooner', 'later']);
    // A constant rate leaves rounding alone.
    expect(Math.abs(events[0]!.t - 42.25)).toBeLessThan(1e-9);
    expect(Math.abs(events[1]!.t - 42.5)).toBeLessThan(1e-9);
  });

  it('loses neither of two events of the same instant', () => {
    // The same crossing, written so that it rounds differently.
    const { events, segments } = tick(
      method,
      [
        { name: 'one', g: (_, y) => y[0]! / 7 - 0.3, direction: 'rising', action: 'continue' },
        { name: 'other', g: (_, y) => 2.1 - y[0]!, direction: 'falling', action: 'continue' },
        { name: 'third', g: (t) => Math.log(t / 2.1), direction: 'rising', action: 'continue' },
      ],
      100,
    );
    expect(events.map(({ name }) => name).sort()).toEqual(['one', 'other', 'third']);
    for (const { t } of events) expect(Math.abs(t - 2.1)).toBeLessThan(1e-7);
    // To the instant and onward: no segments without length.
    expect(segments).toHaveLength(2);
  });

  it('sees an event at the very end of a step, however the dense output rounds there', () => {
    for (const tEnd of [0.1, 0.2, 0.3, 0.4, 0.5]) {
      const step = { tEnd, firstStep: tEnd, tolerances: Float64Array.of(1, 1) };
      const at = run(method, [], step).end.y[0]!;
      const { events } = run(
        method,
        [{ name: 'end', g: (_, y) => y[0]! - at, direction: 'falling', action: 'continue' }],
        step,
      );
      expect(events.map(({ name, t }) => ({ name, t }))).toEqual([{ name: 'end', t: tEnd }]);
    }
  });

  it('does not count a start on the event', () => {
    const top = { name: 'top', direction: 'falling', action: 'continue' } as const;
    expect(run(method, [{ ...top, g: (_, y) => y[1]! }], { tEnd: 1 }).events).toEqual([]);
  });

  it('counts the return to where it began, even within the first quarter of a step', () => {
    const { events } = tick(
      method,
      [{ name: 'ground', g: (t) => t * (0.02 - t), direction: 'falling', action: 'continue' }],
      1,
    );
    expect(events).toHaveLength(1);
    // Located to 1e-7 s.
    expect(Math.abs(events[0]!.t - 0.02)).toBeLessThan(1e-7);
  });

  it('sees a dip of any width wherever it lies within one step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 9.5, noNaN: true }),
        fc.double({ min: -5, max: -0.5, noNaN: true }),
        fc.constantFrom(-1, 1),
        (middle, exponent, side) => {
          const half = 10 ** exponent / 2;
          const { events } = tick(
            method,
            [
              {
                name: 'dip',
                g: (t) => side * (t - middle - half) * (t - middle + half),
                direction: 'both',
                action: 'continue',
              },
            ],
            10,
          );
          expect(events).toHaveLength(2);
          // Located to 1e-7 s; rounding of g over its slope is less, at the narrowest 1e-15 over 1e-5.
          expect(Math.abs(events[0]!.t - middle + half)).toBeLessThan(1e-7);
          expect(Math.abs(events[1]!.t - middle - half)).toBeLessThan(1e-7);
        },
      ),
    );
  });

  it.each([1e-1, 1e-2, 1e-3, 1e-4, 1e-5])('sees cos t graze 1 - %d on both sides of its top', (depth) => {
    const { events } = run(method, [
      { name: 'graze', g: (_, y) => y[0]! - 1 + depth, direction: 'both', action: 'continue' },
    ]);
    const angle = Math.acos(1 - depth);
    const times = [angle, ...[1, 2, 3].flatMap((k) => [2 * Math.PI * k - angle, 2 * Math.PI * k + angle])];
    expect(events).toHaveLength(times.length);
    // The solution's error of some 1e-10 over the slope there, sin of the angle.
    for (const [i, t] of times.entries())
      expect(Math.abs(events[i]!.t - t)).toBeLessThan(1e-9 / Math.sin(angle) + 1e-8);
  });

  it('does not see a top that stays below', () => {
    const { events } = run(method, [
      { name: 'miss', g: (_, y) => y[0]! - 1 - 1e-5, direction: 'both', action: 'continue' },
    ]);
    expect(events).toEqual([]);
  });
});

describe('how it ends', () => {
  const pole: InitialValueProblem = {
    derivative: (t, _, rates) => {
      rates[0] = 1 / (1 - t);
    },
    t0: 0,
    y0: Float64Array.of(0),
    tEnd: 2,
    tolerances: Float64Array.of(1e-6),
    maxSteps: 5000,
  };
  it.each(METHODS)('names what is wrong when the rates are not finite, by %s', (method) => {
    const { ending, end } = integrate({ ...pole, method });
    expect(ending.kind).toBe('failed');
    expect(end.t).toBeLessThan(1.0001);
  });

  it.each(METHODS)('names the limit of steps when it is reached, by %s', (method) => {
    const { ending } = run(method, [], { maxSteps: 3 });
    expect(ending).toEqual({ kind: 'failed', remedy: 'more than 3 steps' });
  });

  it.each(METHODS)('takes no step larger than it may, by %s', (method) => {
    const { times, end } = run(method, [], { largestStep: 0.125 });
    const longest = Math.max(...times.slice(1).map((t, i) => t - times[i]!));
    // A last step may stretch by 1 %.
    expect(longest).toBeLessThan(0.125 * 1.01 + 1e-12);
    expect(end.t).toBe(20);
  });
});
