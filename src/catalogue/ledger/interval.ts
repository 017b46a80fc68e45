import type { Claim } from '../records/schema.ts';
import { lastPlace, roundedTo } from './rounding.ts';

/** Two ends in one unit; an end may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The figures of a claim as printed, lowest and highest, in its own unit; null where it is no figure. */
export const printedFigures = ({ value }: Pick<Claim, 'value'>): Interval | null => {
  if (typeof value === 'number') return { low: value, high: value };
  return Array.isArray(value) ? { low: value[0], high: value[1] } : null;
};

/**
 * What a printed figure allows, in its own unit: half of the place it was rounded to either way, a bound as a bound,
 * "300-odd" up to the next place, an interval between its own ends; null where the claim is no figure.
 *
 * Missiles are counted, not rounded: "3" is from 2.5 to 3.5, "at least 3" from 2.5 on.
 */
export const printedInterval = (claim: Pick<Claim, 'value' | 'quantity' | 'qualifier'>): Interval | null => {
  const figures = printedFigures(claim);
  if (figures === null) return null;
  const { low, high } = figures;
  const slack = claim.quantity === 'count' ? 0.5 : 0;
  if (claim.qualifier === 'over') return { low: low - slack, high: Number.POSITIVE_INFINITY };
  if (claim.qualifier === 'under') return { low: 0, high: high + slack };
  if (low !== high || Array.isArray(claim.value)) return { low: low - slack, high: high + slack };
  if (claim.qualifier === 'odd') return { low, high: low + lastPlace(low) };
  const half = slack || roundedTo(low) / 2;
  return { low: low - half, high: low + half };
};
