import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/catalogue/index.ts';

describe('foldText', () => {
  it.each([
    ['Hwasŏng-15', 'hwasong15'],
    ["P'yŏngyang", 'pyongyang'],
    ['화성-15형', '화성15형'],
    ['ＫＮ－25', 'kn25'],
    ['ノドン・1', 'ノドン1'],
    ['ガ', 'ガ'],
    ['북한ㆍ조선', '북한조선'],
    ['a\u202eb\u200dc', 'abc'],
  ])('folds %s', (text, folded) => {
    expect(foldText(text)).toBe(folded.normalize('NFC'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 2000 },
    );
  });
});
