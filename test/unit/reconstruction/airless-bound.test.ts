import { describe, expect, it } from 'vitest';
import { type Flight, STANDARD_EARTH, simulate } from '../../../src/engine/flight/index.ts';
import { geodesicInverse, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';
import { dragCoefficientOf } from '../../../src/engine/vehicle/index.ts';
import { shortestFlightTimeS } from '../../../src/reconstruction/index.ts';

const PYONGYANG = { latRad: toRadians(39.188), lonRad: toRadians(125.667), heightM: 0 };

/** A throw without air over the turning Earth with J2. */
const thrown = (speedMps: number, elevationDeg: number, azimuthDeg: number): Flight => {
  const up = toRadians(elevationDeg);
  const along = toRadians(azimuthDeg);
  return {
    earth: STANDARD_EARTH,
    atmosphere: 'none',
    start: PYONGYANG,
    flown: {
      kind: 'body',
      body: { massKg: 1, referenceAreaM2: 1, drag: dragCoefficientOf(0), liftToDrag: 0, bankRad: 0 },
      velocityEnuMps: [
        speedMps * Math.cos(up) * Math.sin(along),
        speedMps * Math.cos(up) * Math.cos(along),
        speedMps * Math.sin(up),
      ],
    },
    until: { timeS: 9000, heightM: 0 },
  };
};

describe('the shortest flight time without air', () => {
  it('is about 4,109 s for what KCNA gave of 24 March 2022', () => {
    // The figure of the case's description, to one part in two thousand: the bearing is read off a map.
    expect(shortestFlightTimeS(PYONGYANG, toRadians(72), 6_248_500, 1_090_000)).toBeCloseTo(4109, -1);
  });

  it.each([
    [1500, 60, 80],
    [3000, 45, 80],
    [5000, 70, 100],
    [7000, 85, 72],
    [4000, 40, 270],
  ])('is the time of a throw at %d m/s, %d degrees up, toward %d degrees', (speed, up, along) => {
    const flight = thrown(speed, up, along);
    const { end, apogeeM, ending } = simulate(flight);
    const line = geodesicInverse(WGS84, flight.start, end);
    const bound = shortestFlightTimeS(PYONGYANG, line.azimuthRad, apogeeM!, line.distanceM);
    // J2 and the flattening are left out of the bound: two thousandths.
    expect(bound / ending.timeS).toBeGreaterThan(0.998);
    expect(bound / ending.timeS).toBeLessThan(1.002);
  });

  it('grows with the apogee and with the range', () => {
    const at = (apogeeM: number, rangeM: number) => shortestFlightTimeS(PYONGYANG, 1.2, apogeeM, rangeM);
    expect(at(2e6, 1e6)).toBeGreaterThan(at(1e6, 1e6));
    expect(at(1e6, 2e6)).toBeGreaterThan(at(1e6, 1e6));
  });
});
