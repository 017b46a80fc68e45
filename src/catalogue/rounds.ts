import { type Instant, instant } from '../engine/time/index.ts';
import type { Claim, Issuer, Launch } from './schema.ts';
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
}

const countOf = (launch: Launch, issuerKey: string): number | null => {
  const value = standingClaims(launch, issuerKey, 'count')[0]?.value;
  if (typeof value === 'number') return value;
  // "three or four": the number that is certain.
  return Array.isArray(value) ? value[0] : null;
};

/**
 * The rounds that one issuer counts, split into those it gives a launch time for and those it does not.
 *
 * Only that issuer's own claims count. A lower bound ("at least three") counts as that many; an issuer that gives
 * times and no number counts as many as it times. A time without a round is the time of the whole salvo.
 * @param issuers names for the reasons; without them the reason says "this issuer"
 */
export const roundsOf = (
  launch: Launch,
  issuerKey: string,
  issuers?: ReadonlyMap<string, Issuer>,
): RoundsByIssuer => {
  const times = standingClaims(launch, issuerKey, 'time').filter((claim) => !claim.composite);
  const lastTimed = Math.max(0, ...times.map((claim) => claim.round ?? 1));
  const count = Math.max(countOf(launch, issuerKey) ?? 0, lastTimed);
  const name = issuers?.get(issuerKey)?.shortName ?? 'This issuer';
  const timed: TimedRound[] = [];
  const untimed: UntimedRound[] = [];
  for (let round = 1; round <= count; round += 1) {
    const claim = standingClaims(launch, issuerKey, 'time', round)[0];
    if (typeof claim?.value === 'string') timed.push({ round, launchUtc: instant(claim.value), claim });
    else untimed.push({ round, reason: `${name} gives no time${times.length > 0 ? ' for this round' : ''}` });
  }
  return { timed, untimed };
};

/** Issuers whose count or times can be followed: those with such a claim of their own, Japan's MOD first. */
export const timingIssuers = (launch: Launch): string[] => {
  const keys = launch.claims
    .filter((claim) => claim.quantity === 'count' || claim.quantity === 'time')
    .filter((claim) => !claim.composite && claim.status !== 'withdrawn')
    .map((claim) => claim.issuer);
  const unique = [...new Set(keys)];
  return [
    ...unique.filter((key) => key === DEFAULT_ISSUER),
    ...unique.filter((key) => key !== DEFAULT_ISSUER),
  ];
};

/** The issuer followed at first: Japan's MOD, else the first that times a round, else the first that counts; null: none. */
export const defaultIssuer = (launch: Launch): string | null => {
  const keys = timingIssuers(launch);
  return keys.find((key) => roundsOf(launch, key).timed.length > 0) ?? keys[0] ?? null;
};
