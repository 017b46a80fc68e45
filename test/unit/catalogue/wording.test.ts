import { describe, expect, it } from 'vitest';
import { type Claim, formatClaimValue } from '../../../src/catalogue/index.ts';
import { claimOf, kilometres } from './ledger.ts';

describe('formatClaimValue', () => {
  it.each<[string, Claim]>([
    ['about 350 km', kilometres('japan-mod', 'range', 350)],
    ['over 300 km', kilometres('rok-jcs', 'range', 300, { qualifier: 'over' })],
    ['under 700 km', kilometres('rok-mnd', 'range', 700, { qualifier: 'under' })],
    ['300-odd km', kilometres('rok-jcs', 'range', 300, { qualifier: 'odd' })],
    ['6,648.4 km', kilometres('kcna', 'apogee', 6648.4, { qualifier: 'exact' })],
    ['4,135 s', claimOf({ issuer: 'kcna', quantity: 'flightTime', value: 4135, unit: 's' })],
    [
      'about 850 to 900 km',
      claimOf({ issuer: 'japan-mod', quantity: 'range', value: [850, 900], unit: 'km', qualifier: 'about' }),
    ],
    [
      'about Mach 22',
      claimOf({ issuer: 'rok-jcs', quantity: 'peakSpeed', value: 22, unit: 'Mach', qualifier: 'about' }),
    ],
    ['58°', claimOf({ issuer: 'nagix', quantity: 'azimuth', value: 58, unit: 'deg' })],
    ['3 missiles', claimOf({ issuer: 'japan-mod', quantity: 'count', value: 3, unit: 'missiles' })],
    ['1 missile', claimOf({ issuer: 'japan-mod', quantity: 'count', value: 1, unit: 'missiles' })],
    [
      'at least three missiles',
      claimOf({
        issuer: 'rok-jcs',
        quantity: 'count',
        value: 3,
        unit: 'missiles',
        qualifier: 'over',
        wording: 'at least three missiles',
      }),
    ],
    ['07:44 KST', claimOf({ issuer: 'japan-mod', quantity: 'time', value: '2024-03-17T22:44Z' })],
    [
      'about 00:10 KST',
      claimOf({ issuer: 'rok-jcs', quantity: 'time', value: '2024-03-18T15:10Z', qualifier: 'about' }),
    ],
    ['22:42:28 KST', claimOf({ issuer: 'kcna', quantity: 'time', value: '2023-11-21T13:42:28Z' })],
    ['outside', claimOf({ issuer: 'japan-mod', quantity: 'eez', value: 'outside' })],
    [
      'about 40.5° N, 129° E',
      claimOf({
        issuer: 'kcna',
        quantity: 'impact',
        value: { latDeg: 40.5, lonDeg: 129 },
        qualifier: 'about',
      }),
    ],
  ])('%s', (text, claim) => {
    expect(formatClaimValue(claim)).toBe(text);
  });
});
