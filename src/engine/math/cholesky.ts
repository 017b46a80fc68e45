/**
 * The lower triangle L of a symmetric positive definite matrix A = L L^T.
 * @param matrix n rows of n numbers
 * @returns n rows of n numbers, zero above the diagonal; null where the matrix is not positive definite
 */
export const cholesky = (matrix: readonly (readonly number[])[]): number[][] | null => {
  const n = matrix.length;
  const lower = matrix.map(() => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i !== j) lower[i]![j] = sum / lower[j]![j]!;
      else if (sum > 0) lower[i]![i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
};

/** Solves L x = b by substitution from the top. */
export const solveLower = (lower: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const x: number[] = [];
  for (const [i, row] of lower.entries()) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= row[k]! * x[k]!;
    x.push(sum / row[i]!);
  }
  return x;
};

/** Solves L L^T x = b. */
export const solveCholesky = (lower: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const x = solveLower(lower, right);
  for (let i = x.length - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < x.length; k++) sum -= lower[k]![i]! * x[k]!;
    x[i] = sum / lower[i]![i]!;
  }
  return x;
};

/** The inverse of L L^T, row by row. */
export const invertCholesky = (lower: readonly (readonly number[])[]): number[][] =>
  lower.map((_, column) =>
    solveCholesky(
      lower,
      lower.map((_row, index) => (index === column ? 1 : 0)),
    ),
  );
