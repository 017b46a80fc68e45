import {
  type Claim,
  chosenPair,
  formatClaimValue,
  type Issuer,
  type Launch,
  roundsOf,
  type Site,
} from '../catalogue/index.ts';
import type { Geodetic } from '../engine/geodesy/index.ts';
import { geodesicInverse, WGS84 } from '../engine/geodesy/index.ts';
import { geodeticAt, motionAt, type Trajectory, timeSpan } from '../engine/trajectory/index.ts';
import { problemOf, toRadians } from '../engine/units/index.ts';
import { type FlightTimeWitness, flightTimeWitness, metresOf } from './claim-figures.ts';
import { type ClassVehicle, classVehicle } from './class-vehicle.ts';
import { directionOf } from './direction.ts';
import type { Arc, AzimuthBasis, ClaimPair, ComputedFlight, LaunchFlights, Verdict } from './flights.ts';
import { shapeOnlyTrajectory } from './shape-only.ts';
import { type Reach, solveBallistic } from './solve-ballistic.ts';

/** What a launch's flights need beyond the launch itself. */
export interface ReconstructionContext {
  readonly site: Site | null;
  /** Names for the sentences; without them they use the issuers' keys. */
  readonly issuers?: ReadonlyMap<string, Issuer>;
}

/**
 * A computed flight time may miss the claimed one by this share, beyond the printed rounding: the class-level burn
 * and drag move it by a few per cent (test/acceptance), a flight that is not ballistic misses by much more.
 */
const FLIGHT_TIME_SHARE = 0.1;
/** Speed along the ground of a shape-only curve where no flight time is claimed, m/s: a round figure, said so. */
const SHAPE_SPEED_MPS = 1500;

interface Solved {
  readonly arc: Arc;
  readonly verdict: Verdict;
  readonly assumptions: readonly string[];
}

const km = (lengthM: number): string => `${Math.round(lengthM / 1000).toLocaleString('en-US')} km`;
const minutes = (durationS: number): string => `${(durationS / 60).toFixed(1)} min`;

const computedOf = (trajectory: Trajectory, site: Geodetic): ComputedFlight => {
  const physical = trajectory.provenance.kind === 'computed';
  const { endS } = timeSpan(trajectory);
  const burnout = trajectory.events.filter((event) => event.kind === 'burnout').at(-1);
  const heights = trajectory.events
    .filter((event) => event.kind === 'apogee')
    .map((event) => geodeticAt(trajectory, event.timeS).heightM);
  const motion = burnout && motionAt(trajectory, burnout.timeS);
  return {
    apogeeM: Math.max(...heights),
    groundRangeM: geodesicInverse(WGS84, site, geodeticAt(trajectory, endS)).distanceM,
    flightTimeS: endS,
    burnoutTimeS: burnout?.timeS ?? null,
    burnoutHeightM: burnout ? geodeticAt(trajectory, burnout.timeS).heightM : null,
    burnoutSpeedMps: motion?.speedMps ?? null,
    burnoutFlightPathAngleRad: motion?.flightPathAngleRad ?? null,
    impactSpeedMps: physical ? motionAt(trajectory, endS).speedMps : null,
  };
};

/** The drag an arc is first tried with, and the least it is tried with before it is called impossible. */
const DRAG_SHARES = [1, 0.5] as const;

