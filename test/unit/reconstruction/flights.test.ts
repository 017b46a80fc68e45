import { describe, expect, it } from 'vitest';
import { defaultIssuer, type Launch } from '../../../src/catalogue/index.ts';
import { formatUtc } from '../../../src/engine/time/index.ts';
import {
  type FlightsOptions,
  flightsOfLaunch,
  type LaunchFlights,
} from '../../../src/reconstruction/index.ts';
import { shippedTypes } from '../../data/vehicle-file.ts';
import { launchOf, shippedCatalogue } from '../../support/catalogue.ts';

const catalogue = shippedCatalogue();
const types = new Map(shippedTypes().types.map((type) => [type.key, type]));
const REFERENCE = 'dprk-2024-03-18-kn-25-success';
const MANOEUVRED = 'dprk-2023-06-15-unknown-unknown';

interface Asked extends Partial<FlightsOptions> {
  readonly change?: (launch: Launch) => Launch;
}

const flightsOf = (id: string, { change = (same) => same, ...options }: Asked = {}): LaunchFlights => {
  const launch = change(launchOf(catalogue, id));
  const site = launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null);
  const issuer = defaultIssuer(launch) ?? '';
  return flightsOfLaunch(launch, { site, types, issuers: catalogue.issuers }, { issuer, ...options });
};

const times = (flights: LaunchFlights): string[] =>
  flights.rounds.map(({ round, launchUtc }) => `${round} ${formatUtc(launchUtc).slice(11, 16)}`);

describe('18 March 2024', () => {
  const flights = flightsOf(REFERENCE);

  it('Japan MOD: two at 07:44 and one at 08:21 KST, each on a ballistic arc of 350 km and 50 km', () => {
    expect(flights.issuer).toBe('japan-mod');
    expect(times(flights)).toEqual(['1 22:44', '2 22:44', '3 23:21']);
    expect(flights.listed).toEqual([]);
    expect(flights.verdict.kind).toBe('consistent');
    for (const { arc, azimuth } of flights.rounds) {
      expect(arc.kind).toBe('ballistic');
      // Within what the printed figures leave: half of their last places, 5 and 25 km at most.
      expect(Math.abs(arc.computed.apogeeM - 50_000)).toBeLessThan(2_500);
      expect(Math.abs(arc.computed.groundRangeM - 350_000)).toBeLessThan(10_000);
      expect(azimuth.basis).toContain('no issuer gives a bearing');
    }
  });

  it('rounds of which the same was said share one arc', () => {
    const [first, second, third] = flights.rounds;
    expect(second!.arc).toBe(first!.arc);
    expect(third!.arc).toBe(first!.arc);
  });

  it('ROK JCS: at least three, 07:44 and 08:22, the one between listed', () => {
    const rok = flightsOf(REFERENCE, { issuer: 'rok-jcs' });
    expect(times(rok)).toEqual(['1 22:44', '3 23:22']);
    expect(rok.listed.map(({ round }) => round)).toEqual([2]);
  });

  it('KCNA: six rounds listed with the reason, none flown', () => {
    const kcna = flightsOf(REFERENCE, { issuer: 'kcna' });
    expect(kcna.rounds).toEqual([]);
    expect(kcna.listed).toHaveLength(6);
    expect(kcna.verdict.kind).toBe('no-arc');
    expect(kcna.problems).toHaveLength(1);
  });

  it('gives the same flights twice, to the bit', () => expect(flightsOf(REFERENCE)).toEqual(flights));

  it('gives one round where one is asked for', () => {
    expect(flightsOf(REFERENCE, { round: 3 }).rounds.map(({ round }) => round)).toEqual([3]);
  });

  it('without a site nothing flies, and the problem says why', () => {
    const nowhere = flightsOf(REFERENCE, { change: (launch) => ({ ...launch, site: null }) });
    expect(nowhere.rounds).toEqual([]);
    expect(nowhere.problems).toHaveLength(1);
    expect(nowhere.verdict.kind).toBe('no-arc');
  });

  it('without a recorded direction it is drawn toward the middle of the East Sea, and says so', () => {
    const { rounds } = flightsOf(REFERENCE, {
      change: (launch) => ({
        ...launch,
        claims: launch.claims.filter(({ quantity }) => quantity !== 'azimuth' && quantity !== 'impact'),
      }),
    });
    expect(rounds[0]?.azimuth.basis).toContain('toward the middle of the East Sea');
    expect(rounds[0]?.azimuth.azimuthDeg).toBeGreaterThan(60);
    expect(rounds[0]?.azimuth.azimuthDeg).toBeLessThan(100);
  });
});

describe('15 June 2023: 850 and 900 km far, 50 km high, 11 minutes', () => {
  const flights = flightsOf(MANOEUVRED);

  it('neither round is ballistic, and each speaks for itself', () => {
    const [first, second] = flights.rounds;
    for (const { arc, reconstruction } of flights.rounds) {
      expect(arc.kind).not.toBe('ballistic');
      const ballistic = reconstruction.hypotheses.find(({ kind }) => kind === 'ballistic');
      expect(ballistic?.verdict).toBe('inconsistent');
    }
    expect(second!.arc).not.toBe(first!.arc);
    expect(second!.reconstruction.summary).toContain('cannot all be one ballistic flight');
  });

  it('flies the hypothesis that is asked for, though it does not fit', () => {
    const asked = flightsOf(MANOEUVRED, { hypothesis: 'ballistic' });
    for (const { arc } of asked.rounds) expect(arc.kind).toBe('ballistic');
    expect(asked.verdict.kind).toBe('inconsistent');
  });
});

describe('the choice of claims', () => {
  const claimOf = (quantity: string): number =>
    flightsOf(REFERENCE).rounds[0]!.arc.fitted.claims.findIndex(({ claim }) => claim.quantity === quantity);

  it('a claim that is left out is compared and not fitted', () => {
    const index = claimOf('range');
    const { fitted } = flightsOf(REFERENCE, { leaveOut: [index] }).rounds[0]!.arc;
    expect(fitted.claims[index]?.usage).toBe('left-out');
  });

  it('fewer than two figures give no arc, and a sentence that says so', () => {
    const flights = flightsOf(REFERENCE, { issuers: { kind: 'only', issuer: 'rok-jcs' } });
    expect(flights.rounds).toEqual([]);
    expect(flights.verdict).toMatchObject({
      kind: 'no-arc',
      sentence: expect.stringContaining('One figure'),
    });
    expect(flights.problems).toHaveLength(1);
  });
});

describe('the flight time as a witness', () => {
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

  it('four minutes are met; eleven are not, and the sentence names them', () => {
    const met = flightsOf(REFERENCE, { change: withTime(4) });
    expect(met.rounds[0]?.arc).toMatchObject({ kind: 'ballistic' });
    const ballistic = flightsOf(REFERENCE, { change: withTime(11), hypothesis: 'ballistic' }).rounds[0]!;
    expect(ballistic.arc.fitted.verdict).toBe('inconsistent');
    expect(ballistic.reconstruction.summary).toContain('about 11 min');
  });
});
