import { describe, expect, it } from 'vitest';
import { flightTimeAt, momentOf, sceneOf } from '../../../src/app/state/flown-scene.ts';
import { formatUtc } from '../../../src/engine/time/index.ts';
import { flightsOf, flownRound } from './sample-flights.ts';

const VOLLEYS = flightsOf([
  flownRound(3, '2024-03-17T23:21Z', 240),
  flownRound(1, '2024-03-17T22:44Z', 240),
  flownRound(2, '2024-03-17T22:44Z', 240),
]);

describe('sceneOf', () => {
  it('puts the rounds in order of launch on a clock that starts with the first', () => {
    const scene = sceneOf(VOLLEYS);
    expect(scene?.rounds.map(({ round, launchS, endS }) => [round, launchS, endS])).toEqual([
      [1, 0, 240],
      [2, 0, 240],
      [3, 2220, 2460],
    ]);
    expect(scene?.span.endS).toBe(2460);
    expect(formatUtc(momentOf(scene!, 2220))).toBe('2024-03-17T23:21:00Z');
  });

  it('finds the one quiet gap between the volleys, less its margins', () => {
    expect(sceneOf(VOLLEYS)?.span.quiet).toEqual([{ fromS: 245, toS: 2215 }]);
  });

  it('finds no gap while another round still flies', () => {
    const overlapping = flightsOf([
      flownRound(1, '2024-03-17T22:44Z', 1200),
      flownRound(2, '2024-03-17T22:50Z', 240),
      flownRound(3, '2024-03-17T23:04Z', 240),
    ]);
    expect(sceneOf(overlapping)?.span.quiet).toEqual([]);
  });

  it('names the events of a round on the scene’s clock', () => {
    const third = sceneOf(VOLLEYS)?.rounds[2];
    expect(third?.events.map(({ kind, timeS }) => [kind, timeS])).toEqual([
      ['lift-off', 2220],
      ['burnout', 2244],
      ['apogee', 2340],
      ['splash', 2460],
    ]);
  });

  it('gives the events of all rounds in order of time', () => {
    const times = sceneOf(VOLLEYS)?.span.eventTimesS ?? [];
    expect(times).toHaveLength(12);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
  });

  it('is null when nothing flies', () => {
    expect(sceneOf(flightsOf([]))).toBeNull();
  });
});

describe('flightTimeAt', () => {
  it('counts from the round’s own lift-off and holds at both ends', () => {
    const third = sceneOf(VOLLEYS)?.rounds[2];
    expect([0, 2230, 9999].map((timeS) => flightTimeAt(third!, timeS))).toEqual([0, 10, 240]);
  });
});
