import type * as z from 'zod';
import { describeValue, formatPath, type Problem, problemOf, problemsOf } from '../../engine/units/index.ts';
import { byDateThenId, type Catalogue, type CatalogueRecord, recordsOf } from '../records/catalogue.ts';
import { parseEntry } from '../records/parse-record.ts';
import { duplicate, entryProblems, type KnownKeys, reference } from '../records/record-rules.ts';
import { issuerSchema, siteSchema, sourceSchema, typeNameSchema } from '../records/schema.ts';
import { boundProblems } from './bounds.ts';
import { createProblemList, visible } from './problem-list.ts';

/** A catalogue with the records of a reader's file beside the others. */
export interface WithOwnCatalogue {
  readonly catalogue: Catalogue;
  /** What was wrong in the file, at most a thousand in full; the records named here are left out. */
  readonly problems: readonly Problem[];
  /** How many records were added. */
  readonly added: { readonly launches: number; readonly engineTests: number; readonly context: number };
}

const RECORD_LISTS = ['launches', 'engineTests', 'context'] as const;
const NAMES = {
  issuers: issuerSchema,
  sites: siteSchema,
  sources: sourceSchema,
  types: typeNameSchema,
} as const;
/** Keys of a printed catalogue that say where it is from and ask for nothing. */
const HEAD = ['version', 'modelVersion', 'dataVersion'];

type NameList = keyof typeof NAMES;
type Add = (problems: readonly Problem[]) => void;
type Named = { readonly key: string };

