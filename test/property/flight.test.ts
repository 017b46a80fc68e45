import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/engine/flight/index.ts';
import { gravitationalPotential } from '../../src/engine/gravity/index.ts';
import { cross, norm, subtract } from '../../src/engine/math/index.ts';
import {
  geodeticAt,
  inertialStateAt,
  sampleTimes,
  stateAt,
  type Trajectory,
  timeSpan,
} from '../../src/engine/trajectory/index.ts';
import { flightOf, STAGED_DOCUMENT, STAGED_VEHICLE } from '../support/flights.ts';

const BODY = { massKg: 1000, referenceAreaM2: 0.5, dragCoefficient: 0.2 };

const thrown = fc.record({
  latDeg: fc.double({ min: -80, max: 80, noNaN: true }),
  lonDeg: fc.double({ min: -180, max: 180, noNaN: true }),
  speedMps: fc.double({ min: 500, max: 7000, noNaN: true }),
  azimuthDeg: fc.double({ min: 0, max: 360, noNaN: true }),
  elevationDeg: fc.double({ min: 10, max: 90, noNaN: true }),
});

const airless = (throwOf: object, more: object = {}) =>
  flightOf({
    version: 1,
    atmosphere: 'none',
    start: { heightM: 0, ...throwOf },
    vehicle: BODY,
    ...more,
  });

const energies = (
  trajectory: Trajectory,
  gravity: ReturnType<typeof airless>['earth']['gravity'],
): number[] =>
  sampleTimes(trajectory, timeSpan(trajectory).endS / 20).map((timeS) => {
    const { position, velocity } = inertialStateAt(trajectory, timeS);
    return norm(velocity) ** 2 / 2 + gravitationalPotential(gravity, position.x, position.y, position.z);
  });

describe('an airless flight', () => {
  it('keeps its energy, J2 and rotation and all, to 1e-7', () => {
    fc.assert(
      fc.property(thrown, (start) => {
        const flight = airless(start);
        const values = energies(simulate(flight).trajectory, flight.earth.gravity);
        // 2 mm and 1e-5 m/s a step at 10 m/s2 and 7 km/s are some 0.1 J/kg of 6e7 a step; a hundred steps make 1e-7.
        for (const value of values) expect(Math.abs(value / values[0]! - 1)).toBeLessThan(1e-7);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the angular momentum about the axis under J2, and all of it in a central field', () => {
    fc.assert(
      fc.property(thrown, fc.constantFrom('j2', 'central'), (start, gravity) => {
        const { trajectory } = simulate(airless(start, { earth: { gravity } }));
        const momenta = sampleTimes(trajectory, timeSpan(trajectory).endS / 10).map((timeS) => {
          const { position, velocity } = inertialStateAt(trajectory, timeS);
          return cross(position, velocity);
        });
        const size = norm(momenta[0]!);
        for (const momentum of momenta) {
          // The same error budget as for the energy, times the radius.
          expect(Math.abs(momentum.z - momenta[0]!.z) / size).toBeLessThan(1e-6);
          if (gravity === 'central') {
            expect(Math.abs(momentum.x - momenta[0]!.x) / size).toBeLessThan(1e-6);
            expect(Math.abs(momentum.y - momenta[0]!.y) / size).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('comes down as it went up: its halves are mirror images (still sphere)', () => {
    fc.assert(
      fc.property(thrown, (start) => {
        const earth = { shape: 'sphere', gravity: 'central', rotating: false };
        const { trajectory, ending } = simulate(airless(start, { earth }));
        fc.pre(ending.kind === 'impact');
        const middleS = ending.timeS / 2;
        const apogeeS = trajectory.events.find((event) => event.kind === 'apogee')!.timeS;
        // Up and down are mirror images: to 1 ms, a few metres of climb rate at most.
        expect(Math.abs(apogeeS - middleS)).toBeLessThan(1e-3);
        const up = geodeticAt(trajectory, middleS * 0.5).heightM;
        const down = geodeticAt(trajectory, middleS * 1.5).heightM;
        expect(Math.abs(up - down)).toBeLessThan(0.5);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the step', () => {
  const azimuths = [0, 80, 180, 270];
  it.each(azimuths.flatMap((azimuthDeg) => [2, 4.01, 8].map((kickDeg) => [azimuthDeg, kickDeg] as const)))(
    'the impact is within 1 m and 1 ms, the apogee within 1 m, of a run at 1e-8 m (contracts staged vehicle, azimuth %f, kick %f)',
    (azimuthDeg, kickDeg) => {
      const flight = flightOf({
        ...STAGED_DOCUMENT,
        start: { ...STAGED_DOCUMENT.start, azimuthDeg },
        vehicle: { ...STAGED_VEHICLE, programme: { ...STAGED_VEHICLE.programme, kickDeg } },
      });
      const coarse = simulate(flight);
      const fine = simulate(flight, { toleranceM: 1e-8 });
      const end = (result: typeof coarse) => stateAt(result.trajectory, result.ending.timeS).position;
      expect(norm(subtract(end(coarse), end(fine)))).toBeLessThan(1);
      expect(Math.abs(coarse.ending.timeS - fine.ending.timeS)).toBeLessThan(1e-3);
      expect(Math.abs(coarse.apogeeM! - fine.apogeeM!)).toBeLessThan(1);
    },
  );

  it('a finer tolerance gives a smaller error, steadily', () => {
    const flight = airless({ latDeg: 10, lonDeg: 20, speedMps: 5000, azimuthDeg: 60, elevationDeg: 45 });
    const truth = simulate(flight, { toleranceM: 1e-9 }).ending.timeS;
    const error = (tolerance: number) =>
      Math.abs(simulate(flight, { toleranceM: tolerance }).ending.timeS - truth);
    // Four decades of tolerance must give at least three of error.
    expect(error(1e-1) / error(1e-5)).toBeGreaterThan(1e3);
  });
});

describe('with air', () => {
  it('a body never gains energy, and lands shorter than without', () => {
    fc.assert(
      fc.property(thrown, (start) => {
        const flight = flightOf({ version: 1, start: { heightM: 0, ...start }, vehicle: BODY });
        const { trajectory, groundRangeM } = simulate(flight);
        const earthRelative = sampleTimes(trajectory, timeSpan(trajectory).endS / 30).map((timeS) => {
          const { position, velocity } = stateAt(trajectory, timeS);
          const turning = (trajectory.rotationRateRadps * Math.hypot(position.x, position.y)) ** 2 / 2;
          const potential = gravitationalPotential(flight.earth.gravity, position.x, position.y, position.z);
          return norm(velocity) ** 2 / 2 + potential - turning;
        });
        // Jacobi's integral can only fall under drag; 1 J/kg is the integrator's own error over a flight.
        for (const [k, value] of earthRelative.entries()) {
          if (k > 0) expect(value).toBeLessThan(earthRelative[k - 1]! + 1);
        }
        if (start.elevationDeg < 60) {
          expect(groundRangeM).toBeLessThan(simulate(airless(start)).groundRangeM);
        }
      }),
      { numRuns: 40 },
    );
  });
});
