import { describe, expect, it } from 'vitest';
import {
  addSeconds,
  formatElapsed,
  formatUtc,
  instant,
  kstClock,
  parseInstant,
  secondsBetween,
  utcClock,
} from '../../../src/engine/time/index.ts';

describe('instants', () => {
  it('reads and writes UTC', () => {
    expect(formatUtc(instant('2024-03-17T22:44Z'))).toBe('2024-03-17T22:44:00Z');
    expect(formatUtc(instant('2024-03-17T22:44:05.500Z'))).toBe('2024-03-17T22:44:05Z');
  });

  it.each(['2024-03-17 22:44', '2024-03-17T22:44', '2024-02-30T10:00Z', '2024-13-01T00:00Z', ''])(
    'refuses "%s" and says how to write it',
    (text) => {
      const parsed = parseInstant(text, 'claims[0].value');
      if (typeof parsed === 'number') throw new Error('must be a problem');
      expect(parsed.path).toBe('claims[0].value');
      expect(parsed.remedy).toContain('2024-03-17T22:44Z');
    },
  );

  it('shows KST nine hours ahead, over midnight', () => {
    const launch = instant('2024-03-17T22:44Z');
    expect(kstClock(launch)).toEqual({ date: '2024-03-18', time: '07:44:00' });
    expect(utcClock(launch)).toEqual({ date: '2024-03-17', time: '22:44:00' });
  });

  it('adds and measures seconds', () => {
    const start = instant('2024-03-17T22:44Z');
    expect(secondsBetween(start, addSeconds(start, 12.5))).toBe(12.5);
    expect(secondsBetween(addSeconds(start, 60), start)).toBe(-60);
  });

  it.each([
    [0, 'T+00:00'],
    [192.9, 'T+03:12'],
    [-5, 'T-00:05'],
    [-0.4, 'T+00:00'],
    [3661, 'T+1:01:01'],
  ])('elapsed %f s is %s', (elapsedS, text) => expect(formatElapsed(elapsedS)).toBe(text));
});
