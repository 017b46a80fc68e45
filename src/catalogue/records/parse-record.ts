import { describeValue, formatPath, type Problem, problemOf, problemsOf } from '../../engine/units/index.ts';
import type { CatalogueRecord } from './catalogue.ts';
import { contextEventSchema, engineTestSchema, launchSchema } from './schema.ts';

/** A field of foreign data, undefined where there is none. */
export const fieldOf = (record: unknown, field: string): unknown =>
  typeof record === 'object' && record !== null ? Reflect.get(record, field) : undefined;

const SCHEMAS = {
  launch: launchSchema,
  'engine-test': engineTestSchema,
  context: contextEventSchema,
} as const;

const isKind = (kind: unknown): kind is keyof typeof SCHEMAS =>
  typeof kind === 'string' && Object.hasOwn(SCHEMAS, kind);

/** A record of the right form, or what is wrong with its form. */
export const parseEntry = (record: unknown, place: readonly PropertyKey[]): CatalogueRecord | Problem[] => {
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
