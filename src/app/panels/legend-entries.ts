import { type LinePattern, OUTCOME_PATTERN, variantPattern } from '../globe/line-pattern.ts';
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

/** The kinds of line that some arcs and their ground tracks are drawn with, each once. */
export const legendLines = (arcs: readonly Pick<ReportedArc, 'outcome'>[]): LegendLine[] => {
  const lines = arcs.map(
    ({ outcome }): LegendLine => ({
      text: t(`outcome.${outcome}`),
      pattern: OUTCOME_PATTERN[outcome],
      isAhead: false,
    }),
  );
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
