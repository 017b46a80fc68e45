import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkTable,
  effectTable,
  type KeptFigures,
  type LaunchReport,
  launchTable,
  markdownReport,
  OMISSIONS,
  parseReferences,
  REFERENCE_FILES,
  type ReportTable,
  residualsDocument,
  residualTable,
  rowName,
  runLaunches,
  runValidation,
  type ValidationInputs,
  type ValidationReport,
} from '../validation/index.ts';
import { readCatalogue } from './catalogue-files.ts';
import { readShipped, readVehicleTypes } from './data-files.ts';
import { formatJson, formatTable, writeResult } from './output.ts';
import { dataFolder, packageRoot } from './package.ts';
import { createProgress } from './progress.ts';
import { problemLines, WrongInput, wrongInput } from './wrong-input.ts';

/** Ends a command with exit 3: it ran and its result is printed, but these rows are not as they should be. */
export class ChecksFailed extends Error {
  /** The failing rows in words, a line each. */
  readonly rows: readonly string[];

  constructor(rows: readonly string[]) {
    super(rows.join('\n'));
    this.name = 'ChecksFailed';
    this.rows = rows;
  }
}

/** What a validation needs. Figures that are about to be replaced need not be readable. */
const readInputs = async (replacesKept: boolean): Promise<ValidationInputs> => {
  const { nesc, ussa76, geodesics, closedForms, kept } = REFERENCE_FILES;
  const reference = (name: string): Promise<unknown> => readShipped('reference', name);
  const parsed = parseReferences({
    nesc: await reference(nesc),
    ussa76: await reference(ussa76),
    geodesics: await reference(geodesics),
    closedForms: await reference(closedForms),
    kept: replacesKept ? null : await reference(kept),
  });
  if (!parsed.ok) throw new WrongInput(parsed.problems);
  const { catalogue, problems } = await readCatalogue(join(dataFolder, 'catalogue'));
  const vehicles = await readVehicleTypes();
  // A broken record of the shipped data is named, and the others are run.
  const broken = [...problems, ...vehicles.problems];
  if (broken.length > 0) process.stderr.write(problemLines(broken));
  return { references: parsed.references, catalogue, vehicleTypes: vehicles.types };
};

const shown = ({ columns, rows }: ReportTable): string => formatTable(columns, rows);

const FORMATTERS = {
  text: (report: ValidationReport): string => {
    const { checks, launches, effects, failures } = report;
    const left = OMISSIONS.map(({ name, what }) => `- ${name}. ${what}\n`).join('');
    return [
      `Model ${report.modelVersion}, data ${report.dataVersion}: ${failures.length === 0 ? 'every row is within its tolerance' : `${failures.length} rows are outside their tolerance`}.\n`,
      `Reference cases and closed forms\n${shown(checkTable(checks))}`,
      `Reported launches\n${shown(launchTable(launches))}`,
      `What the model leaves out\n${left}\n${shown(effectTable(effects))}`,
    ].join('\n');
  },
  json: (report: ValidationReport): string => `${formatJson({ ...report, omissions: OMISSIONS })}\n`,
  markdown: markdownReport,
} as const;

const rowText = ({ shown: row, moves }: LaunchReport['launches'][number]): string =>
  [
    `${rowName(row)}\n${row.summary}\n`,
    ...(row.hypotheses.length > 0 ? [shown(residualTable(row))] : []),
    ...moves.map((text) => `MOVED ${text}\n`),
  ].join('');

const LAUNCH_FORMATTERS: Readonly<Record<keyof typeof FORMATTERS, (report: LaunchReport) => string>> = {
  text: ({ launches, modelVersion, dataVersion, failures }) =>
    [
      `Model ${modelVersion}, data ${dataVersion}: ${failures.length === 0 ? 'no launch has moved' : `${failures.length} figures have moved`}.\n`,
      ...launches.map(rowText),
    ].join('\n'),
  json: (report) => `${formatJson(report)}\n`,
  markdown: ({ launches, ...report }) => residualsDocument({ ...report, rows: launches }),
};

/** Only a checkout has figures to replace. */
const checkCanAccept = (): void => {
  if (existsSync(join(packageRoot, 'src'))) return;
  throw wrongInput(
    '--accept',
    'works in a checkout only: an installed package keeps the figures it came with',
    'leave it out, or run it in a checkout of the source',
  );
};

const keep = async (figures: KeptFigures): Promise<void> => {
  await writeFile(join(dataFolder, 'reference', REFERENCE_FILES.kept), `${formatJson(figures)}\n`);
  const { launches, modelVersion, dataVersion } = figures;
  process.stderr.write(
    `${launches.length} rows of reported launches are accepted as they are now (model ${modelVersion}, data ${dataVersion})\n`,
  );
};

interface ValidateOptions {
  readonly format: keyof typeof FORMATTERS;
  readonly accept?: true;
  readonly launches?: true;
}

/** A report as it reads once its own figures are the accepted ones: they were compared with none. */
const accepted = <Report extends LaunchReport>(report: Report): Report => {
  const { modelVersion, dataVersion } = report;
  return { ...report, keptFrom: { modelVersion, dataVersion } };
};

/** Runs what was asked for. */
const run = (
  inputs: ValidationInputs,
  { format, accept, launches }: ValidateOptions,
): { readonly text: string; readonly failures: readonly string[]; readonly toKeep: KeptFigures } => {
  const progress = createProgress();
  if (launches) {
    const { report, toKeep } = runLaunches(inputs, progress.tell);
    progress.clear();
    const text = LAUNCH_FORMATTERS[format](accept ? accepted(report) : report);
    return { text, failures: report.failures, toKeep };
  }
  const { report, toKeep } = runValidation(inputs, progress.tell);
  progress.clear();
  const text = FORMATTERS[format](accept ? accepted(report) : report);
  return { text, failures: report.failures, toKeep };
};

/** `arcwatch validate`: reference cases, closed forms and reported launches beside what they must be. */
export const validate = async (options: ValidateOptions): Promise<void> => {
  if (options.accept) checkCanAccept();
  const { text, failures, toKeep } = run(await readInputs(options.accept === true), options);
  if (options.accept) await keep(toKeep);
  await writeResult(text);
  if (failures.length > 0) throw new ChecksFailed(failures);
};
