import { arcPattern, type LinePattern, OUTCOME_PATTERN, variantPattern } from '../globe/line-pattern.ts';
import type { ReportedArc, SimulatedArc } from '../globe/port.ts';
import { t } from '../i18n/index.ts';

/** A line of the globe and what it means. */
export interface LegendLine {
  readonly text: string;
  readonly pattern: LinePattern;
  readonly isAhead: boolean;
  /** Place among the Lab's variants, whose colour it has; left out: the accent. */
  readonly variant?: number;
}

type LegendArc = Pick<ReportedArc, 'kind' | 'outcome'>;

/**
 * The kinds of line that some arcs are drawn with, each once.
 * @param tracks whether their ground tracks are shown, which tell the outcome of a mere shape too
 */
export const legendLines = (arcs: readonly LegendArc[], tracks: boolean): LegendLine[] => {
  const outcomeLine = ({ outcome }: LegendArc): LegendLine => ({
    text: t(`outcome.${outcome}`),
    pattern: OUTCOME_PATTERN[outcome],
    isAhead: false,
  });
  const arcLine = (arc: LegendArc): LegendLine =>
    arc.kind === 'shape-only'
      ? { text: t('legend.shapeOnly'), pattern: arcPattern(arc), isAhead: false }
      : outcomeLine(arc);
  const lines = [...arcs.map(arcLine), ...(tracks ? arcs.map(outcomeLine) : [])];
  const [first] = lines;
  if (!first) return [];
  const ahead = { text: t('legend.ahead'), pattern: first.pattern, isAhead: true };
  return [...new Map([...lines, ahead].map((entry) => [entry.text, entry])).values()];
};

/** The flights of the Lab, each by its name, and what is yet to be flown. */
export const labLegendLines = (arcs: readonly Pick<SimulatedArc, 'label' | 'variant'>[]): LegendLine[] => [
  ...arcs.map(({ label, variant }) => ({
    // In the words of the other lines, which are no names.
    text: variant === null ? t('legend.now') : label,
    pattern: variantPattern(variant),
    isAhead: false,
    ...(variant !== null && { variant }),
  })),
  { text: t('legend.ahead'), pattern: variantPattern(null), isAhead: true },
];
