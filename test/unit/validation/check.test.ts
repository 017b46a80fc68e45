import { describe, expect, it } from 'vitest';
import { absoluteCheck, measuredCheck, relativeCheck, worstOf } from '../../../src/validation/check.ts';
import { formatFigure } from '../../../src/validation/report-tables.ts';

const written = {
  case: 'a case',
  quantity: 'a length',
  expected: 100,
  unit: 'm',
  tolerance: 0.01,
  source: 'here',
};

describe('a check', () => {
  it('passes up to its tolerance, either way', () => {
    expect(absoluteCheck({ ...written, got: 99.995 }).passes).toBe(true);
    expect(absoluteCheck({ ...written, got: 100.02 }).passes).toBe(false);
    expect(relativeCheck({ ...written, got: 100.9 }).passes).toBe(true);
    expect(relativeCheck({ ...written, got: 98.9 }).passes).toBe(false);
  });

  it('never passes where there is nothing to compare', () => {
    expect(absoluteCheck({ ...written, got: Number.NaN }).passes).toBe(false);
    expect(measuredCheck({ ...written, got: 100 }, Number.NaN, 'm').passes).toBe(false);
  });

  it('the worst of many is the one nearest to or furthest over its tolerance, NaN before all', () => {
    const near = absoluteCheck({ ...written, got: 100.009 });
    const wide = absoluteCheck({ ...written, got: 101, tolerance: 1000 });
    const none = absoluteCheck({ ...written, got: Number.NaN });
    expect(worstOf([wide, near])).toBe(near);
    expect(worstOf([near, none, wide])).toBe(none);
  });
});

describe('a figure in the tables', () => {
  it.each([
    [null, '-'],
    [0, '0'],
    [19_975_528.491_23, '19975528.49'],
    [0.045514, '0.045514'],
    [1.394e-6, '1.394e-6'],
    [253.642_123_4, '253.6421'],
  ])('%f is written %s', (value, text) => expect(formatFigure(value)).toBe(text));
});
