import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/cli/catalogue-files.ts';
import { arcwatch, PROBLEM_LINE } from './command.ts';

const DATA = join(import.meta.dirname, '../../public/data/catalogue');

describe('arcwatch launches', () => {
  it('gives the whole catalogue as JSON with its versions', async () => {
    const { code, stdout, stderr } = await arcwatch(['launches']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      version: 1,
      modelVersion: expect.any(String),
      dataVersion: JSON.parse(readFileSync(join(DATA, 'index.json'), 'utf8')).dataVersion,
    });
    const { catalogue } = await readCatalogue(DATA);
    expect(result.launches.map(({ id }: { id: string }) => id)).toEqual(
      catalogue.launches.map(({ id }) => id),
    );
    expect(result.launches.length).toBeGreaterThanOrEqual(15);
  });

  it('keeps what was asked for', async () => {
    const { stdout } = await arcwatch([
      'launches',
      '--from',
      '2024-03-18',
      '--to',
      '2024-03-18',
      '--class',
      'srbm',
    ]);
    const { launches, engineTests } = JSON.parse(stdout);
    expect(launches.map(({ dateKst }: { dateKst: string }) => dateKst)).toEqual(['2024-03-18']);
    expect(engineTests).toEqual([]);
  });

  it('gives a line of CSV for every claim', async () => {
    const { catalogue } = await readCatalogue(DATA);
    const { code, stdout } = await arcwatch(['launches', '--format', 'csv']);
    expect(code).toBe(0);
    const [header, ...lines] = stdout.trimEnd().split('\n');
    expect(header).toMatch(/^id,dateKst,class,/);
    const records = [...catalogue.launches, ...catalogue.engineTests];
    const claims = records.reduce((sum, record) => sum + record.claims.length, 0);
    expect(lines).toHaveLength(claims);
  });

  it('gives a readable table', async () => {
    const { stdout } = await arcwatch([
      'launches',
      '--format',
      'text',
      '--from',
      '2024-03-18',
      '--to',
      '2024-03-19',
    ]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^date \(KST\) +class +type +site +rounds +claims +id$/);
    expect(lines.slice(1).map((line) => line.slice(0, 10))).toEqual(['2024-03-18', '2024-03-19']);
  });
});

const idsOf = async (...args: string[]): Promise<string[]> => {
  const { stdout, code } = await arcwatch(['launches', '--format', 'text', ...args]);
  expect(code).toBe(0);
  const [, ...lines] = stdout.trimEnd().split('\n');
  return lines.map((line) => line.split(' ').at(-1) ?? '');
};

describe('arcwatch launches, conditions', () => {
  it('takes values one by one or with commas between', async () => {
    const both = await idsOf('--class', 'SRBM,mrbm');
    expect(await idsOf('--class', 'SRBM', '--class', 'MRBM')).toEqual(both);
    expect(both.length).toBeGreaterThan((await idsOf('--class', 'MRBM')).length);
  });

  it('puts the greatest first and holds figures to their bounds', async () => {
    const high = await idsOf('--apogee-min', '6000', '--sort', 'apogee', '--descending');
    expect(high[0]).toBe('dprk-2024-10-31-hwasong-19-success');
    expect(high).toContain('dprk-2023-07-12-hwasong-18-success');
    expect(high).not.toContain('dprk-2024-03-18-kn-25-success');
  });

  it('leaves out what was not known yet', async () => {
    const args = ['launches', '--from', '2024-03-18', '--to', '2024-03-18', '--as-of'];
    const claimsAt = async (asOf: string): Promise<number> => {
      const { stdout } = await arcwatch([...args, asOf]);
      return JSON.parse(stdout).launches[0]?.claims.length ?? 0;
    };
    const [soon, now] = [await claimsAt('+3h'), await claimsAt('now')];
    expect(soon).toBeGreaterThan(0);
    expect(now).toBeGreaterThan(soon);
    expect(await claimsAt('2024-03-17T00:00Z')).toBe(0);
  });

  it('counts what each value would leave', async () => {
    const { stdout } = await arcwatch(['launches', '--counts', '--class', 'SRBM']);
    const { counts, version } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(counts.kind).toEqual({ launch: expect.any(Number) });
    expect(counts.class.SRBM).toBe(counts.kind.launch);
    expect(counts.class.ICBM).toBeGreaterThan(0);
    const text = await arcwatch(['launches', '--counts', '--format', 'text']);
    expect(text.stdout).toMatch(/^facet +value +records\nkind +launch +\d+\n/);
  });

  it.each([
    [['--class', 'SRBM,tank'], '--class'],
    [['--sort', 'colour'], '--sort'],
    [['--range-min', '-5'], '--range-min'],
    [['--range-min', '900', '--range-max', '300'], '--range-min'],
    [['--min-issuers', 'two'], '--min-issuers'],
    [['--as-of', 'yesterday'], '--as-of'],
    [['--issuer', 'nobody'], '--issuer'],
    [['--type', 'none'], '--type'],
    [['--catalogue', 'no-such-file.json'], '$'],
  ])('refuses %j', async (args, path) => {
    const { code, stdout, stderr } = await arcwatch(['launches', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(PROBLEM_LINE);
    expect(stderr.startsWith(`${path}: `)).toBe(true);
  });
});

describe('arcwatch launches --catalogue', () => {
  it('puts the good records of an own file beside the others and names the bad', async () => {
    const { stdout } = await arcwatch(['launches', '--from', '2024-03-18', '--to', '2024-03-18']);
    const { version, launches, types } = JSON.parse(stdout);
    const mine = { ...launches[0], id: 'mine' };
    const input = JSON.stringify({
      version,
      types,
      launches: [mine, { ...mine, id: 'bad', dateKst: 'then' }],
    });
    const both = await arcwatch(
      ['launches', '--catalogue', '-', '--from', '2024-03-18', '--format', 'text'],
      {
        input,
      },
    );
    expect(both.code).toBe(0);
    expect(both.stdout).toContain(' mine\n');
    expect(both.stdout).not.toContain(' bad\n');
    expect(both.stderr).toMatch(/^stdin\.launches\[1\]\.dateKst: .+; .+\n$/);
  });
});

describe('readCatalogue', () => {
  it('names a broken file and a broken record, and gives the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'arcwatch-catalogue-'));
    try {
      cpSync(DATA, folder, { recursive: true });
      const { files } = JSON.parse(readFileSync(join(DATA, 'index.json'), 'utf8'));
      const [first, second] = files;
      const records = JSON.parse(readFileSync(join(DATA, first), 'utf8'));
      writeFileSync(
        join(folder, first),
        JSON.stringify([{ ...records[0], dateKst: 'yesterday' }, ...records.slice(1)]),
      );
      if (second !== undefined) writeFileSync(join(folder, second), '{ not JSON');
      const whole = await readCatalogue(DATA);
      const broken = await readCatalogue(folder);
      expect(whole.problems).toEqual([]);
      const paths = broken.problems.map(({ path }) => path);
      expect(paths).toContain(`${first}[0].dateKst`);
      if (second !== undefined) expect(paths).toContain(second);
      const { launches, engineTests } = broken.catalogue;
      expect(launches.length + engineTests.length).toBeGreaterThanOrEqual(records.length - 1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
