import { type Problem, problemOf } from '../../engine/units/index.ts';

/** More than anyone mends at a time; a file of a hundred thousand records may have as many. */
const MOST_PROBLEMS = 1000;
/** A quoted text, key or file name may be of any length. */
const LONGEST_PART = 1000;

/** Marks that cannot be seen may turn the text around them; a problem shows them as \u escapes, and is cut where long. */
export const visible = (text: string): string => {
  const cut = text.length > LONGEST_PART ? `${text.slice(0, LONGEST_PART)}...` : text;
  return cut.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
};

/** Problems as they are found: the first thousand in full, the others counted. */
export const createProblemList = () => {
  const kept: Problem[] = [];
  let left = 0;
  return {
    add: (problems: readonly Problem[]): void => {
      for (const { path, message, remedy } of problems) {
        if (kept.length < MOST_PROBLEMS) kept.push(problemOf(visible(path), visible(message), remedy));
        else left += 1;
      }
    },
    all: (): readonly Problem[] =>
      left === 0
        ? kept
        : [...kept, problemOf('$', `${left} more problems are not shown`, 'mend these first')],
  };
};
