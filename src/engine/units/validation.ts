import { type Problem, problemOf } from './problem.ts';

/** What this needs of a zod issue; any validator that gives the same will do. */
interface ValidationIssue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean | undefined;
  readonly origin?: unknown;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

const UNITS: readonly (readonly [suffix: string, unit: string])[] = [
  ['KgS', 'kg/s'],
  ['KgM2', 'kg/m2'],
  ['PerRad', '1/rad'],
  ['M3S2', 'm3/s2'],
  ['NedMps', 'm/s'],
  ['Mps', 'm/s'],
  ['M2', 'm2'],
  ['Deg', 'degrees'],
  ['Km', 'km'],
  ['Kg', 'kg'],
  ['Pa', 'Pa'],
  ['N', 'N'],
  ['M', 'm'],
  ['S', 's'],
];

/** The unit that a key carries in its name, with a space before it; empty where it carries none. */
const unitOf = (path: readonly PropertyKey[]): string => {
  const named = [...path].reverse().find((part) => typeof part === 'string' && !/^\d+$/.test(part));
  const found = typeof named === 'string' ? UNITS.find(([suffix]) => named.endsWith(suffix)) : undefined;
  return found ? ` ${found[1]}` : '';
};

/** `vehicle.stages[0].burnTimeS`, `launches-2024.json[3].claims[2].value`; `$` for the whole. */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  ) || '$';

/** A value as a message shows it: short, and telling 1 from "1". */
export const describeValue = (value: unknown): string => {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    input,
  );

const EXPECTED_WORDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  tuple: 'a list',
};

const article = (noun: unknown): string => EXPECTED_WORDS[String(noun)] ?? `a ${String(noun)}`;

const problemsOfIssue = (
  issue: ValidationIssue,
  input: unknown,
  prefix: readonly PropertyKey[],
): Problem[] => {
  const path = [...prefix, ...issue.path];
  const at = formatPath(path);
  const value = valueAt(input, issue.path);
  const shown = describeValue(value);
  const unit = unitOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) =>
        problemOf(formatPath([...path, key]), 'is not a known key here', 'remove it, or check its spelling'),
      );
    case 'invalid_type':
      return [
        value === undefined
          ? problemOf(at, `is missing: ${article(issue.expected)}${unit && ` in${unit}`} is needed`, 'add it')
          : problemOf(
              at,
              `${shown} is not ${article(issue.expected)}${unit && ` in${unit}`}`,
              `write ${article(issue.expected)}`,
            ),
      ];
    case 'too_small':
    case 'too_big': {
      const small = issue.code === 'too_small';
      const bound = String(small ? issue.minimum : issue.maximum);
      if (issue.message.startsWith('exactly ')) {
        return [
          problemOf(at, `has ${Array.isArray(value) ? value.length : 0} entries`, `write ${issue.message}`),
        ];
      }
      if (issue.origin === 'array' || issue.origin === 'string') {
        const size = Array.isArray(value) || typeof value === 'string' ? value.length : 0;
        const what = issue.origin === 'array' ? 'entries' : 'characters';
        return [
          problemOf(
            at,
            size === 0 ? 'is empty' : `has ${size} ${what}, ${small ? 'below' : 'above'} ${bound}`,
            `give at ${small ? 'least' : 'most'} ${bound}`,
          ),
        ];
      }
      const relation = issue.inclusive
        ? small
          ? `is below ${bound}`
          : `is above ${bound}`
        : small
          ? `is not above ${bound}`
          : `is not below ${bound}`;
      const remedy = issue.inclusive
        ? `give at ${small ? 'least' : 'most'} ${bound}${unit}`
        : `give ${small ? 'more' : 'less'} than ${bound}${unit}`;
      return [problemOf(at, `${shown}${unit} ${relation}${unit}`, remedy)];
    }
    case 'invalid_value':
      return [
        problemOf(
          at,
          value === undefined ? 'is missing' : `${shown} is not one of the known values`,
          `write ${(issue.values ?? []).map((known) => JSON.stringify(known)).join(' or ')}`,
        ),
      ];
    case 'invalid_format':
    case 'invalid_union':
      return [
        value === undefined
          ? problemOf(at, 'is missing', `add ${issue.message}`)
          : problemOf(at, `${shown} has not the form that is needed`, `write ${issue.message}`),
      ];
    default: {
      // Custom checks write "what is wrong; how to mend it".
      const [what = issue.message, remedy = 'correct it'] = issue.message.split('; ');
      return [problemOf(at, what, remedy)];
    }
  }
};

/**
 * The problems of a document from a validator's issues: path, value, bound and unit, and how to mend each.
 * @param issues of the validator (zod)
 * @param input what was validated, for the values
 * @param prefix path of `input` within the document
 */
export const problemsOf = (
  issues: readonly ValidationIssue[],
  input: unknown,
  prefix: readonly PropertyKey[] = [],
): Problem[] => issues.flatMap((issue) => problemsOfIssue(issue, input, prefix));
