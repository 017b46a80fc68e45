import { type Shelf, shelfOf } from '../../../src/app/state/shelf.ts';
import type { Claim, Launch, Site } from '../../../src/catalogue/index.ts';
import { geodeticToEcef, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { instant } from '../../../src/engine/time/index.ts';
import { SEGMENT_ORDER, STATE_SIZE, type Trajectory } from '../../../src/engine/trajectory/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';
import type {
  ClaimResult,
  FlownRound,
  HypothesisResult,
  LaunchFlights,
} from '../../../src/reconstruction/index.ts';

/** A straight line from the ground eastward and up and down again is enough for the page: it only samples. */
export const straightTrajectory = (flightTimeS: number): Trajectory => {
  const at = (lonDeg: number, heightM: number) =>
    geodeticToEcef(WGS84, { latRad: toRadians(39), lonRad: toRadians(lonDeg), heightM });
  const places = [at(126, 0), at(128, 50_000), at(130, 0)];
  const coefficients = new Float64Array(2 * STATE_SIZE * SEGMENT_ORDER);
  for (const segment of [0, 1]) {
    const from = places[segment]!;
    const to = places[segment + 1]!;
    const ends = [
      [from.x, to.x],
      [from.y, to.y],
      [from.z, to.z],
    ] as const;
    for (const [component, [start, end]] of ends.entries()) {
      const offset = (segment * STATE_SIZE + component) * SEGMENT_ORDER;
      coefficients[offset] = start;
      coefficients[offset + 1] = end - start;
    }
  }
  return {
    ellipsoid: WGS84,
    rotationRateRadps: 0,
    timesS: Float64Array.of(0, flightTimeS / 2, flightTimeS),
    coefficients,
    events: [
      { kind: 'ignition', timeS: 0, stage: 1 },
      { kind: 'burnout', timeS: flightTimeS / 10, stage: 1 },
      { kind: 'apogee', timeS: flightTimeS / 2 },
      { kind: 'impact', timeS: flightTimeS },
    ],
    provenance: { kind: 'computed', model: 'arcwatch model of a test', evaluations: 0 },
  };
};

/** What one issuer says: in kilometres, a bearing in degrees. */
export const figure = (
  quantity: 'apogee' | 'range' | 'azimuth',
  value: Claim['value'],
  change: Partial<Claim> = {},
): Claim => ({
  issuer: 'japan-mod',
  quantity,
  value,
  unit: quantity === 'azimuth' ? 'deg' : 'km',
  qualifier: 'about',
  source: 'source-of-a-test',
  confidence: 'sourced',
  status: 'stated',
  ...change,
});

/** A claim beside what the sample flight computes; fitted unless a test says otherwise. */
export const claimResult = (claim: Claim, given: Partial<ClaimResult> = {}): ClaimResult => ({
  claim,
  usage: 'fitted',
  reason: null,
  index: 0,
  reported: typeof claim.value === 'number' ? claim.value * 1000 : null,
  sigma: 1500,
  computed: null,
  residual: 0,
  ...given,
});

/** A hypothesis fitted to an apogee of 50 km and a range of 350 km. */
export const fittedHypothesis = (given: Partial<HypothesisResult> = {}): HypothesisResult => ({
  kind: 'ballistic',
  verdict: 'consistent',
  sentence: 'A straight line.',
  chiSquare: 0.02,
  parameters: [],
  claims: [
    claimResult(figure('apogee', 50), { index: 0, computed: 50_000 }),
    claimResult(figure('range', 350), { index: 1, computed: 346_000, residual: -0.5 }),
  ],
  computed: { range: 346_000, apogee: 50_000, flightTime: 240, peakSpeed: 2000, azimuth: toRadians(90) },
  z: [],
  covariance: [],
  flights: 1,
  ...given,
});

export const flownRound = (
  round: number,
  launchUtc: string,
  flightTimeS: number,
  fitted: HypothesisResult = fittedHypothesis(),
): FlownRound => ({
  round,
  launchUtc: instant(launchUtc),
  azimuth: { azimuthDeg: 90, basis: 'of a test' },
  verdict: { kind: fitted.verdict, sentence: fitted.sentence },
  arc: {
    kind: fitted.kind,
    trajectory: straightTrajectory(flightTimeS),
    computed: {
      apogeeM: 50_000,
      groundRangeM: 346_000,
      flightTimeS,
      burnoutTimeS: null,
      burnoutHeightM: null,
      burnoutSpeedMps: null,
      burnoutFlightPathAngleRad: null,
      impactSpeedMps: 1000,
    },
    fitted,
  },
  reconstruction: {
    id: 'dprk-of-a-test',
    hypotheses: [fitted],
    best: fitted.kind,
    summary: fitted.sentence,
    assumptions: [],
    problems: [],
  },
});

export const flightsOf = (rounds: readonly FlownRound[], launchId = 'dprk-of-a-test'): LaunchFlights => ({
  launchId,
  issuer: 'japan-mod',
  rounds,
  listed: [],
  verdict: { kind: rounds.length > 0 ? 'consistent' : 'no-arc', sentence: 'A test.' },
  assumptions: [],
  problems: [],
});

/** A launch with one round and nothing said about it, but for what a test gives. */
export const sampleLaunch = (given: Partial<Launch> = {}): Launch => ({
  kind: 'launch',
  id: 'dprk-of-a-test',
  dateKst: '2024-03-18',
  title: '18 March 2024',
  claims: [],
  class: 'SRBM',
  type: null,
  typeName: 'Unknown',
  flight: 'unknown',
  site: null,
  outcome: 'unknown',
  water: 'unknown',
  overflight: 'unknown',
  rounds: [{ round: 1 }],
  ...given,
});

export const sampleSite = (key: string, given: Partial<Site> = {}): Site => ({
  key,
  name: key,
  aliases: [],
  latDeg: 39.2,
  lonDeg: 125.67,
  accuracy: 'airport',
  source: 'source-of-a-test',
  confidence: 'dataset',
  ...given,
});

/** A shelf of these launches and sites and nothing else. */
export const shelfWith = (launches: readonly Launch[], sites: readonly Site[] = []): Shelf =>
  shelfOf(
    {
      dataVersion: '0',
      own: new Map(),
      launches,
      engineTests: [],
      context: [],
      types: new Map(),
      issuers: new Map(),
      sites: new Map(sites.map((site) => [site.key, site])),
      sources: new Map(),
    },
    [],
  );
