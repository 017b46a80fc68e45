import { describe, expect, it } from 'vitest';
import { lastPlace, roundedTo } from '../../../src/catalogue/index.ts';

describe('what a printed figure was rounded to', () => {
  it.each([
    [53, 1, 1],
    [350, 10, 10],
    [300, 100, 10],
    [1000, 1000, 100],
    [50, 10, 1],
    [5, 1, 1],
    [99.8, 0.1, 0.1],
    [2111.5, 0.1, 0.1],
  ])('%f: last digit at %f, rounded to %f', (value, last, rounded) => {
    expect(lastPlace(value)).toBeCloseTo(last, 12);
    expect(roundedTo(value)).toBeCloseTo(rounded, 12);
  });
});
