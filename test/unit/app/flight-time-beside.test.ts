import { expect, it } from 'vitest';
import { flightTimeBeside } from '../../../src/app/panels/flight-time-beside.ts';
import type { Claim } from '../../../src/catalogue/index.ts';
import { figure } from './sample-flights.ts';

/** Thin and no-break spaces as plain ones, so that the expectations can be read. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

const flightTime = (value: number, unit: string): Claim => ({
  ...figure('apogee', value),
  quantity: 'flightTime',
  unit,
});

it('flightTimeBeside reads times in the unit of the claims', () => {
  const minutes = flightTime(69, 'min');
  expect(plain(flightTimeBeside([], 4076))).toBe('67.9 min');
  expect(plain(flightTimeBeside([minutes], 4076))).toBe('67.9 min');
  expect(plain(flightTimeBeside([flightTime(4100, 's')], 4076))).toBe('4 076 s');
  expect(plain(flightTimeBeside([minutes, flightTime(4100, 's')], 4076))).toBe('67.9 min, 4 076 s');
});
