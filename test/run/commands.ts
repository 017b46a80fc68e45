import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Outcome } from './schedule.ts';

const ROOT = join(import.meta.dirname, '../..');

// The output is kept and may end in a log file; some tools take any FORCE_COLOR, even 0, for a wish for colours.
const { FORCE_COLOR: _, ...colourless } = process.env;

/** How a child process ended. */
interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly output: string;
}

/** Runs a command of the project's own tools, its output kept. */
export const runCommand = (
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((ended, failed) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...colourless,
        NO_COLOR: '1',
        PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
        ...environment,
      },
    });
    const stdout: string[] = [];
    const output: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout.push(text);
      output.push(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
    child.on('error', failed);
    child.on('close', (code) => ended({ code, stdout: stdout.join(''), output: output.join('') }));
  });

/** A check that a tool passes or fails as a whole. */
export const check = async (command: string, ...args: string[]): Promise<Outcome> => {
  const { code, output } = await runCommand(command, args);
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
};

/** The parts of vitest's JSON report that are counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** The tests of one vitest project, counted one by one. A skipped test counts as failed: it proved nothing. */
export const runTests = async (
  project: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'arcwatch-tests-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await runCommand(
      'vitest',
      // By itself it would leave a core idle, for a page that is watched.
      [
        'run',
        '--project',
        project,
        '--maxWorkers',
        '2',
        '--reporter',
        'dot',
        '--reporter',
        'json',
        `--outputFile.json=${file}`,
      ],
      environment,
    );
    const report: Report = JSON.parse(await readFile(file, 'utf8'));
    const passed = report.numPassedTests;
    // A file that does not even load has no tests to fail.
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const failed = report.numTotalTests - passed + unloaded;
    // An error outside every test, such as an unhandled rejection, fails the run without failing a test.
    const stray = code !== 0 && failed === 0 ? 1 : 0;
    return { passed, failed: failed + stray, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
