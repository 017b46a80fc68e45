import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/engine/flight/index.ts';
import { geodeticToEcef, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { addGravitation, oblateField } from '../../../src/engine/gravity/index.ts';
import { geodeticAt, localStateAt } from '../../../src/engine/trajectory/index.ts';
import { EARTH_ROTATION_RATE_RADPS, toRadians } from '../../../src/engine/units/index.ts';
import { flightOf } from '../../support/flights.ts';

const { oracles } = JSON.parse(
  readFileSync(new URL('../../../public/data/reference/closed-forms.json', import.meta.url), 'utf8'),
);

const BODY = { massKg: 1000, referenceAreaM2: 1, dragCoefficient: 0 };

interface Arc {
  range_km: number;
  v_mps: number;
  gamma_deg: number;
  apogee_m: number;
  tof_s: number;
}

describe('minimum-energy airless arcs on a still sphere', () => {
  it.each(oracles.min_energy_vacuum_spherical as Arc[])('$range_km km', (arc) => {
    const flight = flightOf({
      version: 1,
      earth: {
        shape: 'sphere',
        radiusM: 6_371_000,
        muM3S2: 3.986004418e14,
        gravity: 'central',
        rotating: false,
      },
      atmosphere: 'none',
      start: {
        latDeg: 10,
        lonDeg: 20,
        heightM: 0,
        speedMps: arc.v_mps,
        azimuthDeg: 50,
        elevationDeg: arc.gamma_deg,
      },
      vehicle: BODY,
    });
    const result = simulate(flight);
    // Speed is printed to 0.1 mm/s and the angle to 1e-6 degree: together up to 1 m of range at 13,000 km.
    expect(result.ending.kind).toBe('impact');
    expect(Math.abs(result.groundRangeM - arc.range_km * 1000)).toBeLessThan(1);
    expect(Math.abs(geodeticAt(result.trajectory, result.apogeeS!).heightM - arc.apogee_m)).toBeLessThan(1);
    // At most 1 m of range at the horizontal speed is under a millisecond.
    expect(Math.abs(result.ending.timeS - arc.tof_s)).toBeLessThan(1e-3);
    // The minimum-energy arc is symmetric: apogee at half the time, to the events' 1e-6 s and the speed's last digit.
    expect(Math.abs(result.apogeeS! - result.ending.timeS / 2)).toBeLessThan(1e-5);
  });
});

describe('gravity', () => {
  it.each(oracles.wgs84_normal_gravity as { lat: number; somigliana: number; j2_model: number }[])(
    'J2 field and centrifugal term at $lat degrees against normal gravity',
    ({ lat, somigliana, j2_model: expected }) => {
      const place = geodeticToEcef(WGS84, { latRad: toRadians(lat), lonRad: 0.3, heightM: 0 });
      const total = new Float64Array(3);
      addGravitation(oblateField(), place.x, place.y, place.z, total);
      const square = EARTH_ROTATION_RATE_RADPS ** 2;
      const weight = Math.hypot(total[0]! + square * place.x, total[1]! + square * place.y, total[2]!);
      // The same model evaluated apart, printed to 1e-10.
      expect(Math.abs(weight - expected)).toBeLessThan(1e-8);
      // Harmonics above J2 are worth up to 1.2e-4 m/s2; 1.5e-4 holds them and nothing else.
      expect(Math.abs(weight - somigliana)).toBeLessThan(1.5e-4);
    },
  );
});

describe('Coriolis', () => {
  // The formula (1/3) omega g t^3 cos(lat) holds to first order in omega t = 1e-3: 0.1 %.
  const drop = oracles.coriolis_drop_1km_lat45;
  const eastAfter = (rotating: boolean): number => {
    const start = { latDeg: 45, lonDeg: 0, heightM: 1000 };
    const flight = flightOf({
      version: 1,
      earth: { rotating },
      atmosphere: 'none',
      start: { ...start, velocityNedMps: [0, 0, 0] },
      vehicle: BODY,
      until: { timeS: drop.t_s },
    });
    const { trajectory } = simulate(flight);
    return localStateAt(trajectory, drop.t_s, flight.start).position.x;
  };

  it('a body dropped from 1 km at 45 degrees lands east by the closed form', () => {
    expect(Math.abs(eastAfter(true) / drop.formula - 1)).toBeLessThan(1e-3);
  });

  it('falls straight without it', () => {
    expect(Math.abs(eastAfter(false))).toBeLessThan(1e-6);
  });
});
