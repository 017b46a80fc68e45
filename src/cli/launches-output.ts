import {
  type Catalogue,
  type CatalogueRecord,
  catalogueDocument,
  claimTable,
  FACETS,
  type FacetCounts,
  formatCsv,
} from '../catalogue/index.ts';
import { MODEL_VERSION } from '../engine/flight/index.ts';
import { formatJson, formatTable } from './output.ts';

export const FORMATS = ['json', 'csv', 'text'] as const;

type Format = (typeof FORMATS)[number];

const siteName = (catalogue: Catalogue, key: string | null): string =>
  key === null ? '-' : (catalogue.sites.get(key)?.name ?? key);

const textRow = (catalogue: Catalogue, record: CatalogueRecord): string[] => {
  const { dateKst, id } = record;
  switch (record.kind) {
    case 'launch': {
      const { rounds, claims } = record;
      const site = siteName(catalogue, record.site);
      return [dateKst, record.class, record.typeName, site, `${rounds.length}`, `${claims.length}`, id];
    }
    case 'engine-test':
      return [
        dateKst,
        'test',
        record.engine,
        siteName(catalogue, record.site),
        '-',
        `${record.claims.length}`,
        id,
      ];
    case 'context':
      return [dateKst, 'context', record.title, record.place ?? '-', '-', '-', id];
  }
};

/** What the command prints of records. */
export const RECORD_FORMATTERS: Readonly<
  Record<Format, (catalogue: Catalogue, records: readonly CatalogueRecord[]) => string>
> = {
  json: (catalogue, records) => {
    const { version, ...document } = catalogueDocument(catalogue, records);
    return `${formatJson({ version, modelVersion: MODEL_VERSION, ...document })}\n`;
  },
  csv: (catalogue, records) => {
    const { columns, rows } = claimTable(catalogue, records);
    return formatCsv(columns, rows);
  },
  text: (catalogue, records) =>
    formatTable(
      ['date (KST)', 'class', 'type', 'site', 'rounds', 'claims', 'id'],
      records.map((record) => textRow(catalogue, record)),
    ),
};

const COUNT_COLUMNS = ['facet', 'value', 'records'];

/** Greatest first, equal ones by value. */
const countRows = (counts: FacetCounts): (readonly [facet: string, value: string, records: number])[] =>
  FACETS.flatMap((facet) =>
    [...counts[facet]]
      .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
      .map(([value, records]) => [facet, value, records] as const),
  );

/** What the command prints of the counts under each facet. */
export const COUNT_FORMATTERS: Readonly<
  Record<Format, (catalogue: Catalogue, counts: FacetCounts) => string>
> = {
  json: ({ dataVersion }, counts) => {
    const facets = FACETS.map((facet) => {
      const rows = countRows(counts).filter(([of]) => of === facet);
      return [facet, Object.fromEntries(rows.map(([, value, records]) => [value, records]))] as const;
    });
    const result = { modelVersion: MODEL_VERSION, dataVersion, counts: Object.fromEntries(facets) };
    return `${formatJson({ version: 1, ...result })}\n`;
  },
  csv: (_, counts) => formatCsv(COUNT_COLUMNS, countRows(counts)),
  text: (_, counts) =>
    formatTable(
      COUNT_COLUMNS,
      countRows(counts).map((row) => row.map(String)),
    ),
};
