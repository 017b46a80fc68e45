import { describe, expect, it } from 'vitest';
import { differenceFrom } from '../../../src/app/panels/difference.ts';
import type { Claim } from '../../../src/catalogue/index.ts';

const claim = (change: Partial<Claim>): Claim => ({
  issuer: 'japan-mod',
  quantity: 'range',
  value: 350,
  unit: 'km',
  qualifier: 'about',
  source: 'jiji',
  confidence: 'sourced',
  status: 'stated',
  ...change,
});

describe('differenceFrom', () => {
  it('is computed less claimed, in SI', () => {
    expect(differenceFrom(claim({}), 362_000)).toEqual({ kind: 'off', by: 12_000 });
    expect(differenceFrom(claim({ value: 6, unit: 'min' }), 320)).toEqual({ kind: 'off', by: -40 });
  });

  it.each([
    [350, 'km', 345_000, 355_000],
    [53, 'min', 52.5 * 60, 53.5 * 60],
    [6_648.4, 'km', 6_648_350, 6_648_450],
    [6_000, 'km', 5_950_000, 6_050_000],
    [50, 'km', 49_500, 50_500],
  ])('cannot tell apart what rounds to the printed %f %s', (value, unit, low, high) => {
    const printed = claim({ value, unit });
    for (const inside of [low + 1e-3, high - 1e-3]) {
      expect(differenceFrom(printed, inside)).toEqual({ kind: 'within-rounding' });
    }
    expect(differenceFrom(printed, low - 1)).toMatchObject({ kind: 'off' });
    expect(differenceFrom(printed, high + 1)).toMatchObject({ kind: 'off' });
  });

  it('takes "300-odd" from the figure up to its last digit', () => {
    const odd = claim({ value: 300, qualifier: 'odd' });
    expect(differenceFrom(odd, 300_000)).toEqual({ kind: 'within' });
    expect(differenceFrom(odd, 399_000)).toEqual({ kind: 'within' });
    expect(differenceFrom(odd, 401_000)).toEqual({ kind: 'off', by: 101_000 });
    expect(differenceFrom(odd, 290_000)).toEqual({ kind: 'off', by: -10_000 });
  });

  it('knows bounds', () => {
    const over = claim({ value: 300, qualifier: 'over' });
    expect(differenceFrom(over, 301_000)).toEqual({ kind: 'meets-bound' });
    // Solved for that very figure, to less than a metre.
    expect(differenceFrom(over, 299_999.6)).toEqual({ kind: 'meets-bound' });
    expect(differenceFrom(over, 290_000)).toEqual({ kind: 'off', by: -10_000 });
    const under = claim({ value: 100, qualifier: 'under' });
    expect(differenceFrom(under, 90_000)).toEqual({ kind: 'meets-bound' });
    expect(differenceFrom(under, 110_000)).toEqual({ kind: 'off', by: 10_000 });
  });

  it('goes to the nearer end of an interval', () => {
    const interval = claim({ value: [850, 900] });
    expect(differenceFrom(interval, 870_000)).toEqual({ kind: 'within' });
    expect(differenceFrom(interval, 840_000)).toEqual({ kind: 'off', by: -10_000 });
    expect(differenceFrom(interval, 905_000)).toEqual({ kind: 'off', by: 5_000 });
  });

  it('compares no texts, places or other units', () => {
    expect(differenceFrom(claim({ value: 'outside', unit: null }), 1)).toBeNull();
    expect(differenceFrom(claim({ value: { latDeg: 1, lonDeg: 2 }, unit: null }), 1)).toBeNull();
    expect(differenceFrom(claim({ value: 6, unit: 'Mach' }), 1)).toBeNull();
  });
});
