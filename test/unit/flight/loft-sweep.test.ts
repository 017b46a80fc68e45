import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burnoutOf, type Flight, loftSweep, simulate } from '../../../src/engine/flight/index.ts';
import { toDegrees, toRadians } from '../../../src/engine/units/index.ts';
import { flightOf, STAGED_DOCUMENT } from '../../support/flights.ts';

const { oracles } = JSON.parse(
  readFileSync(new URL('../../../public/data/reference/closed-forms.json', import.meta.url), 'utf8'),
);

interface Arc {
  range_km: number;
  v_mps: number;
  gamma_deg: number;
  apogee_m: number;
  tof_s: number;
}

const RADIUS_M = 6_371_000;
const MU_M3S2 = 3.986004418e14;

/**
 * The top is flat: the range falls by about R d^2 at an angle d beside it, so that a millimetre of a flight's own
 * error hides sqrt(1e-3 / 6.4e6) of the angle.
 */
const BESIDE_TOP_RAD = 1.3e-5;

/** A body thrown from the surface of a still, airless sphere. */
const thrown = (speedMps: number, azimuthDeg = 50): Flight =>
  flightOf({
    version: 1,
    earth: { shape: 'sphere', radiusM: RADIUS_M, muM3S2: MU_M3S2, gravity: 'central', rotating: false },
    atmosphere: 'none',
    start: { latDeg: 10, lonDeg: 20, heightM: 0, speedMps, azimuthDeg, elevationDeg: 45 },
    vehicle: { massKg: 1000, referenceAreaM2: 1, dragCoefficient: 0 },
  });

const sweepOf = (flight: Flight) => loftSweep(flight, simulate(flight));

describe('greatest range of a burnout speed, airless and from the surface', () => {
  it.each(oracles.min_energy_vacuum_spherical as Arc[])('$range_km km at least energy', (arc) => {
    const { minimumEnergy } = sweepOf(thrown(arc.v_mps));
    // The speed is printed to 0.1 mm/s, up to 1 m of range at 13,000 km; the angle costs nothing at the top.
    expect(Math.abs(minimumEnergy!.rangeM - arc.range_km * 1000)).toBeLessThan(1);
    const besideRad = Math.abs(minimumEnergy!.flightPathAngleRad - toRadians(arc.gamma_deg));
    expect(besideRad).toBeLessThan(BESIDE_TOP_RAD);
    // The apogee goes with the angle, by at most the Earth's radius or so a radian, and the time by its quarter day.
    expect(Math.abs(minimumEnergy!.apogeeM - arc.apogee_m)).toBeLessThan(1 + 7e6 * BESIDE_TOP_RAD);
    expect(Math.abs(minimumEnergy!.timeS - arc.tof_s)).toBeLessThan(1e-3 + 6e3 * BESIDE_TOP_RAD);
  });

  it('is reached at a quarter of pi less a quarter of the range angle, whatever the speed and azimuth', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 500, max: 7500, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (speedMps, azimuthDeg) => {
          const { minimumEnergy } = sweepOf(thrown(speedMps, azimuthDeg));
          const rangeRad = minimumEnergy!.rangeM / RADIUS_M;
          // Bate, Mueller, White (1971), chapter 6: the angle of the least energy.
          expect(Math.abs(minimumEnergy!.flightPathAngleRad - (Math.PI - rangeRad) / 4)).toBeLessThan(
            BESIDE_TOP_RAD,
          );
        },
      ),
      { numRuns: 15, seed: 20261124 },
    );
  });
});

describe('loft sweep', () => {
  const staged = flightOf(STAGED_DOCUMENT);
  const result = simulate(staged);

  it('holds all arcs from depressed to lofted, higher and longer in time with the angle', () => {
    const { arcs, leftOut } = loftSweep(staged, result);
    expect(leftOut).toBe(0);
    expect(arcs).toHaveLength(33);
    expect(toDegrees(arcs[0]!.flightPathAngleRad)).toBeCloseTo(5, 9);
    expect(toDegrees(arcs.at(-1)!.flightPathAngleRad)).toBeCloseTo(85, 9);
    for (const [index, arc] of arcs.slice(1).entries()) {
      expect(arc.apogeeM).toBeGreaterThan(arcs[index]!.apogeeM);
      expect(arc.timeS).toBeGreaterThan(arcs[index]!.timeS);
    }
  });

  it('has no longer arc than the one it marks', () => {
    const { arcs, minimumEnergy } = loftSweep(staged, result);
    for (const { rangeM } of arcs) expect(rangeM).toBeLessThanOrEqual(minimumEnergy!.rangeM);
  });

  it('flies the very arc that was flown, at the angle of its burnout', () => {
    const burnout = burnoutOf(result);
    const angleRad = burnout.flightPathAngleRad;
    const { arcs } = loftSweep(staged, result, { fromRad: angleRad, toRad: angleRad + 0.2, count: 3 });
    // Both are good to the metre that a flight at the usual tolerance is; the sweep begins anew at the burnout.
    expect(Math.abs(arcs[0]!.rangeM - result.groundRangeM)).toBeLessThan(2);
    expect(Math.abs(arcs[0]!.apogeeM - result.apogeeM!)).toBeLessThan(2);
    expect(Math.abs(arcs[0]!.timeS - result.ending.timeS)).toBeLessThan(2e-3);
  });

  it('leaves the lift out: a glide is no arc', () => {
    const { flown } = staged;
    if (flown.kind !== 'staged') throw new Error('the staged vehicle is staged');
    const { vehicle } = flown;
    const lifting = {
      ...staged,
      flown: { ...flown, vehicle: { ...vehicle, reentry: { ...vehicle.reentry, liftToDrag: 2 } } },
    };
    expect(loftSweep(lifting, result, { count: 5 })).toEqual(loftSweep(staged, result, { count: 5 }));
  });

  it('has no top where a sweep is all on one side of it', () => {
    const { minimumEnergy } = loftSweep(staged, result, { fromRad: toRadians(60) });
    expect(minimumEnergy).toBeNull();
  });

  it('leaves out what does not come down, or beyond the far side, and marks nothing then', () => {
    const fast = thrown(8500);
    const { arcs, leftOut, minimumEnergy } = sweepOf(fast);
    expect(leftOut).toBeGreaterThan(0);
    expect(arcs.length + leftOut).toBe(33);
    expect(minimumEnergy).toBeNull();
  });

  it.each([
    [{ fromRad: -0.1 }, /angles -0.1 to/],
    [{ toRad: 2 }, /to 2 rad/],
    [{ fromRad: 1, toRad: 0.5 }, /angles 1 to 0.5/],
    [{ fromRad: Number.NaN }, /NaN/],
    [{ count: 2 }, /count 2 is not/],
    [{ count: 3.5 }, /count 3.5 is not/],
  ])('refuses %j', (options, message) => {
    expect(() => loftSweep(staged, result, options)).toThrow(message);
  });
});
