import { type Issuer, type Launch, roundsOf, type Site } from '../catalogue/index.ts';
import { simulate } from '../engine/flight/index.ts';
import { type Geodetic, geodesicInverse, WGS84 } from '../engine/geodesy/index.ts';
import { geodeticAt, motionAt, type Trajectory, timeSpan } from '../engine/trajectory/index.ts';
import { problemOf, toDegrees } from '../engine/units/index.ts';
import type { VehicleType } from '../engine/vehicle/index.ts';
import type { Arc, ComputedFlight, FlownRound, LaunchFlights, ListedRound, Verdict } from './flights.ts';
import { flightOf, type HypothesisKind, valuesAt } from './hypotheses/hypothesis.ts';
import { weightKey } from './likelihood/figures.ts';
import { type Reconstruction, reconstruct, weighedHypothesis } from './reconstruct.ts';
import type { ClaimChoice } from './report/claim-use.ts';
import { reportOfRound } from './report/of-launch.ts';
import type { LaunchReport } from './report/report.ts';
import type { HypothesisResult } from './verdict/result.ts';
import { VERDICTS } from './verdict/result.ts';

/** What a launch's flights need beyond the launch itself. */
export interface ReconstructionContext {
  readonly site: Site | null;
  /** Vehicle types by key, whose figures narrow the priors; without them those of the class are used. */
  readonly types?: ReadonlyMap<string, VehicleType>;
  /** Names for the sentences; without them they use the issuers' keys. */
  readonly issuers?: ReadonlyMap<string, Issuer>;
}

/** Whose rounds to fly, and how. */
export interface FlightsOptions extends ClaimChoice {
  /** Whose count and times are followed, and whose figure stands where issuers contradict each other. */
  readonly issuer: string;
  /** Left out: the hypothesis with the best verdict, ballistic on ties. */
  readonly hypothesis?: HypothesisKind;
  /** Left out: every timed round. */
  readonly round?: number;
}

const computedOf = (trajectory: Trajectory, site: Geodetic): ComputedFlight => {
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
    impactSpeedMps: motionAt(trajectory, endS).speedMps,
  };
};

/** The arc of a fitted hypothesis, flown to the usual tolerance. */
export const arcOf = (report: LaunchReport, fitted: HypothesisResult, choice: ClaimChoice = {}): Arc => {
  const { hypothesis } = weighedHypothesis(report, fitted.kind, choice);
  const { trajectory } = simulate(flightOf(hypothesis, valuesAt(hypothesis, fitted.z)), { keepsPath: true });
  return { kind: fitted.kind, trajectory, computed: computedOf(trajectory, report.site), fitted };
};

/** What one round comes to. */
interface Solved {
  readonly reconstruction: Reconstruction;
  readonly arc: Arc | null;
}

const verdictOf = ({ reconstruction, arc }: Solved): Verdict => ({
  kind: arc?.fitted.verdict ?? 'no-arc',
  sentence: reconstruction.summary,
});

const worse = (a: Verdict | null, b: Verdict): Verdict => {
  const rank = ({ kind }: Verdict): number => (kind === 'no-arc' ? VERDICTS.length : VERDICTS.indexOf(kind));
  return a && rank(a) >= rank(b) ? a : b;
};

/**
 * The flights of a launch as one issuer counts and times its rounds: one computed arc for each timed round, of the
 * hypothesis with the best verdict, and the rest listed.
 *
 * The azimuth is always weak: no issuer publishes one; where none is recorded a stated default is taken.
 * Valid: class level; the arc is the most probable flight of its hypothesis, with the residual of every claim beside it.
 */
export const flightsOfLaunch = (
  launch: Launch,
  context: ReconstructionContext,
  options: FlightsOptions,
): LaunchFlights => {
  const { issuer, hypothesis: wanted, round: only, ...how } = options;
  const rounds = roundsOf(launch, issuer, context.issuers);
  const timed = rounds.timed.filter(({ round }) => only === undefined || round === only);
  const untimed = rounds.untimed.filter(({ round }) => only === undefined || round === only);
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
      only === undefined
        ? `${nameOf(issuer)} gives no launch time: its rounds are listed and not flown.`
        : `${nameOf(issuer)} gives no time for round ${only}.`,
      'follow another issuer',
    );

  const solve = (report: LaunchReport): Solved => {
    const reconstruction = reconstruct(report, { ...how, nameOf });
    const kind = wanted ?? reconstruction.best;
    const fitted = reconstruction.hypotheses.find((each) => each.kind === kind) ?? null;
    return { reconstruction, arc: fitted && arcOf(report, fitted, how) };
  };
  // Rounds of one salvo usually share their claims: each combination is solved once.
  const solved = new Map<string, Solved>();
  const flown: FlownRound[] = [];
  const listed: ListedRound[] = [...untimed];
  let verdict: Verdict | null = null;
  const assumptions = new Set<string>();
  for (const { round, launchUtc } of timed) {
    const report = reportOfRound(
      launch,
      { site: context.site, types: context.types ?? new Map() },
      round,
      issuer,
    );
    if (!report)
      return nothing('No launch site is recorded, so no arc can be drawn.', 'record a site for this launch');
    const key = weightKey(report.claims);
    const known = solved.get(key) ?? solve(report);
    solved.set(key, known);
    const { arc, reconstruction } = known;
    if (!arc) {
      listed.push({ round, reason: reconstruction.summary });
      continue;
    }
    const said = verdictOf(known);
    verdict = worse(verdict, said);
    flown.push({
      round,
      launchUtc,
      arc,
      azimuth: { azimuthDeg: toDegrees(arc.fitted.computed.azimuth), basis: report.azimuth.basis },
      verdict: said,
      reconstruction,
    });
    for (const text of reconstruction.assumptions) assumptions.add(text);
  }
  if (!verdict)
    return nothing(
      listed[0]?.reason ?? 'No claim of height and range is recorded.',
      'leave no claim out, or follow another issuer',
    );
  listed.sort((a, b) => a.round - b.round);
  return {
    launchId: launch.id,
    issuer,
    rounds: flown,
    listed,
    verdict,
    assumptions: [...assumptions],
    problems: [],
  };
};
