import { describe, expect, it } from 'vitest';
import {
  formatAngle,
  formatDate,
  formatDuration,
  formatKm,
  formatMinutes,
  formatNumber,
  formatPlace,
  formatSeconds,
  formatSigned,
  formatSignedKm,
  formatSpeed,
  regroup,
} from '../../../src/app/i18n/quantities.ts';
import { toRadians } from '../../../src/engine/units/index.ts';

/** Thin and no-break spaces as plain ones, so that the expectations can be read. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

describe('quantities', () => {
  it('groups thousands with thin spaces', () => {
    expect(formatNumber(1_234_567)).toBe('1\u202f234\u202f567');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(-12_345.67, 1)).toBe('\u221212\u202f345.7');
  });

  it('parts the thousands of other rooms’ texts the same way, and no other commas', () => {
    expect(regroup('about 6,000 km, over 1,234,567 m, rounds 1,2')).toBe(
      'about 6\u202f000 km, over 1\u202f234\u202f567 m, rounds 1,2',
    );
  });

  it('writes no minus before a zero', () => {
    expect(formatNumber(-0.2)).toBe('0');
    expect(formatSigned(-0.4)).toBe('0');
    expect(formatSigned(0.4)).toBe('0');
  });

  it('signs differences', () => {
    expect(formatSigned(12)).toBe('+12');
    expect(formatSigned(-3)).toBe('\u22123');
    expect(plain(formatSignedKm(50_000, 350_000))).toBe('+50 km');
    expect(plain(formatSignedKm(-300, 8_000))).toBe('\u22120.3 km');
  });

  it('gives kilometres no more digits than they deserve', () => {
    expect(plain(formatKm(350_400))).toBe('350 km');
    expect(plain(formatKm(6_048_400))).toBe('6 048 km');
    expect(plain(formatKm(4_230))).toBe('4.2 km');
    expect(plain(formatKm(9_960))).toBe('10 km');
  });

  it('gives speeds three digits', () => {
    expect(plain(formatSpeed(1836))).toBe('1 840 m/s');
    expect(plain(formatSpeed(901.4))).toBe('901 m/s');
    expect(plain(formatSpeed(0))).toBe('0 m/s');
  });

  it('carries seconds over into minutes and hours', () => {
    expect(formatDuration(58.4)).toBe('58 s');
    expect(formatDuration(59.6)).toBe('1 min 0 s');
    expect(formatDuration(342)).toBe('5 min 42 s');
    expect(formatDuration(4442)).toBe('1 h 14 min 2 s');
  });

  it('writes durations in the unit they are read beside', () => {
    expect(plain(formatMinutes(4076))).toBe('67.9 min');
    expect(plain(formatSeconds(324.2))).toBe('324 s');
  });

  it('names the hemispheres of a place', () => {
    expect(formatPlace({ latRad: toRadians(39.171), lonRad: toRadians(-127.484) })).toBe('39.2° N, 127.5° W');
    expect(formatPlace({ latRad: toRadians(39.171), lonRad: toRadians(127.484) }, 2)).toBe(
      '39.17° N, 127.48° E',
    );
    expect(formatAngle(toRadians(26.4))).toBe('26°');
  });

  it('writes dates with the month in letters', () => {
    expect(formatDate('2024-03-08')).toBe('8 Mar 2024');
    expect(formatDate('2024-03-18', false)).toBe('18 Mar');
  });

  it('writes of a date what is known', () => {
    expect(formatDate('1984-09')).toBe('Sep 1984');
    expect(formatDate('1984-09', false)).toBe('Sep');
    expect(formatDate('1984')).toBe('1984');
  });
});
