import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeScale } from '../../../src/app/timeline/time-scale.ts';

describe('timeScale', () => {
  it('is in proportion without gaps', () => {
    const scale = timeScale(200, []);
    expect(scale.pieces).toHaveLength(1);
    expect(scale.shareOf(50)).toBeCloseTo(0.25, 12);
    expect(scale.timeAt(0.75)).toBeCloseTo(150, 9);
  });

  it('folds a long gap into a narrow break and gives its room to the flights', () => {
    const scale = timeScale(2600, [{ fromS: 240, toS: 2215 }]);
    const [before, gap, after] = scale.pieces;
    expect(gap).toMatchObject({ kind: 'break', fromS: 240, toS: 2215 });
    expect(gap!.to - gap!.from).toBeCloseTo(0.08, 12);
    // Outside the break one second is as wide before it as after it.
    const widthPerSecond = (piece: typeof before) => (piece!.to - piece!.from) / (piece!.toS - piece!.fromS);
    expect(widthPerSecond(before)).toBeCloseTo(widthPerSecond(after), 12);
    expect(after!.to).toBeCloseTo(1, 12);
  });

  it('leaves a gap that is narrow already in proportion', () => {
    expect(timeScale(1000, [{ fromS: 100, toS: 170 }]).pieces).toHaveLength(1);
  });

  it('inverts itself and never runs backwards, on either side of any gap', () => {
    const cases = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(cases, ([a, b, folded]) => {
        const scale = timeScale(2600, folded ? [{ fromS: 240, toS: 2215 }] : []);
        expect(scale.timeAt(scale.shareOf(a * 2600))).toBeCloseTo(a * 2600, 6);
        if (a < b) expect(scale.shareOf(a * 2600)).toBeLessThanOrEqual(scale.shareOf(b * 2600));
      }),
    );
  });

  it('holds at both ends', () => {
    const scale = timeScale(100, []);
    expect(scale.shareOf(-5)).toBe(0);
    expect(scale.shareOf(500)).toBe(1);
    expect(scale.timeAt(-1)).toBe(0);
    expect(scale.timeAt(2)).toBe(100);
  });
});
