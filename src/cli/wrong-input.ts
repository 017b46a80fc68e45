import { formatProblem, type Problem, problemOf } from '../engine/units/index.ts';

/** Ends a command with exit 2: something the user gave is wrong, and these lines say what. */
export class WrongInput extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'WrongInput';
    this.problems = problems;
  }
}

/** A {@link WrongInput} of one problem. */
export const wrongInput = (path: string, message: string, remedy: string): WrongInput =>
  new WrongInput([problemOf(path, message, remedy)]);

const MOST_LINES = 100;
const LONGEST_LINE = 1000;

// A value quoted from a user's file may hold line breaks or terminal codes; a problem stays one harmless line.
const oneLine = (text: string): string => {
  const visible = text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return visible.length > LONGEST_LINE ? `${visible.slice(0, LONGEST_LINE)}...` : visible;
};

/** The lines printed for problems: one each, at most 100, the rest counted. */
export const problemLines = (problems: readonly Problem[]): string => {
  const shown = problems.slice(0, MOST_LINES).map((problem) => oneLine(formatProblem(problem)));
  const left = problems.length - shown.length;
  if (left > 0) {
    shown.push(formatProblem(problemOf('$', `${left} more problems are not shown`, 'mend these first')));
  }
  return `${shown.join('\n')}\n`;
};
