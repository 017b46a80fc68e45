import type * as z from 'zod';
import { describeValue, formatPath, type Problem, problemOf, problemsOf } from '../engine/units/index.ts';
import type { Catalogue, CatalogueDocuments, CatalogueRecord } from './catalogue.ts';
import { claimProblems } from './claim-rules.ts';
import type { Claim, Launch, Statement } from './schema.ts';
import {
  contextEventSchema,
  engineTestSchema,
  indexSchema,
  issuerSchema,
  launchSchema,
  siteSchema,
  sourceSchema,
  typeNameSchema,
} from './schema.ts';

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** What was wrong, in the order of the documents; the records named here are left out. */
  readonly problems: readonly Problem[];
}

/** Keys that records may refer to, with their place: those a document declares, even where that record is broken. */
type DeclaredKeys = ReadonlyMap<string, number>;

const listOf = (name: string, value: unknown, problems: Problem[]): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  problems.push(problemOf(name, `${describeValue(value)} is not a list of records`, 'give a JSON array'));
  return [];
};

const fieldOf = (record: unknown, field: string): unknown =>
  typeof record === 'object' && record !== null ? Reflect.get(record, field) : undefined;

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

const duplicate = (path: string, id: string): Problem =>
  problemOf(path, `${describeValue(id)} is used by an earlier record`, 'give every record its own');

const reference = (path: string, key: string, declared: DeclaredKeys, document: string): Problem[] =>
  declared.has(key)
    ? []
    : [problemOf(path, `${describeValue(key)} is not in ${document}`, `add it there or correct the key`)];

const SCHEMAS = {
  launch: launchSchema,
  'engine-test': engineTestSchema,
  context: contextEventSchema,
} as const;

const isKind = (kind: unknown): kind is keyof typeof SCHEMAS =>
  typeof kind === 'string' && Object.hasOwn(SCHEMAS, kind);

const parseEntry = (
  record: unknown,
  place: readonly [name: string, position: number],
): CatalogueRecord | Problem[] => {
  const kind = fieldOf(record, 'kind');
  if (!isKind(kind)) {
    return [
      problemOf(
        formatPath([...place, 'kind']),
        `${describeValue(kind)} is no kind of record`,
        'use "launch", "engine-test" or "context"',
      ),
    ];
  }
  const parsed = SCHEMAS[kind].safeParse(record);
  return parsed.success ? parsed.data : problemsOf(parsed.error.issues, record, place);
};

/** A day of the calendar, or a month or year of it. */
const isCalendarDate = (text: string): boolean => {
  const parsed = Date.parse(`${text}${'-01-01'.slice(text.length - 4)}T00:00:00Z`);
  return Number.isFinite(parsed) && new Date(parsed).toISOString().startsWith(text);
};

/** What a claim says it takes the place of must be there, be of the same quantity, and have a reason. */
const supersessionProblems = (claims: readonly Claim[], path: string): Problem[] => {
  const ids = new Set<string>();
  return claims.flatMap((claim, index) => {
    const at = `${path}.claims[${index}]`;
    if (claim.id !== undefined && ids.has(claim.id)) return [duplicate(`${at}.id`, claim.id)];
    if (claim.id !== undefined) ids.add(claim.id);
    if (claim.supersedes === undefined) return [];
    const other = claims.find(({ id }) => id === claim.supersedes);
    if (!other || other === claim) {
      const message = `${describeValue(claim.supersedes)} is the id of no other claim of this record`;
      return [problemOf(`${at}.supersedes`, message, 'give the claim it takes the place of that id')];
    }
    if (other.quantity !== claim.quantity) {
      const message = `a claim of ${claim.quantity} cannot take the place of one of ${other.quantity}`;
      return [problemOf(`${at}.supersedes`, message, 'name a claim of the same quantity')];
    }
    if (claim.reason !== undefined) return [];
    return [problemOf(`${at}.reason`, 'is missing', 'say why it takes the place of the other claim')];
  });
};

