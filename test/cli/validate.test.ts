import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arcwatch } from './command.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('arcwatch validate', () => {
  it('prints tables, and nothing else where standard error is no terminal', async () => {
    const { code, stdout, stderr } = await arcwatch(['validate']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const heading of [
      'Reference cases and closed forms',
      'Reported launches',
      'What the model leaves out',
    ]) {
      expect(stdout).toContain(heading);
    }
    expect(stdout).toMatch(/^case +quantity +expected +got +unit +error +tolerance +source$/m);
    expect(stdout).not.toContain('FAILS');
  });

  it('gives JSON with its versions', async () => {
    const { code, stdout } = await arcwatch(['validate', '--format', 'json']);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: 1,
      modelVersion: expect.any(String),
      dataVersion: expect.stringMatching(/^\d{4}\.\d{2}\.\d+$/),
      failures: [],
    });
    expect(report.checks[0]).toMatchObject({ passes: true, source: expect.any(String), unit: 'm' });
    expect(report.omissions.length).toBeGreaterThan(4);
  });

  it('gives the document of docs/validation.md', async () => {
    const { code, stdout } = await arcwatch(['validate', '--format', 'markdown']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Accuracy report\n/);
  });

  it('takes no other format', async () => {
    const { code, stderr } = await arcwatch(['validate', '--format', 'csv']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--format: .+; .+\n$/);
  });
});

describe('in a checkout where a figure is off', () => {
  let folder = '';
  const kept = (): string => join(folder, 'public/data/reference/launches.json');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'src/cli/main.ts'), 'validate', ...args], { encoding: 'utf8' });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'arcwatch-validate-'));
    for (const name of ['src', 'public/data', 'package.json']) {
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const figures = JSON.parse(readFileSync(kept(), 'utf8'));
    figures.launches[0].flightTimeS += 10;
    writeFileSync(kept(), JSON.stringify(figures));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('exits with 3, prints the result all the same, and names the row', () => {
    const { status, stdout, stderr } = run();
    expect(status).toBe(3);
    expect(stdout).toContain('Reported launches');
    expect(stdout).toContain('FAILS');
    expect(stderr).toMatch(/^dprk-\S+, round 1, flight time: was \S+ s, is \S+ s \(tolerance \S+ s\)\n$/);
  });

  it('accepts the figures as they are now when told to, and is content afterwards', () => {
    expect(run('--accept').status).toBe(0);
    expect(run().status).toBe(0);
    const shipped = JSON.parse(readFileSync(join(ROOT, 'public/data/reference/launches.json'), 'utf8'));
    const accepted = JSON.parse(readFileSync(kept(), 'utf8'));
    expect(accepted).toMatchObject({ version: 1, modelVersion: shipped.modelVersion });
    // What validate itself lets pass of a flight of minutes.
    const offS = accepted.launches[0].flightTimeS - shipped.launches[0].flightTimeS;
    expect(Math.abs(offS)).toBeLessThan(0.1);
  });

  it('names a reference file that is not there', () => {
    rmSync(join(folder, 'public/data/reference/nesc.json'));
    const { status, stderr } = run();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^nesc\.json: .+; .+\n$/);
  });
});
