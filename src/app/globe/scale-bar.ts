import { formatNumber, withUnit } from '../i18n/quantities.ts';

/**
 * The longest round distance (1, 2 or 5 times a power of ten) whose bar fits, with the bar's length.
 * @param metresPerPixel on the ground, where the scale is read
 */
export const scaleBar = (
  metresPerPixel: number,
  longestPx: number,
): { distanceM: number; lengthPx: number } => {
  const longestM = metresPerPixel * longestPx;
  const decade = 10 ** Math.floor(Math.log10(longestM));
  const step = [5, 2, 1].find((candidate) => candidate * decade <= longestM * (1 + 1e-9)) ?? 1;
  return { distanceM: step * decade, lengthPx: (step * decade) / metresPerPixel };
};

/** `500 m`, `2 km`, `1 000 km` (thin space). */
export const formatScale = (distanceM: number): string =>
  distanceM < 1000 ? withUnit(String(distanceM), 'm') : withUnit(formatNumber(distanceM / 1000), 'km');