/** The arc of one round: ballistic where one meets the pair and the claimed time, else a shape through the claims. */
const solveRound = (
  launch: Launch,
  witness: FlightTimeWitness | null,
  pair: ClaimPair,
  site: Geodetic,
  azimuth: AzimuthBasis,
  nameOf: (key: string) => string,
): Solved => {
  const bearingRad = toRadians(azimuth.azimuthDeg);
  const { apogeeM, rangeM } = pair;
  const claimedS = witness?.interval;
  const timeWords = witness && timeText(witness, nameOf);
  const figures = pairWords(pair, nameOf);

  let why = '';
  let converged = true;
  let tried: ClassVehicle | null = null;
  for (const dragShare of DRAG_SHARES) {
    const family = classVehicle(launch, apogeeM, rangeM, dragShare);
    tried = family;
    const outcome = solveBallistic(family, { site, apogeeM, rangeM, bearingRad });
    if (!outcome.found) {
      why = whyNotFound(family, outcome.furthest, apogeeM, rangeM);
      converged = outcome.furthest === null || outcome.furthest.rangeM < rangeM;
      continue;
    }
    const { trajectory, ending } = outcome.flown;
    const slackS = FLIGHT_TIME_SHARE * ending.timeS;
    const fits = !claimedS || (ending.timeS > claimedS.low - slackS && ending.timeS < claimedS.high + slackS);
    if (!fits) {
      converged = true;
      why = `a ballistic flight with that range and apogee takes ${minutes(ending.timeS)}`;
      break;
    }
    return {
      arc: { kind: 'ballistic', trajectory, computed: computedOf(trajectory, site), pair },
      verdict: { kind: 'met', sentence: metSentence(launch, figures, ending.timeS, timeWords) },
      assumptions: family.assumptions,
    };
  }

  const flightTimeS = claimedS ? (claimedS.low + claimedS.high) / 2 : rangeM / SHAPE_SPEED_MPS;
  const trajectory = shapeOnlyTrajectory({ site, bearingRad, apogeeM, rangeM, flightTimeS });
  return {
    arc: { kind: 'shape-only', trajectory, computed: computedOf(trajectory, site), pair },
    verdict: {
      kind: converged ? 'not-ballistic' : 'no-arc',
      sentence: `${converged ? 'No ballistic arc does' : 'No ballistic arc was found that does'} what is claimed, ${figures}${timeWords ? ` in ${timeWords}` : ''}: ${why}. The curve shown is a shape through the claims, not a computed flight.`,
    },
    assumptions: [
      'shape only: constant speed along the ground and a parabola in height',
      claimedS
        ? 'its duration is the claimed flight time'
        : `no flight time is claimed; drawn at ${SHAPE_SPEED_MPS} m/s along the ground`,
      ...(tried?.assumptions ?? []).map((text) => `tried: ${text}`),
    ],
  };
};

const timeText = ({ claim }: FlightTimeWitness, nameOf: (key: string) => string): string => {
  const [reason = ''] = (claim.weak ?? '').split(';');
  const weak = reason && `; weak: ${reason.charAt(0).toLowerCase()}${reason.slice(1).replace(/\.$/, '')}`;
  return `${formatClaimValue(claim)} (${nameOf(claim.issuer)}${weak})`;
};

const whyNotFound = (
  family: ClassVehicle,
  furthest: Reach | null,
  apogeeM: number,
  rangeM: number,
): string => {
  if (furthest === null) return `a class-level ${family.flownAs} does not climb to ${km(apogeeM)}`;
  if (furthest.rangeM >= rangeM) return 'the search for one did not converge';
  return `even with half the drag assumed, a class-level ${family.flownAs} that peaks at ${km(apogeeM)} comes down within about ${km(Math.round(furthest.rangeM / 10_000) * 10_000)}, after ${minutes(furthest.flightTimeS)}`;
};

const isHedged = ({ qualifier }: Claim): boolean =>
  qualifier === 'over' || qualifier === 'under' || qualifier === 'odd';

/** What a reader must know of the pair: whose figures, and which were printed as a bound. */
const pairWords = ({ apogee, range }: ClaimPair, nameOf: (key: string) => string): string => {
  const said = (name: string, claim: Claim) => `${name} ${formatClaimValue(claim)} (${nameOf(claim.issuer)})`;
  const hedged = [range, apogee].filter(isHedged).map((claim) => formatClaimValue(claim));
  const taken = hedged.length > 0 ? `; ${hedged.join(' and ')} taken at the figure itself` : '';
  return `${said('range', range)} and ${said('apogee', apogee)}${taken}`;
};

const metSentence = (
  launch: Launch,
  figures: string,
  flightTimeS: number,
  timeWords: string | null,
): string => {
  const parts = [`A ballistic arc meets the chosen pair: ${figures}.`];
  if (timeWords !== null) {
    parts.push(`Its flight time, ${minutes(flightTimeS)}, is within 10 % of the reported ${timeWords}.`);
  } else parts.push('Two figures alone do not show that the flight was ballistic.');
  if (launch.flight === 'manoeuvring' || launch.flight === 'quasi-ballistic') {
    parts.push(`It is reported as ${launch.flight}, and a manoeuvre is not modelled.`);
  }
  if (launch.outcome === 'failure') {
    parts.push('It is reported as failed: the arc assumes undisturbed flight after burnout.');
  }
  return parts.join(' ');
};

