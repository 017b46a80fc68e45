import {
  geometricHeight,
  geopotentialHeight,
  LAYERS_TOP_M,
  MODEL_BOTTOM_M,
  MODEL_TOP_M,
  standardAir,
} from '../../atmosphere/index.ts';

/**
 * The standard air as cubics: density, pressure and the inverse of the speed of sound, twelve coefficients a cell in
 * powers of the metres above the cell's foot. Below 86 km the cells are 500 m of geopotential height, so that every
 * layer begins with a cell; above, 1 km of height.
 *
 * Accuracy: each cell meets value and slope of {@link standardAir} at both ends; 2e-7 relative below 86 km, 4e-6 above
 * (test/property/kernel).
 */
export const LOW_CELL_M = 250;
export const HIGH_CELL_M = 1000;
export const CELL_SIZE = 12;
const LOW_BOTTOM_M = geopotentialHeight(MODEL_BOTTOM_M);
/** Geopotential height of the first cell's foot, m: the model begins within that cell. */
export const FOOT_M = Math.floor(LOW_BOTTOM_M / LOW_CELL_M) * LOW_CELL_M;

const LOW_TOP_M = geopotentialHeight(LAYERS_TOP_M);
export const LOW_CELLS = Math.ceil((LOW_TOP_M - FOOT_M) / LOW_CELL_M);
const HIGH_CELLS = (MODEL_TOP_M - LAYERS_TOP_M) / HIGH_CELL_M;

/** Spacing of the one-sided differences for the slopes at a cell's ends. */
const SPACING_M = 1;
/** Keeps a cell's last look on its own side of a boundary. */
const INSIDE_M = 1e-6;

type Quantity = (heightM: number) => number;

const QUANTITIES: readonly Quantity[] = [
  (heightM) => standardAir(heightM).densityKgM3,
  (heightM) => standardAir(heightM).pressurePa,
  (heightM) => 1 / standardAir(heightM).speedOfSoundMps,
];

/** Cubic in the distance from `from` that meets value and slope at both ends, written to `into`. */
const fitCell = (f: Quantity, from: number, to: number, into: Float64Array, at: number): void => {
  const width = to - from;
  const slope = (start: number, step: number): number =>
    (-11 * f(start) + 18 * f(start + step) - 9 * f(start + 2 * step) + 2 * f(start + 3 * step)) / (6 * step);
  const low = f(from);
  const rise = f(to) - low;
  const slopeLow = slope(from, SPACING_M);
  const slopeHigh = slope(to, -SPACING_M);
  into[at] = low;
  into[at + 1] = slopeLow;
  into[at + 2] = ((3 * rise) / width - 2 * slopeLow - slopeHigh) / width;
  into[at + 3] = (slopeLow + slopeHigh - (2 * rise) / width) / (width * width);
};

/** A straight line over the few metres of the first cell that the model reaches down. */
const fitBottom = (f: Quantity, into: Float64Array, at: number): void => {
  const to = FOOT_M + LOW_CELL_M;
  const slope = (f(to) - f(LOW_BOTTOM_M)) / (to - LOW_BOTTOM_M);
  into[at] = f(to) - slope * LOW_CELL_M;
  into[at + 1] = slope;
};

const makeAirTable = (): Float64Array => {
  const table = new Float64Array((LOW_CELLS + HIGH_CELLS) * CELL_SIZE);
  for (const [index, quantity] of QUANTITIES.entries()) {
    const byGeopotential = (height: number): number =>
      quantity(Math.max(MODEL_BOTTOM_M, geometricHeight(height)));
    fitBottom(byGeopotential, table, index * 4);
    for (let cell = 1; cell < LOW_CELLS; cell++) {
      const from = FOOT_M + cell * LOW_CELL_M;
      const to = Math.min(from + LOW_CELL_M, LOW_TOP_M) - INSIDE_M;
      fitCell(byGeopotential, from, to, table, cell * CELL_SIZE + index * 4);
    }
  }
  for (let cell = 0; cell < HIGH_CELLS; cell++) {
    const from = LAYERS_TOP_M + cell * HIGH_CELL_M;
    for (const [index, quantity] of QUANTITIES.entries()) {
      fitCell(
        quantity,
        from,
        from + HIGH_CELL_M - INSIDE_M,
        table,
        (LOW_CELLS + cell) * CELL_SIZE + index * 4,
      );
    }
  }
  return table;
};

let table: Float64Array | null = null;

/** The table, made at the first call: some milliseconds. */
export const airTable = (): Float64Array => {
  table ??= makeAirTable();
  return table;
};
