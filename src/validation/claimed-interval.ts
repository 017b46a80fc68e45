import { type Claim, lastPlace, roundedTo } from '../catalogue/index.ts';

/** Factors from the units that claims are printed in to SI. */
const SI_PER_UNIT: Readonly<Record<string, number>> = { km: 1000, m: 1, min: 60, s: 1 };

/** What a printed figure allows, SI; null where it has no end. */
export interface ClaimedInterval {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The interval of a claim of length or time: half of the last printed digit either way, a bound as a bound, "300-odd"
 * up to the next place; null where the claim is no such figure.
 */
export const claimedInterval = (claim: Claim): ClaimedInterval | null => {
  const factor = claim.unit === null ? undefined : SI_PER_UNIT[claim.unit];
  const { value } = claim;
  if (factor === undefined) return null;
  if (typeof value !== 'number' && !Array.isArray(value)) return null;
  const [low, high] = Array.isArray(value) ? value : [value, value];
  if (claim.qualifier === 'over') return { low: low * factor, high: null };
  if (claim.qualifier === 'under') return { low: null, high: high * factor };
  if (Array.isArray(value)) return { low: low * factor, high: high * factor };
  if (claim.qualifier === 'odd') return { low: low * factor, high: (low + lastPlace(low)) * factor };
  const half = roundedTo(value) / 2;
  return { low: (value - half) * factor, high: (value + half) * factor };
};

/** An arc solved for a bound ends this share on either side of it, and meets it all the same. */
const SOLVED_SHARE = 1e-5;

/** How far a value lies outside an interval, with its sign; 0 inside. */
export const distanceFrom = ({ low, high }: ClaimedInterval, value: number): number => {
  if (low !== null && value < low * (1 - SOLVED_SHARE)) return value - low;
  return high !== null && value > high * (1 + SOLVED_SHARE) ? value - high : 0;
};
