import { createProgram } from './program.ts';
import { problemsOfUsage } from './usage.ts';
import { ChecksFailed } from './validate.ts';
import { problemLines, WrongInput } from './wrong-input.ts';

/** How a command ends: done, a defect of the program, wrong input, or a check that failed. */
type ExitCode = 0 | 1 | 2 | 3;

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** One line for a defect; the stack only where someone asked for it. */
export const reportDefect = (error: unknown): void => {
  const text = error instanceof Error ? error.message : String(error);
  const [line = ''] = text.split('\n', 1);
  const asked = process.env.ARCWATCH_DEBUG === '1';
  process.stderr.write(
    `arcwatch: a defect of the program: ${line}; please report it${asked ? '' : ' with what ARCWATCH_DEBUG=1 adds'}\n`,
  );
  if (asked && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
};

/**
 * Runs one command line and tells how it ended. Nothing thrown gets past it: wrong input becomes a line per problem,
 * anything else one line.
 */
export const runCommand = async (args: readonly string[]): Promise<ExitCode> => {
  // The reader of a pipe may leave at any time (`| head`); that is its right and no failure. The write that meets it
  // rejects as well, so the event itself needs no answer.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  try {
    await createProgram().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof ChecksFailed) {
      process.stderr.write(`${error.rows.join('\n')}\n`);
      return 3;
    }
    const problems = error instanceof WrongInput ? error.problems : problemsOfUsage(error);
    if (problems === 'none') return 0;
    if (problems !== null) {
      process.stderr.write(problemLines(problems));
      return 2;
    }
    if (codeOf(error) === 'EPIPE') return 0;
    if (codeOf(error) === 'ENOSPC') {
      process.stderr.write('arcwatch: the result cannot be written: no space is left (ENOSPC)\n');
      return 1;
    }
    reportDefect(error);
    return 1;
  }
};
