import { describe, expect, it } from 'vitest';
import { type Companion, flyingCompanions, spanTogether } from '../../../src/app/state/companions.ts';
import { type FlownScene, sceneOf } from '../../../src/app/state/flown-scene.ts';
import { flightsOf, flownRound } from './sample-flights.ts';

const flown = (id: string, ...rounds: readonly [utc: string, flightTimeS: number][]) => {
  const flights = flightsOf(
    rounds.map(([utc, flightTimeS], at) => flownRound(at + 1, utc, flightTimeS)),
    id,
  );
  const scene = sceneOf(flights) as FlownScene;
  return { scene, companion: { state: 'ready', flights, scene } as const satisfies Companion };
};

/** Two rounds half an hour apart, and one of years before that flies for twenty minutes. */
const VOLLEYS = flown('volleys', ['2024-03-17T22:44Z', 240], ['2024-03-17T23:14Z', 240]);
const LONG = flown('long', ['2017-11-28T18:17Z', 1200]);
const SHORT = flown('short', ['2022-10-03T22:23Z', 240]);

describe('spanTogether', () => {
  it('puts the first lift-off of each at zero and ends with the last splash', () => {
    for (const { scene } of [VOLLEYS, LONG, SHORT]) expect(scene.rounds[0]?.launchS).toBe(0);
    expect(spanTogether([VOLLEYS.scene, LONG.scene]).endS).toBe(2040);
    expect(spanTogether([SHORT.scene, LONG.scene]).endS).toBe(1200);
  });

  it('is quiet only where none of them flies', () => {
    // The second volley lifts off at 1800 s; five seconds are kept on both sides of a gap.
    expect(spanTogether([VOLLEYS.scene, SHORT.scene]).quiet).toEqual([{ fromS: 245, toS: 1795 }]);
    expect(spanTogether([VOLLEYS.scene, LONG.scene]).quiet).toEqual([{ fromS: 1205, toS: 1795 }]);
    const all = spanTogether([LONG.scene, VOLLEYS.scene, flown('over', ['2020-01-01T00:00Z', 1790]).scene]);
    expect(all.quiet).toEqual([]);
  });

  it('has the events of all, in order of time', () => {
    const { eventTimesS } = spanTogether([VOLLEYS.scene, LONG.scene]);
    expect(eventTimesS).toEqual(
      [...VOLLEYS.scene.span.eventTimesS, ...LONG.scene.span.eventTimesS].sort((a, b) => a - b),
    );
  });

  it('is the span of a lone scene, and nothing without one', () => {
    expect(spanTogether([VOLLEYS.scene])).toBe(VOLLEYS.scene.span);
    expect(spanTogether([])).toEqual({ endS: 0, eventTimesS: [], quiet: [] });
  });
});

describe('flyingCompanions', () => {
  const companions = new Map<string, Companion>([
    ['short', SHORT.companion],
    ['long', LONG.companion],
    ['pending', { state: 'pending' }],
    ['failed', { state: 'failed', message: 'no root' }],
    ['grounded', { state: 'ready', flights: flightsOf([], 'grounded'), scene: null }],
  ]);
  const ids = (compared: readonly string[], selected: string | null = null) =>
    flyingCompanions(compared, companions, selected).map(({ launchId }) => launchId);

  it('are those that are there and fly, in the order chosen', () => {
    expect(ids(['long', 'pending', 'short', 'failed', 'grounded', 'unknown'])).toEqual(['long', 'short']);
  });

  it('leave out the selected launch, which flies as itself, and what is not beside it any more', () => {
    expect(ids(['long', 'short'], 'long')).toEqual(['short']);
    expect(ids([])).toEqual([]);
  });
});
