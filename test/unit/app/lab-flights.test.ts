import { describe, expect, it } from 'vitest';
import { labLegendLines } from '../../../src/app/panels/legend-entries.ts';
import { labSceneOf, nowFlight, pinnedFlight } from '../../../src/app/state/lab-flights.ts';
import { lanesOfLab } from '../../../src/app/timeline/lanes.ts';
import { flownRound } from './sample-flights.ts';

const SITES = new Map([['sunan', { key: 'sunan', name: 'Sunan', latDeg: 39.2, lonDeg: 125.67 }]]);
const DRAFT = {
  typeKey: 'scud-b',
  site: { kind: 'site', key: 'sunan' },
  azimuthDeg: 90,
  choices: {},
} as const;
const FIGURES = {
  rangeM: 300_000,
  apogeeM: 50_000,
  flightTimeS: 240,
  burnout: null,
  splashSpeedMps: null,
  peakDeceleration: null,
  ending: 'impact',
} as const;

const path = (endS: number) => flownRound(1, '2024-03-17T22:44Z', endS).arc.trajectory;
const PIN = { sign: 'C', name: 'Longer', draft: DRAFT, figures: FIGURES } as const;

describe('labSceneOf', () => {
  const scene = labSceneOf([nowFlight(path(240)), ...pinnedFlight(PIN, path(300))], DRAFT, SITES, false);

  it('puts the flight under the hand first, and every variant under its sign', () => {
    expect(scene.arcs).toMatchObject([
      { id: 'now', label: 'Now', kind: 'simulated', variant: null, launchS: 0 },
      { id: 'pin-C', label: 'C', kind: 'simulated', variant: 2, launchS: 0 },
    ]);
    expect(scene.site).toEqual({ id: 'sunan', label: 'Sunan', latDeg: 39.2, lonDeg: 125.67 });
  });

  it('lasts as long as its longest flight, and steps through all events in order', () => {
    expect(scene.span.endS).toBe(300);
    expect(scene.span.eventTimesS).toEqual([...scene.span.eventTimesS].sort((a, b) => a - b));
    expect(
      lanesOfLab(scene.lanes).map(({ sign, name, launchS, endS }) => [sign, name, launchS, endS]),
    ).toEqual([
      ['', 'Now', 0, 240],
      ['C', 'Longer', 0, 300],
    ]);
  });

  it('is explained by the legend, line by line', () => {
    expect(labLegendLines(scene.arcs)).toEqual([
      { text: 'now', pattern: 'solid', isAhead: false },
      { text: 'C', pattern: 'long-dashed', isAhead: false, variant: 2 },
      { text: 'not flown yet', pattern: 'solid', isAhead: true },
    ]);
  });

  it('names typed coordinates by themselves, and is framed anew for another place or type only', () => {
    const typed = { ...DRAFT, site: { kind: 'typed', latDeg: -12.5, lonDeg: 130.25 } } as const;
    const flights = [nowFlight(path(240))];
    expect(labSceneOf(flights, typed, SITES, true).site.label).toBe('12.50° S, 130.25° E');
    const turned = labSceneOf(flights, { ...DRAFT, azimuthDeg: 45 }, SITES, true);
    expect(turned.framing).toBe(scene.framing);
    expect(labSceneOf(flights, { ...DRAFT, typeKey: 'nodong' }, SITES, true).framing).not.toBe(scene.framing);
  });

  it('leaves out a variant whose path is not known', () => {
    expect(pinnedFlight(PIN, undefined)).toEqual([]);
  });
});
