import { type Problem, problemOf } from '../engine/units/index.ts';

const DEEPEST = 64;
/** More than anyone mends at a time; finding the line of each costs a look at all before it. */
const MOST_PROBLEMS = 100;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[-+]?[\p{L}_$][\p{L}\p{N}_$]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Thrown inside the scan only; `scanJson` turns it into a problem. */
class ScanStop extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Thrown inside the scan only: there are problems enough. */
class ScanEnough extends Error {}

/**
 * What keeps a text from being one JSON document that means one thing, or none.
 *
 * `JSON.parse` alone would not do: it names no line for a short text, keeps the last of two equal keys without a
 * word, and reads 1e999 as infinity. Syntax has the path `$` and stops the scan; a NaN, an infinity or a key given
 * twice has the path of its value.
 */
export const scanJson = (text: string): readonly Problem[] => {
  const problems: Problem[] = [];
  let at = 0;

  const place = (offset: number): string => {
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
  };

  const notJson = (expected: string): ScanStop => {
    const found =
      at < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0)) : 'the end';
    return new ScanStop(
      problemOf(
        '$',
        `not JSON (${place(at)}): found ${found}`,
        `write ${expected} there; the file must be one JSON object`,
      ),
    );
  };

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };

  const skipSpace = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  };

  /** Past one mark and the space after it. */
  const step = (): void => {
    at++;
    skipSpace();
  };

  /** The raw text of the string that starts here, quotes included. */
  const string = (expected: string): string => {
    const start = at;
    if (text[at] !== '"') throw notJson(expected);
    at++;
    while (text[at] !== '"') {
      if (at >= text.length || text.charCodeAt(at) < 0x20) throw notJson('the closing quote of the text');
      if (text[at] !== '\\') at++;
      else if (take(ESCAPE) === null) throw notJson('an escape such as \\n, \\" or \\u00e9');
    }
    at++;
    return text.slice(start, at);
  };

  const number = (path: string): boolean => {
    const digits = take(NUMBER);
    if (digits !== null && !Number.isFinite(Number(digits))) {
      problems.push(
        problemOf(
          path,
          `${digits} is beyond the largest number, 1.797e308`,
          'write a number that a double can hold',
        ),
      );
    }
    return digits !== null;
  };

  const word = (path: string): void => {
    const start = at;
    const name = take(WORD);
    if (name === 'true' || name === 'false' || name === 'null') return;
    if (name !== null && /^[-+]?(?:nan|inf|infinity)$/i.test(name)) {
      problems.push(
        problemOf(
          path,
          `${name} is not a finite number (${place(start)})`,
          'write a finite number; JSON has no other',
        ),
      );
      return;
    }
    at = start;
    throw notJson('a number, a text in double quotes, true, false, null, { or [');
  };

  const value = (path: string, depth: number): void => {
    if (depth > DEEPEST) {
      throw new ScanStop(
        problemOf(
          '$',
          `nested deeper than ${DEEPEST} levels (${place(at)})`,
          'flatten it; no document needs that',
        ),
      );
    }
    if (problems.length >= MOST_PROBLEMS) throw new ScanEnough();
    skipSpace();
    const first = text[at];
    if (first === '{') object(path, depth);
    else if (first === '[') array(path, depth);
    else if (first === '"') string('');
    else if (!number(path)) word(path);
    skipSpace();
  };

  const object = (path: string, depth: number): void => {
    const keys = new Set<string>();
    step();
    while (text[at] !== '}') {
      if (keys.size > 0) step();
      const start = at;
      const key: string = JSON.parse(string('a key in double quotes, or }'));
      const keyPath = path === '$' ? key : `${path}.${key}`;
      if (keys.has(key)) {
        problems.push(problemOf(keyPath, `the key is given twice (${place(start)})`, 'keep one of the two'));
      }
      keys.add(key);
      skipSpace();
      if (text[at] !== ':') throw notJson('a colon');
      at++;
      value(keyPath, depth + 1);
      if (text[at] !== ',' && text[at] !== '}') throw notJson('a comma or }');
    }
    at++;
  };

  const array = (path: string, depth: number): void => {
    step();
    skipSpace();
    for (let index = 0; text[at] !== ']'; index++) {
      if (index > 0) step();
      value(path === '$' ? `[${index}]` : `${path}[${index}]`, depth + 1);
      if (text[at] !== ',' && text[at] !== ']') throw notJson('a comma or ]');
    }
    at++;
  };

  try {
    value('$', 0);
    if (at < text.length) throw notJson('nothing');
    return problems;
  } catch (stop) {
    if (stop instanceof ScanStop) return [stop.problem];
    if (stop instanceof ScanEnough) return problems;
    throw stop;
  }
};
