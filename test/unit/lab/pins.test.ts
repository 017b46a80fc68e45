import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURE_ROWS, type LabFigures, labFigures } from '../../../src/app/lab/figures.ts';
import {
  addPin,
  compareFigures,
  freeSign,
  isFull,
  LONGEST_NAME,
  MOST_PINS,
  type Pin,
  removePin,
  renamePin,
  tidyName,
} from '../../../src/app/lab/pins.ts';
import { simulate } from '../../../src/engine/flight/index.ts';
import { DRAFT, flightFrom } from './sample-lab.ts';

const flight = flightFrom(DRAFT);
const FIGURES: LabFigures = labFigures(flight, simulate(flight));
const FARTHER: LabFigures = { ...FIGURES, rangeM: FIGURES.rangeM + 1000, apogeeM: null };

const pinned = (...names: string[]): readonly Pin[] =>
  names.reduce<readonly Pin[]>((pins, name) => addPin(pins, name, DRAFT, FIGURES), []);
const signsOf = (pins: readonly Pin[]): string => pins.map(({ sign }) => sign).join('');

describe('pins', () => {
  it('get letters in order, and a free one first', () => {
    const pins = pinned('One', 'Two', 'Three');
    expect(signsOf(pins)).toBe('ABC');
    expect(signsOf(addPin(removePin(pins, 'B'), 'Four', DRAFT, FIGURES))).toBe('ACB');
    expect(freeSign(pins)).toBe('D');
    expect(signsOf(addPin(pins, 'Four', DRAFT, FIGURES, 'F'))).toBe('ABCF');
    expect(signsOf(addPin(pins, 'Four', DRAFT, FIGURES, 'B'))).toBe('ABCD');
  });

  it('are six at most, each under a sign of its own', () => {
    const full = pinned('1', '2', '3', '4', '5', '6');
    expect(full).toHaveLength(MOST_PINS);
    expect(isFull(full)).toBe(true);
    expect(freeSign(full)).toBeNull();
    expect(addPin(full, '7', DRAFT, FIGURES)).toBe(full);
    expect(new Set(signsOf(full)).size).toBe(MOST_PINS);
  });

  it('are renamed and removed by their sign, the others untouched', () => {
    const pins = pinned('One', 'Two');
    expect(renamePin(pins, 'B', '  Low   loft ').map(({ name }) => name)).toEqual(['One', 'Low loft']);
    expect(renamePin(pins, 'B', '  ').map(({ name }) => name)).toEqual(['One', 'B']);
    expect(removePin(pins, 'A')).toEqual([pins[1]]);
    expect(pinned('')[0]?.name).toBe('A');
  });

  it('have names that fit a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
        const tidy = tidyName(name);
        expect(Array.from(tidy).length).toBeLessThanOrEqual(LONGEST_NAME);
        expect(tidy).not.toMatch(/[\n\r\t]|^\s|\s$/);
        expect(tidyName(tidy)).toBe(tidy);
      }),
    );
  });
});

describe('compareFigures', () => {
  it('gives every figure of every variant, and its difference from the chosen one', () => {
    const rows = compareFigures([FIGURES, FARTHER], 0);
    expect(rows.map(({ key }) => key)).toEqual(FIGURE_ROWS.map(({ key }) => key));
    const [range, apogee] = rows;
    expect(range?.values[0]).toEqual({ value: FIGURES.rangeM, difference: 0 });
    // The same thousand metres, but for the rounding of a sum of doubles.
    expect(range?.values[1]?.difference).toBeCloseTo(1000, 6);
    expect(apogee?.values[1]).toEqual({ value: null, difference: null });
  });

  it('has the opposite differences from the other side', () => {
    const there = compareFigures([FIGURES, FARTHER], 0)[0]!;
    const back = compareFigures([FIGURES, FARTHER], 1)[0]!;
    expect(back.values[0]?.difference).toBe(-there.values[1]!.difference!);
  });

  it('has no differences where nothing is chosen, or the chosen one has no such figure', () => {
    for (const base of [-1, 5]) {
      for (const { values } of compareFigures([FIGURES], base)) expect(values[0]?.difference).toBeNull();
    }
    expect(compareFigures([FIGURES, FARTHER], 1)[1]?.values[0]).toEqual({
      value: FIGURES.apogeeM,
      difference: null,
    });
  });
});
