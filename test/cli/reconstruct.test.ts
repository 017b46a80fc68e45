import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arcwatch, PROBLEM_LINE } from './command.ts';

const LAUNCH = 'dprk-2024-03-18-kn-25-success';
/** The command starts in a second, and in many more on a busy machine. */
const SLOW_MS = 120_000;

const RANGE = { issuer: 'rok-jcs', quantity: 'range', value: 350, unit: 'km', qualifier: 'about' };
const APOGEE = { issuer: 'japan-mod', quantity: 'apogee', value: 50, unit: 'km', qualifier: 'about' };
const TIME = { issuer: 'japan-mod', quantity: 'flightTime', value: 6, unit: 'min', qualifier: 'about' };
const REPORT = {
  version: 1,
  id: 'my-case',
  site: { latDeg: 39.17, lonDeg: 127.48 },
  azimuthDeg: 65,
  class: 'SRBM',
  type: 'kn-25',
  claims: [RANGE, APOGEE, TIME],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arcwatch-reconstruct-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reconstructed = async (args: readonly string[], input?: unknown) => {
  const { code, stdout, stderr } = await arcwatch(
    ['reconstruct', ...args],
    input === undefined ? {} : { input: JSON.stringify(input) },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

/** Runs a wrong input and gives its problem lines, after checking the form that all share. */
const problemsOf = async (args: readonly string[], input?: unknown): Promise<readonly string[]> => {
  const { code, stdout, stderr } = await arcwatch(
    ['reconstruct', ...args],
    input === undefined ? {} : { input: JSON.stringify(input) },
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const lines = stderr.trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(PROBLEM_LINE);
  return lines;
};

describe('arcwatch reconstruct', { timeout: SLOW_MS }, () => {
  it('gives a launch of the catalogue as the contract has it', async () => {
    const document = JSON.parse(await reconstructed([LAUNCH]));
    expect(document).toMatchObject({
      version: 1,
      modelVersion: expect.any(String),
      dataVersion: expect.any(String),
      kernel: expect.any(String),
      launch: { id: LAUNCH, round: 1, type: 'kn-25', issuers: 'agreeing' },
      best: 'ballistic',
      problems: [],
    });
    expect(document).not.toHaveProperty('seed');
    for (const { claims, parameters, prediction } of document.hypotheses) {
      expect(claims[0]).toMatchObject({
        issuer: 'japan-mod',
        usage: 'fitted',
        reported: 350_000,
        sigma: expect.any(Number),
        computed: expect.any(Number),
        residual: expect.any(Number),
      });
      expect(parameters[0]).toMatchObject({
        key: 'velocityGainMps',
        sigma: expect.any(Number),
        prior: { p05: expect.any(Number), p50: expect.any(Number), p95: expect.any(Number) },
      });
      for (const key of ['apogeeM', 'groundRangeM', 'flightTimeS', 'burnoutSpeedMps', 'standardRangeM']) {
        expect(prediction[key]).toEqual(expect.any(Number));
      }
      expect(prediction.impact.ellipse.semiMajorM).toBeGreaterThan(0);
    }
  });

  it('gives a launch report from a file and from standard input alike', async () => {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(REPORT));
    const fromFile = await reconstructed([path]);
    expect(await reconstructed(['-'], REPORT)).toBe(fromFile);
    expect(JSON.parse(fromFile).launch).toMatchObject({ id: 'my-case', round: null, class: 'SRBM' });
  });

  it('gives percentiles with --samples, the same bytes with one worker and with two', async () => {
    const ask = (workers: string, seed: string): Promise<string> =>
      reconstructed([
        LAUNCH,
        '--hypothesis',
        'ballistic',
        '--samples',
        '600',
        '--workers',
        workers,
        '--seed',
        seed,
      ]);
    const one = await ask('1', '7');
    expect(await ask('2', '7')).toBe(one);
    expect(await ask('2', '8')).not.toBe(one);
    const { seed, hypotheses } = JSON.parse(one);
    expect(seed).toBe(7);
    const [{ prediction, ensemble }] = hypotheses;
    expect(ensemble.flights).toBe(600);
    const { p05, p50, p95 } = prediction.apogeeM;
    expect(p05).toBeLessThan(p50);
    expect(p50).toBeLessThan(p95);
    expect(prediction.impact.ellipse.semiMajorM).toBeGreaterThan(0);
  });

  it('follows one issuer alone, and says that its figures cannot be', async () => {
    const id = 'dprk-2022-03-24-hwasong-15-success';
    const document = JSON.parse(await reconstructed([id, '--issuer', 'kcna', '--hypothesis', 'ballistic']));
    expect(document.launch.issuers).toBe('kcna');
    expect(document.hypotheses[0].verdict).toBe('inconsistent');
    expect(document.summary).toMatch(/flight time 4,052 s \(KCNA\) is impossible/);
  });

  it('asks each issuer in turn beside all that agree', async () => {
    const document = JSON.parse(
      await reconstructed([LAUNCH, '--issuer', 'each', '--hypothesis', 'ballistic']),
    );
    const alone = document.issuers.map(({ issuer, best }: { issuer: string; best: string | null }) => [
      issuer,
      best,
    ]);
    expect(alone).toEqual(
      expect.arrayContaining([
        ['japan-mod', 'ballistic'],
        ['kcna', null],
      ]),
    );
    expect(document.hypotheses).toHaveLength(1);
  });

  it('leaves claims out by the index in its output, and takes another round', async () => {
    const args = [LAUNCH, '--round', '3', '--leave-out', '3,5', '--hypothesis', 'ballistic'];
    const document = JSON.parse(await reconstructed(args));
    expect(document.launch).toMatchObject({ round: 3, leftOut: [3, 5] });
    const usages = document.hypotheses[0].claims.map(({ usage }: { usage: string }) => usage);
    expect([usages[3], usages[5]]).toEqual(['left-out', 'left-out']);
  });

  it('prints a text to read', async () => {
    const text = await reconstructed([LAUNCH, '--hypothesis', 'ballistic', '--format', 'text']);
    expect(text).toMatch(/^A ballistic flight meets the \w+ claims\./m);
    expect(text).toMatch(/^0 +range +about 350 km +Japan MOD +fitted +3[45]\d(\.\d)? km +[-+0]/m);
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  it('ends in a verdict where claims contradict each other', async () => {
    const far = { ...RANGE, issuer: 'kcna', value: 900 };
    const contradicting = { ...REPORT, claims: [RANGE, far, APOGEE] };
    const document = JSON.parse(await reconstructed(['-', '--hypothesis', 'ballistic'], contradicting));
    expect(document.hypotheses[0].claims[1].usage).toBe('contradicts');
    expect(document.summary).toContain('about 900 km (kcna)');
    const all = JSON.parse(
      await reconstructed(['-', '--issuer', 'all', '--hypothesis', 'ballistic'], contradicting),
    );
    expect(all.hypotheses[0].verdict).toBe('inconsistent');
  });

  it.each([
    ['20,000 km by a short-range type', [{ ...RANGE, value: 20_000 }, APOGEE]],
    ['39,000 km high', [RANGE, { ...APOGEE, value: 39_000 }]],
    ['a metre high', [RANGE, { ...APOGEE, value: 0.001 }]],
    ['a day long', [RANGE, { ...TIME, value: 1440 }]],
  ])('ends in a verdict: %s', async (_name, claims) => {
    const text = await reconstructed(['-'], { ...REPORT, claims });
    expect(text).not.toMatch(/NaN|Infinity/);
    for (const { verdict, prediction, parameters } of JSON.parse(text).hypotheses) {
      expect(verdict).toBe('inconsistent');
      expect(JSON.stringify([prediction.impact, prediction.apogeeM, parameters])).not.toContain('null');
    }
  });
});

describe('arcwatch reconstruct names what is wrong with', { timeout: SLOW_MS }, () => {
  it.each<[name: string, args: readonly string[], line: RegExp]>([
    [
      'an id that nearly is one',
      ['dprk-2024-03-18-kn25'],
      /^launch: .* no launch id and no file; did you mean dprk-2024-03-18-kn-25-success or/,
    ],
    ['a file that is not there', ['no-such.json'], /^\$: there is no file/],
    ['an issuer that said nothing', [LAUNCH, '--issuer', 'nobody'], /^--issuer: "nobody" .* japan-mod/],
    ['a round that was not', [LAUNCH, '--round', '9'], /^--round: 9 is not among the 6 rounds/],
    [
      'a claim that is not there',
      [LAUNCH, '--leave-out', '99'],
      /^--leave-out: there is no claim 99: they go from 0 to \d+/,
    ],
    ['a time before it', [LAUNCH, '--as-of', '2020-01-01T00:00Z'], /^--as-of: nothing was known of/],
    ['a time that is none', [LAUNCH, '--as-of', 'yesterday'], /^--as-of: /],
    ['no samples', [LAUNCH, '--samples', '0'], /^--samples: "0" is no whole number from 1 to 1000000/],
    ['too many samples', [LAUNCH, '--samples', '1000001'], /^--samples: /],
    ['a seed below nothing', [LAUNCH, '--seed', '-1'], /^--seed: /],
    ['no workers', [LAUNCH, '--workers', '0'], /^--workers: /],
    [
      'another hypothesis',
      [LAUNCH, '--hypothesis', 'orbit'],
      /^--hypothesis: "orbit" is not one of ballistic, pull-up, glide/,
    ],
    ['another format', [LAUNCH, '--format', 'csv'], /^--format: /],
    ['no argument', [], /^arcwatch: missing required argument/],
  ])('%s', async (_name, args, line) =>
    expect(await problemsOf(args)).toEqual([expect.stringMatching(line)]),
  );

  it.each<[name: string, document: unknown, line: RegExp]>([
    ['an unknown type', { ...REPORT, type: 'v-2' }, /^type: "v-2" is not a known vehicle type; .*kn-25/],
    [
      'an impact on land',
      {
        ...REPORT,
        claims: [
          RANGE,
          APOGEE,
          { ...RANGE, quantity: 'impact', value: { latDeg: 39, lonDeg: 126.5 }, unit: null },
        ],
      },
      /^claims\[2\]\.value: .* is on land/,
    ],
    [
      'a range beyond the far side',
      { ...REPORT, claims: [{ ...RANGE, value: 30_000 }, APOGEE] },
      /^claims\[0\]\.value: 30000 km is outside 0 to 20040 km/,
    ],
    ['a list', [REPORT], /^\$: a list of 1 is not a launch report/],
  ])('%s', async (_name, document, line) =>
    expect(await problemsOf(['-'], document)).toEqual([expect.stringMatching(line)]),
  );

  it('one figure alone, by the claim', async () => {
    expect(await problemsOf(['-'], { ...REPORT, claims: [RANGE] })).toEqual([
      expect.stringMatching(/^claims: One figure alone determines no flight; /),
      expect.stringMatching(/^claims\[0\]: range about 350 km \(rok-jcs\) is all that is fitted; /),
    ]);
  });

  it('options of the catalogue beside a report', async () => {
    expect(await problemsOf(['-', '--round', '2'], REPORT)).toEqual([expect.stringMatching(/^--round: /)]);
  });
});
