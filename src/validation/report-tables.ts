import { HYPOTHESES } from '../reconstruction/index.ts';
import type { Check } from './check.ts';
import type { Effect } from './effects.ts';
import type { LaunchRow } from './launches.ts';
import type { KeptHypothesis, KeptLaunch } from './references.ts';

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

const bestOf = ({ best, hypotheses }: KeptLaunch): KeptHypothesis | undefined =>
  hypotheses.find(({ kind }) => kind === best);

/** The fitted claim that lies furthest from its hypothesis, with its residual. */
const worstClaim = ({ claims }: KeptLaunch, { residuals }: KeptHypothesis): string => {
  const worst = claims
    .map(({ usage }, index) => (usage === 'fitted' ? index : -1))
    .filter((index) => index >= 0)
    .reduce(
      (most, index) => (Math.abs(residuals[index]!) > Math.abs(residuals[most] ?? 0) ? index : most),
      -1,
    );
  const claim = claims[worst];
  if (!claim) return NONE;
  return `${signed(residuals[worst]!.toFixed(1))}: ${claim.text} (${claim.issuer})`;
};

/** The reported launches: what each hypothesis comes to, and whether anything has moved. */
export const launchTable = (rows: readonly LaunchRow[]): ReportTable => ({
  columns: ['launch', 'rounds', ...HYPOTHESES, 'best', 'chi square', 'worst residual, sigmas', ''],
  rows: rows.map(({ shown, passes }) => {
    const best = bestOf(shown);
    return [
      shown.launch,
      shown.rounds.join(', '),
      ...HYPOTHESES.map((kind) => shown.hypotheses.find((each) => each.kind === kind)?.verdict ?? NONE),
      best?.kind ?? NONE,
      best ? best.chiSquare.toFixed(2) : NONE,
      best ? worstClaim(shown, best) : NONE,
      passes ? 'ok' : 'MOVED',
    ];
  }),
  failing: failingOf(rows),
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
