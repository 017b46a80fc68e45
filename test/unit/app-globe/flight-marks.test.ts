import { describe, expect, test } from 'vitest';
import { arcsAlong, evenSamples, flightMarks, roundsName } from '../../../src/app/globe/flight-marks.ts';
import { placeNames } from '../../../src/app/globe/places.ts';
import type { GlobeArc, ReportedArc } from '../../../src/app/globe/port.ts';
import { ecefToGeodetic, geodeticToEcef, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { SEGMENT_ORDER, STATE_SIZE, stateAt, type Trajectory } from '../../../src/engine/trajectory/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';

/** Straight up to the apogee and straight down again, 100 s each, over one place. */
const upAndDown = (lonDeg: number, apogeeM: number): Trajectory => {
  const at = (heightM: number) =>
    geodeticToEcef(WGS84, { latRad: toRadians(39), lonRad: toRadians(lonDeg), heightM });
  const [ground, top] = [at(0), at(apogeeM)];
  const coefficients = new Float64Array(2 * STATE_SIZE * SEGMENT_ORDER);
  for (const [component, axis] of (['x', 'y', 'z'] as const).entries()) {
    const rise = top[axis] - ground[axis];
    coefficients.set([ground[axis], rise], component * SEGMENT_ORDER);
    coefficients.set([top[axis], -rise], (STATE_SIZE + component) * SEGMENT_ORDER);
  }
  return {
    ellipsoid: WGS84,
    rotationRateRadps: 0,
    timesS: Float64Array.of(0, 100, 200),
    coefficients,
    events: [
      { kind: 'ignition', timeS: 0 },
      { kind: 'apogee', timeS: 100 },
      { kind: 'impact', timeS: 200 },
    ],
    provenance: { kind: 'computed', model: 'test', evaluations: 0 },
  };
};

const arc = (round: number, trajectory: Trajectory, extra: Partial<ReportedArc> = {}): ReportedArc => ({
  id: `round-${round}`,
  round,
  companion: null,
  trajectory,
  launchS: 0,
  kind: 'ballistic',
  outcome: 'success',
  ...extra,
});

const texts = (arcs: readonly GlobeArc[]) => flightMarks(arcs).map(({ text }) => text);

describe('flightMarks', () => {
  test('a lone arc goes without its name', () => {
    expect(texts([arc(1, upAndDown(130, 50_000))])).toEqual(['Apogee 50\u00a0km, computed', 'Splash']);
  });

  test('rounds on one arc share their marks', () => {
    const trajectory = upAndDown(130, 50_000);
    expect(texts([1, 2, 3].map((round) => arc(round, trajectory)))).toEqual([
      'Rounds 1-3 apogee 50\u00a0km, computed',
      'Rounds 1-3 splash',
    ]);
  });

  test('rounds on arcs of their own are named one by one', () => {
    expect(texts([arc(1, upAndDown(130, 50_000)), arc(2, upAndDown(131, 50_000))])).toEqual([
      'Round 1 apogee 50\u00a0km, computed',
      'Round 1 splash',
      'Round 2 apogee 50\u00a0km, computed',
      'Round 2 splash',
    ]);
  });

  test('a failed launch splashes like any other', () => {
    expect(texts([arc(1, upAndDown(130, 50_000), { outcome: 'failure' })])[1]).toBe('Splash');
  });

  test('thousands are parted as in the tables', () => {
    expect(texts([arc(1, upAndDown(130, 6_049_000))])[0]).toBe('Apogee 6\u202f049\u00a0km, computed');
  });

  test('a shared mark stands for all its arcs', () => {
    const trajectory = upAndDown(130, 50_000);
    const [apogee] = flightMarks([1, 2].map((round) => arc(round, trajectory)));
    expect(apogee?.arcIds).toEqual(['round-1', 'round-2']);
  });

  test('a flight cut off in the air marks only what it reached', () => {
    const trajectory = { ...upAndDown(130, 50_000), events: [{ kind: 'time-limit', timeS: 200 }] as const };
    expect(flightMarks([arc(1, trajectory)])).toEqual([]);
  });

  test('the apogee is marked where the flight is highest', () => {
    const [apogee] = flightMarks([arc(1, upAndDown(130, 50_000))]);
    expect(ecefToGeodetic(WGS84, apogee!.position).heightM).toBeCloseTo(50_000, 3);
  });
});

test('rounds that fly one arc are counted together', () => {
  const salvo = [
    arc(1, upAndDown(130, 50_000)),
    arc(2, upAndDown(130, 50_500)),
    arc(3, upAndDown(130, 90_000)),
  ];
  expect(salvo.map((round) => arcsAlong(round, salvo).length)).toEqual([2, 2, 1]);
});

test('several rounds have one name, which counts on where it can', () => {
  expect(roundsName([1])).toBe('Round 1');
  expect(roundsName([4, 1, 2, 3, 7])).toBe('Rounds 1-4, 7');
  expect(roundsName([1, 2])).toBe('Rounds 1, 2');
});

test('even samples are evenly spaced in time and hold both ends', () => {
  const trajectory = upAndDown(130, 50_000);
  const samples = evenSamples(trajectory, 5);
  expect(samples).toEqual([0, 50, 100, 150, 200].map((timeS) => stateAt(trajectory, timeS).position));
});

test('the sea between Korea and Japan is named by the setting, and only it', () => {
  const seas = (naming: Parameters<typeof placeNames>[0]) =>
    new Set(placeNames(naming).flatMap(({ kind, text }) => (kind === 'sea' ? [text] : [])));
  const others = [...seas('both')].filter((name) => name !== 'East Sea (Sea of Japan)');
  expect(seas('both')).toContain('East Sea (Sea of Japan)');
  expect(seas('east-sea')).toEqual(new Set(['East Sea', ...others]));
  expect(seas('sea-of-japan')).toEqual(new Set(['Sea of Japan', ...others]));
});
