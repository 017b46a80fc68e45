const SQRT_2_PI = Math.sqrt(2 * Math.PI);
const LN_SQRT_2_PI = Math.log(SQRT_2_PI);

/** Up to which the standard normal distribution holds 95 %: half of the width of its 90 % band. */
export const SIGMAS_TO_95 = 1.6448536269514722;

/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / SQRT_2_PI;

/**
 * Probability above `z >= 0`, times e^(z^2/2): never underflows.
 *
 * West's form of Hart's rational approximation, and a continued fraction from 7.07 on; relative error 1e-10 there, 1e-14 below.
 * @see [West] Better approximations to cumulative normal functions, Wilmott Magazine, 2005
 */
const scaledUpperTail = (z: number): number => {
  if (z < 7.07106781186547) {
    const above =
      ((((((0.0352624965998911 * z + 0.700383064443688) * z + 6.37396220353165) * z + 33.912866078383) * z +
        112.079291497871) *
        z +
        221.213596169931) *
        z +
        220.206867912376) /
      (((((((0.0883883476483184 * z + 1.75566716318264) * z + 16.064177579207) * z + 86.7807322029461) * z +
        296.564248779674) *
        z +
        637.333633378831) *
        z +
        793.826512519948) *
        z +
        440.413735824752);
    return above;
  }
  return 1 / ((z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 5 / (z + 6 / (z + 0.65))))))) * SQRT_2_PI);
};

/** Probability of the standard normal distribution up to `z`; relative error 1e-10 in the far tail, 1e-14 elsewhere. */
export const normalProbability = (z: number): number => {
  if (z > 0) return 1 - Math.exp(-0.5 * z * z) * scaledUpperTail(z);
  return z === Number.NEGATIVE_INFINITY ? 0 : Math.exp(-0.5 * z * z) * scaledUpperTail(-z);
};

/** Natural logarithm of `normalProbability`, good where that itself is no number any more. */
export const logNormalProbability = (z: number): number => {
  if (z === Number.NEGATIVE_INFINITY) return z;
  if (z > 0) return z === Number.POSITIVE_INFINITY ? 0 : Math.log1p(-normalProbability(-z));
  return -0.5 * z * z + Math.log(scaledUpperTail(-z));
};

/** Natural logarithm of the probability of the standard normal distribution between two values, `low < high`. */
export const logNormalBetween = (low: number, high: number): number => {
  // From the side of the nearer tail, where the difference keeps its digits.
  if (low > 0) return logNormalBetween(-high, -low);
  const upper = logNormalProbability(high);
  return low === Number.NEGATIVE_INFINITY
    ? upper
    : upper + Math.log1p(-Math.exp(logNormalProbability(low) - upper));
};

/** Natural logarithm of `normalDensity`. */
export const logNormalDensity = (z: number): number => -0.5 * z * z - LN_SQRT_2_PI;

const CENTRE = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
] as const;
const CENTRE_BELOW = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
] as const;
const TAIL = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
] as const;
const TAIL_BELOW = [
  7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416,
] as const;
const TAIL_FROM = 0.02425;

const polynomial = (coefficients: readonly number[], at: number): number =>
  coefficients.reduce((sum, coefficient) => sum * at + coefficient, 0);

/**
 * The value up to which the standard normal distribution holds a probability within (0, 1).
 *
 * Acklam's rational approximation with one step of Halley's method; 1e-14 relative (test/unit/math/normal).
 * @see [Acklam] An algorithm for computing the inverse normal cumulative distribution function, 2003
 */
export const normalQuantile = (probability: number): number => {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`probability ${probability} is not between 0 and 1`);
  }
  if (probability > 0.5) return -normalQuantile(1 - probability);
  let z: number;
  if (probability < TAIL_FROM) {
    const q = Math.sqrt(-2 * Math.log(probability));
    z = polynomial(TAIL, q) / (polynomial(TAIL_BELOW, q) * q + 1);
  } else {
    const q = probability - 0.5;
    const r = q * q;
    z = (polynomial(CENTRE, r) * q) / (polynomial(CENTRE_BELOW, r) * r + 1);
  }
  const error = (normalProbability(z) - probability) / normalDensity(z);
  return z - error / (1 + (z * error) / 2);
};
