import { join } from 'node:path';
import {
  type Catalogue,
  catalogueDocument,
  claimTable,
  type EngineTest,
  type Launch,
  type LaunchQuery,
  queryEngineTests,
  queryLaunches,
} from '../catalogue/index.ts';
import { MODEL_VERSION } from '../engine/flight/index.ts';
import { readCatalogue } from './catalogue-files.ts';
import { formatCsv, formatJson, formatTable, writeResult } from './output.ts';
import { dataFolder } from './package.ts';
import { problemLines, wrongInput } from './wrong-input.ts';

const CLASS_NAMES: Readonly<Record<Launch['class'], string>> = {
  CRBM: 'close range',
  SRBM: 'short range',
  MRBM: 'medium range',
  IRBM: 'intermediate range',
  ICBM: 'intercontinental',
  SLBM: 'from a submarine',
  HGV: 'glide vehicle',
  SLV: 'satellite launch vehicle',
  unknown: 'not named by any issuer',
};

/** What `--class` takes. */
export const CLASSES: readonly string[] = Object.keys(CLASS_NAMES);

const FORMATTERS = {
  json: (catalogue: Catalogue, found: readonly Launch[], tests: readonly EngineTest[]): string => {
    const { version, ...document } = catalogueDocument(catalogue, found, tests);
    return `${formatJson({ version, modelVersion: MODEL_VERSION, ...document })}\n`;
  },
  csv: (catalogue: Catalogue, found: readonly Launch[]): string => {
    const { columns, rows } = claimTable(catalogue, found);
    return formatCsv(columns, rows);
  },
  text: (catalogue: Catalogue, found: readonly Launch[], tests: readonly EngineTest[]): string => {
    const siteName = (key: string | null): string =>
      key === null ? '-' : (catalogue.sites.get(key)?.name ?? key);
    const rows = [
      ...found.map((launch) => [
        launch.dateKst,
        launch.class,
        launch.typeName,
        siteName(launch.site),
        String(launch.rounds.length),
        String(launch.claims.length),
        launch.id,
      ]),
      ...tests.map((test) => [
        test.dateKst,
        'test',
        test.engine,
        siteName(test.site),
        '-',
        String(test.claims.length),
        test.id,
      ]),
    ];
    rows.sort((a, b) => `${a[0]} ${a.at(-1)}`.localeCompare(`${b[0]} ${b.at(-1)}`, 'en'));
    return formatTable(['date (KST)', 'class', 'type', 'site', 'rounds', 'claims', 'id'], rows);
  },
} as const;

/** What the command line gave, each value already of its kind. */
interface LaunchesOptions extends LaunchQuery {
  readonly format: keyof typeof FORMATTERS;
}

const checkQuery = (catalogue: Catalogue, { from, to, site }: LaunchQuery): void => {
  if (from !== undefined && to !== undefined && from > to) {
    throw wrongInput('--from', `${from} is after --to ${to}`, 'give the earlier day first');
  }
  if (site !== undefined && !catalogue.sites.has(site)) {
    const keys = [...catalogue.sites.keys()].sort().join(', ');
    throw wrongInput('--site', `"${site}" is not the key of a site`, `give one of ${keys}`);
  }
};

/** `arcwatch launches`: the catalogue, or the part of it that was asked for. */
export const launches = async ({ format, ...query }: LaunchesOptions): Promise<void> => {
  const { catalogue, problems } = await readCatalogue(join(dataFolder, 'catalogue'));
  // A broken record of the shipped data is no fault of the caller: it is named, and the others are given.
  if (problems.length > 0) process.stderr.write(problemLines(problems));
  checkQuery(catalogue, query);
  await writeResult(
    FORMATTERS[format](catalogue, queryLaunches(catalogue, query), queryEngineTests(catalogue, query)),
  );
};
