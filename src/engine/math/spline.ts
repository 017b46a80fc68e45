/**
 * A natural cubic spline through (x, y), continuous in value, slope and curvature, clamped to the end values outside.
 */
export interface Spline {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Second derivatives at the knots. */
  readonly curvature: Float64Array;
}

/**
 * The natural cubic spline through the given points.
 * @param x strictly increasing, at least 2 values
 * @param y as many values as x
 * @throws RangeError naming the first pair that is out of order
 * @see [deBoor] A Practical Guide to Splines, 1978, chapter IV
 */
export const naturalSpline = (x: readonly number[], y: readonly number[]): Spline => {
  const n = x.length;
  if (n < 2 || y.length !== n) {
    throw new RangeError(`a spline needs at least 2 points and as many y as x (${n} x, ${y.length} y)`);
  }
  for (let i = 1; i < n; i++) {
    if (!(x[i]! > x[i - 1]!)) throw new RangeError(`x[${i}] ${x[i]} is not above x[${i - 1}] ${x[i - 1]}`);
  }
  // Thomas algorithm for the tridiagonal system of the inner curvatures.
  const curvature = new Float64Array(n);
  const upper = new Float64Array(n);
  for (let i = 1; i < n - 1; i++) {
    const left = x[i]! - x[i - 1]!;
    const right = x[i + 1]! - x[i]!;
    const slopeChange = (y[i + 1]! - y[i]!) / right - (y[i]! - y[i - 1]!) / left;
    const pivot = 2 * (left + right) - left * upper[i - 1]!;
    upper[i] = right / pivot;
    curvature[i] = (6 * slopeChange - left * curvature[i - 1]!) / pivot;
  }
  for (let i = n - 2; i > 0; i--) curvature[i] = curvature[i]! - upper[i]! * curvature[i + 1]!;
  return { x: Float64Array.from(x), y: Float64Array.from(y), curvature };
};

/** The spline's value; outside its knots the value of the nearer end. */
export const evaluateSpline = (spline: Spline, at: number): number => {
  const { x, y, curvature } = spline;
  const last = x.length - 1;
  if (at <= x[0]!) return y[0]!;
  if (at >= x[last]!) return y[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x[middle]! > at) high = middle;
    else low = middle;
  }
  const width = x[high]! - x[low]!;
  const a = (x[high]! - at) / width;
  const b = 1 - a;
  return (
    a * y[low]! +
    b * y[high]! +
    ((a * a * a - a) * curvature[low]! + (b * b * b - b) * curvature[high]!) * ((width * width) / 6)
  );
};
