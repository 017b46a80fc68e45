import { evaluateSpline, naturalSpline } from '../math/index.ts';
import {
  HEAT_CAPACITY_RATIO_AIR,
  STANDARD_GRAVITY_MPS2,
  STANDARD_PRESSURE_PA,
  USSA76_AVOGADRO_PER_KMOL,
  USSA76_EARTH_RADIUS_M,
  USSA76_GAS_CONSTANT_J_KMOLK,
  USSA76_MOLAR_MASS_KG_KMOL,
} from '../units/index.ts';
import { HEIGHTS_KM, MOLAR_MASSES_KG_KMOL, NUMBER_DENSITIES_PER_M3 } from './number-densities.ts';

/** The state of still air at one height. */
export interface Air {
  readonly temperatureK: number;
  readonly pressurePa: number;
  readonly densityKgM3: number;
  /** Above 86 km, where the standard gives none, the value of 86 km. */
  readonly speedOfSoundMps: number;
}

/** Top of the seven layers: 86 km geometric height. */
export const LAYERS_TOP_M = 86_000;
/** Top of the model: density is zero above. */
export const MODEL_TOP_M = 1_000_000;
/** Bottom of the model: the lowest layer is continued down to here. */
export const MODEL_BOTTOM_M = -5_000;

/** Geopotential base (m) and lapse rate (K/m) of the seven layers. @see [USSA76] table 4 */
const LAYER_BASES_M = [0, 11_000, 20_000, 32_000, 47_000, 51_000, 71_000] as const;
const LAPSE_RATES_K_M = [-0.0065, 0, 0.001, 0.0028, 0, -0.0028, -0.002] as const;
const SEA_LEVEL_TEMPERATURE_K = 288.15;
const GAS_CONSTANT_J_KGK = USSA76_GAS_CONSTANT_J_KMOLK / USSA76_MOLAR_MASS_KG_KMOL;
const HYDROSTATIC_K_M = STANDARD_GRAVITY_MPS2 / GAS_CONSTANT_J_KGK;

interface LayerBase {
  readonly geopotentialHeightM: number;
  readonly temperatureK: number;
  readonly pressurePa: number;
  readonly lapseRateKM: number;
}

const pressureInLayer = (base: LayerBase, geopotentialHeightM: number): number => {
  const rise = geopotentialHeightM - base.geopotentialHeightM;
  return base.lapseRateKM === 0
    ? base.pressurePa * Math.exp((-HYDROSTATIC_K_M * rise) / base.temperatureK)
    : base.pressurePa *
        ((base.temperatureK + base.lapseRateKM * rise) / base.temperatureK) **
          (-HYDROSTATIC_K_M / base.lapseRateKM);
};

const LAYERS: readonly LayerBase[] = LAYER_BASES_M.reduce<LayerBase[]>(
  (below, geopotentialHeightM, index) => {
    const last = below.at(-1);
    const rise = last ? geopotentialHeightM - last.geopotentialHeightM : 0;
    below.push({
      geopotentialHeightM,
      temperatureK: last ? last.temperatureK + last.lapseRateKM * rise : SEA_LEVEL_TEMPERATURE_K,
      pressurePa: last ? pressureInLayer(last, geopotentialHeightM) : STANDARD_PRESSURE_PA,
      lapseRateKM: LAPSE_RATES_K_M[index]!,
    });
    return below;
  },
  [],
);

/** Geopotential height of a geometric one, m. @see [USSA76] equation 18 */
export const geopotentialHeight = (geometricHeightM: number): number =>
  (USSA76_EARTH_RADIUS_M * geometricHeightM) / (USSA76_EARTH_RADIUS_M + geometricHeightM);

/** Geometric height of a geopotential one, m: the inverse of {@link geopotentialHeight}. */
export const geometricHeight = (geopotentialHeightM: number): number =>
  (USSA76_EARTH_RADIUS_M * geopotentialHeightM) / (USSA76_EARTH_RADIUS_M - geopotentialHeightM);

const airInLayers = (geopotentialHeightM: number): Air => {
  let index = LAYERS.length - 1;
  while (index > 0 && geopotentialHeightM < LAYERS[index]!.geopotentialHeightM) index--;
  const base = LAYERS[index]!;
  // Molecular-scale temperature: the kinetic one below 80 km, and within 0.05 % of it up to 86 km.
  const temperatureK =
    base.temperatureK + base.lapseRateKM * (geopotentialHeightM - base.geopotentialHeightM);
  const pressurePa = pressureInLayer(base, geopotentialHeightM);
  return {
    temperatureK,
    pressurePa,
    densityKgM3: pressurePa / (GAS_CONSTANT_J_KGK * temperatureK),
    speedOfSoundMps: Math.sqrt(HEAT_CAPACITY_RATIO_AIR * GAS_CONSTANT_J_KGK * temperatureK),
  };
};

