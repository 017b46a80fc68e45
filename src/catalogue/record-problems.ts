import type * as z from 'zod';
import { type Problem, problemOf } from '../engine/units/index.ts';

type Path = readonly PropertyKey[];

const UNIT_OF_SUFFIX: readonly (readonly [string, string])[] = [
  ['Deg', ' degrees'],
  ['round', ''],
];

/** `launches-2024.json[3].claims[2].value` */
export const pathText = (root: string, path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`),
    root,
  );

/** A foreign value in a message: short, and quoted when it is text. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const valueAt = (record: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    record,
  );

const unitOf = (path: Path): string => {
  const last = String(path.at(-1) ?? '');
  return UNIT_OF_SUFFIX.find(([suffix]) => last.endsWith(suffix))?.[1] ?? '';
};

const problemsOfIssue = (root: string, record: unknown, issue: z.core.$ZodIssue): Problem[] => {
  const path = pathText(root, issue.path);
  const value = valueAt(record, issue.path);
  const unit = unitOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problemOf(pathText(path, [key]), 'is not a known key', 'remove it or correct its spelling'),
      );
    case 'too_small':
      if (issue.origin === 'number')
        return [
          problemOf(path, `${shown(value)}${unit} is below ${issue.minimum}${unit}`, 'correct the value'),
        ];
      return [problemOf(path, 'is empty', `give at least ${issue.minimum} of it`)];
    case 'too_big':
      return [
        problemOf(path, `${shown(value)}${unit} is above ${issue.maximum}${unit}`, 'correct the value'),
      ];
    case 'invalid_type':
      if (value === undefined) return [problemOf(path, `is missing (expected: ${issue.expected})`, 'add it')];
      return [
        problemOf(path, `${shown(value)} is not of type ${issue.expected}`, `give a ${issue.expected}`),
      ];
    case 'invalid_value':
      return [
        problemOf(
          path,
          value === undefined ? 'is missing' : `${shown(value)} is not one of the known values`,
          `use ${issue.values.map(shown).join(', ')}`,
        ),
      ];
    case 'invalid_format':
      return [problemOf(path, `${shown(value)} does not have the right form`, `write ${issue.message}`)];
    case 'invalid_union':
      return [
        problemOf(
          path,
          value === undefined ? 'is missing' : `${shown(value)} is none of the forms a value can have`,
          'give a finite number, [low, high], {"latDeg", "lonDeg"} or a text',
        ),
      ];
    default:
      return [problemOf(path, `${shown(value)}: ${issue.message}`, 'correct the value')];
  }
};

/** What zod found wrong with one record, as problems whose paths start at `root`. */
export const problemsOfRecord = (root: string, record: unknown, error: z.ZodError): Problem[] =>
  error.issues.flatMap((issue) => problemsOfIssue(root, record, issue));
