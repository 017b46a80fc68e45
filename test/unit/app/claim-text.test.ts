import { describe, expect, it } from 'vitest';
import { claimText } from '../../../src/app/i18n/claim-text.ts';
import type { Claim } from '../../../src/catalogue/index.ts';

const RANGE: Claim = {
  issuer: 'japan-mod',
  quantity: 'range',
  value: 1000,
  unit: 'km',
  qualifier: 'about',
  source: 'source-of-a-test',
  confidence: 'sourced',
  status: 'stated',
};

describe('claimText', () => {
  it('parts thousands with thin spaces and keeps the unit on the line of its figure', () => {
    expect(claimText(RANGE)).toBe('about 1\u202f000\u00a0km');
  });

  it('leaves the words of a source alone', () => {
    const wording = 'at least three, in two volleys';
    expect(claimText({ ...RANGE, quantity: 'count', unit: 'missiles', wording })).toBe(wording);
  });
});