const pairOf = (launch: Launch, issuer: string, round: number, issuers: ReconstructionContext['issuers']) => {
  const { pair, reason } = chosenPair(launch, issuer, round, issuers);
  const apogeeM = pair && metresOf(pair.apogee);
  const rangeM = pair && metresOf(pair.range);
  if (!pair) return { pair: null, reason };
  if (!apogeeM || !rangeM) return { pair: null, reason: 'The apogee and range are no lengths above zero.' };
  return { pair: { ...pair, apogeeM, rangeM } satisfies ClaimPair, reason };
};

/**
 * The flights of a launch as one issuer counts and times its rounds: an arc for each timed round, and the rest listed.
 *
 * Each arc is solved through one chosen pair of claimed apogee and range (the issuer's own, else borrowed and named),
 * with drag, on the rotating Earth, along an azimuth that is always weak. Where no ballistic arc does what is
 * claimed, the arc is a labelled shape through the claims.
 * Valid: first reconstruction; one pair, no uncertainty.
 * @param options.issuer whose count and times are followed
 */
export const flightsOfLaunch = (
  launch: Launch,
  context: ReconstructionContext,
  options: { readonly issuer: string },
): LaunchFlights => {
  const { issuer } = options;
  const { timed, untimed } = roundsOf(launch, issuer, context.issuers);
  const nameOf = (key: string): string => context.issuers?.get(key)?.shortName ?? key;
  const nothing = (sentence: string, remedy: string): LaunchFlights => ({
    launchId: launch.id,
    issuer,
    rounds: [],
    listed: [...timed.map(({ round }) => ({ round, reason: sentence })), ...untimed],
    verdict: { kind: 'no-arc', sentence },
    assumptions: [],
    problems: [problemOf(launch.id, sentence.replace(/\.$/, ''), remedy)],
  });
  if (timed.length === 0)
    return nothing(
      `${nameOf(issuer)} gives no launch time: its rounds are listed and not flown.`,
      'follow another issuer',
    );
  if (!context.site) {
    return nothing('No launch site is recorded, so no arc can be drawn.', 'record a site for this launch');
  }
  const site: Geodetic = {
    latRad: toRadians(context.site.latDeg),
    lonRad: toRadians(context.site.lonDeg),
    heightM: 0,
  };

  // Rounds of one salvo usually share pair and azimuth: each combination is solved once.
  const solved = new Map<string, Solved>();
  const rounds: LaunchFlights['rounds'][number][] = [];
  const listed: LaunchFlights['listed'][number][] = [...untimed];
  let verdict: Verdict | null = null;
  const assumptions = new Set<string>();
  for (const { round, launchUtc } of timed) {
    const { pair, reason } = pairOf(launch, issuer, round, context.issuers);
    if (!pair) {
      listed.push({ round, reason });
      continue;
    }
    const direction = directionOf(launch, site, round);
    const witness = flightTimeWitness(launch, issuer, round);
    const key = JSON.stringify([pair.apogeeM, pair.rangeM, direction.azimuthDeg, witness]);
    const known = solved.get(key) ?? solveRound(launch, witness, pair, site, direction, nameOf);
    solved.set(key, known);
    rounds.push({
      round,
      launchUtc,
      arc: { ...known.arc, pair },
      azimuth: direction,
      verdict: known.verdict,
    });
    // A round that cannot be ballistic speaks for the launch.
    if (verdict?.kind !== 'not-ballistic') verdict = known.verdict;
    for (const text of known.assumptions) assumptions.add(text);
  }
  if (!verdict)
    return nothing(listed[0]?.reason ?? 'No claim of height and range is recorded.', 'follow another issuer');
  listed.sort((a, b) => a.round - b.round);
  return {
    launchId: launch.id,
    issuer,
    rounds,
    listed,
    verdict,
    assumptions: [...assumptions],
    problems: [],
  };
};
