import { afterEach, describe, expect, it } from 'vitest';
import { commandsNow } from '../../../src/app/commands/commands.ts';
import { roundsName } from '../../../src/app/globe/flight-marks.ts';
import { placeNames } from '../../../src/app/globe/places.ts';
import { claimText, isQuoted } from '../../../src/app/i18n/claim-text.ts';
import { figureText } from '../../../src/app/i18n/figure-text.ts';
import {
  currentLanguage,
  type Language,
  preferredLanguage,
  setLanguage,
  t,
} from '../../../src/app/i18n/index.ts';
import {
  formatDate,
  formatDuration,
  formatNumber,
  formatPlace,
  regroup,
} from '../../../src/app/i18n/quantities.ts';
import { recordTitle } from '../../../src/app/i18n/record-title.ts';
import { readPreferences, writePreferences } from '../../../src/app/state/preferences.ts';
import { type Claim, formatClaimValue } from '../../../src/catalogue/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';

afterEach(() => setLanguage('en'));

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

/** What is made in each language. */
const inEach = async (make: () => string): Promise<Record<Language, string>> => {
  const made = { en: '', ko: '', ja: '' };
  for (const language of ['en', 'ko', 'ja'] as const) {
    await setLanguage(language);
    made[language] = plain(make());
  }
  return made;
};

const claim = (change: Partial<Claim>): Claim => ({
  issuer: 'japan-mod',
  quantity: 'range',
  value: 350,
  unit: 'km',
  qualifier: 'exact',
  source: 'source-of-a-test',
  confidence: 'sourced',
  status: 'stated',
  ...change,
});

describe('a language', () => {
  it('is the one asked for last, whichever comes first', async () => {
    await Promise.all([setLanguage('ko'), setLanguage('ja'), setLanguage('en')]);
    expect(currentLanguage()).toBe('en');
    expect(t('close')).toBe('Close');
  });

  it('is the first of the browser’s list that the page has', () => {
    expect(preferredLanguage(['de', 'ja-JP', 'en'])).toBe('ja');
    expect(preferredLanguage(['en-US', 'ko'])).toBe('en');
    expect(preferredLanguage(['fr'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });

  it('is remembered, and begins as the browser asks', () => {
    let kept: string | null = null;
    const storage = {
      getItem: () => kept,
      setItem: (_: string, value: string) => {
        kept = value;
      },
    };
    expect(readPreferences(storage, 'ko').language).toBe('ko');
    writePreferences(storage, { ...readPreferences(storage, 'ko'), language: 'ja' });
    expect(readPreferences(storage, 'ko').language).toBe('ja');
  });

  it('shows in what was made before: commands and names of the map', async () => {
    const label = () => commandsNow().find(({ id }) => id === 'play')?.label ?? '';
    expect(await inEach(label)).toEqual({
      en: 'Play or pause',
      ko: '재생 또는 일시정지',
      ja: '再生または一時停止',
    });
    expect(await inEach(() => placeNames('both')[0]?.text ?? '')).toEqual({
      en: 'East Sea (Sea of Japan)',
      ko: '동해 (일본해)',
      ja: '東海（日本海）',
    });
    expect(await inEach(() => roundsName([1, 2, 3]))).toEqual({
      en: 'Rounds 1-3',
      ko: '제1-3발',
      ja: '1-3発目',
    });
  });
});

describe('quantities by language', () => {
  it('part thousands', async () => {
    const parted = { en: '6 048', ko: '6,048', ja: '6,048' };
    expect(await inEach(() => formatNumber(6048))).toEqual(parted);
    expect(await inEach(() => regroup('6,048'))).toEqual(parted);
  });

  it.each([
    ['2024-03-18', true, '18 Mar 2024', '2024년 3월 18일', '2024年3月18日'],
    ['2024-03-18', false, '18 Mar', '3월 18일', '3月18日'],
    ['1984-09', true, 'Sep 1984', '1984년 9월', '1984年9月'],
    ['1984', true, '1984', '1984년', '1984年'],
  ])('write the date %s (with its year: %s)', async (date, withYear, english, korean, japanese) => {
    expect(await inEach(() => formatDate(date, withYear))).toEqual({ en: english, ko: korean, ja: japanese });
  });

  it('write durations, figures and places', async () => {
    expect(await inEach(() => formatDuration(4442))).toEqual({
      en: '1 h 14 min 2 s',
      ko: '1시간 14분 2초',
      ja: '1時間14分2秒',
    });
    expect(await inEach(() => figureText(342.46, 's'))).toEqual({
      en: '342.5 s',
      ko: '342.5초',
      ja: '342.5秒',
    });
    const place = { latRad: toRadians(39.2), lonRad: toRadians(127.5) };
    expect(await inEach(() => formatPlace(place))).toEqual({
      en: '39.2° N, 127.5° E',
      ko: '북위 39.2°, 동경 127.5°',
      ja: '北緯39.2°、東経127.5°',
    });
  });
});

describe('claims by language', () => {
  it.each<[Partial<Claim>, string, string, string]>([
    [{ qualifier: 'about' }, 'about 350 km', '약 350 km', '約350 km'],
    [{ qualifier: 'over' }, 'over 350 km', '350 km 이상', '350 km以上'],
    [{ qualifier: 'under' }, 'under 350 km', '350 km 이하', '350 km以下'],
    [{ qualifier: 'odd', value: 300 }, '300-odd km', '300여 km', '300 km余り'],
    [{ value: [300, 350] }, '300 to 350 km', '300~350 km', '300～350 km'],
    [
      { quantity: 'peakSpeed', value: 6, unit: 'Mach', qualifier: 'about' },
      'about Mach 6',
      '약 마하 6',
      '約マッハ6',
    ],
    [{ quantity: 'count', value: 1, unit: 'missiles' }, '1 missile', '1발', '1発'],
    [{ quantity: 'eez', value: 'outside', unit: null }, 'outside', '바깥쪽', '外側'],
    [
      { quantity: 'time', value: '2024-03-17T22:44Z', unit: null, qualifier: 'about' },
      'about 07:44 KST',
      '약 07:44 KST',
      '約07:44 KST',
    ],
    [
      {
        quantity: 'count',
        value: 3,
        unit: 'missiles',
        qualifier: 'over',
        wording: 'at least three missiles',
      },
      'at least three missiles',
      '3발 이상',
      '3発以上',
    ],
  ])('are composed from value and qualifier: %o', async (change, english, korean, japanese) => {
    const given = claim(change);
    expect(await inEach(() => claimText(given))).toEqual({ en: english, ko: korean, ja: japanese });
    expect(formatClaimValue(given)).toBe(english);
  });

  it('stay in the words of the catalogue where they are words', async () => {
    const place = claim({ quantity: 'site', value: 'Sunan area', unit: null });
    expect(await inEach(() => claimText(place))).toEqual({
      en: 'Sunan area',
      ko: 'Sunan area',
      ja: 'Sunan area',
    });
    expect([place, claim({})].map(isQuoted)).toEqual([true, false]);
  });

  it('belong to records whose titles begin with a date', async () => {
    const record = { title: '6 March 2017, salvo of four', dateKst: '2017-03-06' };
    expect(await inEach(() => recordTitle(record))).toEqual({
      en: '6 March 2017, salvo of four',
      ko: '2017년 3월 6일, salvo of four',
      ja: '2017年3月6日, salvo of four',
    });
  });
});
