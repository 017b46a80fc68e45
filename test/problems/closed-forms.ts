/** Functions that closed forms of the problems need; each by its textbook method, to rounding. */

/** Kepler's equation by Newton's method: eccentric anomaly for a mean one. */
export const eccentricAnomaly = (mean: number, e: number): number => {
  let anomaly = mean + e * Math.sin(mean);
  for (let round = 0; round < 30; round++) {
    anomaly -= (anomaly - e * Math.sin(anomaly) - mean) / (1 - e * Math.cos(anomaly));
  }
  return anomaly;
};

/**
 * Jacobi's elliptic functions sn, cn, dn of parameter m by the arithmetic-geometric mean.
 * @see [AS] Abramowitz and Stegun, Handbook of Mathematical Functions, 16.4
 */
export const jacobiElliptic = (u: number, m: number): readonly [sn: number, cn: number, dn: number] => {
  const means = [{ a: 1, c: Math.sqrt(m) }];
  let b = Math.sqrt(1 - m);
  while (means.at(-1)!.c > 1e-17) {
    const { a } = means.at(-1)!;
    means.push({ a: (a + b) / 2, c: (a - b) / 2 });
    b = Math.sqrt(a * b);
  }
  let angle = 2 ** (means.length - 1) * means.at(-1)!.a * u;
  for (const { a, c } of means.slice(1).reverse()) angle = (angle + Math.asin((c / a) * Math.sin(angle))) / 2;
  const sn = Math.sin(angle);
  return [sn, Math.cos(angle), Math.sqrt(1 - m * sn * sn)];
};

/** Ei(to) - Ei(from) of the exponential integral, both above zero. @see [AS] 5.1.10 */
export const exponentialIntegralBetween = (from: number, to: number): number => {
  let sum = Math.log(to / from);
  let powerFrom = 1;
  let powerTo = 1;
  for (let k = 1; k < 100; k++) {
    powerFrom *= from / k;
    powerTo *= to / k;
    sum += (powerTo - powerFrom) / k;
  }
  return sum;
};
