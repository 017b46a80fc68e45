import type * as z from 'zod';
import { describeValue, type Problem, problemOf, problemsOf } from '../../engine/units/index.ts';
import { byDateThenId, type Catalogue, type CatalogueDocuments, type CatalogueRecord } from './catalogue.ts';
import { fieldOf, parseEntry } from './parse-record.ts';
import { duplicate, entryProblems, type KnownKeys, reference } from './record-rules.ts';
import { indexSchema, issuerSchema, siteSchema, sourceSchema, typeNameSchema } from './schema.ts';

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** What was wrong, in the order of the documents; the records named here are left out. */
  readonly problems: readonly Problem[];
}

/** Where each key is declared. */
type DeclaredKeys = ReadonlyMap<string, number>;

const listOf = (name: string, value: unknown, problems: Problem[]): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  problems.push(problemOf(name, `${describeValue(value)} is not a list of records`, 'give a JSON array'));
  return [];
};

const loadKeyed = <T extends { readonly key: string }>(
  name: string,
  value: unknown,
  schema: z.ZodType<T>,
  problems: Problem[],
): { records: Map<string, T>; declared: DeclaredKeys } => {
  const records = new Map<string, T>();
  const declared = new Map<string, number>();
  listOf(name, value, problems).forEach((record, index) => {
    const path = `${name}[${index}]`;
    const key = fieldOf(record, 'key');
    if (typeof key === 'string' && !declared.has(key)) declared.set(key, index);
    const parsed = schema.safeParse(record);
    if (!parsed.success) problems.push(...problemsOf(parsed.error.issues, record, [name, index]));
    else if (records.has(parsed.data.key)) problems.push(duplicate(`${path}.key`, parsed.data.key));
    else records.set(parsed.data.key, parsed.data);
  });
  return { records, declared };
};

/**
 * The catalogue in the documents, and everything that is wrong with them.
 *
 * Works record by record: a broken record is left out and named in `problems` with its path, such as
 * `launches-2024.json[3].claims[2].value`; all others load. A broken issuer, source or site does not take the
 * launches that refer to it along. Never throws on foreign data. The result does not depend on the order of files.
 */
export const loadCatalogue = (documents: CatalogueDocuments): LoadedCatalogue => {
  const problems: Problem[] = [];
  const index = indexSchema.safeParse(documents.index);
  if (!index.success) problems.push(...problemsOf(index.error.issues, documents.index, ['index.json']));

  const sources = loadKeyed('sources.json', documents.sources, sourceSchema, problems);
  const issuers = loadKeyed('issuers.json', documents.issuers, issuerSchema, problems);
  const sites = loadKeyed('sites.json', documents.sites, siteSchema, problems);
  const types = loadKeyed('types.json', documents.types, typeNameSchema, problems);
  const known: KnownKeys = {
    issuers: { has: (key) => issuers.declared.has(key), place: 'issuers.json' },
    sources: { has: (key) => sources.declared.has(key), place: 'sources.json' },
    sites: { has: (key) => sites.declared.has(key), place: 'sites.json' },
    types: { has: (key) => types.declared.has(key), place: 'types.json' },
  };
  for (const [key, site] of sites.records) {
    const path = `sites.json[${sites.declared.get(key)}].source`;
    problems.push(...reference(path, site.source, known.sources));
  }

  const entries = new Map<string, CatalogueRecord>();
  const files = [...documents.files].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, value } of files) {
    listOf(name, value, problems).forEach((record, position) => {
      const path = `${name}[${position}]`;
      const entry = parseEntry(record, [name, position]);
      const found = Array.isArray(entry) ? entry : entryProblems(entry, path, known);
      problems.push(...found);
      if (Array.isArray(entry) || found.length > 0) return;
      if (entries.has(entry.id)) problems.push(duplicate(`${path}.id`, entry.id));
      else entries.set(entry.id, entry);
    });
  }
  const given = new Set(files.map((file) => file.name));
  for (const name of index.data?.files ?? []) {
    if (!given.has(name))
      problems.push(
        problemOf(name, 'is named in index.json and was not read', 'add the file or take its name out'),
      );
  }

  const sorted = [...entries.values()].sort(byDateThenId);
  return {
    catalogue: {
      dataVersion: index.data?.dataVersion ?? 'unknown',
      launches: sorted.filter((entry) => entry.kind === 'launch'),
      engineTests: sorted.filter((entry) => entry.kind === 'engine-test'),
      context: sorted.filter((entry) => entry.kind === 'context'),
      types: types.records,
      issuers: issuers.records,
      sites: sites.records,
      sources: sources.records,
      own: new Map(),
    },
    problems,
  };
};
