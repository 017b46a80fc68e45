import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withType } from '../../../src/app/lab/draft.ts';
import { flightSeries, indexAt } from '../../../src/app/lab/series.ts';
import { simulate } from '../../../src/engine/flight/index.ts';
import { geodeticAt, motionAt } from '../../../src/engine/trajectory/index.ts';
import { toDegrees } from '../../../src/engine/units/index.ts';
import { DRAFT, flightFrom, TYPES } from './sample-lab.ts';

const { trajectory, groundRangeM, apogeeM, ending } = simulate(flightFrom(withType(DRAFT, 'hwasong-12')));
const series = flightSeries(trajectory);

describe('flightSeries', () => {
  it('goes from the launch to the end of the flight', () => {
    expect(series.timeS[0]).toBe(0);
    expect(series.timeS.at(-1)).toBe(ending.timeS);
    expect(series.groundRangeKm[0]).toBe(0);
    // The launch point comes back from its own coordinates to a nanometre or so.
    expect(series.groundRangeKm.at(-1)).toBeCloseTo(groundRangeM / 1000, 9);
    expect(Math.abs(series.heightKm.at(-1)!)).toBeLessThan(1e-6);
  });

  it('has columns of one length, by rising time, about as many points as asked for', () => {
    const columns = Object.values(series).map(({ length }) => length);
    expect(new Set(columns).size).toBe(1);
    for (const [index, timeS] of series.timeS.slice(1).entries()) {
      expect(timeS).toBeGreaterThan(series.timeS[index]!);
    }
    for (const points of [20, 160, 400]) {
      const { length } = flightSeries(trajectory, points).timeS;
      expect(length).toBeGreaterThan(points * 0.8);
      expect(length).toBeLessThanOrEqual(points + trajectory.events.length + 1);
    }
  });

  it('has a point at every event, so that no burnout is cut off and no apogee missed', () => {
    for (const { timeS } of trajectory.events) expect(series.timeS).toContain(timeS);
    expect(Math.max(...series.heightKm)).toBeCloseTo(apogeeM! / 1000, 6);
  });

  it('shows what the trajectory says', () => {
    for (const index of [1, 40, 90, 120]) {
      const timeS = series.timeS[index]!;
      const motion = motionAt(trajectory, timeS);
      expect(series.heightKm[index]).toBe(geodeticAt(trajectory, timeS).heightM / 1000);
      expect(series.speedMps[index]).toBe(motion.speedMps);
      expect(series.flightPathAngleDeg[index]).toBe(toDegrees(motion.flightPathAngleRad));
    }
  });

  it.each(TYPES.map(({ key }) => key))('draws the path of a %s to a pixel', (typeKey) => {
    const { trajectory: path } = simulate(flightFrom(withType(DRAFT, typeKey)));
    const { timeS, heightKm, speedMps } = flightSeries(path);
    const tallest = Math.max(...heightKm);
    const fastest = Math.max(...speedMps);
    for (let index = 1; index < timeS.length; index++) {
      const middleS = (timeS[index - 1]! + timeS[index]!) / 2;
      const drawnKm = (heightKm[index - 1]! + heightKm[index]!) / 2;
      const drawnMps = (speedMps[index - 1]! + speedMps[index]!) / 2;
      // A chart 200 px high.
      expect(Math.abs(drawnKm - geodeticAt(path, middleS).heightM / 1000)).toBeLessThan(tallest / 200);
      expect(Math.abs(drawnMps - motionAt(path, middleS).speedMps)).toBeLessThan(fastest / 200);
    }
  });
});

describe('indexAt', () => {
  it('is the nearest point, whatever the moment', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: ending.timeS + 100, noNaN: true }), (momentS) => {
        const found = Math.abs(series.timeS[indexAt(series, momentS)]! - momentS);
        const nearest = Math.min(...series.timeS.map((timeS) => Math.abs(timeS - momentS)));
        expect(found).toBe(nearest);
      }),
    );
  });

  it('is the point itself at its own time', () => {
    for (const [index, timeS] of series.timeS.entries()) expect(indexAt(series, timeS)).toBe(index);
  });
});
