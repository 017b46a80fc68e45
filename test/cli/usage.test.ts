import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DROP_DOCUMENT } from '../support/flights.ts';
import { arcwatch, PROBLEM_LINE } from './command.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the command line', () => {
  it.each([
    [[], /^arcwatch: no known command is given/],
    [['simulat'], /^arcwatch: unknown command 'simulat'; did you mean simulate\?/],
    [['simulate'], /^arcwatch: missing required argument 'file'/],
    [['simulate', 'a.json', 'b.json'], /^arcwatch: too many arguments/],
    [
      ['simulate', '--fromat', 'csv', 'a.json'],
      /^--fromat: unknown option '--fromat'; did you mean --format\?/,
    ],
    [['simulate', 'a.json', '--format'], /^--format: .* argument missing/],
    [['simulate', 'a.json', '--format', 'xml'], /^--format: "xml" is not one of json, csv/],
    [['launches', '--class', 'XRBM'], /^--class: "XRBM" is not one of CRBM, /],
    [['launches', '--from', '2024-02-30'], /^--from: "2024-02-30" is not a calendar date/],
    [
      ['launches', '--from', '2024-03-18', '--to', '2024-03-17'],
      /^--from: 2024-03-18 is after --to 2024-03-17/,
    ],
    [['launches', '--site', 'atlantis'], /^--site: "atlantis" is not the key of a site/],
    [['launches', 'dprk-1'], /^arcwatch: too many arguments/],
    [['serve', '--port', '70000'], /^--port: "70000" is no port/],
    [['serve', '--port', '-1'], /^--port: "-1" is no port/],
  ])('%j is wrong input', async (args, line) => {
    const { code, stdout, stderr } = await arcwatch(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd()).toMatch(PROBLEM_LINE);
  });

  it.each([[['--help']], [['simulate', '--help']], [['launches', '--help']], [['serve', '--help']]])(
    '%j is answered on standard output',
    async (args) => {
      const { code, stdout, stderr } = await arcwatch(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: arcwatch /);
    },
  );

  it('--version prints the program, model and data versions', async () => {
    const { code, stdout } = await arcwatch(['--version']);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { dataVersion } = JSON.parse(readFileSync(join(ROOT, 'public/data/catalogue/index.json'), 'utf8'));
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^arcwatch ${version}\\nmodel \\S+\\ndata ${dataVersion}\\n$`));
  });

  it('ends quietly when the reader of its output leaves', async () => {
    const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'simulate', '-']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdout.destroy();
    child.stdin.end(JSON.stringify({ ...DROP_DOCUMENT, sampleS: 0.001 }));
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
