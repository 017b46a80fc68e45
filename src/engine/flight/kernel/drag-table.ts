import type { DragCoefficient } from '../../vehicle/index.ts';

/** Cells of even width in Mach number; the last holds everything from the table's top up. */
export const DRAG_CELLS = 128;
/** First Mach number of an interval, and the cubic's four coefficients in the distance from it. */
export const DRAG_INTERVAL = 5;
/** Rows of the longest table a document may give, the two clamped ends, and what closes the list. */
const MOST_INTERVALS = 1003;
export const DRAG_SIZE = MOST_INTERVALS * DRAG_INTERVAL;

/** A drag coefficient as the kernel reads it. */
export interface DragTable {
  readonly cellsPerMach: number;
  /** For each cell where in `intervals` to begin looking. */
  readonly starts: Int32Array;
  /** Intervals one after another, the clamped ends among them; the last begins at infinity. */
  readonly intervals: Float64Array;
}

const made = new WeakMap<DragCoefficient, DragTable>();

const makeTable = (drag: DragCoefficient): DragTable => {
  const intervals: number[][] = [];
  let top = 0;
  if (drag.kind === 'constant') {
    intervals.push([0, drag.value, 0, 0, 0]);
  } else {
    const { x, y, curvature } = drag.spline;
    intervals.push([0, y[0]!, 0, 0, 0]);
    for (let i = 0; i + 1 < x.length; i++) {
      const width = x[i + 1]! - x[i]!;
      const [low, high] = [curvature[i]!, curvature[i + 1]!];
      intervals.push([
        x[i]!,
        y[i]!,
        (y[i + 1]! - y[i]!) / width - (width * (2 * low + high)) / 6,
        low / 2,
        (high - low) / (6 * width),
      ]);
    }
    top = x.at(-1)!;
    intervals.push([top, y.at(-1)!, 0, 0, 0]);
  }
  intervals.push([Number.POSITIVE_INFINITY, 0, 0, 0, 0]);
  const cellsPerMach = top > 0 ? (DRAG_CELLS - 1) / top : 0;
  const starts = new Int32Array(DRAG_CELLS);
  for (let cell = 0; cell < DRAG_CELLS; cell++) {
    const mach = cellsPerMach > 0 ? cell / cellsPerMach : 0;
    let interval = 0;
    while (intervals[interval + 1]![0]! <= mach) interval++;
    starts[cell] = interval * DRAG_INTERVAL;
  }
  return { cellsPerMach, starts, intervals: Float64Array.from(intervals.flat()) };
};

/** The table of a drag coefficient, made once. */
export const dragTable = (drag: DragCoefficient): DragTable => {
  const known = made.get(drag);
  if (known) return known;
  const table = makeTable(drag);
  made.set(drag, table);
  return table;
};
