import type { Check } from './check.ts';
import type { Effect } from './effects.ts';
import type { LaunchFigure } from './launches.ts';

/** A table as texts: the same in the command, the document and the page. */
export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Indices of the rows that are outside their tolerance. */
  readonly failing: readonly number[];
}

const failingOf = (rows: readonly { readonly passes: boolean }[]): number[] =>
  rows.flatMap(({ passes }, index) => (passes ? [] : [index]));

const NONE = '-';

/** Seven digits at most, without trailing noughts: 0.0048281, 12345.68, 1.2e-9. */
export const formatFigure = (value: number | null): string => {
  if (value === null) return NONE;
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e9)
    return value
      .toExponential(3)
      .replace(/\.?0+e/, 'e')
      .replace('e+', 'e');
  return String(Number(value.toPrecision(size >= 1e4 ? Math.ceil(Math.log10(size)) + 2 : 7)));
};

/** Two digits, for errors and what moved. */
const formatError = (value: number | null): string => {
  if (value === null) return NONE;
  const size = Math.abs(value);
  if (value === 0 || (size >= 0.01 && size < 1e4)) return String(Number(value.toPrecision(2)));
  return value.toExponential(1).replace('e+', 'e').replace('.0e', 'e');
};

const inUnit = (text: string, unit: string): string => (unit === '' ? text : `${text} ${unit}`);

const verdictOf = (passes: boolean): string => (passes ? 'ok' : 'FAILS');

/** The reference cases and closed forms. */
export const checkTable = (checks: readonly Check[]): ReportTable => ({
  columns: ['case', 'quantity', 'expected', 'got', 'unit', 'error', 'tolerance', '', 'source'],
  rows: checks.map((check) => [
    check.case,
    check.quantity,
    formatFigure(check.expected),
    formatFigure(check.got),
    check.unit === '' ? '1' : check.unit,
    inUnit(formatError(check.error), check.errorUnit),
    inUnit(formatError(check.tolerance), check.errorUnit),
    verdictOf(check.passes),
    check.source,
  ]),
  failing: failingOf(checks),
});

const rounded = (value: number | null, unit: LaunchFigure['unit']): string => {
  if (value === null) return NONE;
  return unit === 'm' ? `${(value / 1000).toFixed(1)} km` : `${value.toFixed(unit === 's' ? 1 : 0)} ${unit}`;
};

/** The reported launches: claims beside what is computed, and what has moved. */
export const launchTable = (figures: readonly LaunchFigure[]): ReportTable => ({
  columns: [
    'launch',
    'round',
    'quantity',
    'claimed',
    'by',
    'computed',
    'difference',
    'verdict',
    'moved',
    'may move',
    '',
  ],
  rows: figures.map((figure) => [
    figure.launch,
    String(figure.round),
    figure.quantity,
    figure.claim?.text ?? NONE,
    figure.claim?.issuer ?? NONE,
    rounded(figure.computed, figure.unit),
    figure.difference === 0 ? '0' : rounded(figure.difference, figure.unit),
    figure.verdict,
    figure.moved === null ? NONE : inUnit(formatError(figure.moved), figure.unit),
    inUnit(formatError(figure.tolerance), figure.unit),
    verdictOf(figure.passes),
  ]),
  failing: failingOf(figures),
});

const signed = (text: string): string => {
  if (Number(text) === 0) return text.replace('-', '');
  return text.startsWith('-') ? text : `+${text}`;
};

/** What the model leaves out, in kilometres and seconds. */
export const effectTable = (effects: readonly Effect[]): ReportTable => ({
  columns: [
    'flight',
    'range, km',
    'change',
    'range changes by, km',
    'end moves by, km',
    'time changes by, s',
  ],
  rows: effects.map((effect) => [
    effect.flight,
    (effect.rangeM / 1000).toFixed(1),
    effect.change,
    signed((effect.rangeChangeM / 1000).toFixed(2)),
    (effect.endMovesM / 1000).toFixed(2),
    signed(effect.timeChangeS.toFixed(2)),
  ]),
  failing: [],
});
