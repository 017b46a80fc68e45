import { DRAG_CELLS, DRAG_SIZE } from './drag-table.ts';
import { P_SIZE, S_SIZE } from './slots.ts';

/**
 * The kernel's working space, one for the whole program: a flight is flown to its end before the next begins. Constants
 * of the module, so that the compiler knows where they lie.
 */

/** State and stages, by the slots of slots.ts. */
export const S = new Float64Array(S_SIZE);
/** What does not change within a leg, by the slots of slots.ts. */
export const P = new Float64Array(P_SIZE);
/** The leg's drag coefficient, as drag-table.ts lays it out. */
export const DRAG_STARTS = new Int32Array(DRAG_CELLS);
export const DRAG_INTERVALS = new Float64Array(DRAG_SIZE);
