import type { ReportedArc, SimulatedArc } from './port.ts';

/** How a line is broken up: the outcome as reported, or a variant of the Lab. */
export type LinePattern = 'solid' | 'dashed' | 'dotted' | 'long-dashed';

/**
 * Length on screen of one stroke with its gap, in pixels, and the share of it that is drawn. On the globe a stroke may
 * come out longer or shorter by a factor of the square root of 2, so the lengths lie further apart than that.
 */
export const LINE_PATTERNS: Readonly<
  Record<LinePattern, { readonly strokePx: number; readonly drawn: number }>
> = {
  solid: { strokePx: 16, drawn: 1 },
  dashed: { strokePx: 11, drawn: 0.6 },
  dotted: { strokePx: 5.5, drawn: 0.45 },
  'long-dashed': { strokePx: 36, drawn: 0.8 },
};

/** The pattern of an outcome, as reported. */
export const OUTCOME_PATTERN: Readonly<Record<ReportedArc['outcome'], LinePattern>> = {
  success: 'solid',
  partial: 'dashed',
  failure: 'dashed',
  unknown: 'dotted',
};

/** Variants that are pinned one after another differ in pattern; beyond three the letters alone tell them apart. */
const VARIANT_PATTERNS = ['dashed', 'dotted', 'long-dashed'] as const;

/** The pattern of a variant of the Lab; solid for the flight under the hand. */
export const variantPattern = (variant: number | null): LinePattern =>
  variant === null ? 'solid' : VARIANT_PATTERNS[variant % VARIANT_PATTERNS.length]!;

/** What of an arc decides how its line is broken up. */
export type PatternedArc = Pick<ReportedArc, 'kind' | 'outcome'> | Pick<SimulatedArc, 'kind' | 'variant'>;

/** The pattern of an arc, and of its ground track. */
export const arcPattern = (arc: PatternedArc): LinePattern =>
  arc.kind === 'simulated' ? variantPattern(arc.variant) : OUTCOME_PATTERN[arc.outcome];
