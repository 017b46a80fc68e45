import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, spreads } from '../../../src/catalogue/index.ts';
import { claimOf, countOf, kilometres, launchWith, timeOf } from './ledger.ts';

const only = (...claims: Claim[]) => spreads(launchWith(claims, { rounds: [{ round: 1 }] }))[0];
const disagree = (...claims: Claim[]) => only(...claims)?.disagrees;

describe('spreads', () => {
  it('has lowest and highest as printed, and who says so', () => {
    expect(only(kilometres('japan-mod', 'range', 650), kilometres('rok-jcs', 'range', 600))).toEqual({
      quantity: 'range',
      round: null,
      unit: 'km',
      low: 600,
      high: 650,
      spread: 50,
      issuers: ['japan-mod', 'rok-jcs'],
      disagrees: true,
    });
  });

  it.each<[string, boolean, Claim[]]>([
    [
      '350 and 352, one rounded to tens',
      false,
      [kilometres('a', 'range', 350), kilometres('b', 'range', 352)],
    ],
    ['350 and 360, which only touch', true, [kilometres('a', 'range', 350), kilometres('b', 'range', 360)]],
    [
      '300-odd and 350',
      false,
      [kilometres('a', 'range', 300, { qualifier: 'odd' }), kilometres('b', 'range', 350)],
    ],
    [
      'over 6,000 and 6,500',
      false,
      [kilometres('a', 'apogee', 6000, { qualifier: 'over' }), kilometres('b', 'apogee', 6500)],
    ],
    [
      'under 50 and 100',
      true,
      [kilometres('a', 'apogee', 50, { qualifier: 'under' }), kilometres('b', 'apogee', 100)],
    ],
    ['at least 3 and 3', false, [countOf('a', 3, 'over'), countOf('b', 3)]],
    ['3 and 4', true, [countOf('a', 3), countOf('b', 4)]],
    ['"three or four" and 4', false, [countOf('a', [3, 4]), countOf('b', 4)]],
    ['times a minute apart', false, [timeOf('a', '2024-03-17T22:44Z'), timeOf('b', '2024-03-17T22:45Z')]],
    ['times two minutes apart', true, [timeOf('a', '2024-03-17T22:44Z'), timeOf('b', '2024-03-17T22:46Z')]],
  ])('judges %s', (_, disagrees, claims) => {
    expect(disagree(...claims)).toBe(disagrees);
  });

  it('compares minutes with seconds and never Mach with km/s', () => {
    const time = (issuer: string, value: number, unit: string) =>
      claimOf({ issuer, quantity: 'flightTime', value, unit });
    expect(only(time('a', 6, 'min'), time('b', 360, 's'))).toMatchObject({ unit: 'min', disagrees: false });
    const speed = (issuer: string, value: number, unit: string) =>
      claimOf({ issuer, quantity: 'peakSpeed', value, unit });
    expect(only(speed('a', 6, 'Mach'), speed('b', 2, 'km/s'))).toBeUndefined();
  });

  it('leaves out composed, weak and superseded figures, and one issuer alone', () => {
    expect(only(kilometres('a', 'range', 1), kilometres('b', 'range', 2, { composite: true }))).toBe(
      undefined,
    );
    expect(only(kilometres('a', 'range', 1), kilometres('b', 'range', 2, { weak: 'read off' }))).toBe(
      undefined,
    );
    expect(only(kilometres('a', 'range', 1), kilometres('a', 'range', 200))).toBeUndefined();
    const revised = [
      kilometres('a', 'range', 100, { status: 'preliminary' }),
      kilometres('a', 'range', 200, { status: 'revised' }),
      kilometres('b', 'range', 200),
    ];
    expect(only(...revised)).toMatchObject({ low: 200, disagrees: false });
  });

  it('compares round by round, a claim about all with each', () => {
    const claims = [
      kilometres('a', 'range', 430, { round: 1 }),
      kilometres('a', 'range', 690, { round: 2 }),
      kilometres('b', 'range', 430),
    ];
    expect(spreads(launchWith(claims)).map(({ round, disagrees }) => [round, disagrees])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('does not depend on who is named first', () => {
    const figure = fc.record({
      value: fc.integer({ min: 1, max: 2000 }),
      qualifier: fc.constantFrom('about' as const, 'over' as const, 'under' as const, 'odd' as const),
    });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [one, other] = [kilometres('a', 'range', a.value, a), kilometres('b', 'range', b.value, b)];
        expect(disagree(one, other)).toBe(disagree(other, one));
        expect(only(one, other)?.spread).toBe(Math.abs(a.value - b.value));
      }),
    );
  });
});
