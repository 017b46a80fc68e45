import { toRadians } from '../engine/units/index.ts';
import { figureText } from '../reconstruction/index.ts';
import { type LaunchRow, MAY_MOVE_SIGMAS, rowName } from './launches.ts';
import { tableText } from './markdown-table.ts';
import type { KeptHypothesis, KeptLaunch } from './references.ts';
import type { ReportTable } from './report-tables.ts';

type KeptClaim = KeptLaunch['claims'][number];

const KIND_NAMES: Readonly<Record<KeptHypothesis['kind'], string>> = {
  ballistic: 'ballistic',
  'pull-up': 'pull-up',
  glide: 'glide',
};

const QUANTITIES: Readonly<Record<KeptClaim['quantity'], string>> = {
  range: 'range',
  apogee: 'apogee',
  flightTime: 'flight time',
  peakSpeed: 'peak speed',
  azimuth: 'bearing',
};

const USES: Readonly<Record<KeptClaim['usage'], string>> = {
  fitted: 'fitted',
  compared: 'compared',
  contradicts: 'contradicts another',
  impossible: 'impossible',
  'left-out': 'left out',
};

const computedOf = (hypothesis: KeptHypothesis, quantity: KeptClaim['quantity']): number => {
  switch (quantity) {
    case 'range':
      return hypothesis.groundRangeM[0];
    case 'apogee':
      return hypothesis.apogeeM[0];
    case 'flightTime':
      return hypothesis.flightTimeS[0];
    case 'peakSpeed':
      return hypothesis.burnoutSpeedMps[0];
    case 'azimuth':
      return toRadians(hypothesis.azimuthDeg[0]);
  }
};

/** One decimal with its sign; what rounds to nothing has none. */
const sigmas = (value: number): string => {
  const text = Math.abs(value).toFixed(1);
  if (text === '0.0') return '0.0';
  return `${value < 0 ? '-' : '+'}${text}`;
};

/** The claims of one row beside what each hypothesis computes, with residuals in sigmas. */
export const residualTable = ({ claims, hypotheses }: KeptLaunch): ReportTable => ({
  columns: ['claim', 'reported', 'by', 'use', ...hypotheses.map(({ kind }) => `${KIND_NAMES[kind]}, sigmas`)],
  rows: [
    ...claims.map((claim, index) => [
      QUANTITIES[claim.quantity],
      claim.text,
      claim.issuer,
      USES[claim.usage],
      ...hypotheses.map((each) => {
        const figure = figureText(claim.quantity, computedOf(each, claim.quantity), claim.unit);
        return `${figure}, ${sigmas(each.residuals[index] ?? Number.NaN)}`;
      }),
    ]),
    ['verdict', '', '', '', ...hypotheses.map(({ verdict }) => verdict)],
    ['chi square', '', '', '', ...hypotheses.map(({ chiSquare }) => chiSquare.toFixed(2))],
  ],
  failing: [],
});

const sectionOf = ({ shown, moves }: LaunchRow): string => {
  const moved =
    moves.length > 0
      ? `\nMoved since it was accepted:\n\n${moves.map((text) => `- ${text}\n`).join('')}`
      : '';
  const table = shown.hypotheses.length > 0 ? `\n${tableText(residualTable(shown))}` : '';
  return `### ${rowName(shown)}\n\n${shown.summary}\n${moved}${table}`;
};

/** What of the record the document is made of. */
export interface ResidualsInput {
  readonly modelVersion: string;
  readonly dataVersion: string;
  readonly rows: readonly LaunchRow[];
}

const countOf = (rows: readonly LaunchRow[], best: (row: KeptLaunch) => boolean): number =>
  rows.filter(({ shown }) => best(shown)).length;

const ballisticVerdict = ({ hypotheses }: KeptLaunch): KeptHypothesis['verdict'] | undefined =>
  hypotheses.find(({ kind }) => kind === 'ballistic')?.verdict;

/** The residuals of every reported launch as the document that stands in `docs/residuals.md`. */
export const residualsDocument = ({ modelVersion, dataVersion, rows }: ResidualsInput): string => {
  const fitted = rows.filter(({ shown }) => shown.hypotheses.length > 0);
  const of = (verdict: string): number => countOf(fitted, (row) => ballisticVerdict(row) === verdict);
  return `# Residuals of the reported launches

Written by \`npm run residuals\` from \`arcwatch validate --launches --format markdown\`; do not edit it.

Model ${modelVersion}, data ${dataVersion}. Every launch with two or more figures of its flight, round by round where the
reports differ: what each hypothesis computes beside every claim, and the residual in sigmas (computed less reported; 0
anywhere the printed figure allows). Of ${rows.length} rows ${fitted.length} determine a flight: a ballistic one is consistent with ${of('consistent')}, meets
${of('strained')} with strain and is inconsistent with ${of('inconsistent')}. A claim outside is a finding about the report, not a failure.

The figures are kept in public/data/reference/launches.json. A change of the model that moves a figure or residual by more
than ${MAY_MOVE_SIGMAS.ballistic} of its sigma (${MAY_MOVE_SIGMAS.glide} where a body lifts), or changes a verdict, is named by \`arcwatch validate --launches\` (exit 3);
\`arcwatch validate --accept\` keeps the new figures.

${rows.map(sectionOf).join('\n')}`;
};
