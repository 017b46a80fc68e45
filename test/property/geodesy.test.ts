import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ecef,
  type Enu,
  ecefToEci,
  ecefToEnu,
  ecefToEnuVector,
  ecefToGeodetic,
  ecefVelocityToEci,
  enuToEcefVector,
  geodesicDirect,
  geodesicInverse,
  geodeticToEcef,
  sphere,
  WGS84,
} from '../../src/engine/geodesy/index.ts';
import { norm, subtract, vec3 } from '../../src/engine/math/index.ts';
import { EARTH_ROTATION_RATE_RADPS } from '../../src/engine/units/index.ts';

const place = fc.record({
  latRad: fc.double({ min: -Math.PI / 2, max: Math.PI / 2, noNaN: true }),
  lonRad: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  heightM: fc.double({ min: -5_000, max: 1e7, noNaN: true }),
});
const velocity = fc.tuple(...[0, 0, 0].map(() => fc.double({ min: -8000, max: 8000, noNaN: true })));

describe('geodesy', () => {
  it('geodetic to ECEF and back to 1e-8 m, on the ellipsoid and on a sphere', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(WGS84, sphere(6_371_000)), (at, ellipsoid) => {
        const there = geodeticToEcef(ellipsoid, at);
        const back = geodeticToEcef(ellipsoid, ecefToGeodetic(ellipsoid, there));
        // Doubles at 1.6e7 m are spaced 2e-9 m: 1e-8 is five of them.
        expect(norm(subtract(back, there))).toBeLessThan(1e-8);
        expect(Math.abs(ecefToGeodetic(ellipsoid, there).heightM - at.heightM)).toBeLessThan(1e-8);
      }),
      { numRuns: 2000 },
    );
  });

  it('stands exactly at the poles and on the axis', () => {
    for (const latRad of [Math.PI / 2, -Math.PI / 2]) {
      const back = ecefToGeodetic(WGS84, geodeticToEcef(WGS84, { latRad, lonRad: 0, heightM: 1234 }));
      expect(back.latRad).toBeCloseTo(latRad, 14);
      expect(back.heightM).toBeCloseTo(1234, 7);
    }
  });

  it('turning into the local frame and back keeps a vector, and its length', () => {
    fc.assert(
      fc.property(place, velocity, (at, [x, y, z]) => {
        const local = vec3<Enu>(x!, y!, z!);
        const back = ecefToEnuVector(at, enuToEcefVector(at, local));
        expect(norm(subtract(back, local))).toBeLessThan(1e-10);
      }),
    );
  });

  it('the origin of a local frame is at zero, and a point above it straight up', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 1, max: 1e6, noNaN: true }), (at, riseM) => {
        const above = geodeticToEcef(WGS84, { ...at, heightM: at.heightM + riseM });
        const seen = ecefToEnu(WGS84, at, above);
        expect(Math.hypot(seen.x, seen.y)).toBeLessThan(1e-7);
        expect(Math.abs(seen.z - riseM)).toBeLessThan(1e-7);
      }),
    );
  });

  it('inertial velocity is the rate of the inertial position', () => {
    fc.assert(
      fc.property(place, velocity, fc.double({ min: 0, max: 5000, noNaN: true }), (at, v, timeS) => {
        const position = geodeticToEcef(WGS84, at);
        const rate = vec3<Ecef>(v[0]!, v[1]!, v[2]!);
        const step = 1e-3;
        const moved = vec3<Ecef>(
          position.x + step * rate.x,
          position.y + step * rate.y,
          position.z + step * rate.z,
        );
        const before = ecefToEci(position, timeS);
        const after = ecefToEci(moved, timeS + step);
        const inertial = ecefVelocityToEci(position, rate, timeS);
        // Second-order terms of a step of 1e-3 s: omega v step and omega^2 r step, under 1e-3 m/s.
        expect(Math.abs((after.x - before.x) / step - inertial.x)).toBeLessThan(2e-3);
        expect(Math.abs((after.y - before.y) / step - inertial.y)).toBeLessThan(2e-3);
      }),
    );
    expect(EARTH_ROTATION_RATE_RADPS).toBe(7.292115e-5);
  });

  it('geodesic direct and inverse undo each other to 1 um (under 15,000 km, where the shortest line is one)', () => {
    fc.assert(
      fc.property(
        place,
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.double({ min: 1, max: 1.5e7, noNaN: true }),
        (from, azimuthRad, distanceM) => {
          const to = geodesicDirect(WGS84, from, azimuthRad, distanceM);
          expect(Math.abs(geodesicInverse(WGS84, from, to).distanceM - distanceM)).toBeLessThan(1e-6);
        },
      ),
    );
  });
});
