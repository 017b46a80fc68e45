import { type Claim, type Launch, roundedTo, standingClaims } from '../catalogue/index.ts';

const METRES: Readonly<Record<string, number>> = { km: 1000, m: 1 };
const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60 };

/** A printed figure as an interval: its own bounds, or half of the place it was rounded to, either way. */
export interface FigureInterval {
  readonly low: number;
  readonly high: number;
}

const inUnits = (claim: Claim, units: Readonly<Record<string, number>>): FigureInterval | null => {
  const factor = claim.unit === null ? undefined : units[claim.unit];
  if (factor === undefined) return null;
  if (Array.isArray(claim.value)) return { low: claim.value[0] * factor, high: claim.value[1] * factor };
  if (typeof claim.value !== 'number') return null;
  const half = roundedTo(claim.value) / 2;
  return { low: (claim.value - half) * factor, high: (claim.value + half) * factor };
};

const middle = ({ low, high }: FigureInterval): number => (low + high) / 2;

/** The claim's figure in metres (the middle of an interval; a bound stands for its figure), or null. */
export const metresOf = (claim: Claim): number | null => {
  const interval = inUnits(claim, METRES);
  return interval && middle(interval);
};

/** The claimed flight time in seconds as an interval, or null. */
const secondsOf = (claim: Claim): FigureInterval | null => inUnits(claim, SECONDS);

/** Most weak flight times are worked out from clock times, which are printed to the minute at both ends. */
const WEAK_SLACK_S = 60;

/** A flight time to hold an arc against, with the interval it leaves. */
export interface FlightTimeWitness {
  readonly claim: Claim;
  readonly interval: FigureInterval;
}

/**
 * The flight-time claim an arc is held against: the issuer's own, else any other body's; a weak one only where there is
 * no other, with a minute's slack more; never a composed row.
 */
export const flightTimeWitness = (
  launch: Launch,
  issuer: string,
  round: number,
): FlightTimeWitness | null => {
  const others = [...new Set(launch.claims.map((claim) => claim.issuer))].filter((key) => key !== issuer);
  const claims = [issuer, ...others]
    .flatMap((key) => standingClaims(launch, key, 'flightTime', round))
    .filter((claim) => !claim.composite && secondsOf(claim) !== null);
  const claim = claims.find(({ weak }) => weak === undefined) ?? claims[0];
  const printed = claim && secondsOf(claim);
  if (!claim || !printed) return null;
  const slackS = claim.weak === undefined ? 0 : WEAK_SLACK_S;
  return { claim, interval: { low: printed.low - slackS, high: printed.high + slackS } };
};
