import { describe, expect, it } from 'vitest';
import { defaultIssuer, type Launch } from '../../../src/catalogue/index.ts';
import { formatUtc } from '../../../src/engine/time/index.ts';
import { flightsOfLaunch, type LaunchFlights } from '../../../src/reconstruction/index.ts';
import { launchOf, shippedCatalogue } from '../../support/catalogue.ts';

const catalogue = shippedCatalogue();
const REFERENCE = 'dprk-2024-03-18-kn-25-success';

const flightsOf = (id: string, issuer?: string, change: (launch: Launch) => Launch = (same) => same) => {
  const launch = change(launchOf(catalogue, id));
  return flightsOfLaunch(
    launch,
    {
      site: launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null),
      issuers: catalogue.issuers,
    },
    { issuer: issuer ?? defaultIssuer(launch) ?? '' },
  );
};

const times = (flights: LaunchFlights) =>
  flights.rounds.map(({ round, launchUtc }) => `${round} ${formatUtc(launchUtc).slice(11, 16)}`);

describe('18 March 2024', () => {
  it('Japan MOD: two at 07:44 and one at 08:21 KST, each on an arc of 350 km and 50 km', () => {
    const flights = flightsOf(REFERENCE);
    expect(flights.issuer).toBe('japan-mod');
    expect(times(flights)).toEqual(['1 22:44', '2 22:44', '3 23:21']);
    expect(flights.listed).toEqual([]);
    for (const { arc } of flights.rounds) {
      expect(arc.kind).toBe('ballistic');
      // The solver's 1e-5 of each figure.
      expect(Math.abs(arc.computed.apogeeM - 50_000)).toBeLessThan(0.5);
      expect(Math.abs(arc.computed.groundRangeM - 350_000)).toBeLessThan(3.5);
    }
    for (const { azimuth } of flights.rounds) expect(azimuth.basis).toContain('no issuer gives a bearing');
  });

  it('ROK JCS: at least three, 07:44 and 08:22, the one between listed; its height borrowed and named', () => {
    const flights = flightsOf(REFERENCE, 'rok-jcs');
    expect(times(flights)).toEqual(['1 22:44', '3 23:22']);
    expect(flights.listed.map(({ round }) => round)).toEqual([2]);
    const { pair } = flights.rounds[0]!.arc;
    expect([pair.range.issuer, pair.apogee.issuer]).toEqual(['rok-jcs', 'japan-mod']);
    expect(Math.abs(flights.rounds[0]!.arc.computed.groundRangeM - 300_000)).toBeLessThan(3);
  });

  it('KCNA: six rounds listed with the reason, none flown', () => {
    const flights = flightsOf(REFERENCE, 'kcna');
    expect(flights.rounds).toEqual([]);
    expect(flights.listed).toHaveLength(6);
    for (const { reason } of flights.listed) expect(reason).toContain('KCNA gives no time');
    expect(flights.verdict.kind).toBe('no-arc');
    expect(flights.problems).toHaveLength(1);
  });

  it('gives the same flights twice, to the bit', () => {
    expect(flightsOf(REFERENCE)).toEqual(flightsOf(REFERENCE));
  });

  it('without a site nothing flies, and the problem says why', () => {
    const flights = flightsOfLaunch(launchOf(catalogue, REFERENCE), { site: null }, { issuer: 'japan-mod' });
    expect(flights.rounds).toEqual([]);
    expect(flights.problems).toHaveLength(1);
  });

  it('without a recorded direction it is drawn toward the middle of the East Sea, and says so', () => {
    const flights = flightsOf(REFERENCE, 'japan-mod', (launch) => ({
      ...launch,
      claims: launch.claims.filter(({ quantity }) => quantity !== 'azimuth' && quantity !== 'impact'),
    }));
    expect(flights.rounds[0]?.azimuth.basis).toContain('toward the middle of the East Sea');
    expect(flights.rounds[0]?.azimuth.azimuthDeg).toBeGreaterThan(60);
    expect(flights.rounds[0]?.azimuth.azimuthDeg).toBeLessThan(100);
  });
});

