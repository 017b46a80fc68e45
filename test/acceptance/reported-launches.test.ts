import { describe, expect, it } from 'vitest';
import { defaultIssuer, timingIssuers } from '../../src/catalogue/index.ts';
import { flightsOfLaunch } from '../../src/reconstruction/index.ts';
import { launchOf, shippedCatalogue } from '../support/catalogue.ts';

const catalogue = shippedCatalogue();

const flightsOf = (id: string, issuer: string) => {
  const launch = launchOf(catalogue, id);
  const site = launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null);
  return flightsOfLaunch(launch, { site, issuers: catalogue.issuers }, { issuer });
};

describe('lofted flights: solved through height and range alone, the time of flight comes out by itself', () => {
  // The class-level burn (how long, how steep) moves the computed time by some two per cent against the type's own;
  // the figures are the governments' or KCNA's, printed to the minute or better. 3 % tells a right model from one
  // without rotation or with a wrong gravity, which are off by far more over an hour.
  it.each([
    ['dprk-2017-05-14-hwasong-12-success', 'rok-jcs', 30],
    ['dprk-2017-11-29-hwasong-15-success', 'rok-jcs', 53],
    ['dprk-2022-11-18-hwasong-17-success', 'rok-jcs', 69],
    ['dprk-2023-07-12-hwasong-18-success', 'rok-jcs', 74],
    ['dprk-2024-10-31-hwasong-19-success', 'rok-jcs', 86],
  ])('%s', (id, issuer, reportedMin) => {
    const { rounds, verdict } = flightsOf(id, issuer);
    expect(verdict.kind).toBe('met');
    expect(Math.abs(rounds[0]!.arc.computed.flightTimeS / 60 / reportedMin - 1)).toBeLessThan(0.03);
  });
});

describe('over Japan', () => {
  // Printed to the minute of about 20: 0.5 in 19 is 2.6 %, and the class-level burn adds its two.
  it.each([
    ['dprk-2017-09-15-hwasong-12-success', 'rok-jcs', 19],
    ['dprk-2022-10-04-new-irbm-2022-success', 'japan-mod', 22],
  ])('%s', (id, issuer, reportedMin) => {
    const { rounds, verdict } = flightsOf(id, issuer);
    expect(verdict.kind).toBe('met');
    expect(Math.abs(rounds[0]!.arc.computed.flightTimeS / 60 / reportedMin - 1)).toBeLessThan(0.05);
  });
});

describe('low and manoeuvring flights', () => {
  it.each([
    'dprk-2019-07-25-hwasong-11a-success',
    'dprk-2022-01-27-hwasong-11a-success',
    'dprk-2023-06-15-unknown-unknown',
    'dprk-2025-01-06-hwasong-16b-unknown',
  ])('%s is not ballistic', (id) => {
    const issuer = defaultIssuer(launchOf(catalogue, id))!;
    const { rounds, verdict } = flightsOf(id, issuer);
    expect(verdict.kind).toBe('not-ballistic');
    for (const { arc } of rounds) expect(arc.kind).toBe('shape-only');
  });
});

describe('the whole shelf', () => {
  it('gives flights or a reason for every launch and every issuer that counts or times it', () => {
    let flown = 0;
    for (const launch of catalogue.launches) {
      for (const issuer of timingIssuers(launch)) {
        const flights = flightsOf(launch.id, issuer);
        expect(flights.verdict.sentence.length).toBeGreaterThan(20);
        expect(flights.verdict.sentence).not.toContain('did not converge');
        for (const { reason } of flights.listed) expect(reason.length).toBeGreaterThan(5);
        flown += flights.rounds.length;
      }
    }
    expect(flown).toBeGreaterThan(30);
  });
});
