/** Least and greatest value of an axis. */
export type ChartRange = readonly [low: number, high: number];

/** Room beyond the data, as a share of its extent. */
const MARGIN = 0.05;

/**
 * The range of an axis for some curves: from 0, or from below where a value is negative, to a little beyond the
 * greatest. Never empty.
 */
export const rangeOf = (curves: readonly ArrayLike<number>[]): ChartRange => {
  let [low, high] = [0, 0];
  for (const curve of curves) {
    for (let index = 0; index < curve.length; index++) {
      const value = curve[index]!;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const margin = (high - low) * MARGIN || 1;
  return [low < 0 ? low - margin : 0, high + margin];
};
