import type { Geodetic } from '../../engine/geodesy/index.ts';
import { shortestFlightTimeS } from '../derived/airless-bound.ts';
import type { ReportedClaim, WeighedQuantity } from '../likelihood/figures.ts';
import { type Measurement, measurementOf } from '../likelihood/measurement.ts';
import type { LaunchReport } from './report.ts';

/**
 * What becomes of a claim. `fitted`: weighed. `compared`: shown beside the result only, and why in words.
 * `contradicts`: cannot be right together with a claim that is fitted. `impossible`: its issuer's own other figures leave
 * no flight that does it. `left-out`: by the user.
 */
export type ClaimUsage = 'fitted' | 'compared' | 'contradicts' | 'impossible' | 'left-out';

export interface SelectedClaim {
  readonly claim: ReportedClaim;
  /** Null where the claim gives no figure that a flight can be weighed against. */
  readonly measurement: Measurement | null;
  readonly usage: ClaimUsage;
  /** Why it is not fitted. */
  readonly reason: string | null;
  /** Of an impossible flight time: the shortest there is, s. */
  readonly boundS?: number;
}

/**
 * Whose claims are fitted: `agreeing` all but those that contradict the lead's; `all` even then; else one issuer's alone.
 */
export type IssuerChoice =
  | { readonly kind: 'agreeing' | 'all' }
  | { readonly kind: 'only'; readonly issuer: string };

/** Two figures of one quantity further apart than this, in sigmas of both measurings, cannot both be right. */
const CONTRADICTION_SIGMAS = 3;

const apart = (a: Measurement, b: Measurement): number =>
  Math.max(a.low - b.high, b.low - a.high, 0) / Math.hypot(a.sigma, b.sigma);

/** Own words before a data set's rows, the lead's first, disinterested bodies before interested ones. */
const order = (lead: string | null, { issuer, composite, claimed, weak, quantity }: ReportedClaim): number =>
  (composite ? 8 : 0) +
  (weak !== undefined && quantity !== 'azimuth' ? 4 : 0) +
  (claimed ? 2 : 0) +
  (issuer === lead ? 0 : 1);

/** A figure printed as about is believed no better than this many sigmas of its measuring. */
const LEEWAY_SIGMAS = 2;

const least = (measurement: Measurement | undefined): number => {
  if (!measurement || !Number.isFinite(measurement.low)) return 0;
  const leeway = measurement.claim.qualifier === 'exact' ? 0 : LEEWAY_SIGMAS * measurement.sigma;
  return Math.max(0, measurement.low - leeway);
};

/** The shortest time that an issuer's own apogee and range leave a flight, where its flight time is shorter still. */
const shortestLeft = (
  site: Geodetic,
  azimuthRad: number,
  time: Measurement,
  others: readonly Measurement[],
): number | null => {
  const own = (quantity: WeighedQuantity): Measurement | undefined =>
    others.find(
      (each) =>
        each.quantity === quantity &&
        each.claim.issuer === time.claim.issuer &&
        (each.claim.composite ?? false) === (time.claim.composite ?? false),
    );
  const apogeeM = least(own('apogee'));
  if (apogeeM === 0) return null;
  const leeway = time.claim.qualifier === 'exact' ? 0 : LEEWAY_SIGMAS * time.sigma;
  const shortestOver = (rangeM: number): number => shortestFlightTimeS(site, azimuthRad, apogeeM, rangeM);
  // Lift can carry a flight over its range, but not to its apogee and back.
  return time.high + leeway < shortestOver(0) ? shortestOver(least(own('range'))) : null;
};

type Use = Pick<SelectedClaim, 'usage' | 'reason' | 'boundS'>;

/** What the user asks for beside the rules; claims by their place among the report's. */
export interface ClaimChoice {
  readonly issuers?: IssuerChoice;
  /** Claims not to be weighed. */
  readonly leaveOut?: readonly number[];
  /** Claims to be weighed though they are disputed, or contradict another. */
  readonly bringIn?: readonly number[];
}

/** What becomes of each claim of a report, in the report's order. */
export const selectClaims = (report: LaunchReport, choice: ClaimChoice = {}): readonly SelectedClaim[] => {
  const measurements = report.claims.map(measurementOf);
  const present = measurements.filter((each) => each !== null);
  const uses = new Map<number, Use>();
  const fitted: Measurement[] = [];
  const inOrder = report.claims
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => order(report.lead, a.claim) - order(report.lead, b.claim) || a.index - b.index);
  for (const { index } of inOrder) {
    const measurement = measurements[index] ?? null;
    const use = becomes(report, choice, index, measurement, present, fitted);
    uses.set(index, use);
    if (use.usage === 'fitted' && measurement) fitted.push(measurement);
  }
  return report.claims.map((claim, index) => ({
    claim,
    measurement: measurements[index] ?? null,
    ...uses.get(index)!,
  }));
};

/** What becomes of one claim, given those that are fitted before it. */
const becomes = (
  report: LaunchReport,
  { issuers = { kind: 'agreeing' }, leaveOut = [], bringIn = [] }: ClaimChoice,
  index: number,
  measurement: Measurement | null,
  present: readonly Measurement[],
  fitted: readonly Measurement[],
): Use => {
  if (!measurement) return { usage: 'compared', reason: 'no figure that a flight is weighed against' };
  const { claim, quantity } = measurement;
  if (leaveOut.includes(index)) return { usage: 'left-out', reason: 'left out by the user' };
  if (issuers.kind === 'only' && claim.issuer !== issuers.issuer && quantity !== 'azimuth') {
    return { usage: 'compared', reason: 'another issuer is followed alone' };
  }
  const boundS =
    quantity === 'flightTime'
      ? shortestLeft(report.site, report.azimuth.azimuthRad, measurement, present)
      : null;
  if (boundS !== null) {
    const reason = `no flight with its issuer's own apogee and range is that short: even without air it takes ${Math.round(boundS).toLocaleString('en-US')} s`;
    return { usage: 'impossible', reason, boundS };
  }
  if (bringIn.includes(index)) return { usage: 'fitted', reason: null };
  if (claim.status === 'disputed' && issuers.kind !== 'only') {
    return { usage: 'compared', reason: 'disputed by another body' };
  }
  const rivals = fitted.filter((each) => each.quantity === quantity);
  if (claim.composite && rivals.length > 0) {
    return { usage: 'compared', reason: 'a data set composed it from the figures of other bodies' };
  }
  const rival = rivals.find((each) => apart(each, measurement) > CONTRADICTION_SIGMAS);
  if (rival && issuers.kind === 'agreeing') {
    return {
      usage: 'contradicts',
      reason: `cannot be right together with the figure of ${rival.claim.issuer}`,
    };
  }
  return { usage: 'fitted', reason: null };
};
