import { afterEach, describe, expect, it } from 'vitest';
import { AS_OF_CHOICES, asOfText } from '../../../src/app/as-of/as-of-text.ts';
import { LANGUAGES, setLanguage } from '../../../src/app/i18n/index.ts';
import type { AsOf } from '../../../src/catalogue/index.ts';
import { instant } from '../../../src/engine/time/index.ts';

afterEach(() => setLanguage('en'));

const inEach = async (asOf: AsOf): Promise<string[]> => {
  const made: string[] = [];
  for (const language of LANGUAGES) {
    await setLanguage(language);
    made.push(asOfText(asOf));
  }
  return made;
};

describe('asOfText', () => {
  it.each<[AsOf, string, string, string]>([
    [{ kind: 'now' }, 'now', '현재', '現在'],
    [{ kind: 'after', delayS: 0 }, '0 min after launch', '발사 0분 후', '発射0分後'],
    [{ kind: 'after', delayS: 30 }, '0.5 min after launch', '발사 0.5분 후', '発射0.5分後'],
    [{ kind: 'after', delayS: 600 }, '10 min after launch', '발사 10분 후', '発射10分後'],
    [{ kind: 'after', delayS: 5400 }, '90 min after launch', '발사 90분 후', '発射90分後'],
    [{ kind: 'after', delayS: 7200 }, '2 h after launch', '발사 2시간 후', '発射2時間後'],
    [{ kind: 'after', delayS: 86_400 }, '1 day after launch', '발사 1일 후', '発射1日後'],
    [{ kind: 'after', delayS: 30 * 86_400 }, '30 days after launch', '발사 30일 후', '発射30日後'],
    [
      { kind: 'at', utc: instant('2024-03-17T23:30Z') },
      '18 Mar 2024 08:30 KST',
      '2024년 3월 18일 08:30 KST',
      '2024年3月18日 08:30 KST',
    ],
  ])('says %o', async (asOf, ...words) => {
    expect(await inEach(asOf)).toEqual(words);
  });

  it('has a number for every delay that a link can ask for, however long', async () => {
    for (const delayS of [1021 * 60, 1500 * 86_400, 123_456_789]) {
      for (const text of await inEach({ kind: 'after', delayS })) expect(text).not.toContain('NaN');
    }
  });

  it('tells the moments that are a click away apart', async () => {
    for (const language of LANGUAGES) {
      await setLanguage(language);
      expect(new Set(AS_OF_CHOICES.map(asOfText)).size).toBe(AS_OF_CHOICES.length);
    }
  });
});