const SPEED_OF_SOUND_TOP_MPS = airInLayers(geopotentialHeight(LAYERS_TOP_M)).speedOfSoundMps;

/** Kinetic temperature above 86 km, K. @see [USSA76] equations 25, 27, 29, 31 */
const temperatureAbove = (heightM: number): number => {
  const z = heightM / 1000;
  if (z < 91) return 186.8673;
  if (z < 110) return 263.1905 - 76.3232 * Math.sqrt(1 - ((z - 91) / 19.9429) ** 2);
  if (z < 120) return 240 + 12 * (z - 110);
  const xi = ((z - 120) * (6356.766 + 120)) / (6356.766 + z);
  return 1000 - 640 * Math.exp(-0.01875 * xi);
};

const speciesTotal = (row: readonly number[], weight: (species: number) => number): number =>
  row.reduce((sum, density, species) => sum + density * weight(species), 0);

const LOG_DENSITY = naturalSpline(
  HEIGHTS_KM,
  NUMBER_DENSITIES_PER_M3.map((row) =>
    Math.log(speciesTotal(row, (species) => MOLAR_MASSES_KG_KMOL[species]! / USSA76_AVOGADRO_PER_KMOL)),
  ),
);
const LOG_NUMBER = naturalSpline(
  HEIGHTS_KM,
  NUMBER_DENSITIES_PER_M3.map((row) => Math.log(speciesTotal(row, () => 1))),
);

const airAbove = (heightM: number): Air => {
  const heightKm = heightM / 1000;
  const temperatureK = temperatureAbove(heightM);
  const numberPerM3 = Math.exp(evaluateSpline(LOG_NUMBER, heightKm));
  return {
    temperatureK,
    pressurePa: (numberPerM3 * USSA76_GAS_CONSTANT_J_KMOLK * temperatureK) / USSA76_AVOGADRO_PER_KMOL,
    densityKgM3: Math.exp(evaluateSpline(LOG_DENSITY, heightKm)),
    speedOfSoundMps: SPEED_OF_SOUND_TOP_MPS,
  };
};

/** The numbers behind {@link standardAir}, for whoever has to compute the same air elsewhere (bench/engine). */
export const STANDARD_ATMOSPHERE_TABLES = {
  layers: LAYERS,
  /** Natural logarithm of density (kg/m3) by height (km). */
  logDensity: LOG_DENSITY,
  /** Natural logarithm of the number of molecules per cubic metre by height (km). */
  logNumber: LOG_NUMBER,
  gasConstantJKgK: GAS_CONSTANT_J_KGK,
  hydrostaticKM: HYDROSTATIC_K_M,
} as const;

const NO_AIR: Air = {
  temperatureK: temperatureAbove(MODEL_TOP_M),
  pressurePa: 0,
  densityKgM3: 0,
  speedOfSoundMps: SPEED_OF_SOUND_TOP_MPS,
};

/**
 * The air of the U.S. Standard Atmosphere, 1976, at a geometric height above sea level.
 *
 * Seven layers of constant lapse rate up to 86 km; above, the published number densities of N2, O, O2, Ar, He and H.
 * Departures: between the published heights the logarithm of the density follows a natural cubic spline (the
 * standard integrates diffusion equations; at 130 km the spline is 6 % low, linear steps would be 24 % high); temperatures below
 * 86 km are molecular-scale ones.
 * Valid: -5 km to 1,000 km; above that density and pressure are zero; below, RangeError.
 * Accuracy: 1e-4 relative to the published tables below 86 km; above, 1 % at the heights carried in
 * number-densities.ts and some 7 % between them (test/reference/ussa76).
 * @param heightM geometric, above mean sea level; the height above the ellipsoid stands for it
 * @see [USSA76] U.S. Standard Atmosphere, 1976, NOAA-S/T 76-1562, sections 1.2 and 1.3, tables I and VIII
 * @example standardAir(11_019).temperatureK // 216.65
 */
export const standardAir = (heightM: number): Air => {
  if (!(heightM >= MODEL_BOTTOM_M)) {
    throw new RangeError(
      `heightM ${heightM} is below ${MODEL_BOTTOM_M} m, the bottom of the atmosphere model`,
    );
  }
  if (heightM < LAYERS_TOP_M) return airInLayers(geopotentialHeight(heightM));
  return heightM <= MODEL_TOP_M ? airAbove(heightM) : NO_AIR;
};
