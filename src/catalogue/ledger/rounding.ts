/** The place of the last digit that is no zero: 53 gives 1, 350 gives 10, 300 gives 100, 99.8 gives 0.1. */
export const lastPlace = (value: number): number => {
  const text = String(value);
  const point = text.indexOf('.');
  if (point !== -1) return 10 ** (point + 1 - text.length);
  return 10 ** (/0*$/.exec(text)?.[0].length ?? 0);
};

/**
 * The place that a printed figure was rounded to. At least two of its digits are taken to count, so that "1000" is not
 * read as anything from 500 to 1500: 350 gives 10, 1000 gives 100, 50 gives 1.
 */
export const roundedTo = (value: number): number => {
  const last = lastPlace(value);
  return last > 1 && value / last < 10 ? last / 10 : last;
};
