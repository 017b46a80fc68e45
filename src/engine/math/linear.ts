/**
 * The solution of a small dense linear system by Gaussian elimination with partial pivoting.
 * @param matrix n rows of n numbers
 * @param right n numbers
 * @returns n numbers, or null where the matrix is singular to working precision
 */
export const solveLinear = (
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null => {
  const n = right.length;
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column]!;
    if (!(Math.abs(head[column]!) > 1e-14)) return null;
    for (let row = column + 1; row < n; row++) {
      const target = rows[row]!;
      const factor = target[column]! / head[column]!;
      for (let k = column; k <= n; k++) target[k] = target[k]! - factor * head[k]!;
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let row = n - 1; row >= 0; row--) {
    let sum = rows[row]![n]!;
    for (let k = row + 1; k < n; k++) sum -= rows[row]![k]! * solution[k]!;
    solution[row] = sum / rows[row]![row]!;
  }
  return solution;
};
