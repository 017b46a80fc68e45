import { compareTexts } from '../records/catalogue.ts';
import type { Claim, Quantity } from '../records/schema.ts';

/** Which of two claims of one issuer stands: a revision before a plain statement, a first figure last. */
const STATUS_RANK: Readonly<Record<Claim['status'], number>> = {
  revised: 4,
  stated: 3,
  disputed: 2,
  preliminary: 1,
  withdrawn: 0,
};

/** Whatever holds claims: a launch or an engine test. */
export interface Ledger {
  readonly claims: readonly Claim[];
}

const issuedKey = (claim: Claim): string => claim.issuedUtc ?? claim.issuedDateKst ?? '';

const samePlaceInTheLedger = (a: Claim, b: Claim): boolean =>
  a.issuer === b.issuer && a.quantity === b.quantity && (a.composite ?? false) === (b.composite ?? false);

/** A claim without a round is about all of them. */
const coversRound = (claim: Claim, round: number | undefined): boolean =>
  claim.round === undefined || claim.round === round;

/**
 * Whether the claim no longer stands: withdrawn, named by another claim that takes its place, or replaced by a later
 * statement of the same issuer about the same quantity and round. A rival issuer's figure alone never supersedes.
 */
export const isSuperseded = (ledger: Ledger, claim: Claim): boolean =>
  claim.status === 'withdrawn' || ledger.claims.some((other) => takesThePlaceOf(other, claim));

/** Whether one claim is what another gives way to. */
const takesThePlaceOf = (other: Claim, claim: Claim): boolean => {
  if (other === claim) return false;
  if (claim.id !== undefined && other.supersedes === claim.id) return true;
  if (!samePlaceInTheLedger(other, claim) || !coversRound(other, claim.round)) return false;
  if (claim.status === 'preliminary') return other.status === 'stated' || other.status === 'revised';
  if (other.status !== 'revised') return false;
  return claim.status !== 'revised' || issuedKey(other) > issuedKey(claim);
};

/** The claims that the claim gives way to, those that name it first; none where it stands or was withdrawn alone. */
export const replacementsOf = (ledger: Ledger, claim: Claim): Claim[] => {
  const found = ledger.claims.filter((other) => takesThePlaceOf(other, claim));
  const named = (other: Claim): boolean => claim.id !== undefined && other.supersedes === claim.id;
  return [...found.filter(named), ...found.filter((other) => !named(other))];
};

/**
 * The issuer's claims of one quantity that still stand, best first: by status, then the later said, then the one
 * about this round before the one about all, then as listed.
 * @param round only claims about this round or about all; left out: claims about all first, then round by round
 */
export const standingClaims = (
  launch: Ledger,
  issuerKey: string,
  quantity: Quantity,
  round?: number,
): Claim[] => {
  const roundOrder = (claim: Claim): number =>
    round === undefined ? (claim.round ?? 0) : claim.round === round ? 0 : 1;
  return launch.claims
    .filter((claim) => claim.issuer === issuerKey && claim.quantity === quantity)
    .filter((claim) => round === undefined || coversRound(claim, round))
    .filter((claim) => !isSuperseded(launch, claim))
    .sort(
      (a, b) =>
        STATUS_RANK[b.status] - STATUS_RANK[a.status] ||
        compareTexts(issuedKey(b), issuedKey(a)) ||
        roundOrder(a) - roundOrder(b),
    );
};
