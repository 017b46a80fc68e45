import { describe, expect, it } from 'vitest';
import {
  chosenAzimuth,
  chosenPair,
  isSuperseded,
  type Launch,
  standingClaims,
} from '../../../src/catalogue/index.ts';
import { claimOf, ISSUERS, kilometres, launchWith } from './ledger.ts';

const figures = (launch: Launch, issuer: string, round?: number) => {
  const { pair } = chosenPair(launch, issuer, round, ISSUERS);
  return pair && [pair.apogee.issuer, pair.apogee.value, pair.range.issuer, pair.range.value];
};

describe('chosenPair', () => {
  const reference = launchWith([
    kilometres('rok-jcs', 'range', 300, { qualifier: 'odd' }),
    kilometres('cns-nti', 'apogee', 60, { composite: true }),
    kilometres('japan-mod', 'range', 350),
    kilometres('japan-mod', 'apogee', 50),
  ]);

  it("takes the issuer's own pair", () => {
    expect(figures(reference, 'japan-mod')).toEqual(['japan-mod', 50, 'japan-mod', 350]);
    expect(chosenPair(reference, 'japan-mod', undefined, ISSUERS).reason).toBe(
      'Height and range are both from MOD.',
    );
  });

  it('borrows the one that is missing, from an issuer before a composed row, and says from whom', () => {
    expect(figures(reference, 'rok-jcs')).toEqual(['japan-mod', 50, 'rok-jcs', 300]);
    expect(chosenPair(reference, 'rok-jcs', undefined, ISSUERS).reason).toBe(
      'JCS gives a range and no height; the height is from MOD.',
    );
  });

  it('borrows a figure before a bound, even a claimed one', () => {
    const launch = launchWith([
      kilometres('rok-jcs', 'range', 1000),
      kilometres('japan-mod', 'apogee', 6000, { qualifier: 'over' }),
      kilometres('kcna', 'apogee', 6648.4, { claimed: true }),
    ]);
    expect(figures(launch, 'rok-jcs')).toEqual(['kcna', 6648.4, 'rok-jcs', 1000]);
  });

  it('says so when a bound stands for its figure', () => {
    const launch = launchWith([
      kilometres('japan-mod', 'range', 1000),
      kilometres('japan-mod', 'apogee', 6000, { qualifier: 'over' }),
    ]);
    expect(chosenPair(launch, 'japan-mod', 1, ISSUERS).reason).toBe(
      'Height and range are both from MOD. "over 6,000 km" is a bound; the arc uses its figure.',
    );
  });

  it('has none, with the reason, where the issuer gave neither or nobody gave the other', () => {
    expect(chosenPair(reference, 'kcna', undefined, ISSUERS)).toEqual({
      pair: null,
      reason: 'KCNA gives neither a height nor a range.',
    });
    const alone = launchWith([kilometres('rok-jcs', 'range', 300)]);
    expect(chosenPair(alone, 'rok-jcs')).toEqual({
      pair: null,
      reason: 'No issuer gives a height for this launch.',
    });
  });

  it('takes the claims about the round, and the first round when none is asked for', () => {
    const launch = launchWith([
      kilometres('japan-mod', 'range', 900, { round: 2 }),
      kilometres('japan-mod', 'range', 850, { round: 1 }),
      kilometres('japan-mod', 'apogee', 50),
    ]);
    expect(figures(launch, 'japan-mod', 2)?.[3]).toBe(900);
    expect(figures(launch, 'japan-mod', 1)?.[3]).toBe(850);
    expect(figures(launch, 'japan-mod')?.[3]).toBe(850);
    expect(figures(launch, 'japan-mod', 3)).toBeNull();
  });
});

describe('what stands', () => {
  // The three steps of 25 July 2019.
  const first = kilometres('rok-jcs', 'range', 430, { status: 'preliminary', issuedDateKst: '2019-07-25' });
  const second = kilometres('rok-jcs', 'range', 690, {
    status: 'revised',
    issuedDateKst: '2019-07-25',
    round: 2,
  });
  const third = kilometres('rok-jcs', 'range', 600, { status: 'revised', issuedDateKst: '2019-07-26' });
  const rival = kilometres('japan-mod', 'range', 500, { status: 'preliminary' });
  const launch = launchWith([first, second, third, rival]);

  it('is the last revision of the issuer, also for a round that had its own', () => {
    expect(standingClaims(launch, 'rok-jcs', 'range', 2)).toEqual([third]);
    expect([first, second, third].map((claim) => isSuperseded(launch, claim))).toEqual([true, true, false]);
  });

  it("is not touched by a rival's revision", () => {
    expect(isSuperseded(launch, rival)).toBe(false);
  });

  it('keeps the claim about all rounds when only one round was revised', () => {
    const general = kilometres('rok-jcs', 'range', 430);
    const partial = launchWith([general, second]);
    expect(isSuperseded(partial, general)).toBe(false);
    expect(standingClaims(partial, 'rok-jcs', 'range', 1)).toEqual([general]);
    expect(standingClaims(partial, 'rok-jcs', 'range', 2)[0]).toBe(second);
  });

  it('is nothing that was withdrawn', () => {
    const withdrawn = kilometres('rok-jcs', 'range', 430, { status: 'withdrawn' });
    expect(standingClaims(launchWith([withdrawn]), 'rok-jcs', 'range')).toEqual([]);
  });
});

describe('chosenAzimuth', () => {
  it("is the round's own bearing, or null", () => {
    const bearing = (value: number, round: number) =>
      claimOf({ issuer: 'nagix', quantity: 'azimuth', value, unit: 'deg', round, weak: 'map-read' });
    const launch = launchWith([bearing(77, 1), bearing(80, 2)]);
    expect(chosenAzimuth(launch, 2)?.value).toBe(80);
    expect(chosenAzimuth(launch)?.value).toBe(77);
    expect(chosenAzimuth(launchWith([kilometres('rok-jcs', 'range', 1)]))).toBeNull();
  });
});
