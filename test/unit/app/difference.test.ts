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
    expect(differenceFrom(claim({ value: 6, unit: 'min' }), 350)).toEqual({ kind: 'off', by: -10 });
  });

  it('knows bounds', () => {
    const over = claim({ value: 300, qualifier: 'over' });
    expect(differenceFrom(over, 301_000)).toEqual({ kind: 'meets-bound' });
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
