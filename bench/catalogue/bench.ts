import { gzipSync } from 'node:zlib';
import {
  addOwnCatalogue,
  type Catalogue,
  type CatalogueIndex,
  type CatalogueQuery,
  createIndex,
  facetCounts,
  loadCatalogue,
  queryRecords,
  sortRecords,
  yearHistogram,
} from '../../src/catalogue/index.ts';
import { median } from '../median.ts';
import { inBrowser } from './in-browser.ts';
import { documentsOf, servedTexts } from './served.ts';

const ROUNDS = 31;
const MANY_ROUNDS = 7;
const MANY = 100_000;
/** Of each of them; a reader's own list has a few. */
const MANY_CLAIMS = 4;

/** What a reader asks while typing, ticking and brushing. */
const QUERIES: readonly CatalogueQuery[] = [
  {},
  { search: 'h' },
  { search: 'hwasong-15' },
  { search: '화성15 일본' },
  { search: 'sunan about kilometres' },
  { classes: ['SRBM', 'MRBM'], outcomes: ['success'], from: '2017-01-01', to: '2024-12-31' },
  { issuers: ['japan-mod', 'rok-jcs'], minIssuers: 2, disagreement: true },
  { rangeKm: { min: 300, max: 900 }, apogeeKm: { max: 100 }, eez: ['outside'], search: 'kn' },
];

const elapsedMs = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const medianMs = (work: () => void, rounds: number): number =>
  median(Array.from({ length: rounds }, () => elapsedMs(work)));

/** All that one change of the filter costs the page: records in order, counts and the years. */
const filter = (index: CatalogueIndex, query: CatalogueQuery): void => {
  sortRecords(index, queryRecords(index, query), { by: 'date', descending: true });
  facetCounts(index, query);
  yearHistogram(index, query);
};

const worstMs = (index: CatalogueIndex, rounds: number): number => {
  for (const query of QUERIES) filter(index, query);
  return Math.max(...QUERIES.map((query) => medianMs(() => filter(index, query), rounds)));
};

/** The shipped launches over and over under other ids and dates, with their first claims, as a reader's own file. */
const manyRecords = ({ launches }: Catalogue): unknown => {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return Array.from({ length: MANY }, (_, n) => {
    const launch = launches[n % launches.length]!;
    const dateKst = `${1990 + (n % 35)}-${pad(1 + (n % 12))}-${pad(1 + (n % 28))}`;
    const claims = launch.claims
      .filter(({ id, quantity, supersedes }) => quantity !== 'time' && id === undefined && !supersedes)
      .slice(0, MANY_CLAIMS);
    return { ...launch, id: `own-${n}`, dateKst, claims, statements: [] };
  });
};

/** Loading, filtering and weight of the shipped catalogue, a hundred thousand records, and what the browser takes. */
export const run = async (): Promise<Record<string, number | null>> => {
  const texts = servedTexts();
  const load = (): CatalogueIndex => createIndex(loadCatalogue(documentsOf(texts)).catalogue);
  const firstLoadMs = elapsedMs(load);
  const loadMs = medianMs(load, ROUNDS);
  const index = load();
  const gzipBytes = [...texts.values()].map((text) => gzipSync(text).length);
  const filterMs = worstMs(index, ROUNDS);
  const file = manyRecords(index.catalogue);
  let many = index;
  const ownLoadMs = elapsedMs(() => {
    many = createIndex(addOwnCatalogue(index.catalogue, file, 'many.json').catalogue);
  });
  return {
    loadMs,
    filterMs,
    gzipKB: gzipBytes.reduce((sum, bytes) => sum + bytes, 0) / 1000,
    firstLoadMs,
    records: index.records.length,
    hundredThousandMs: worstMs(many, MANY_ROUNDS),
    hundredThousandLoadMs: ownLoadMs,
    hundredThousandRecords: many.records.length,
    ...(await inBrowser()),
  };
};
