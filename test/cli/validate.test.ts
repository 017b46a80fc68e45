import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arcwatch } from './command.ts';

const ROOT = join(import.meta.dirname, '../..');

/** All of the record is fitted in some ten seconds, and in a minute on a busy machine. */
const SLOW_MS = 240_000;

describe('arcwatch validate', { timeout: SLOW_MS }, () => {
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

  it('takes no other format', async () => {
    const { code, stderr } = await arcwatch(['validate', '--format', 'csv']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--format: .+; .+\n$/);
  });
});

/** Launches of one year, so that a run takes seconds. */
const YEAR = '2024';

describe('in a checkout with one year of the record', { timeout: SLOW_MS }, () => {
  let folder = '';
  const file = (name: string): string => join(folder, 'public/data', name);
  const readJson = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'));
  const writeJson = (name: string, value: unknown): void => writeFileSync(file(name), JSON.stringify(value));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'src/cli/main.ts'), 'validate', ...args], { encoding: 'utf8' });
  const KEPT = 'reference/launches.json';
  let kept: { launches: { launch: string; hypotheses: { flightTimeS: [number, number] }[] }[] };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'arcwatch-validate-'));
    for (const name of ['src', 'public/data', 'package.json']) {
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const index = readJson('catalogue/index.json');
    writeJson('catalogue/index.json', {
      ...index,
      files: index.files.filter((name: string) => name.includes(YEAR)),
    });
    const all = readJson(KEPT);
    kept = {
      ...all,
      launches: all.launches.filter(({ launch }: { launch: string }) => launch.includes(`-${YEAR}-`)),
    };
    writeJson(KEPT, kept);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing moved, and gives JSON with its versions', () => {
    const { status, stdout } = run('--format', 'json');
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: 1,
      modelVersion: expect.any(String),
      dataVersion: expect.stringMatching(/^\d{4}\.\d{2}\.\d+$/),
      failures: [],
    });
    expect(report.checks[0]).toMatchObject({ passes: true, source: expect.any(String), unit: 'm' });
    expect(report.omissions.length).toBeGreaterThan(4);
    expect(report.launches).toHaveLength(kept.launches.length);
  });

  it('gives the document of docs/validation.md', () => {
    const { status, stdout } = run('--format', 'markdown');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Accuracy report\n/);
  });

  it('with --launches gives residuals and verdicts alone, as text and as the document', () => {
    const text = run('--launches');
    expect(text.status).toBe(0);
    expect(text.stdout).toMatch(/no launch has moved/);
    expect(text.stdout).toMatch(
      /^claim +reported +by +use +ballistic, sigmas +pull-up, sigmas +glide, sigmas$/m,
    );
    expect(text.stdout).toMatch(/^verdict +consistent/m);
    const page = run('--launches', '--format', 'markdown');
    expect(page.stdout).toMatch(/^# Residuals of the reported launches\n/);
    const { launches, checks } = JSON.parse(run('--launches', '--format', 'json').stdout);
    expect(launches).toHaveLength(kept.launches.length);
    expect(checks).toBeUndefined();
  });

  it('where a figure is off: exits with 3, prints the result all the same, and names the row', () => {
    const [first, ...others] = kept.launches;
    const [ballistic, ...more] = first!.hypotheses;
    const [timeS, sigmaS] = ballistic!.flightTimeS;
    const off = { ...ballistic, flightTimeS: [timeS + sigmaS, sigmaS] };
    writeJson(KEPT, { ...kept, launches: [{ ...first, hypotheses: [off, ...more] }, ...others] });
    const { status, stdout, stderr } = run('--launches');
    expect(status).toBe(3);
    expect(stdout).toContain('MOVED');
    expect(stderr).toMatch(
      /^dprk-\S+, rounds? [\d, ]+, ballistic, flight time: was \S+ s, is \S+ s \(may move \S+ s\)\n$/,
    );
    expect(run().status).toBe(3);
  });

  it('accepts the figures as they are now when told to, whatever was kept, and is content afterwards', () => {
    writeJson(KEPT, { version: 1, launches: 'of an older program' });
    expect(run('--launches').status).toBe(2);
    const accepted = run('--accept', '--launches', '--format', 'json');
    expect(accepted.status).toBe(0);
    expect(JSON.parse(accepted.stdout).keptFrom).toMatchObject({ modelVersion: expect.any(String) });
    expect(run('--launches').status).toBe(0);
    expect(readJson(KEPT)).toMatchObject({ version: 2, modelVersion: expect.any(String) });
  });

  it('names a reference file that is not there', () => {
    rmSync(file('reference/nesc.json'));
    const { status, stderr } = run();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^nesc\.json: .+; .+\n$/);
  });
});
