/** Evaluates one segment's polynomials at a fraction (0 to 1) of it, all components. */
export const evaluateDense = (
  coefficients: Float64Array,
  powers: number,
  fraction: number,
  into: Float64Array,
): void => {
  for (let i = 0; i < into.length; i++) {
    const lowest = i * powers;
    let at = lowest + powers - 1;
    let value = coefficients[at]!;
    while (at > lowest) value = value * fraction + coefficients[--at]!;
    into[i] = value;
  }
};
