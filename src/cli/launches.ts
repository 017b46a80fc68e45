import { join } from 'node:path';
import {
  type Catalogue,
  type CatalogueIndex,
  type CatalogueRecord,
  catalogueAsOf,
  createIndex,
  facetCounts,
  queryRecords,
  sortRecords,
} from '../catalogue/index.ts';
import { readCatalogue } from './catalogue-files.ts';
import { checkQuery, type LaunchesOptions, queryOf } from './launches-options.ts';
import { COUNT_FORMATTERS, RECORD_FORMATTERS } from './launches-output.ts';
import { writeResult } from './output.ts';
import { withOwnFile } from './own-catalogue.ts';
import { dataFolder } from './package.ts';
import { problemLines } from './wrong-input.ts';

const found = (index: CatalogueIndex, options: LaunchesOptions): CatalogueRecord[] => {
  const records = queryRecords(index, queryOf(options));
  const { sort = 'date', descending = false } = options;
  return sortRecords(index, records, { by: sort, descending });
};

const readAll = async ({ catalogue: file }: LaunchesOptions): Promise<Catalogue> => {
  const { catalogue, problems } = await readCatalogue(join(dataFolder, 'catalogue'));
  // A broken record of the shipped data is no fault of the caller: it is named, and the others are given.
  if (problems.length > 0) process.stderr.write(problemLines(problems));
  return file === undefined ? catalogue : withOwnFile(catalogue, file);
};

/** `arcwatch launches`: the catalogue, or the part of it that was asked for, as it was known at a moment. */
export const launches = async (options: LaunchesOptions): Promise<void> => {
  const all = await readAll(options);
  checkQuery(all, options);
  const catalogue = catalogueAsOf(all, options.asOf ?? { kind: 'now' });
  const index = createIndex(catalogue);
  await writeResult(
    options.counts
      ? COUNT_FORMATTERS[options.format](catalogue, facetCounts(index, queryOf(options)))
      : RECORD_FORMATTERS[options.format](catalogue, found(index, options)),
  );
};
