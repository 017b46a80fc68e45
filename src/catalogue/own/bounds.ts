import { formatPath, type Problem, problemOf } from '../../engine/units/index.ts';

/** No text of a record comes near it; longer ones are a wrong file, and would stop the page that shows them. */
const LONGEST_TEXT = 100_000;
const LONGEST_KEY = 200;
const DEEPEST = 64;

interface Visit {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
}

const textProblem = ({ value, path }: Visit): Problem[] =>
  typeof value === 'string' && value.length > LONGEST_TEXT
    ? [
        problemOf(
          formatPath(path),
          `has ${value.length} characters, above ${LONGEST_TEXT}`,
          `give at most ${LONGEST_TEXT}; nothing is cut`,
        ),
      ]
    : [];

/** What of a foreign value is beyond any record: texts too long, keys too long, too deep. Walks without recursion. */
export const boundProblems = (value: unknown, place: readonly PropertyKey[]): Problem[] => {
  const problems: Problem[] = [];
  const open: Visit[] = [{ value, path: place }];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    problems.push(...textProblem(visit));
    if (typeof visit.value !== 'object' || visit.value === null) continue;
    const { path } = visit;
    if (path.length - place.length >= DEEPEST) {
      problems.push(
        problemOf(
          formatPath(place),
          `is nested deeper than ${DEEPEST} levels`,
          'flatten it; no record needs that',
        ),
      );
      return problems;
    }
    const isList = Array.isArray(visit.value);
    for (const [key, inner] of Object.entries(visit.value)) {
      if (key.length > LONGEST_KEY) {
        const message = `has a key of ${key.length} characters, above ${LONGEST_KEY}`;
        problems.push(problemOf(formatPath(path), message, 'remove it'));
      } else open.push({ value: inner, path: [...path, isList ? Number(key) : key] });
    }
  }
  return problems;
};
