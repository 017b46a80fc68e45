/**
 * Percentiles of weighted values: the value below which that share of the weight lies, the middle of each value's
 * own weight counting as its place, linear between.
 * @param values and `weights` of the same length; weights at least 0, their sum above 0
 * @param shares within 0 to 1
 * @returns one value a share; the least or the greatest beyond the ends
 */
export const weightedPercentiles = (
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  shares: readonly number[],
): number[] => {
  const order = Uint32Array.from({ length: values.length }, (_, index) => index).sort(
    (a, b) => values[a]! - values[b]! || a - b,
  );
  let total = 0;
  for (let index = 0; index < weights.length; index++) total += weights[index]!;
  if (!(total > 0)) throw new RangeError(`the weights sum to ${total}, not above 0`);
  return shares.map((share) => {
    const wanted = share * total;
    let passed = 0;
    let beforeAt = Number.NEGATIVE_INFINITY;
    let before = values[order[0]!]!;
    for (const index of order) {
      const weight = weights[index]!;
      if (weight === 0) continue;
      const at = passed + weight / 2;
      const value = values[index]!;
      if (at >= wanted) {
        return beforeAt === Number.NEGATIVE_INFINITY
          ? value
          : before + ((value - before) * (wanted - beforeAt)) / (at - beforeAt);
      }
      passed += weight;
      beforeAt = at;
      before = value;
    }
    return before;
  });
};

/**
 * Weighted mean and covariance of points.
 * @param points n rows of m numbers
 * @param weights n numbers of at least 0, their sum above 0
 */
export const weightedMoments = (
  points: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): { mean: number[]; covariance: number[][] } => {
  const size = points[0]?.length ?? 0;
  const mean = new Array<number>(size).fill(0);
  let total = 0;
  for (const [index, point] of points.entries()) {
    total += weights[index]!;
    for (let i = 0; i < size; i++) mean[i] = mean[i]! + weights[index]! * point[i]!;
  }
  for (let i = 0; i < size; i++) mean[i] = mean[i]! / total;
  const covariance = mean.map(() => new Array<number>(size).fill(0));
  for (const [index, point] of points.entries()) {
    const share = weights[index]! / total;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) {
        covariance[i]![j] = covariance[i]![j]! + share * (point[i]! - mean[i]!) * (point[j]! - mean[j]!);
      }
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) covariance[j]![i] = covariance[i]![j]!;
  return { mean, covariance };
};