describe('15 June 2023: 850 to 900 km far, 50 km high, 11 minutes', () => {
  const flights = flightsOf('dprk-2023-06-15-unknown-unknown');

  it('is called not ballistic, and the sentence names figures and issuer', () => {
    expect(flights.verdict.kind).toBe('not-ballistic');
    expect(flights.verdict.sentence).toMatch(/No ballistic arc .*about 50 km.*about 11 min \(Japan MOD\)/);
  });

  it('draws a shape through the claims, labelled as such, with no speeds', () => {
    for (const { arc } of flights.rounds) {
      expect(arc.kind).toBe('shape-only');
      expect(arc.trajectory.provenance.kind).toBe('shape-only');
      expect(arc.computed.flightTimeS).toBe(660);
      expect(arc.computed.impactSpeedMps).toBeNull();
      expect(arc.computed.burnoutSpeedMps).toBeNull();
      // The geodesic and the parabola are exact at the ends and the middle.
      expect(Math.abs(arc.computed.apogeeM - arc.pair.apogeeM)).toBeLessThan(1);
      expect(Math.abs(arc.computed.groundRangeM - arc.pair.rangeM)).toBeLessThan(1);
    }
  });
});

describe('figures beyond what the class can do', () => {
  const withFigures = (apogee: number, range: number) =>
    flightsOf(REFERENCE, 'japan-mod', (launch) => ({
      ...launch,
      claims: launch.claims.map((claim) =>
        claim.quantity === 'apogee' || claim.quantity === 'range'
          ? { ...claim, value: claim.quantity === 'apogee' ? apogee : range }
          : claim,
      ),
    }));

  it('300 km far and 0.5 km high: a sentence, never an exception', () => {
    expect(withFigures(0.5, 300).verdict.sentence).toMatch(/No ballistic arc/);
  });

  it('range 0: says that there is no pair', () => {
    const flights = withFigures(50, 0);
    expect(flights.rounds).toEqual([]);
    expect(flights.verdict.sentence).toContain('no lengths above zero');
  });

  it('each round speaks for itself: azimuths of 2017-03-06, ranges of 2023-06-15', () => {
    const salvo = flightsOf('dprk-2017-03-06-er-scud-success');
    expect(salvo.rounds.map(({ azimuth }) => azimuth.azimuthDeg)).toEqual([77, 80, 83, 86]);
    const [first, second] = flightsOf('dprk-2023-06-15-unknown-unknown').rounds;
    expect(first!.verdict.sentence).toContain('about 850 km');
    expect(second!.verdict.sentence).toContain('about 900 km');
  });
});

describe('what the sentence says', () => {
  it('names both issuers of a mixed pair, and a figure that was printed as a bound', () => {
    const { sentence } = flightsOf(REFERENCE, 'rok-jcs').verdict;
    expect(sentence).toContain('300-odd km (ROK JCS)');
    expect(sentence).toContain('about 50 km (Japan MOD)');
    expect(sentence).toContain('300-odd km taken at the figure itself');
  });

  it('that a failed launch is drawn as if nothing had failed after burnout', () => {
    expect(flightsOf('dprk-2022-11-03-unknown-failure').verdict.sentence).toContain('reported as failed');
  });
});

describe('the flight time as a witness', () => {
  it('the same pair with a ballistic flight time is met, with eleven minutes it is not', () => {
    const withTime = (value: number) => (launch: Launch) => ({
      ...launch,
      claims: [
        ...launch.claims,
        {
          ...launch.claims.find(({ quantity, issuer }) => quantity === 'apogee' && issuer === 'japan-mod')!,
          quantity: 'flightTime' as const,
          value,
          unit: 'min',
        },
      ],
    });
    expect(flightsOf(REFERENCE, 'japan-mod', withTime(4)).verdict.kind).toBe('met');
    const late = flightsOf(REFERENCE, 'japan-mod', withTime(11));
    expect(late.verdict.kind).toBe('not-ballistic');
    expect(late.verdict.sentence).toContain('takes 3.8 min');
    // A weak one has a minute's slack more, and the sentence says that it is weak and why.
    const weak = (value: number) =>
      flightsOf(REFERENCE, 'japan-mod', (launch) => ({
        ...launch,
        claims: withTime(value)(launch).claims.map((claim) =>
          claim.quantity === 'flightTime' ? { ...claim, weak: 'Not printed; worked out.' } : claim,
        ),
      })).verdict;
    expect(flightsOf(REFERENCE, 'japan-mod', withTime(5)).verdict.kind).toBe('not-ballistic');
    expect(weak(5).kind).toBe('met');
    expect(weak(11).sentence).toContain('(Japan MOD; weak: not printed)');
  });
});
