/**
 * A root of `f` between `low` and `high`, where its signs must differ, by bisection-safeguarded inverse
 * interpolation (Brent-Dekker).
 *
 * Accuracy: the root is within `tolerance` of the returned point.
 * @throws RangeError when f(low) and f(high) have the same sign
 * @see [Brent] Algorithms for Minimization without Derivatives, 1973, chapter 4
 * @example findRoot((x) => x * x - 2, 0, 2, 1e-12) // 1.414213562373
 */
export const findRoot = (f: (x: number) => number, low: number, high: number, tolerance: number): number => {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa * fb > 0 || Number.isNaN(fa * fb)) {
    throw new RangeError(`f(${low}) = ${fa} and f(${high}) = ${fb} do not differ in sign`);
  }
  let c = a;
  let fc = fa;
  let step = b - a;
  let previousStep = step;
  for (let round = 0; round < 200; round++) {
    if (fb * fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      previousStep = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const within = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const middle = (c - b) / 2;
    if (Math.abs(middle) <= within || fb === 0) return b;
    if (Math.abs(previousStep) >= within && Math.abs(fa) > Math.abs(fb)) {
      const s = fb / fa;
      let p: number;
      let q: number;
      if (a === c) {
        p = 2 * middle * s;
        q = 1 - s;
      } else {
        const u = fa / fc;
        const r = fb / fc;
        p = s * (2 * middle * u * (u - r) - (b - a) * (r - 1));
        q = (u - 1) * (r - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      p = Math.abs(p);
      if (2 * p < Math.min(3 * middle * q - Math.abs(within * q), Math.abs(previousStep * q))) {
        previousStep = step;
        step = p / q;
      } else {
        step = middle;
        previousStep = middle;
      }
    } else {
      step = middle;
      previousStep = middle;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > within ? step : Math.sign(middle) * within;
    fb = f(b);
  }
  return b;
};
