import { describe, expect, it } from 'vitest';
import { figureDifference, figureText } from '../../../src/app/i18n/figure-text.ts';
import { formatTrimmed, unitText, withUnit } from '../../../src/app/i18n/quantities.ts';

describe('figures of the Lab', () => {
  it('are written in the units of the field, and a missing one as a dash', () => {
    expect(figureText(351_240, 'm')).toBe('351\u00a0km');
    expect(figureText(99_949, 'm')).toBe('99.9\u00a0km');
    expect(figureText(99_950, 'm')).toBe('100\u00a0km');
    expect(figureText(342.46, 's')).toBe('342.5\u00a0s');
    expect(figureText(1738.6, 'm/s')).toBe('1\u202f739\u00a0m/s');
    expect(figureText(Math.PI / 4, 'rad')).toBe('45.0°');
    expect(figureText(64.6, 'm/s2')).toBe('65\u00a0m/s² (6.6\u00a0g)');
    expect(figureText(null, 'm')).toBe('–');
  });

  it('differ with a sign', () => {
    expect(figureDifference(18_600, 'm')).toBe('+18.6\u00a0km');
    expect(figureDifference(-0.04, 's')).toBe('0.0\u00a0s');
    expect(figureDifference(-8, 'm/s')).toBe('−8\u00a0m/s');
    expect(figureDifference(null, 'rad')).toBe('–');
  });
});

describe('ends of a slider', () => {
  it('go without needless zeros, which whole numbers keep', () => {
    expect(formatTrimmed(1.2, 3)).toBe('1.2');
    expect(formatTrimmed(1, 3)).toBe('1');
    expect(formatTrimmed(1100, 0)).toBe('1\u202f100');
    expect(formatTrimmed(100, 1)).toBe('100');
  });

  it('carry their unit, degrees at the figure', () => {
    expect(withUnit('5', unitText('deg'))).toBe('5°');
    expect(withUnit('5', unitText('kg/m2'))).toBe('5\u00a0kg/m²');
    expect(withUnit('5', unitText(''))).toBe('5');
  });
});
