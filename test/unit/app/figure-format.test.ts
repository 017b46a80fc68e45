import { expect, it } from 'vitest';
import {
  bandOf,
  DEGREES,
  figureOf,
  formatBeside,
  formatOfParameter,
  KILOMETRES,
  MINUTES,
  SECONDS,
  SPEED,
} from '../../../src/app/hypotheses/figure-format.ts';

/** Thin and no-break spaces as plain ones, so that the expectations can be read. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

const said = (value: number, around: number, format: typeof KILOMETRES): string =>
  plain(
    `${figureOf(value, format)}, ${bandOf({ p05: value - around, p50: value, p95: value + around }, format)}`,
  );

it('figures are written with their band in one unit, and no more digits than the model knows', () => {
  expect(said(351_400, 14_000, KILOMETRES)).toBe('351 km, 337–365');
  expect(said(5_200, 700, KILOMETRES)).toBe('5.2 km, 4.5–5.9');
  expect(said(646, 20, MINUTES)).toBe('10.8 min, 10.4–11.1');
  expect(said(2453, 120, SPEED)).toBe('2 450 m/s, 2 330–2 570');
  expect(said(0.5, 0.1, DEGREES)).toBe('29°, 23–34');
  expect(said(1.234, 0.5, formatOfParameter('liftToDrag'))).toBe('1.23, 0.73–1.73');
});

it('a computed value is read in the unit of the claim that it stands beside', () => {
  expect(formatBeside({ quantity: 'flightTime', unit: 's' })).toBe(SECONDS);
  expect(formatBeside({ quantity: 'flightTime', unit: 'min' })).toBe(MINUTES);
  expect(formatBeside({ quantity: 'azimuth', unit: 'deg' })).toBe(DEGREES);
  expect(formatBeside({ quantity: 'peakSpeed', unit: 'Mach' })).toBe(SPEED);
  expect(formatBeside({ quantity: 'range', unit: 'km' })).toBe(KILOMETRES);
});
