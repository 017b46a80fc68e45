import { describe, expect, it } from 'vitest';
import { type Claim, defaultIssuer, roundsOf, timingIssuers } from '../../../src/catalogue/index.ts';
import { instant } from '../../../src/engine/time/index.ts';
import { claimOf, countOf, ISSUERS, launchWith, timeOf } from './ledger.ts';

const AT_0744 = '2024-03-17T22:44Z';
const AT_0821 = '2024-03-17T23:21Z';
const AT_0822 = '2024-03-17T23:22Z';

const reference = launchWith([
  countOf('rok-jcs', 3, 'over'),
  timeOf('rok-jcs', AT_0744, 1),
  timeOf('rok-jcs', AT_0822, 3),
  countOf('japan-mod', 3),
  timeOf('japan-mod', AT_0744, 1),
  timeOf('japan-mod', AT_0744, 2),
  timeOf('japan-mod', AT_0821, 3),
  countOf('kcna', 6),
  { ...countOf('cns-nti', 6), composite: true },
]);

const times = (issuer: string) =>
  roundsOf(reference, issuer, ISSUERS).timed.map(({ round, launchUtc }) => [round, launchUtc]);

describe('roundsOf', () => {
  it('times every round that the issuer times', () => {
    expect(times('japan-mod')).toEqual([
      [1, instant(AT_0744)],
      [2, instant(AT_0744)],
      [3, instant(AT_0821)],
    ]);
    expect(roundsOf(reference, 'japan-mod').untimed).toEqual([]);
  });

  it('counts a lower bound as that many and lists the round in the middle of a window', () => {
    expect(times('rok-jcs')).toEqual([
      [1, instant(AT_0744)],
      [3, instant(AT_0822)],
    ]);
    expect(roundsOf(reference, 'rok-jcs', ISSUERS).untimed).toEqual([
      { round: 2, reason: 'JCS gives no time for this round' },
    ]);
  });

  it('lists all six of an issuer that counts six and times none', () => {
    const { timed, untimed } = roundsOf(reference, 'kcna', ISSUERS);
    expect(timed).toEqual([]);
    expect(untimed).toHaveLength(6);
    expect(untimed[0]).toEqual({ round: 1, reason: 'KCNA gives no time' });
  });

  it('takes nothing from other issuers', () => {
    expect(roundsOf(reference, 'us-indopacom')).toEqual({ timed: [], untimed: [] });
  });

  it('names no issuer when it was given no names', () => {
    expect(roundsOf(reference, 'kcna').untimed[5]).toEqual({ round: 6, reason: 'This issuer gives no time' });
  });

  it('takes a time without a round as that of the whole salvo', () => {
    const salvo = launchWith([countOf('japan-mod', 4), timeOf('japan-mod', AT_0744)]);
    expect(roundsOf(salvo, 'japan-mod').timed.map((round) => round.round)).toEqual([1, 2, 3, 4]);
  });

  it('counts one round where an issuer gives a time and no number', () => {
    const single = launchWith([timeOf('rok-jcs', AT_0744)]);
    expect(roundsOf(single, 'rok-jcs').timed.map((round) => round.round)).toEqual([1]);
  });

  it('counts the certain end of "three or four"', () => {
    expect(roundsOf(launchWith([countOf('rok-jcs', [3, 4])]), 'rok-jcs').untimed).toHaveLength(3);
  });

  it('follows a revised time and never a withdrawn one', () => {
    const revised = launchWith([
      { ...timeOf('japan-mod', AT_0744, 1), status: 'preliminary' },
      { ...timeOf('japan-mod', AT_0821, 1), status: 'revised' },
      { ...timeOf('japan-mod', AT_0822, 2), status: 'withdrawn' },
    ]);
    expect(roundsOf(revised, 'japan-mod').timed.map((round) => round.launchUtc)).toEqual([instant(AT_0821)]);
  });
});

describe('timingIssuers', () => {
  it("puts Japan's MOD first and leaves out composed rows", () => {
    expect(timingIssuers(reference)).toEqual(['japan-mod', 'rok-jcs', 'kcna']);
    expect(defaultIssuer(reference)).toBe('japan-mod');
  });

  it('begins with an issuer that times a round before one that only counts', () => {
    const launch = launchWith([countOf('kcna', 2), timeOf('rok-jcs', AT_0744)]);
    expect(timingIssuers(launch)).toEqual(['kcna', 'rok-jcs']);
    expect(defaultIssuer(launch)).toBe('rok-jcs');
  });

  it('is empty, and the default null, where nobody counts or times', () => {
    const launch = launchWith([claimOf({ issuer: 'kcna', quantity: 'outcome', value: 'failed' })]);
    expect(timingIssuers(launch)).toEqual([]);
    expect(defaultIssuer(launch)).toBeNull();
  });
});

describe('a launch that only a data set times', () => {
  const composite = (claim: Claim): Claim => ({ ...claim, composite: true });
  const row = [composite(countOf('cns-nti', 2)), composite(timeOf('cns-nti', AT_0744))];

  it('can be followed as the data set times it, and says so', () => {
    const launch = launchWith([countOf('kcna', 2), ...row]);
    expect(timingIssuers(launch)).toEqual(['kcna', 'cns-nti']);
    expect(defaultIssuer(launch)).toBe('cns-nti');
    const { timed, marking } = roundsOf(launch, 'cns-nti', ISSUERS);
    expect(timed.map(({ round }) => round)).toEqual([1, 2]);
    expect(marking).toBe('as a data set times them');
  });

  it('is not one that an issuer times too', () => {
    const launch = launchWith([timeOf('rok-jcs', AT_0822), ...row]);
    expect(timingIssuers(launch)).toEqual(['rok-jcs']);
    expect(roundsOf(launch, 'rok-jcs')).not.toHaveProperty('marking');
    expect(roundsOf(launch, 'cns-nti').timed).toEqual([]);
  });
});
