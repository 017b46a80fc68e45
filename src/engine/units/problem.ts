/**
 * One thing that is wrong in foreign data: where, what, and how to mend it.
 * `path` is `$` for the document as a whole, else dotted keys and [index], such as `vehicle.stages[0].burnTimeS`.
 */
export interface Problem {
  readonly path: string;
  /** What is wrong, with value, bound and unit. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** The one line that the command prints for a problem: `PATH: what is wrong; how to mend it`. */
export const formatProblem = (problem: Problem): string =>
  `${problem.path}: ${problem.message}; ${problem.remedy}`;

/** A problem as a value, for code that finds one. */
export const problemOf = (path: string, message: string, remedy: string): Problem => ({
  path,
  message,
  remedy,
});
