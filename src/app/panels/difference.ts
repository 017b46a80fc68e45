import { type Claim, lastPlace, roundedTo } from '../../catalogue/index.ts';

/** Factors from the units that claims are printed in to SI. */
const SI_PER_UNIT: Readonly<Record<string, number>> = { km: 1000, m: 1, min: 60, s: 1 };

/** An arc solved for a figure meets it to less than this, metres or seconds; a bound at that figure is met. */
const SOLVED_TO = 1;

/** How a computed value stands to one claim. */
export type Difference =
  | { readonly kind: 'meets-bound' }
  /** Inside a printed interval, or in what "300-odd" allows. */
  | { readonly kind: 'within' }
  /** Inside half of the last printed digit: the two cannot be told apart. */
  | { readonly kind: 'within-rounding' }
  /** SI, computed less claimed; for an interval or a bound, to its nearer end. */
  | { readonly kind: 'off'; readonly by: number };

const off = (by: number): Difference => ({ kind: 'off', by });

const fromInterval = (low: number, high: number, computed: number): Difference => {
  if (computed >= low && computed <= high) return { kind: 'within' };
  return off(computed < low ? computed - low : computed - high);
};

/**
 * @param figure as printed
 * @param factor from its unit to SI
 */
const fromFigure = (claim: Claim, figure: number, factor: number, computed: number): Difference => {
  const by = computed - figure * factor;
  switch (claim.qualifier) {
    case 'over':
      return by > -SOLVED_TO ? { kind: 'meets-bound' } : off(by);
    case 'under':
      return by < SOLVED_TO ? { kind: 'meets-bound' } : off(by);
    case 'odd':
      return by > -SOLVED_TO && by < lastPlace(figure) * factor ? { kind: 'within' } : off(by);
    default:
      return Math.abs(by) <= (roundedTo(figure) * factor) / 2 ? { kind: 'within-rounding' } : off(by);
  }
};

/**
 * The computed value against a claim; null where the claim is no figure in a unit of length or time.
 * @param computed SI
 */
export const differenceFrom = (claim: Claim, computed: number): Difference | null => {
  const factor = claim.unit === null ? undefined : SI_PER_UNIT[claim.unit];
  if (factor === undefined) return null;
  const { value } = claim;
  if (typeof value === 'number') return fromFigure(claim, value, factor, computed);
  if (!Array.isArray(value)) return null;
  const [low, high] = value;
  if (claim.qualifier === 'over') return fromFigure(claim, low, factor, computed);
  if (claim.qualifier === 'under') return fromFigure(claim, high, factor, computed);
  return fromInterval(low * factor, high * factor, computed);
};
