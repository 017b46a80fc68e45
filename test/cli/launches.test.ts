import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/cli/catalogue-files.ts';
import { arcwatch } from './command.ts';

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
    const claims = catalogue.launches.reduce((sum, launch) => sum + launch.claims.length, 0);
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
