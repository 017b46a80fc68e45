import { standardAir } from '../engine/atmosphere/index.ts';
import { USSA76_EARTH_RADIUS_M } from '../engine/units/index.ts';
import { type Check, relativeCheck, worstOf } from './check.ts';
import type { References } from './references.ts';

/** Five printed digits below 86 km; above, four of each species and the sum of rounded columns. */
const PRINTED_BELOW = 1e-4;
const PRINTED_ABOVE = 0.01;
const SOUND_MPS = 340.294;

/** Geometric height of a geopotential one, m. @see [USSA76] equation 18, inverted */
const geometric = (geopotentialM: number): number =>
  (USSA76_EARTH_RADIUS_M * geopotentialM) / (USSA76_EARTH_RADIUS_M - geopotentialM);

const AIR = {
  temperature: { key: 'temperatureK', unit: 'K' },
  pressure: { key: 'pressurePa', unit: 'Pa' },
  density: { key: 'densityKgM3', unit: 'kg/m3' },
} as const;

/** The tables of the U.S. Standard Atmosphere, 1976: the worst row of each quantity. */
export const standardAirChecks = ({
  below_86_km: below,
  above_86_km: above,
}: References['ussa76']): readonly Check[] => {
  const at = (
    table: string,
    name: keyof typeof AIR,
    heightM: number,
    expected: number,
    tolerance = PRINTED_BELOW,
  ): Check =>
    relativeCheck({
      case: `USSA76 ${table}`,
      quantity: `${name}, worst row`,
      expected,
      got: standardAir(heightM)[AIR[name].key],
      unit: AIR[name].unit,
      tolerance,
      source: `NOAA-S/T 76-1562, ${table}`,
    });
  const tableOne = (['temperature', 'pressure', 'density'] as const).map((name, column) =>
    worstOf(below.rows.map((row) => at('table I', name, geometric(row[0]!), row[column + 1]!))),
  );
  const { H_m: bases, T_K: temperatures, p_Pa: pressures } = below.layer_bases;
  // The last base is the top of the layers, where the upper model begins: met from below.
  const baseM = (index: number): number => Math.min(geometric(bases[index]!), 85_999.999);
  const tableEight = above['number_density_m-3'].rows;
  const { z_km: hotKm, T_K: hotK } = above.temperature_K;
  return [
    ...tableOne,
    worstOf(bases.map((_, i) => at('layer bases', 'temperature', baseM(i), temperatures[i]!))),
    worstOf(bases.map((_, i) => at('layer bases', 'pressure', baseM(i), pressures[i]!))),
    worstOf(tableEight.map((row) => at('table VIII', 'density', row[0]! * 1000, row.at(-1)!, PRINTED_ABOVE))),
    worstOf(hotKm.map((km, i) => at('table VIII', 'temperature', km * 1000, hotK[i]!))),
    relativeCheck({
      case: 'USSA76 table I',
      quantity: 'speed of sound at sea level',
      expected: SOUND_MPS,
      got: standardAir(0).speedOfSoundMps,
      unit: 'm/s',
      // Six printed digits.
      tolerance: 1.5e-6,
      source: 'NOAA-S/T 76-1562, table I',
    }),
  ];
};
