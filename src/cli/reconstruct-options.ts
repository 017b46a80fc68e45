import { Argument, type Command } from 'commander';
import type { AsOf } from '../catalogue/index.ts';
import { HYPOTHESES, type HypothesisKind } from '../reconstruction/index.ts';
import { asOfOption, countBetween, oneOf, several, someText } from './options.ts';

/** What `reconstruct` was asked, each value already of its kind. */
export interface ReconstructOptions {
  readonly issuer: string;
  readonly asOf?: AsOf;
  readonly round?: number;
  readonly hypothesis?: HypothesisKind;
  readonly samples?: number;
  readonly seed: number;
  readonly workers?: number;
  readonly leaveOut?: readonly number[];
  readonly catalogue?: string;
  readonly format: 'json' | 'text';
}

const MOST_SAMPLES = 1_000_000;
const MOST_SEED = 2 ** 32 - 1;
const MOST_WORKERS = 64;
const MOST_INDEX = 10_000;

/** Adds the argument and options of `reconstruct`. */
export const withReconstructOptions = (command: Command): Command =>
  command
    .addArgument(
      new Argument('<launch>', 'a launch id, a launch report (JSON file), or - for standard input'),
    )
    .option(
      '--issuer <key>',
      'whose claims: one issuer, agreeing, all (though they contradict each other), or each in turn',
      someText('--issuer'),
      'agreeing',
    )
    .option(
      '--as-of <time>',
      'with what was known then: now, 2022-09-25T00:00Z, or +10min, +1h, +1d',
      asOfOption,
    )
    .option(
      '--round <number>',
      'round of the salvo (the first that is timed)',
      countBetween('--round', 1, 1000),
    )
    .option(
      '--hypothesis <kind>',
      `fit one only: ${HYPOTHESES.join(', ')}`,
      oneOf('--hypothesis', HYPOTHESES),
    )
    .option(
      '--samples <number>',
      'fly so many for percentiles and the splash area',
      countBetween('--samples', 1, MOST_SAMPLES),
    )
    .option('--seed <number>', 'of the samples', countBetween('--seed', 0, MOST_SEED), 1)
    .option(
      '--workers <number>',
      'threads for the samples (one a core)',
      countBetween('--workers', 1, MOST_WORKERS),
    )
    .option(
      '--leave-out <index>',
      'claims not to be fitted, by the index in the output; several with commas between',
      several(countBetween('--leave-out', 0, MOST_INDEX)),
    )
    .option(
      '--catalogue <file>',
      'own records beside the others: JSON, or - for standard input',
      someText('--catalogue'),
    )
    .option('--format <format>', 'json, or text to read', oneOf('--format', ['json', 'text']), 'json')
    .addHelpText(
      'after',
      [
        '',
        'Fits a ballistic flight, one with a pull-up and a glide to what was reported, and says which claim says otherwise.',
        'Reproducible: the same input and seed give the same bytes, with any number of workers.',
      ].join('\n'),
    );
