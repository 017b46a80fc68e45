import { MAY_MOVE_SIGMAS } from './launches.ts';
import { tableText } from './markdown-table.ts';
import { OMISSIONS } from './omissions.ts';
import { checkTable, effectTable, launchTable } from './report-tables.ts';
import type { ValidationReport } from './run-validation.ts';

/** The report as the document that stands in `docs/validation.md`. */
export const markdownReport = (report: ValidationReport): string => {
  const { checks, launches, effects, failures, keptFrom } = report;
  const summary =
    failures.length === 0
      ? `All ${checks.length} rows are within their tolerance${keptFrom ? ', and no reported launch has moved' : ''}.`
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

Every launch with two or more figures, fitted with each hypothesis; being outside a claim is a finding about the report,
not a failure. \`chi square\` and the worst residual are those of the best hypothesis, ballistic on ties. A row fails where
a figure moved by more than ${MAY_MOVE_SIGMAS.ballistic} of its sigma (${MAY_MOVE_SIGMAS.glide} where a body lifts) since the last accepted model, or a verdict changed.
[residuals.md](residuals.md) has every claim. ${since}

${tableText(launchTable(launches))}
## What the model leaves out, and what that costs

No wind, no attitude, no ablation, one standard atmosphere. The rows are flights of this program with one thing
changed, from 39 N 126 E due east, with class-level vehicles whose figures are mostly guesses; they give sizes.

${left}`;
};
