import type { Theme } from '../palette.ts';

/** Red, green and blue, each 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Relative luminance that a line needs at least on the dark globe, and may have at most on the light one. */
const LEAST_ON_DARK = 0.26;
const MOST_ON_LIGHT = 0.17;

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** @see [WCAG] Web Content Accessibility Guidelines 2.2, relative luminance */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** @param hex `#rrggbb` */
export const parseHex = (hex: string): Rgb => {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`colour ${hex} is not of the form #rrggbb`);
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
};

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const at = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [at(0), at(1), at(2)];
};

/**
 * The colour itself where it stands out from the globe of a theme, else the nearest mixture with white or black that
 * does: a class keeps its hue in both themes.
 */
export const legibleOn = (colour: Rgb, theme: Theme): Rgb => {
  const isLegible = (candidate: Rgb): boolean =>
    theme === 'dark' ? luminance(candidate) >= LEAST_ON_DARK : luminance(candidate) <= MOST_ON_LIGHT;
  const pole: Rgb = theme === 'dark' ? [1, 1, 1] : [0, 0, 0];
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, pole, share);
    if (isLegible(candidate)) return candidate;
  }
  return pole;
};
