import type { Claim } from '../../catalogue/index.ts';

/** Factors from the units that claims are printed in to SI. */
const SI_PER_UNIT: Readonly<Record<string, number>> = { km: 1000, m: 1, min: 60, s: 1 };

/** How a computed value stands to one claim. */
export type Difference =
  | { readonly kind: 'meets-bound' }
  | { readonly kind: 'within' }
  /** SI, computed less claimed; for an interval or a bound, to its nearer end. */
  | { readonly kind: 'off'; readonly by: number };

const intervalOf = (claim: Claim): { low: number; high: number } | null => {
  const factor = claim.unit === null ? undefined : SI_PER_UNIT[claim.unit];
  if (factor === undefined) return null;
  if (typeof claim.value === 'number') return { low: claim.value * factor, high: claim.value * factor };
  if (Array.isArray(claim.value)) return { low: claim.value[0] * factor, high: claim.value[1] * factor };
  return null;
};

/**
 * The computed value against a claim; null where the claim is no figure in a unit of length or time.
 * @param computed SI
 */
export const differenceFrom = (claim: Claim, computed: number): Difference | null => {
  const interval = intervalOf(claim);
  if (!interval) return null;
  const { low, high } = interval;
  if (claim.qualifier === 'over') return computed >= low ? { kind: 'meets-bound' } : off(computed - low);
  if (claim.qualifier === 'under') return computed <= high ? { kind: 'meets-bound' } : off(computed - high);
  if (low < high && computed >= low && computed <= high) return { kind: 'within' };
  return off(computed < low ? computed - low : computed - high);
};

const off = (by: number): Difference => ({ kind: 'off', by });
