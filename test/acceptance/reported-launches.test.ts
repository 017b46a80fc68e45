import { describe, expect, it } from 'vitest';
import { defaultIssuer, timingIssuers } from '../../src/catalogue/index.ts';
import {
  flightsOfLaunch,
  type HypothesisResult,
  type Reconstruction,
  type ReconstructOptions,
  reconstruct,
  reportOfRound,
} from '../../src/reconstruction/index.ts';
import { shippedTypes } from '../data/vehicle-file.ts';
import { launchOf, shippedCatalogue } from '../support/catalogue.ts';

/** A busy machine flies some thousand flights in this; an idle one in a second. */
const SLOW_MS = 120_000;

const catalogue = shippedCatalogue();
const types = new Map(shippedTypes().types.map((type) => [type.key, type]));

const reconstructionOf = (id: string, round = 1, options: ReconstructOptions = {}): Reconstruction => {
  const launch = launchOf(catalogue, id);
  const site = launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null);
  const report = reportOfRound(launch, { site, types }, round, defaultIssuer(launch));
  if (!report) throw new Error(`${id} has no site`);
  return reconstruct(report, options);
};

const ballisticOf = ({ hypotheses }: Reconstruction): HypothesisResult => {
  const found = hypotheses.find(({ kind }) => kind === 'ballistic');
  if (!found) throw new Error('no ballistic hypothesis was fitted');
  return found;
};

/** Without the flight time, what a ballistic flight through the other claims takes. */
const timeWithout = (id: string): number => {
  const { claims } = ballisticOf(reconstructionOf(id));
  const leaveOut = claims.filter(({ claim }) => claim.quantity === 'flightTime').map(({ index }) => index);
  return ballisticOf(reconstructionOf(id, 1, { leaveOut, kinds: ['ballistic'] })).computed.flightTime;
};

describe('lofted flights: fitted to height and range alone, the time of flight comes out by itself', () => {
  // How long and how steep the boost was moves the time by some two per cent; the reported figures are printed to the
  // minute or better. 3 % tells a right model from one without rotation or with a wrong gravity, which are off by more.
  it.each([
    ['dprk-2017-05-14-hwasong-12-success', 30],
    ['dprk-2017-11-29-hwasong-15-success', 53],
    ['dprk-2022-11-18-hwasong-17-success', 69],
    ['dprk-2023-07-12-hwasong-18-success', 74],
    ['dprk-2024-10-31-hwasong-19-success', 86],
  ])(
    '%s',
    (id, reportedMin) => expect(Math.abs(timeWithout(id) / 60 / reportedMin - 1)).toBeLessThan(0.03),
    SLOW_MS,
  );
});

describe('over Japan', () => {
  // Printed to the minute of about 20: 0.5 in 19 is 2.6 %, and the boost adds its two.
  it.each([
    ['dprk-2017-09-15-hwasong-12-success', 19],
    ['dprk-2022-10-04-new-irbm-2022-success', 22],
  ])(
    '%s',
    (id, reportedMin) => expect(Math.abs(timeWithout(id) / 60 / reportedMin - 1)).toBeLessThan(0.05),
    SLOW_MS,
  );
});

describe('what is ballistic', () => {
  it.each([
    ['dprk-2017-11-29-hwasong-15-success'],
    ['dprk-2022-11-18-hwasong-17-success'],
    ['dprk-2024-03-18-kn-25-success'],
  ])('%s: a ballistic flight meets every figure that is fitted', (id) => {
    const reconstruction = reconstructionOf(id, 1, { kinds: ['ballistic'] });
    expect(reconstruction.best).toBe('ballistic');
    const { verdict, claims } = ballisticOf(reconstruction);
    expect(verdict).toBe('consistent');
    for (const { usage, residual } of claims) {
      if (usage === 'fitted') expect(Math.abs(residual ?? 0)).toBeLessThan(2);
    }
    expect(reconstruction.summary).toMatch(/^A ballistic flight meets the \w+ claims\./);
  });
});

describe('what is not', () => {
  it.each([
    ['dprk-2023-06-15-unknown-unknown', 1],
    ['dprk-2023-06-15-unknown-unknown', 2],
    ['dprk-2019-07-25-hwasong-11a-success', 1],
    ['dprk-2025-01-06-hwasong-16b-unknown', 1],
  ])(
    '%s, round %i: no ballistic flight, but one that manoeuvres',
    (id, round) => {
      const reconstruction = reconstructionOf(id, round);
      expect(ballisticOf(reconstruction).verdict).toBe('inconsistent');
      expect(reconstruction.best).not.toBe('ballistic');
      expect(reconstruction.summary).toContain('cannot all be one ballistic flight');
    },
    SLOW_MS,
  );
});

describe("24 March 2022: KCNA's own figures against each other", () => {
  const ID = 'dprk-2022-03-24-hwasong-15-success';

  it('4,052 s are fewer than any throw to 6,248.5 km and 1,090 km takes, whatever flew', () => {
    const { hypotheses, summary } = reconstructionOf(ID, 1, { issuers: { kind: 'only', issuer: 'kcna' } });
    for (const { verdict, claims } of hypotheses) {
      expect(verdict).toBe('inconsistent');
      const time = claims.find(({ claim }) => claim.quantity === 'flightTime' && claim.issuer === 'kcna');
      expect(time?.usage).toBe('impossible');
      // The airless bound by hand: half the period of the Kepler ellipse twice, some 4,109 s; its sentence has it.
      const boundS = Number(/takes ([\d,]+) s/.exec(time?.reason ?? '')?.[1]?.replace(',', ''));
      expect(Math.abs(boundS - 4109)).toBeLessThan(5);
    }
    expect(hypotheses).toHaveLength(3);
    expect(summary).toMatch(/flight time 4,052 s \(kcna\) is impossible/);
  });

  it("Japan's 71 minutes are right, and the summary still names the others", () => {
    const reconstruction = reconstructionOf(ID);
    const { verdict, claims } = ballisticOf(reconstruction);
    expect(verdict).toBe('consistent');
    const japan = claims.find(({ claim }) => claim.quantity === 'flightTime' && claim.issuer === 'japan-mod');
    expect(japan?.usage).toBe('fitted');
    expect(Math.abs(japan?.residual ?? 9)).toBeLessThan(2);
    expect(reconstruction.summary).toContain('4,052 s');
  });
});

describe('a year of the record (all of it is in docs/residuals.md)', () => {
  it(
    'gives flights or a reason for every launch and its usual issuer',
    () => {
      let flown = 0;
      for (const launch of catalogue.launches.filter(({ dateKst }) => dateKst.startsWith('2024'))) {
        const issuer = timingIssuers(launch)[0];
        if (issuer === undefined) continue;
        const site = launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null);
        const flights = flightsOfLaunch(launch, { site, types, issuers: catalogue.issuers }, { issuer });
        expect(flights.verdict.sentence.length).toBeGreaterThan(20);
        for (const { reason } of flights.listed) expect(reason.length).toBeGreaterThan(5);
        flown += flights.rounds.length;
      }
      expect(flown).toBeGreaterThan(8);
    },
    SLOW_MS,
  );
});
