import { spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

/** How the command ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What surrounds one run of the command. */
export interface Surroundings {
  readonly input?: string | Buffer;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the real command from source, as `npm run arcwatch` does, and waits for its end. */
export const arcwatch = (args: readonly string[], { input, cwd, env }: Surroundings = {}): Promise<Ended> =>
  new Promise((ended, failed) => {
    const { INIT_CWD: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [MAIN, ...args], {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...inherited, ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    // A command that refuses its input stops reading it; the pipe then breaks on this side, as it should.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', failed);
    child.on('close', (code) => ended({ code, stdout, stderr }));
  });

/** Every line as the contract wants it: `PATH: what is wrong; how to mend it`. */
export const PROBLEM_LINE = /^\S+: .+; .+$/;
