import type { CatalogueDocuments } from '../../catalogue/index.ts';
import type { Omission, ReferenceDocuments, ReportTable } from '../../validation/index.ts';

/** What the worker is given: the shipped files as parsed JSON. */
export interface ModelDocuments {
  readonly references: ReferenceDocuments;
  readonly catalogue: CatalogueDocuments;
  readonly vehicleTypes: unknown;
}

/** The accuracy report as the dialog shows it. */
export interface ModelReport {
  readonly modelVersion: string;
  readonly dataVersion: string;
  readonly failures: readonly string[];
  readonly checks: ReportTable;
  readonly launches: ReportTable;
  readonly omissions: readonly (Omission & { readonly cost: ReportTable })[];
}

/** What the worker says, in its order: progress, then a report or why there is none. */
export type ModelNews =
  | { readonly kind: 'progress'; readonly part: string; readonly share: number }
  | { readonly kind: 'report'; readonly report: ModelReport }
  | { readonly kind: 'failed'; readonly message: string };
