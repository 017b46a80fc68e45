import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AsOf,
  type Claim,
  catalogueAsOf,
  formatAsOf,
  type Launch,
  parseAsOf,
  recordAsOf,
  referenceTime,
  standingClaims,
  knownSince as whenKnown,
} from '../../../src/catalogue/index.ts';
import { formatUtc, instant, instantFromUnixMs } from '../../../src/engine/time/index.ts';
import { catalogueWith, claimOf, kilometres, launchWith, timeOf } from './ledger.ts';

const LAUNCH_UTC = '2022-09-24T21:53Z';

/** A first range within the hour, then another one the next day; the facts are those of 25 September 2022. */
const launch: Launch = launchWith(
  [
    timeOf('rok-jcs', LAUNCH_UTC),
    kilometres('japan-mod', 'range', 400, { status: 'preliminary', issuedUtc: '2022-09-24T23:30Z' }),
    kilometres('japan-mod', 'range', 650, { status: 'revised', issuedDateKst: '2022-09-26' }),
    kilometres('rok-jcs', 'range', 600),
    kilometres('kcna', 'range', 620),
    kilometres('cns-nti', 'range', 600, { composite: true }),
    claimOf({ issuer: 'rok-jcs', quantity: 'type', value: 'SRBM' }),
  ],
  {
    dateKst: '2022-09-25',
    statements: [
      {
        issuer: 'japan-mod',
        kind: 'alert',
        atUtc: '2022-09-24T22:00Z',
        text: 'A first word.',
        source: 'a-page',
        confidence: 'sourced',
      },
    ],
  },
);
const base = catalogueWith([launch]);
const catalogue = {
  ...base,
  issuers: new Map(
    [...base.issuers].map(([key, issuer]) => [
      key,
      {
        ...issuer,
        kind:
          key === 'kcna'
            ? ('state-media' as const)
            : key === 'cns-nti'
              ? ('dataset' as const)
              : ('government' as const),
      },
    ]),
  ),
};

const moment = (text: string): AsOf => {
  const read = parseAsOf(text);
  if (!('kind' in read)) throw new Error(read.message);
  return read;
};
const knownSince = (claim: Claim | undefined): string =>
  claim === undefined ? 'missing' : formatUtc(whenKnown(launch, claim, catalogue).utc);
const rangeOf = (issuer: string, text: string) => {
  const then = recordAsOf(launch, moment(text), catalogue);
  return then && standingClaims(then, issuer, 'range')[0]?.value;
};

describe('referenceTime', () => {
  it('is the earliest standing time, else the end of the day, month or year in Korea', () => {
    expect(referenceTime(launch)).toEqual({ utc: instant(LAUNCH_UTC), basis: 'time' });
    const of = (dateKst: string) => {
      const { utc, basis } = referenceTime(launchWith([kilometres('kcna', 'range', 1)], { dateKst }));
      return [formatUtc(utc), basis];
    };
    expect(of('2022-09-25')).toEqual(['2022-09-25T15:00:00Z', 'day']);
    expect(of('1984-12')).toEqual(['1984-12-31T15:00:00Z', 'month']);
    expect(of('1984')).toEqual(['1984-12-31T15:00:00Z', 'month']);
  });
});

describe('knownSince', () => {
  it('takes the stated time, the stated day, or a stated default', () => {
    expect(launch.claims.map(knownSince)).toEqual([
      '2022-09-24T22:03:00Z',
      '2022-09-24T23:30:00Z',
      '2022-09-26T15:00:00Z',
      '2022-09-24T23:53:00Z',
      '2022-09-25T21:00:00Z',
      '2022-10-24T21:53:00Z',
      '2022-09-25T21:53:00Z',
    ]);
  });

  it('says by which rule', () => {
    const [time] = launch.claims;
    expect(time && whenKnown(launch, time, catalogue)).toMatchObject({
      basis: 'default',
      rule: "a government's time: 10 min after the launch",
    });
  });

  it('follows the date of a press source, and never one before the launch', () => {
    const press = (date: string) => ({
      issuers: new Map([
        ['paper', { key: 'paper', name: 'P', shortName: 'P', country: 'X', kind: 'press' as const }],
      ]),
      sources: new Map([['a-page', { key: 'a-page', title: 't', publisher: 'p', date, url: null }]]),
    });
    const claim = kilometres('paper', 'range', 600);
    expect(formatUtc(whenKnown(launch, claim, press('2022-09-28')).utc)).toBe('2022-09-28T15:00:00Z');
    expect(formatUtc(whenKnown(launch, claim, press('2022-09-01')).utc)).toBe('2022-09-25T21:53:00Z');
  });
});

