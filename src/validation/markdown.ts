import { OMISSIONS } from './omissions.ts';
import { checkTable, effectTable, launchTable, type ReportTable } from './report-tables.ts';
import type { ValidationReport } from './run-validation.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const tableText = ({ columns, rows }: ReportTable): string => {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(columns) + line(columns.map(() => '---')) + rows.map(line).join('');
};

/** The report as the document that stands in `docs/validation.md`. */
export const markdownReport = (report: ValidationReport): string => {
  const { checks, launches, effects, failures, keptFrom } = report;
  const summary =
    failures.length === 0
      ? `All ${checks.length} rows are within their tolerance${keptFrom ? ', and no figure of a reported launch has moved' : ''}.`
      : `${failures.length} rows are outside their tolerance:\n\n${failures.map((text) => `- ${text}\n`).join('')}`.trimEnd();
  const left = OMISSIONS.map(({ key, name, what, source }) => {
    const own = effects.filter(({ omission }) => omission === key);
    return `### ${name}\n\n${what}\n\nSource: ${source}.\n\n${tableText(effectTable(own))}`;
  }).join('\n');
  const since = keptFrom
    ? `The last accepted figures are those of model ${keptFrom.modelVersion}, data ${keptFrom.dataVersion}.`
    : 'No accepted figures are kept.';
  return `# Accuracy report

Written by \`npm run validation\` from \`arcwatch validate --format markdown\`; do not edit it.

Model ${report.modelVersion}, data ${report.dataVersion}. ${summary}

## Reference cases and closed forms

An error or tolerance without a unit is a share of the expected figure. Where a row stands for many, it is the worst.

${tableText(checkTable(checks))}
## Reported launches

Each arc is solved through one claimed apogee and range; the other claims are compared with it, and being outside one
is a finding about the report, not a failure. "Moved" is the change since the last accepted model. ${since}

${tableText(launchTable(launches))}
## What the model leaves out, and what that costs

No wind, no attitude, no ablation, one standard atmosphere. The rows are flights of this program with one thing
changed, from 39 N 126 E due east, with class-level vehicles whose figures are mostly guesses; they give sizes.

${left}`;
};