const statementProblems = (statements: readonly Statement[], path: string): Problem[] => {
  let last = '';
  return statements.flatMap((statement, index) => {
    const at = `${path}.statements[${index}]`;
    const { atUtc, toUtc, dateKst } = statement;
    if ((atUtc === undefined) === (dateKst === undefined))
      return [problemOf(at, 'needs a time or a day, and not both', 'give atUtc or dateKst')];
    if (toUtc !== undefined && (atUtc === undefined || toUtc < atUtc))
      return [problemOf(`${at}.toUtc`, `${toUtc} is before the beginning`, 'give the end of the window')];
    if (atUtc === undefined) return [];
    if (atUtc < last) {
      const message = `${atUtc} comes after ${last} in the list`;
      return [problemOf(`${at}.atUtc`, message, 'put the statements in order of time')];
    }
    last = atUtc;
    return [];
  });
};

const roundProblems = (launch: Launch, path: string): Problem[] =>
  launch.rounds.flatMap((round, index) =>
    round.round === index + 1
      ? []
      : [
          problemOf(
            `${path}.rounds[${index}].round`,
            `${round.round} is out of order`,
            `number rounds from 1; here ${index + 1}`,
          ),
        ],
  );

/** Checks that reach beyond the record: its references, its rounds, its date, and what each quantity wants. */
const entryProblems = (
  entry: CatalogueRecord,
  path: string,
  declared: Record<'issuers' | 'sources' | 'sites' | 'types', DeclaredKeys>,
): Problem[] => {
  if (!isCalendarDate(entry.dateKst)) {
    return [
      problemOf(
        `${path}.dateKst`,
        `${describeValue(entry.dateKst)} is no day of the calendar`,
        'correct the date',
      ),
    ];
  }
  if (entry.kind === 'context') {
    return reference(`${path}.source`, entry.source, declared.sources, 'sources.json');
  }
  const rounds = entry.kind === 'launch' ? entry.rounds.length : 0;
  const statements = entry.statements ?? [];
  const siteProblems = (key: string | null | undefined, at: string): Problem[] =>
    typeof key === 'string' ? reference(at, key, declared.sites, 'sites.json') : [];
  const ofClaims = entry.claims.flatMap((claim, index) => {
    const at = `${path}.claims[${index}]`;
    const beyond =
      claim.round !== undefined && claim.round > rounds
        ? [
            problemOf(
              `${at}.round`,
              `round ${claim.round} is beyond the record's ${rounds} rounds`,
              'add the round or correct its number',
            ),
          ]
        : [];
    return [
      ...reference(`${at}.issuer`, claim.issuer, declared.issuers, 'issuers.json'),
      ...reference(`${at}.source`, claim.source, declared.sources, 'sources.json'),
      ...siteProblems(claim.siteKey, `${at}.siteKey`),
      ...beyond,
      ...claimProblems(claim, entry.dateKst, at),
    ];
  });
  return [
    ...(entry.kind === 'launch' ? roundProblems(entry, path) : []),
    ...(entry.kind === 'launch' && entry.type !== null
      ? reference(`${path}.type`, entry.type, declared.types, 'types.json')
      : []),
    ...siteProblems(entry.site, `${path}.site`),
    ...ofClaims,
    ...supersessionProblems(entry.claims, path),
    ...statementProblems(statements, path),
    ...statements.flatMap((statement, index) => [
      ...reference(`${path}.statements[${index}].issuer`, statement.issuer, declared.issuers, 'issuers.json'),
      ...reference(`${path}.statements[${index}].source`, statement.source, declared.sources, 'sources.json'),
    ]),
  ];
};

const byDateThenId = (a: CatalogueRecord, b: CatalogueRecord): number => {
  const [left, right] = [`${a.dateKst} ${a.id}`, `${b.dateKst} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
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
  for (const [key, site] of sites.records) {
    const path = `sites.json[${sites.declared.get(key)}].source`;
    problems.push(...reference(path, site.source, sources.declared, 'sources.json'));
  }
  const declared = {
    issuers: issuers.declared,
    sources: sources.declared,
    sites: sites.declared,
    types: types.declared,
  };

  const entries = new Map<string, CatalogueRecord>();
  const files = [...documents.files].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, value } of files) {
    listOf(name, value, problems).forEach((record, position) => {
      const path = `${name}[${position}]`;
      const entry = parseEntry(record, [name, position]);
      const found = Array.isArray(entry) ? entry : entryProblems(entry, path, declared);
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
    },
    problems,
  };
};
