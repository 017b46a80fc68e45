import { P_SIZE, S_SIZE } from '../kernel/slots.ts';

/**
 * Where the WebAssembly kernel keeps what; read by both languages. A lane flies one flight. Two lanes are a pair, which
 * keeps everything as slots of two numbers, one a lane: first the slots `S` of the flat kernel (../kernel/slots.ts), then
 * its `P`, then those below.
 */

/** The first of the slots `P`. */
export const PARAMETERS = S_SIZE;
const MORE = S_SIZE + P_SIZE;
/** End of the leg, s. */
export const TO = MORE;
/** Steps that end lower than this (m) may have met the ground, or later than that (s) have a position to be kept. */
export const WATCH_BELOW = MORE + 1;
export const SAMPLE_AT = MORE + 2;
/** Steps of the leg, those refused among them. */
export const TRIED = MORE + 3;
/** 1 or 0: whether there is a flight, whether it begins a leg, whether its next step is the one given and its last. */
export const ACTIVE = MORE + 4;
export const BEGINS = MORE + 5;
export const LANDS = MORE + 6;
/** Of the step under way, as masks: whether it ends the leg, and whether it was made shorter for something. */
export const IS_LAST = MORE + 7;
export const IS_SHORTENED = MORE + 8;
/** Of the evaluation under way: time within the propulsion piece (s), density (kg/m3), Mach number. */
export const PIECE_TIME = MORE + 9;
export const DENSITY = MORE + 10;
export const MACH = MORE + 11;
export const PAIR_BYTES = (MORE + 12) * 16;

/** Two pairs: while one waits for a division the other is worked on. */
export const PAIRS = 2;
export const LANES = 2 * PAIRS;

/**
 * What `advance` answers, a byte a pair: crossings or troubles, ends of legs, positions to be kept. These are the bits of
 * a pair's first lane; the second's are one higher.
 */
export const ASKS_A_PAIR = 8;
export const CROSSES = 1;
export const IS_OVER = 4;
export const SAMPLES = 16;

/** Addresses, bytes. The compiler's own constants lie below. */
export const TOLD_AT = 4096;
export const KINKS_AT = 4608;
export const PAIRS_AT = 8192;
/** Drag tables, one a lane: where to begin looking, then the intervals. */
export const DRAG_AT = 16_384;
export const DRAG_INTERVALS_AT = 512;
export const DRAG_BYTES = 40_704;
/** Air cells: density and inverse of the speed of sound by turns, then pressure. */
export const AIR_AT = DRAG_AT + LANES * DRAG_BYTES;
export const AIR_CELL_BYTES = 96;
export const MEMORY_PAGES = 5;

/** Numbers that belong to the program and are told to the kernel as it is made. */
export const AIR_BOTTOM = 0;
export const AIR_TOP = 1;
export const AIR_RADIUS = 2;
export const LAYERS_TOP = 3;
export const FOOT = 4;
export const LOW_CELL = 5;
export const HIGH_CELL = 6;
export const LOW_CELLS_PER_M = 7;
export const HIGH_CELLS_PER_M = 8;
export const LOW_CELLS = 9;
export const LAST_DRAG_CELL = 10;
export const KINKS = 11;
export const AT_KINK = 12;
export const PAST_KINK = 13;
export const LAST_STRETCH = 14;
export const SAFETY = 15;
export const SMALLEST_SHRINK = 16;
export const LARGEST_GROWTH = 17;
export const CLIMB_MARGIN = 18;
export const SMALLEST_STEP = 19;
export const MOST_STEPS = 20;
