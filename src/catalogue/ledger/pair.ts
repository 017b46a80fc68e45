import type { Claim, Issuer, Launch, Quantity } from '../records/schema.ts';
import { standingClaims } from './standing.ts';
import { formatClaimValue } from './wording.ts';

/** The two claims an arc is drawn through, and why these; or why there are none. */
export interface PairChoice {
  readonly pair: { readonly apogee: Claim; readonly range: Claim } | null;
  /** One plain sentence: whose figures these are, or why there is no pair. */
  readonly reason: string;
}

const NOUN = { apogee: 'height', range: 'range' } as const;

const isFigure = (claim: Claim): boolean => typeof claim.value === 'number' || Array.isArray(claim.value);

const isBound = (claim: Claim): boolean => claim.qualifier === 'over' || claim.qualifier === 'under';

/** Own statements before composed rows, figures before bounds, disinterested bodies before interested ones. */
const lendingOrder = (claim: Claim): number =>
  (claim.composite ? 4 : 0) + (isBound(claim) ? 2 : 0) + (claim.claimed ? 1 : 0);

const figuresOf = (launch: Launch, issuerKey: string, quantity: Quantity, round?: number): Claim[] =>
  standingClaims(launch, issuerKey, quantity, round).filter(isFigure);

const borrowed = (launch: Launch, from: string, quantity: Quantity, round?: number): Claim | undefined => {
  const lenders = [...new Set(launch.claims.map((claim) => claim.issuer))].filter((key) => key !== from);
  return lenders
    .flatMap((key) => figuresOf(launch, key, quantity, round).slice(0, 1))
    .sort((a, b) => lendingOrder(a) - lendingOrder(b))[0];
};

/** A bound is no figure; where one is used all the same, the sentence says so. */
const boundNote = (claims: readonly Claim[]): string =>
  claims
    .filter(isBound)
    .map((claim) => ` "${formatClaimValue(claim)}" is a bound; the arc uses its figure.`)
    .join('');

/**
 * The apogee and range claims to draw one issuer's arc through: its own pair where it gave both, else its one with
 * another issuer's other (figures before bounds, KCNA after governments, composed rows last), else none.
 *
 * Claims the issuer withdrew or replaced are never chosen. The values stay as printed; a bound stands for its figure.
 * @param round prefers claims about this round; left out: claims about all rounds, then those of the first
 * @param issuers names for the sentence; without them it uses the issuers' keys
 */
export const chosenPair = (
  launch: Launch,
  issuerKey: string,
  round?: number,
  issuers?: ReadonlyMap<string, Issuer>,
): PairChoice => {
  const nameOf = (key: string): string => issuers?.get(key)?.shortName ?? key;
  const name = nameOf(issuerKey);
  const ownApogee = figuresOf(launch, issuerKey, 'apogee', round)[0];
  const ownRange = figuresOf(launch, issuerKey, 'range', round)[0];
  if (ownApogee && ownRange) {
    return {
      pair: { apogee: ownApogee, range: ownRange },
      reason: `Height and range are both from ${name}.${boundNote([ownApogee, ownRange])}`,
    };
  }
  if (!ownApogee && !ownRange) return { pair: null, reason: `${name} gives neither a height nor a range.` };

  const apogee = ownApogee ?? borrowed(launch, issuerKey, 'apogee', round);
  const range = ownRange ?? borrowed(launch, issuerKey, 'range', round);
  const missing = ownApogee ? 'range' : 'apogee';
  if (!apogee || !range) return { pair: null, reason: `No issuer gives a ${NOUN[missing]} for this launch.` };
  const lender = missing === 'range' ? range : apogee;
  const given = NOUN[missing === 'range' ? 'apogee' : 'range'];
  return {
    pair: { apogee, range },
    reason: `${name} gives a ${given} and no ${NOUN[missing]}; the ${NOUN[missing]} is from ${nameOf(lender.issuer)}.${boundNote([apogee, range])}`,
  };
};

/**
 * The direction claim to draw with, or null where none is recorded. Always weak: no issuer publishes a bearing, and
 * the claim's `weak` text says where this one comes from.
 */
export const chosenAzimuth = (launch: Launch, round?: number): Claim | null => {
  const lenders = [...new Set(launch.claims.map((claim) => claim.issuer))];
  return lenders.flatMap((key) => figuresOf(launch, key, 'azimuth', round).slice(0, 1))[0] ?? null;
};

/** The figure of one quantity to use where no issuer is chosen: own statements first, figures before bounds; null: none. */
export const chosenFigure = (launch: Launch, quantity: Quantity, round?: number): Claim | null =>
  borrowed(launch, '', quantity, round) ?? null;