describe('recordAsOf', () => {
  it('lets a first figure stand until its revision is known', () => {
    expect(rangeOf('japan-mod', '+1h')).toBeUndefined();
    expect(rangeOf('japan-mod', '+2h')).toBe(400);
    expect(rangeOf('japan-mod', '+1d')).toBe(400);
    expect(rangeOf('japan-mod', '+2d')).toBe(650);
    expect(rangeOf('kcna', '+2h')).toBeUndefined();
    expect(rangeOf('kcna', '2022-09-25T21:00Z')).toBe(620);
  });

  it('is nothing before the first word, then the statement, with all rounds', () => {
    expect(recordAsOf(launch, moment('+1min'), catalogue)).toBeNull();
    const then = recordAsOf(launch, moment('+7min'), catalogue);
    expect(then).toMatchObject({ claims: [], rounds: launch.rounds });
    expect(then?.statements).toHaveLength(1);
  });

  it('is the same object now and when all is known', () => {
    expect(recordAsOf(launch, { kind: 'now' }, catalogue)).toBe(launch);
    expect(recordAsOf(launch, moment('+100d'), catalogue)).toBe(launch);
    expect(catalogueAsOf(catalogue, { kind: 'now' })).toBe(catalogue);
  });

  it('never knows less later, and knows the same when asked twice', () => {
    fc.assert(
      fc.property(fc.nat(4_000_000), fc.nat(4_000_000), (a, b) => {
        const at = (delayS: number): AsOf => ({ kind: 'after', delayS });
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((s) =>
          recordAsOf(launch, at(s), catalogue),
        );
        for (const claim of early?.claims ?? []) expect(late?.claims).toContain(claim);
        if (early) expect(recordAsOf(early, { kind: 'now' }, catalogue)).toBe(early);
      }),
    );
  });
});

describe('parseAsOf', () => {
  it.each([
    ['now', { kind: 'now' }],
    ['+90s', { kind: 'after', delayS: 90 }],
    ['+10min', { kind: 'after', delayS: 600 }],
    ['+1h', { kind: 'after', delayS: 3600 }],
    ['+1d', { kind: 'after', delayS: 86_400 }],
    ['2022-09-25T00:00Z', { kind: 'at', utc: instant('2022-09-25T00:00Z') }],
  ])('reads %s', (text, expected) => {
    expect(parseAsOf(text)).toEqual(expected);
  });

  it.each(['', 'later', '10min', '+1', '+1y', '-1h', '2022-02-30T00:00Z', '+99999999d'])(
    'refuses "%s"',
    (text) => {
      expect(parseAsOf(text, '--as-of')).toMatchObject({ path: '--as-of', remedy: expect.any(String) });
    },
  );

  it('reads back what formatAsOf writes', () => {
    const moments: fc.Arbitrary<AsOf> = fc.oneof(
      fc.constant<AsOf>({ kind: 'now' }),
      fc.nat(10_000_000).map((delayS): AsOf => ({ kind: 'after', delayS })),
      fc.nat(2_000_000_000_000).map((ms): AsOf => ({ kind: 'at', utc: instantFromUnixMs(ms) })),
    );
    fc.assert(
      fc.property(moments, (asOf) => {
        expect(parseAsOf(formatAsOf(asOf))).toEqual(asOf);
      }),
    );
  });
});
