/** A linear axis from a data value to a length of the drawing. */
export interface Axis {
  readonly max: number;
  readonly ticks: readonly number[];
  place(value: number): number;
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
export const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
};

/**
 * An axis from 0 to a little beyond `largest` with about `tickCount` round ticks.
 * @param from,to ends on the drawing; `to` may be smaller, for heights that grow upward
 */
export const axisFromZero = (largest: number, from: number, to: number, tickCount: number): Axis => {
  const step = niceStep(Math.max(largest, 1e-9) / tickCount);
  const max = Math.max(largest * 1.06, step);
  const ticks = Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step);
  return { max, ticks, place: (value) => from + (value / max) * (to - from) };
};
