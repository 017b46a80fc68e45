import { describe, expect, it } from 'vitest';
import { STANDARD_EARTH, simulate } from '../../../src/engine/flight/index.ts';
import { ecefToEnu, geodeticToEcef, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { stateAt, timeSpan } from '../../../src/engine/trajectory/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';
import { flightOf, valuesAt } from '../../../src/reconstruction/hypotheses/hypothesis.ts';
import {
  arcOf,
  ballisticGhost,
  peakSpeedOf,
  reconstruct,
  standardRanges,
  timesAboveHorizon,
} from '../../../src/reconstruction/index.ts';
import { weighedHypothesis } from '../../../src/reconstruction/reconstruct.ts';
import { reportOf } from './sample-report.ts';

const REPORT = reportOf([
  ['japan-mod', 'range', 700, 'km'],
  ['japan-mod', 'apogee', 50, 'km'],
]);
const { hypotheses } = reconstruct(REPORT);
const glide = hypotheses.find(({ kind }) => kind === 'glide')!;
const ballistic = hypotheses.find(({ kind }) => kind === 'ballistic')!;

describe('the standard range', () => {
  it('is further than the flight itself, which was not the one of greatest range', () => {
    const lofted = reportOf([
      ['japan-mod', 'range', 700, 'km'],
      ['japan-mod', 'apogee', 300, 'km'],
    ]);
    const [fitted] = reconstruct(lofted, { kinds: ['ballistic'] }).hypotheses;
    const { standardRangeM, standardRangeRotatingM } = standardRanges(lofted, fitted!);
    expect(standardRangeM).toBeGreaterThan(fitted!.computed.range);
    // Toward the east-north-east the turning Earth helps a short flight by a per cent or two.
    expect(standardRangeRotatingM! / standardRangeM!).toBeGreaterThan(1);
    expect(standardRangeRotatingM! / standardRangeM!).toBeLessThan(1.05);
  });

  it('is as far as the best attitude on a grid of two degrees goes, on a still Earth', () => {
    const { hypothesis } = weighedHypothesis(REPORT, 'ballistic');
    const values = valuesAt(hypothesis, ballistic.z);
    const still = { ...STANDARD_EARTH, rotationRateRadps: 0 };
    const ranges = Array.from({ length: 40 }, (_, index) =>
      simulate({ ...flightOf(hypothesis, { ...values, kickRad: toRadians(2 * index) }), earth: still }),
    ).map(({ groundRangeM }) => groundRangeM);
    const { standardRangeM } = standardRanges(REPORT, ballistic);
    // A flat top: a degree beside it is a thousandth of the range.
    expect(standardRangeM! / Math.max(...ranges)).toBeGreaterThan(0.9999);
    expect(standardRangeM! / Math.max(...ranges)).toBeLessThan(1.002);
  });
});

describe('the time above the horizon of a point', () => {
  const { trajectory } = arcOf(REPORT, ballistic);

  it('is all of the flight at its own site', () => {
    const [[fromS, toS] = [1, 1]] = timesAboveHorizon(trajectory, { ...REPORT.site, heightM: -1 });
    expect(fromS).toBe(0);
    // It sinks below the site's horizon before it splashes 700 km away.
    expect(toS).toBeLessThan(timeSpan(trajectory).endS);
  });

  it('begins and ends on the tangent plane', () => {
    const observer = { latRad: toRadians(38.1), lonRad: toRadians(138.35), heightM: 100 };
    const intervals = timesAboveHorizon(trajectory, observer);
    for (const timeS of intervals.flat()) {
      const { z } = ecefToEnu(WGS84, observer, stateAt(trajectory, timeS).position);
      // A millisecond at some kilometres a second.
      if (timeS > 0 && timeS < timeSpan(trajectory).endS) expect(Math.abs(z)).toBeLessThan(10);
    }
  });

  it('is none at the other side of the Earth', () => {
    expect(timesAboveHorizon(trajectory, { latRad: -0.6, lonRad: -0.9, heightM: 0 })).toEqual([]);
    expect(geodeticToEcef(WGS84, REPORT.site).z).toBeGreaterThan(0);
  });
});

describe('the ballistic ghost', () => {
  it('falls short of a flight that was carried on by its lift', () => {
    const arc = arcOf(REPORT, glide);
    const ghost = ballisticGhost(REPORT, arc, 25_000)!;
    expect(ghost.rangeDifferenceM).toBeLessThan(-20_000);
    expect(ghost.timeDifferenceS).toBeLessThan(0);
    expect(ghost.path[0]![2]).toBeCloseTo(25_000, -1);
    expect(ghost.path.at(-1)![2]).toBeCloseTo(0, 0);
  });

  it('is the flight itself where it was ballistic', () => {
    const arc = arcOf(REPORT, ballistic);
    const ghost = ballisticGhost(REPORT, arc, 25_000)!;
    // The same equations from a state on the same path: what the dense output is off by.
    expect(Math.abs(ghost.rangeDifferenceM)).toBeLessThan(1);
    expect(Math.abs(ghost.timeDifferenceS)).toBeLessThan(0.01);
  });

  it('is none where the flight stays below the horizon', () => {
    expect(ballisticGhost(REPORT, arcOf(REPORT, glide), 90_000)).toBeNull();
  });
});

describe('the peak speed', () => {
  it('is no less than any speed on the way', () => {
    const { trajectory } = arcOf(REPORT, ballistic);
    const { speedMps } = peakSpeedOf(trajectory);
    for (const timeS of trajectory.timesS) {
      const { x, y, z } = stateAt(trajectory, timeS).velocity;
      expect(Math.hypot(x, y, z)).toBeLessThanOrEqual(speedMps + 1e-6);
    }
    expect(speedMps / ballistic.computed.peakSpeed).toBeGreaterThan(0.999);
  });
});
