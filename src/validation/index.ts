export type { Check } from './check.ts';
export type { Effect } from './effects.ts';
export type { LaunchRow } from './launches.ts';
export { rowName } from './launches.ts';
export { markdownReport } from './markdown.ts';
export type { Omission } from './omissions.ts';
export { OMISSIONS } from './omissions.ts';
export type { KeptFigures, ParsedReferences, ReferenceDocuments, References } from './references.ts';
export { parseReferences, REFERENCE_FILES } from './references.ts';
export type { ReportTable } from './report-tables.ts';
export { checkTable, effectTable, launchTable } from './report-tables.ts';
export { residualsDocument, residualTable } from './residuals-document.ts';
export type {
  LaunchReport,
  LaunchRun,
  TellProgress,
  ValidationInputs,
  ValidationReport,
} from './run-validation.ts';
export { runLaunches, runValidation } from './run-validation.ts';
