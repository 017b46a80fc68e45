import {
  type Air,
  geometricHeight,
  geopotentialHeight,
  LAYERS_TOP_M,
  MODEL_BOTTOM_M,
  MODEL_TOP_M,
  standardAir,
} from '../../atmosphere/index.ts';
import { STANDARD_GRAVITY_MPS2 } from '../../units/index.ts';

/**
 * The standard air as cubics: density, pressure and the inverse of the speed of sound, twelve coefficients a cell in
 * powers of the metres above the cell's foot. Below 86 km the cells are 250 m of geopotential height, so that every
 * layer begins with a cell; above, 1 km of height.
 *
 * Accuracy: each cell meets value and slope of {@link standardAir} at both ends; the density to 2e-8 relative below
 * 86 km and 4e-6 above (test/unit/flight/air-table).
 */
export const LOW_CELL_M = 250;
export const HIGH_CELL_M = 1000;
export const CELL_SIZE = 12;
const BOTTOM_M = geopotentialHeight(MODEL_BOTTOM_M);
/** Geopotential height of the first cell's foot, m: the model begins within that cell, 4 m below its top. */
export const FOOT_M = Math.floor(BOTTOM_M / LOW_CELL_M) * LOW_CELL_M;

const LOW_TOP_M = geopotentialHeight(LAYERS_TOP_M);
export const LOW_CELLS = Math.ceil((LOW_TOP_M - FOOT_M) / LOW_CELL_M);
const HIGH_CELLS = (MODEL_TOP_M - LAYERS_TOP_M) / HIGH_CELL_M;

/** Spacing of the one-sided differences for the slopes at a cell's ends. */
const SPACING_M = 1;
/** Keeps a cell's last look on its own side of a boundary. */
const INSIDE_M = 1e-6;

/** The cubic in the distance from a cell's foot that meets two values and slopes, written to `AIR[at...]`. */
const writeCubic = (
  at: number,
  width: number,
  low: number,
  high: number,
  slopeLow: number,
  slopeHigh: number,
): void => {
  const mean = (high - low) / width;
  AIR[at] = low;
  AIR[at + 1] = slopeLow;
  AIR[at + 2] = (3 * mean - 2 * slopeLow - slopeHigh) / width;
  AIR[at + 3] = (slopeLow + slopeHigh - 2 * mean) / (width * width);
};

/** The air at the feet of the low cells, as they are asked for: neighbours share one. */
const nodes: (Air | undefined)[] = new Array(LOW_CELLS + 1).fill(undefined);

const airAtNode = (node: number): Air => {
  const known = nodes[node];
  if (known) return known;
  const height = geometricHeight(Math.min(FOOT_M + node * LOW_CELL_M, LOW_TOP_M - INSIDE_M));
  const air = standardAir(Math.max(MODEL_BOTTOM_M, height));
  nodes[node] = air;
  return air;
};

/**
 * Cubics between two geopotential heights of one layer. The slopes follow from what the air is: in equilibrium,
 * dp/dH = -g0 rho; an ideal gas; and of a temperature that is linear within the layer.
 */
const fitLow = (at: number, cell: number): void => {
  const from = FOOT_M + cell * LOW_CELL_M;
  const to = Math.min(from + LOW_CELL_M, LOW_TOP_M - INSIDE_M);
  const low = airAtNode(cell);
  const high = airAtNode(cell + 1);
  const width = to - from;
  const lapseKM = (high.temperatureK - low.temperatureK) / (to - Math.max(from, BOTTOM_M));
  const pressureSlope = ({ densityKgM3 }: Air): number => -STANDARD_GRAVITY_MPS2 * densityKgM3;
  const densitySlope = (air: Air): number =>
    air.densityKgM3 * (pressureSlope(air) / air.pressurePa - lapseKM / air.temperatureK);
  const inverseSlope = (air: Air): number => -lapseKM / (2 * air.temperatureK * air.speedOfSoundMps);
  writeCubic(at, width, low.densityKgM3, high.densityKgM3, densitySlope(low), densitySlope(high));
  writeCubic(at + 4, width, low.pressurePa, high.pressurePa, pressureSlope(low), pressureSlope(high));
  writeCubic(
    at + 8,
    width,
    1 / low.speedOfSoundMps,
    1 / high.speedOfSoundMps,
    inverseSlope(low),
    inverseSlope(high),
  );
};

/** Cubics between two heights above the layers, their slopes by differences within the cell. */
const fitHigh = (at: number, from: number, to: number): void => {
  const a = standardAir(from);
  const b = standardAir(from + SPACING_M);
  const c = standardAir(from + 2 * SPACING_M);
  const d = standardAir(to);
  const e = standardAir(to - SPACING_M);
  const f = standardAir(to - 2 * SPACING_M);
  const slopeOf = (at0: number, at1: number, at2: number): number =>
    (-3 * at0 + 4 * at1 - at2) / (2 * SPACING_M);
  writeCubic(
    at,
    to - from,
    a.densityKgM3,
    d.densityKgM3,
    slopeOf(a.densityKgM3, b.densityKgM3, c.densityKgM3),
    -slopeOf(d.densityKgM3, e.densityKgM3, f.densityKgM3),
  );
  writeCubic(
    at + 4,
    to - from,
    a.pressurePa,
    d.pressurePa,
    slopeOf(a.pressurePa, b.pressurePa, c.pressurePa),
    -slopeOf(d.pressurePa, e.pressurePa, f.pressurePa),
  );
  AIR[at + 8] = 1 / a.speedOfSoundMps;
};

/** All cells; one whose density is zero has not been worked out yet. */
export const AIR = new Float64Array((LOW_CELLS + HIGH_CELLS) * CELL_SIZE);

/** Works out a cell of {@link AIR}: a flight passes some hundreds of the thousand, the first flight pays for its own. */
export const fillAirCell = (cell: number): void => {
  const at = cell * CELL_SIZE;
  if (cell >= LOW_CELLS) {
    const from = LAYERS_TOP_M + (cell - LOW_CELLS) * HIGH_CELL_M;
    fitHigh(at, from, from + HIGH_CELL_M - INSIDE_M);
  } else {
    fitLow(at, cell);
  }
};

/** The whole table, for whoever has to compute the same air elsewhere (bench/engine). */
export const wholeAirTable = (): Float64Array => {
  for (let cell = 0; cell * CELL_SIZE < AIR.length; cell++)
    if (AIR[cell * CELL_SIZE] === 0) fillAirCell(cell);
  return AIR;
};
