/** How many columns of figures a panel holds without scrolling sideways. */
export const COLUMNS_PER_TABLE = 3;

/** The items in groups of `size`, the last one shorter. @example chunksOf([1, 2, 3, 4], 3) // [[1, 2, 3], [4]] */
export const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