/** A file as lists; `at` is the way to each item. */
interface Item {
  readonly value: unknown;
  readonly at: readonly PropertyKey[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const itemsOf = (file: Readonly<Record<string, unknown>>, list: string, name: string, add: Add): Item[] => {
  if (!Object.hasOwn(file, list)) return [];
  const value = file[list];
  if (Array.isArray(value)) return value.map((one: unknown, at) => ({ value: one, at: [name, list, at] }));
  const path = formatPath([name, list]);
  add([problemOf(path, `${describeValue(value)} is not a list of records`, 'give a JSON array')]);
  return [];
};

/** Issuers, sites, sources and types come as a list or as a map from key to record. */
const namedItems = (
  file: Readonly<Record<string, unknown>>,
  list: NameList,
  name: string,
  add: Add,
): Item[] => {
  const value = Object.hasOwn(file, list) ? file[list] : undefined;
  if (!isObject(value)) return itemsOf(file, list, name, add);
  return Object.entries(value).flatMap(([key, one]) => {
    const at = [name, list, key];
    if (isObject(one) && one.key === key) return [{ value: one, at }];
    add([problemOf(formatPath(at), 'is not under its own key', `give it the key ${describeValue(key)}`)]);
    return [];
  });
};

/** The file's own names beside the built-in ones, which win; and the keys that records may then refer to. */
const namesWith = <T extends Named>(
  builtIn: ReadonlyMap<string, T>,
  items: readonly Item[],
  schema: z.ZodType<T>,
  add: Add,
): { readonly records: ReadonlyMap<string, T>; readonly known: ReadonlySet<string> } => {
  const records = new Map(builtIn);
  const known = new Set(builtIn.keys());
  const fresh: { readonly record: T; readonly at: readonly PropertyKey[] }[] = [];
  for (const { value, at } of items) {
    if (isObject(value) && typeof value.key === 'string') known.add(value.key);
    const beyond = boundProblems(value, at);
    const parsed = schema.safeParse(value);
    if (beyond.length > 0) add(beyond);
    else if (!parsed.success) add(problemsOf(parsed.error.issues, value, at));
    else fresh.push({ record: parsed.data, at });
  }
  for (const { record, at } of fresh) {
    const earlier = records.get(record.key);
    if (earlier === undefined) records.set(record.key, record);
    // Both are as the schema writes them, their fields in its order.
    else if (JSON.stringify(earlier) !== JSON.stringify(record)) {
      const message = `${describeValue(record.key)} is in the catalogue already and says something else, which stays`;
      add([problemOf(formatPath(at), message, 'give it another key, or take it out')]);
    }
  }
  return { records, known };
};

const mergedNames = (builtIn: Catalogue, file: Readonly<Record<string, unknown>>, name: string, add: Add) => {
  const items = (list: NameList): Item[] => namedItems(file, list, name, add);
  return {
    sources: namesWith(builtIn.sources, items('sources'), NAMES.sources, add),
    issuers: namesWith(builtIn.issuers, items('issuers'), NAMES.issuers, add),
    sites: namesWith(builtIn.sites, items('sites'), NAMES.sites, add),
    types: namesWith(builtIn.types, items('types'), NAMES.types, add),
  };
};

const headProblems = (file: Readonly<Record<string, unknown>>, name: string): Problem[] => {
  const allowed: readonly string[] = [...HEAD, ...RECORD_LISTS, ...Object.keys(NAMES)];
  return Object.keys(file)
    .filter((key) => !allowed.includes(key))
    .map((key) =>
      problemOf(
        formatPath([name, visible(key)]),
        'is not a known key here',
        'remove it, or check its spelling',
      ),
    );
};

/** The file as an object of lists, or null where it is no catalogue at all. */
const fileOf = (value: unknown, name: string, add: Add): Readonly<Record<string, unknown>> | null => {
  if (!isObject(value)) {
    const remedy = 'give what arcwatch launches --format json prints, or a list of records';
    add([problemOf(name, `${describeValue(value)} is no catalogue`, remedy)]);
    return null;
  }
  if (value.version !== 1) {
    const message = `${describeValue(value.version)} is not a version that can be read`;
    add([problemOf(formatPath([name, 'version']), message, 'write 1')]);
    return null;
  }
  add(headProblems(value, name));
  return value;
};

/** A record of the file that keeps every rule, or null and its problems told. */
const ownRecord = ({ value, at }: Item, known: KnownKeys, add: Add): CatalogueRecord | null => {
  const beyond = boundProblems(value, at);
  const entry = beyond.length > 0 ? beyond : parseEntry(value, at);
  const found = Array.isArray(entry) ? entry : entryProblems(entry, formatPath(at), known);
  add(found);
  return Array.isArray(entry) || found.length > 0 ? null : entry;
};

const knownIn = (keys: ReadonlySet<string>, list: NameList): KnownKeys[NameList] => ({
  has: (key) => keys.has(key),
  place: `the ${list} of the file or of the catalogue`,
});

/**
 * The catalogue with the records of a reader's own file beside the others, and everything that is wrong with the file.
 *
 * Takes what `arcwatch launches --format json` and the page's export write (`{version: 1, launches, engineTests,
 * context, issuers, sites, sources, types}`, the last four as maps or lists, any of them missing), or a bare list of
 * records. Records are held to the same rules as built-in ones and load one by one. A record whose id is taken never
 * replaces the other; nor does an issuer, site, source or type. Texts above 100,000 characters, keys above 200 and
 * more than 64 levels are problems; nothing is cut. Never throws on foreign data.
 * @param value the file as parsed JSON
 * @param fileName what to call the file in problems and in `catalogue.own`
 */
export const addOwnCatalogue = (builtIn: Catalogue, value: unknown, fileName: string): WithOwnCatalogue => {
  const problems = createProblemList();
  const name = visible(fileName);
  const file = Array.isArray(value) ? {} : fileOf(value, name, problems.add);
  if (file === null) {
    const added = { launches: 0, engineTests: 0, context: 0 };
    return { catalogue: builtIn, problems: problems.all(), added };
  }
  const items: readonly Item[] = Array.isArray(value)
    ? value.map((one: unknown, at) => ({ value: one, at: [name, at] }))
    : RECORD_LISTS.flatMap((list) => itemsOf(file, list, name, problems.add));
  const { issuers, sites, sources, types } = mergedNames(builtIn, file, name, problems.add);
  const known: KnownKeys = {
    issuers: knownIn(issuers.known, 'issuers'),
    sites: knownIn(sites.known, 'sites'),
    sources: knownIn(sources.known, 'sources'),
    types: knownIn(types.known, 'types'),
  };
  for (const [key, site] of sites.records) {
    if (builtIn.sites.has(key)) continue;
    problems.add(reference(formatPath([name, 'sites', key, 'source']), site.source, known.sources));
  }
  const taken = new Map(recordsOf(builtIn).map(({ id }) => [id, builtIn.own.get(id)]));
  const fresh = new Map<string, CatalogueRecord>();
  for (const item of items) {
    const record = ownRecord(item, known, problems.add);
    if (record === null) continue;
    const path = formatPath([...item.at, 'id']);
    if (taken.has(record.id)) {
      const whose = taken.get(record.id) ?? 'the catalogue';
      const message = `${describeValue(record.id)} is the id of a record of ${whose}`;
      problems.add([problemOf(path, message, 'give it another id')]);
    } else if (fresh.has(record.id)) problems.add([duplicate(path, record.id)]);
    else fresh.set(record.id, record);
  }
  return {
    ...withRecords(builtIn, [...fresh.values()], fileName, {
      issuers: issuers.records,
      sites: sites.records,
      sources: sources.records,
      types: types.records,
    }),
    problems: problems.all(),
  };
};

const withRecords = (
  builtIn: Catalogue,
  fresh: readonly CatalogueRecord[],
  fileName: string,
  names: Pick<Catalogue, NameList>,
): Pick<WithOwnCatalogue, 'catalogue' | 'added'> => {
  const launches = fresh.filter((record) => record.kind === 'launch');
  const engineTests = fresh.filter((record) => record.kind === 'engine-test');
  const context = fresh.filter((record) => record.kind === 'context');
  return {
    catalogue: {
      dataVersion: builtIn.dataVersion,
      launches: [...builtIn.launches, ...launches].sort(byDateThenId),
      engineTests: [...builtIn.engineTests, ...engineTests].sort(byDateThenId),
      context: [...builtIn.context, ...context].sort(byDateThenId),
      ...names,
      own: new Map([...builtIn.own, ...fresh.map(({ id }) => [id, fileName] as const)]),
    },
    added: { launches: launches.length, engineTests: engineTests.length, context: context.length },
  };
};
