import type { DragCoefficient } from '../../vehicle/index.ts';

/**
 * A drag coefficient as the kernel reads it: `[cells, cellsPerMach, interval of each cell..., x, a, b, c, d of each
 * interval...]`, cubics in the distance from the interval's first Mach number. The first and last interval are the
 * clamped ends. Cells of even width tell where to begin looking.
 */
export const DRAG_HEAD = 2;
export const DRAG_INTERVAL = 5;
const CELLS = 512;

const made = new WeakMap<DragCoefficient, Float64Array>();

const makeTable = (drag: DragCoefficient): Float64Array => {
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
  // The last cell holds everything from the table's top up; a walk to the right does the rest.
  const cellsPerMach = top > 0 ? (CELLS - 1) / top : 0;
  const table = new Float64Array(DRAG_HEAD + CELLS + (intervals.length + 1) * DRAG_INTERVAL);
  table[0] = CELLS;
  table[1] = cellsPerMach;
  const first = DRAG_HEAD + CELLS;
  for (let cell = 0; cell < CELLS; cell++) {
    const mach = cellsPerMach > 0 ? cell / cellsPerMach : 0;
    let interval = 0;
    while (interval + 1 < intervals.length && intervals[interval + 1]![0]! <= mach) interval++;
    table[DRAG_HEAD + cell] = first + interval * DRAG_INTERVAL;
  }
  for (const [index, interval] of intervals.entries()) table.set(interval, first + index * DRAG_INTERVAL);
  table[first + intervals.length * DRAG_INTERVAL] = Number.POSITIVE_INFINITY;
  return table;
};

/** The table of a drag coefficient, made once. */
export const dragTable = (drag: DragCoefficient): Float64Array => {
  const known = made.get(drag);
  if (known) return known;
  const table = makeTable(drag);
  made.set(drag, table);
  return table;
};
