import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { geopotentialHeight, MODEL_TOP_M, standardAir } from '../../../src/engine/atmosphere/index.ts';
import { USSA76_EARTH_RADIUS_M } from '../../../src/engine/units/index.ts';

const published = JSON.parse(
  readFileSync(new URL('../../../public/data/reference/ussa76.json', import.meta.url), 'utf8'),
);

/** Geometric height of a geopotential one: the inverse of USSA76 equation 18. */
const geometric = (geopotentialHeightM: number): number =>
  (USSA76_EARTH_RADIUS_M * geopotentialHeightM) / (USSA76_EARTH_RADIUS_M - geopotentialHeightM);

const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

describe('U.S. Standard Atmosphere, 1976', () => {
  it.each(published.below_86_km.rows as [number, number, number, number][])(
    'table I at %f m geopotential: T, p, rho to the printed digits',
    (geopotentialM, temperatureK, pressurePa, densityKgM3) => {
      const air = standardAir(geometric(geopotentialM));
      expect(relative(air.temperatureK, temperatureK)).toBeLessThan(1e-4);
      expect(relative(air.pressurePa, pressurePa)).toBeLessThan(1e-4);
      expect(relative(air.densityKgM3, densityKgM3)).toBeLessThan(1e-4);
    },
  );

  const bases = published.below_86_km.layer_bases;
  it.each(
    (bases.H_m as number[]).map((h, i) => [h, bases.T_K[i], bases.p_Pa[i]] as [number, number, number]),
  )('layer base at %f m geopotential, from both sides', (geopotentialM, temperatureK, pressurePa) => {
    for (const offsetM of [-0.01, 0.01]) {
      const air = standardAir(Math.min(geometric(geopotentialM) + offsetM, 85_999.999));
      expect(relative(air.temperatureK, temperatureK)).toBeLessThan(1e-4);
      expect(relative(air.pressurePa, pressurePa)).toBeLessThan(1e-4);
    }
  });

  it.each(
    published.above_86_km['number_density_m-3'].rows.map((row: number[]) => [row[0], row[7]]) as [
      number,
      number,
    ][],
  )('density of table VIII at %f km', (heightKm, densityKgM3) => {
    expect(relative(standardAir(heightKm * 1000).densityKgM3, densityKgM3)).toBeLessThan(0.01);
  });

  const hot = published.above_86_km.temperature_K;
  it.each((hot.z_km as number[]).map((z, i) => [z, hot.T_K[i]] as [number, number]))(
    'kinetic temperature at %f km',
    (heightKm, temperatureK) => {
      expect(relative(standardAir(heightKm * 1000).temperatureK, temperatureK)).toBeLessThan(1e-4);
    },
  );

  it('sea level speed of sound, sqrt(1.4 R T) with the 1976 constants: 340.294 m/s as printed', () => {
    expect(standardAir(0).speedOfSoundMps).toBeCloseTo(340.294, 3);
  });

  it('joins at 86 km: the published density there and table I agree to 2e-4, and so do both sides here', () => {
    expect(relative(standardAir(86_000).densityKgM3, standardAir(85_999.99).densityKgM3)).toBeLessThan(2e-4);
    expect(geopotentialHeight(86_000)).toBeCloseTo(84_852, 0);
  });

  // Well-known densities of the standard at heights whose number densities are not carried (restated from memory of
  // table I, to three digits). Between rows 10 to 100 km apart a spline of the logarithm is good to some 7 %; straight
  // steps of the logarithm would be 24 % off at 130 km.
  it.each([
    [130, 8.15e-9],
    [140, 3.83e-9],
    [160, 1.23e-9],
    [180, 5.19e-10],
    [250, 6.07e-11],
  ])('between the rows, at %f km, the density is good to 7 percent', (heightKm, densityKgM3) => {
    expect(relative(standardAir(heightKm * 1000).densityKgM3, densityKgM3)).toBeLessThan(0.07);
  });

  it('is empty above 1,000 km, goes down to -5 km, and refuses what lies below', () => {
    expect(standardAir(MODEL_TOP_M + 1).densityKgM3).toBe(0);
    expect(standardAir(-5_000).densityKgM3).toBeGreaterThan(standardAir(0).densityKgM3);
    expect(() => standardAir(-5_001)).toThrow(/-5001 is below -5000 m/);
  });

  it('density falls all the way up (0.5 km steps, 0 to 1,000 km): the spline above 86 km does not swing', () => {
    for (let heightM = 500; heightM <= MODEL_TOP_M; heightM += 500) {
      expect(standardAir(heightM).densityKgM3).toBeLessThan(standardAir(heightM - 500).densityKgM3);
    }
  });
});
