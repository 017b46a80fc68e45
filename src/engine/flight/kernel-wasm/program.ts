import { LAYERS_TOP_M, MODEL_BOTTOM_M, MODEL_TOP_M } from '../../atmosphere/index.ts';
import { USSA76_EARTH_RADIUS_M } from '../../units/index.ts';
import { AIR_KINKS_M } from '../air-kinks.ts';
import { CELL_SIZE, FOOT_M, HIGH_CELL_M, LOW_CELL_M, LOW_CELLS, wholeAirTable } from '../kernel/air-table.ts';
import { CLIMB_MARGIN_MPS } from '../kernel/crossings.ts';
import { DRAG_CELLS } from '../kernel/drag-table.ts';
import * as size from '../kernel/step-size.ts';
import { MOST_STEPS } from '../step-limit.ts';
import { KERNEL_BYTES } from './kernel-bytes.ts';
import * as lane from './lane-slots.ts';

/** What is used here of what every host has; rooms outside the faces know no library of the DOM. */
declare const WebAssembly:
  | {
      validate(bytes: Uint8Array): boolean;
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (program: object) => { readonly exports: Program };
    }
  | undefined;
declare const atob: (text: string) => string;

/** The compiled kernel with its memory, its tables in place. */
export interface Program {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly advance: () => number;
}

const TOLD: readonly (readonly [slot: number, value: number])[] = [
  [lane.AIR_BOTTOM, MODEL_BOTTOM_M],
  [lane.AIR_TOP, MODEL_TOP_M],
  [lane.AIR_RADIUS, USSA76_EARTH_RADIUS_M],
  [lane.LAYERS_TOP, LAYERS_TOP_M],
  [lane.FOOT, FOOT_M],
  [lane.LOW_CELL, LOW_CELL_M],
  [lane.HIGH_CELL, HIGH_CELL_M],
  [lane.LOW_CELLS_PER_M, 1 / LOW_CELL_M],
  [lane.HIGH_CELLS_PER_M, 1 / HIGH_CELL_M],
  [lane.LOW_CELLS, LOW_CELLS],
  [lane.LAST_DRAG_CELL, DRAG_CELLS - 1],
  [lane.KINKS, AIR_KINKS_M.length],
  [lane.AT_KINK, size.AT_KINK],
  [lane.PAST_KINK, 1 + size.PAST_KINK],
  [lane.LAST_STRETCH, size.LAST_STRETCH],
  [lane.SAFETY, size.SAFETY],
  [lane.SMALLEST_SHRINK, size.SMALLEST_SHRINK],
  [lane.LARGEST_GROWTH, size.LARGEST_GROWTH],
  [lane.CLIMB_MARGIN, CLIMB_MARGIN_MPS],
  [lane.SMALLEST_STEP, size.SMALLEST_STEP],
  [lane.MOST_STEPS, MOST_STEPS],
];

/** Writes the cells of the flat kernel's air table in the order in which pairs of lanes read them. */
const writeAir = (into: Float64Array): void => {
  const air = wholeAirTable();
  for (let cell = 0; cell < air.length; cell += CELL_SIZE) {
    for (let power = 0; power < 4; power++) {
      into[cell + 2 * power] = air[cell + power]!;
      into[cell + 2 * power + 1] = air[cell + 8 + power]!;
      into[cell + 8 + power] = air[cell + 4 + power]!;
    }
  }
};

const writeTables = (buffer: ArrayBuffer): void => {
  const told = new Float64Array(buffer, lane.TOLD_AT);
  for (const [slot, value] of TOLD) told[slot] = value;
  // Not a number on either side: a flight below the first kink or above the last meets none.
  const kinks = new Float64Array(buffer, lane.KINKS_AT - 8, AIR_KINKS_M.length + 2).fill(Number.NaN);
  kinks.set(AIR_KINKS_M, 1);
  writeAir(new Float64Array(buffer, lane.AIR_AT));
};

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** Null where a policy forbids compiling. */
const instantiate = (bytes: Uint8Array): Program | null => {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  } catch {
    return null;
  }
};

/**
 * A new instance of the compiled kernel; null where there is no WebAssembly, none with 128-bit vectors, or the page's
 * security policy forbids it.
 */
export const createProgram = (): Program | null => {
  if (typeof WebAssembly === 'undefined') return null;
  const bytes = bytesOf(KERNEL_BYTES);
  if (!WebAssembly.validate(bytes)) return null;
  const program = instantiate(bytes);
  if (program) writeTables(program.memory.buffer);
  return program;
};
