import { type Instant, instant } from '../../engine/time/index.ts';
import type { Claim, Issuer, Launch } from '../records/schema.ts';
import { standingClaims } from './standing.ts';

/** Whose times fly unless the user chooses another: it publishes a time for each missile. */
const DEFAULT_ISSUER = 'japan-mod';

export interface TimedRound {
  readonly round: number;
  readonly launchUtc: Instant;
  /** The time claim followed. */
  readonly claim: Claim;
}

export interface UntimedRound {
  readonly round: number;
  /** Why it has no time, in words. */
  readonly reason: string;
}

/** The rounds of a launch as one issuer counts and times them. */
export interface RoundsByIssuer {
  readonly timed: readonly TimedRound[];
  readonly untimed: readonly UntimedRound[];
  /** Set where the times are no issuer's own word, and says whose they are. */
  readonly marking?: string;
}

/** How a replay by a data set's composed row is marked. */
const AS_DATA_SET = 'as a data set times them';

const isTimeOf = (claim: Claim): boolean => claim.quantity === 'time' && claim.status !== 'withdrawn';

/** Whether no issuer times the launch in its own word, so that a data set's composed row is all there is. */
const onlyDataSetTimes = (launch: Launch): boolean => {
  const times = launch.claims.filter(isTimeOf);
  return times.length > 0 && times.every(({ composite }) => composite === true);
};

const countOf = (launch: Launch, issuerKey: string): number | null => {
  const value = standingClaims(launch, issuerKey, 'count')[0]?.value;
  if (typeof value === 'number') return value;
  // "three or four": the number that is certain.
  return Array.isArray(value) ? value[0] : null;
};

/**
 * The rounds that one issuer counts, split into those it gives a launch time for and those it does not.
 *
 * Only that issuer's own claims count, but for a data set whose composed row is the only time of the launch: that one
 * may be followed and the result is marked. A lower bound ("at least three") counts as that many; an issuer that gives
 * times and no number counts as many as it times. A time without a round is the time of the whole salvo.
 * @param issuers names for the reasons; without them the reason says "this issuer"
 */
export const roundsOf = (
  launch: Launch,
  issuerKey: string,
  issuers?: ReadonlyMap<string, Issuer>,
): RoundsByIssuer => {
  const asDataSet = onlyDataSetTimes(launch);
  const timesOf = (round?: number): Claim[] =>
    standingClaims(launch, issuerKey, 'time', round).filter((claim) => asDataSet || !claim.composite);
  const times = timesOf();
  const lastTimed = Math.max(0, ...times.map((claim) => claim.round ?? 1));
  const count = Math.max(countOf(launch, issuerKey) ?? 0, lastTimed);
  const name = issuers?.get(issuerKey)?.shortName ?? 'This issuer';
  const timed: TimedRound[] = [];
  const untimed: UntimedRound[] = [];
  for (let round = 1; round <= count; round += 1) {
    const claim = timesOf(round)[0];
    if (typeof claim?.value === 'string') timed.push({ round, launchUtc: instant(claim.value), claim });
    else untimed.push({ round, reason: `${name} gives no time${times.length > 0 ? ' for this round' : ''}` });
  }
  const marked = timed.some(({ claim }) => claim.composite === true);
  return { timed, untimed, ...(marked && { marking: AS_DATA_SET }) };
};

/**
 * Issuers whose count or times can be followed: those with such a claim of their own, Japan's MOD first; at the end the
 * data sets that time the launch, where no issuer does.
 */
export const timingIssuers = (launch: Launch): string[] => {
  const own = launch.claims
    .filter((claim) => claim.quantity === 'count' || claim.quantity === 'time')
    .filter((claim) => !claim.composite && claim.status !== 'withdrawn');
  const dataSets = onlyDataSetTimes(launch) ? launch.claims.filter(isTimeOf) : [];
  const unique = [...new Set([...own, ...dataSets].map(({ issuer }) => issuer))];
  return [
    ...unique.filter((key) => key === DEFAULT_ISSUER),
    ...unique.filter((key) => key !== DEFAULT_ISSUER),
  ];
};

/**
 * The issuer followed at first: Japan's MOD where it times a round, else the first that does (a data set only where no
 * issuer does), else the first that counts; null: none.
 */
export const defaultIssuer = (launch: Launch): string | null => {
  const keys = timingIssuers(launch);
  return keys.find((key) => roundsOf(launch, key).timed.length > 0) ?? keys[0] ?? null;
};
