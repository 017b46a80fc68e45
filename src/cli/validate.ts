import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkTable,
  effectTable,
  launchTable,
  markdownReport,
  OMISSIONS,
  parseReferences,
  REFERENCE_FILES,
  type ReportTable,
  runValidation,
  type TellProgress,
  type ValidationInputs,
  type ValidationReport,
} from '../validation/index.ts';
import { readCatalogue } from './catalogue-files.ts';
import { readShipped, readVehicleTypes } from './data-files.ts';
import { formatJson, formatTable, writeResult } from './output.ts';
import { dataFolder, packageRoot } from './package.ts';
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

const readInputs = async (): Promise<ValidationInputs> => {
  const { nesc, ussa76, geodesics, closedForms, kept } = REFERENCE_FILES;
  const reference = (name: string): Promise<unknown> => readShipped('reference', name);
  const parsed = parseReferences({
    nesc: await reference(nesc),
    ussa76: await reference(ussa76),
    geodesics: await reference(geodesics),
    closedForms: await reference(closedForms),
    kept: await reference(kept),
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

/** One line on the terminal, written over by the next; nothing where standard error is no terminal. */
const createProgress = (): { tell: TellProgress; clear: () => void } => {
  if (!process.stderr.isTTY) return { tell: () => {}, clear: () => {} };
  return {
    tell: (part, share) => process.stderr.write(`\r\x1b[K${Math.round(100 * share)} % ${part}`),
    clear: () => process.stderr.write('\r\x1b[K'),
  };
};

const accept = async (inputs: ValidationInputs): Promise<ValidationInputs> => {
  if (!existsSync(join(packageRoot, 'src'))) {
    throw wrongInput(
      '--accept',
      'works in a checkout only: an installed package keeps the figures it came with',
      'leave it out, or run it in a checkout of the source',
    );
  }
  const { toKeep } = runValidation(inputs);
  await writeFile(join(dataFolder, 'reference', REFERENCE_FILES.kept), `${formatJson(toKeep)}\n`);
  process.stderr.write(`${toKeep.launches.length} arcs of reported launches are accepted as they are now\n`);
  return { ...inputs, references: { ...inputs.references, kept: toKeep } };
};

/** `arcwatch validate`: reference cases, closed forms and reported launches beside what they must be. */
export const validate = async (options: {
  readonly format: keyof typeof FORMATTERS;
  readonly accept?: true;
}): Promise<void> => {
  const read = await readInputs();
  const inputs = options.accept ? await accept(read) : read;
  const progress = createProgress();
  const { report } = runValidation(inputs, progress.tell);
  progress.clear();
  await writeResult(FORMATTERS[options.format](report));
  if (report.failures.length > 0) throw new ChecksFailed(report.failures);
};
