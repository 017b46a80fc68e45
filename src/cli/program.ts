import { Command, CommanderError } from 'commander';
import { launches } from './launches.ts';
import { withLaunchesOptions } from './launches-options.ts';
import { oneOf, portNumber, someText } from './options.ts';
import { reconstructArgument } from './reconstruct.ts';
import { withReconstructOptions } from './reconstruct-options.ts';
import { serve } from './serve.ts';
import { simulateFile } from './simulate.ts';
import { validate } from './validate.ts';
import { versionText } from './versions.ts';

const DEFAULT_PORT = 8642;

/** The command line as data: every command, argument and option, and what each runs. */
export const createProgram = (): Command => {
  const program = new Command('arcwatch')
    .description('Replays publicly reported ballistic-missile launches and tests the published numbers.')
    .option('-V, --version', 'print the program, model and data versions')
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 2 the input was wrong, a line per problem; 3 a check of validate failed; 1 a defect of the program.',
    )
    .exitOverride()
    // Problems are printed by runCommand, in the form they all share.
    .configureOutput({ outputError: () => {}, writeErr: () => {} })
    .on('option:version', () => {
      process.stdout.write(versionText());
      throw new CommanderError(0, 'commander.version', 'the versions were asked for');
    });

  program
    .command('simulate')
    .description('fly one flight document: samples, events and how it ended')
    .argument('<file>', 'a flight document (JSON), or - for standard input')
    .option(
      '--format <format>',
      'json, or csv for the samples alone',
      oneOf('--format', ['json', 'csv']),
      'json',
    )
    .action(simulateFile);

  withLaunchesOptions(
    program.command('launches').description('list the reported launches with every claim and its source'),
  ).action(launches);

  withReconstructOptions(
    program
      .command('reconstruct')
      .description('fit a ballistic flight, a pull-up and a glide to what was reported of a launch'),
  ).action(reconstructArgument);

  program
    .command('validate')
    .description(
      'run every reference case and closed form, and fit every reported launch: residuals, and what moved',
    )
    .option(
      '--format <format>',
      'text (tables), json or markdown (docs/validation.md, docs/residuals.md)',
      oneOf('--format', ['text', 'json', 'markdown']),
      'text',
    )
    .option('--launches', 'the reported launches alone: every hypothesis, residual and verdict')
    .option('--accept', 'keep the figures of the launches as they are now (in a checkout)')
    .addHelpText(
      'after',
      '\nExit code 3: a row left its tolerance, or a launch moved; each is named on standard error.',
    )
    .action(validate);

  program
    .command('serve')
    .description('show the built page in a browser until stopped')
    .option('--port <port>', 'port to listen on; 0 takes any free one', portNumber, DEFAULT_PORT)
    .option('--host <host>', 'address to listen on', someText('--host'), '127.0.0.1')
    .action(serve);

  return program;
};
