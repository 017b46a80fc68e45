import { CommanderError } from 'commander';
import { type Problem, problemOf } from '../engine/units/index.ts';

const NAMED = /'([^']*)'/;
const MEANT = /\(Did you mean (.*)\?\)/;

const REMEDIES: Readonly<Record<string, string>> = {
  'commander.help': 'give a command; arcwatch --help lists them',
  'commander.unknownCommand': 'arcwatch --help lists the commands',
  'commander.unknownOption': 'the --help of the command lists its options',
  'commander.missingArgument': 'give it; the --help of the command shows how',
  'commander.optionMissingArgument': 'give it a value; the --help of the command shows how',
  'commander.excessArguments': 'leave the others out, or put a value with spaces in quotes',
};

/**
 * What was wrong with the command line, from the error of its parser: `none` when help or the version was asked for
 * and has been printed, `null` when the error is not the parser's.
 */
export const problemsOfUsage = (error: unknown): readonly Problem[] | 'none' | null => {
  if (!(error instanceof CommanderError)) return null;
  if (error.exitCode === 0) return 'none';
  const [what = ''] = error.message.replace(/^error: /, '').split('\n', 1);
  const named = NAMED.exec(what)?.[1];
  const meant = MEANT.exec(error.message)?.[1];
  const path = named?.startsWith('-') ? (named.split(/[ ,=]/, 1)[0] ?? named) : 'arcwatch';
  const message = error.code === 'commander.help' ? 'no known command is given' : what.replace(/\.$/, '');
  const remedy = REMEDIES[error.code] ?? 'the --help of the command shows how it is used';
  return [problemOf(path, message, meant === undefined ? remedy : `did you mean ${meant}? ${remedy}`)];
};
