import { describe, expect, it } from 'vitest';
import { geopotentialHeight, LAYERS_TOP_M, standardAir } from '../../../src/engine/atmosphere/index.ts';
import {
  CELL_SIZE,
  FOOT_M,
  HIGH_CELL_M,
  LOW_CELL_M,
  LOW_CELLS,
  wholeAirTable,
} from '../../../src/engine/flight/kernel/air-table.ts';

const TABLE = wholeAirTable();

/** Density, pressure and inverse speed of sound as the kernel reads them. */
const readAt = (heightM: number): number[] => {
  const isLow = heightM < LAYERS_TOP_M;
  const above = isLow ? geopotentialHeight(heightM) - FOOT_M : heightM - LAYERS_TOP_M;
  const width = isLow ? LOW_CELL_M : HIGH_CELL_M;
  const cell = Math.floor(above / width);
  const d = above - cell * width;
  return [0, 4, 8].map((index) => {
    const [a = 0, b = 0, c = 0, e = 0] = TABLE.subarray(((isLow ? 0 : LOW_CELLS) + cell) * CELL_SIZE + index);
    return a + d * (b + d * (c + d * e));
  });
};

const worstBetween = (lowM: number, highM: number): number[] => {
  const worst = [0, 0, 0];
  for (let n = 0; n < 20_000; n++) {
    const heightM = lowM + ((highM - lowM) * (n + 0.37)) / 20_000;
    const air = standardAir(heightM);
    const read = readAt(heightM);
    for (const [i, truth] of [air.densityKgM3, air.pressurePa, 1 / air.speedOfSoundMps].entries()) {
      worst[i] = Math.max(worst[i]!, Math.abs(read[i]! / truth - 1));
    }
  }
  return worst;
};

describe("the kernel's table of the air", () => {
  it('is the standard air to 2e-8 below 86 km', () => {
    // A cubic over h of an exponential of scale H is off by (h/H)^4/384: 6e-9 for 250 m and 6.3 km.
    const [density, pressure, sound] = worstBetween(-4990, 86_000);
    expect(density).toBeLessThan(2e-8);
    expect(pressure).toBeLessThan(2e-8);
    // Nearly straight within a cell.
    expect(sound).toBeLessThan(1e-9);
  });

  it('is the standard air to 4e-6 in density and 1e-4 in pressure above', () => {
    // (1/5.5)^4/384 is 3e-6; the temperature bends as a root does at 91 km, which the pressure sees (0.15 Pa there).
    const [density, pressure, sound] = worstBetween(86_000, 1_000_000);
    expect(density).toBeLessThan(4e-6);
    expect(pressure).toBeLessThan(1e-4);
    expect(sound).toBeLessThan(1e-12);
  });
});
