/** The golden section: each trial leaves this share of the bracket. */
const GOLDEN_SHARE = (Math.sqrt(5) - 1) / 2;

/**
 * Where `f` is greatest between `low` and `high`, if it rises to one top there and falls from it; by golden section.
 *
 * Accuracy: within `tolerance` of the top, but no nearer than the rounding of `f` shows: a top is flat, so an error of
 * e in f hides sqrt(2 e / |f''|) of the argument.
 * @see [Kiefer] Sequential minimax search for a maximum, 1953
 * @example findMaximum((x) => x * (2 - x), 0, 3, 1e-6) // 1.000000
 */
export const findMaximum = (
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
): number => {
  let from = low;
  let to = high;
  let left = to - GOLDEN_SHARE * (to - from);
  let right = from + GOLDEN_SHARE * (to - from);
  let atLeft = f(left);
  let atRight = f(right);
  while (to - from > tolerance) {
    if (atLeft >= atRight) {
      to = right;
      right = left;
      atRight = atLeft;
      left = to - GOLDEN_SHARE * (to - from);
      atLeft = f(left);
    } else {
      from = left;
      left = right;
      atLeft = atRight;
      right = from + GOLDEN_SHARE * (to - from);
      atRight = f(right);
    }
  }
  return (from + to) / 2;
};
