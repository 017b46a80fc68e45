import type { GlobeArc } from './port.ts';

/** How a line is broken up: the outcome as reported, or long dashes for a curve that is only a shape. */
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

/** The pattern of an outcome: of every ground track, and of the arcs that are more than a shape. */
export const OUTCOME_PATTERN: Readonly<Record<GlobeArc['outcome'], LinePattern>> = {
  success: 'solid',
  partial: 'dashed',
  failure: 'dashed',
  unknown: 'dotted',
};

/** The pattern of an arc in space. */
export const arcPattern = ({ kind, outcome }: Pick<GlobeArc, 'kind' | 'outcome'>): LinePattern =>
  kind === 'shape-only' ? 'long-dashed' : OUTCOME_PATTERN[outcome];
