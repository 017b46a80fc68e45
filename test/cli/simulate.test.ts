import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DROP_DOCUMENT } from '../support/flights.ts';
import { arcwatch, PROBLEM_LINE } from './command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arcwatch-simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const save = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Runs a wrong input and gives its problem lines, after checking the form that all share. */
const problemsOf = async (args: readonly string[], input?: string | Buffer): Promise<readonly string[]> => {
  const { code, stdout, stderr } = await arcwatch(args, input === undefined ? {} : { input });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const lines = stderr.trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(PROBLEM_LINE);
  return lines;
};

describe('arcwatch simulate', () => {
  it('gives the flight as JSON', async () => {
    const { code, stdout, stderr } = await arcwatch([
      'simulate',
      save('drop.json', JSON.stringify(DROP_DOCUMENT)),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      version: 1,
      modelVersion: expect.any(String),
      dataVersion: expect.any(String),
      ending: { kind: 'time-limit', timeS: 30 },
      impact: null,
    });
    expect(result.samples.columns.slice(0, 4)).toEqual(['timeS', 'latDeg', 'lonDeg', 'heightM']);
    expect(result.samples.rows.map(([timeS]: readonly number[]) => timeS)).toEqual(
      Array.from({ length: 16 }, (_, index) => 2 * index),
    );
  });

  it('gives the samples as CSV, from standard input', async () => {
    const { code, stdout } = await arcwatch(['simulate', '-', '--format', 'csv'], {
      input: JSON.stringify(DROP_DOCUMENT),
    });
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^timeS,latDeg,lonDeg,heightM,/);
    expect(lines).toHaveLength(17);
    expect(lines[1]?.split(',').slice(0, 4)).toEqual(['0', '0', '0', '9144']);
  });

  it('takes relative paths from the folder of the caller, under npm too', async () => {
    save('here.json', JSON.stringify(DROP_DOCUMENT));
    const plain = await arcwatch(['simulate', 'here.json'], { cwd: folder });
    const root = join(import.meta.dirname, '../..');
    const underNpm = await arcwatch(['simulate', 'here.json'], { cwd: root, env: { INIT_CWD: folder } });
    expect([plain.code, underNpm.code]).toEqual([0, 0]);
    expect(underNpm.stdout).toBe(plain.stdout);
  });
});

describe('arcwatch simulate names what is wrong with', () => {
  const { massKg: _, ...massless } = DROP_DOCUMENT.vehicle;
  it.each([
    ['a wrong type', { ...DROP_DOCUMENT, sampleS: 'two' }, 'sampleS'],
    ['a missing field', { ...DROP_DOCUMENT, vehicle: massless }, 'vehicle.massKg'],
    [
      'a negative mass',
      { ...DROP_DOCUMENT, vehicle: { ...DROP_DOCUMENT.vehicle, massKg: -1 } },
      'vehicle.massKg',
    ],
    ['an unknown version', { ...DROP_DOCUMENT, version: 7 }, 'version'],
    ['an unknown key', { ...DROP_DOCUMENT, sampels: 2 }, 'sampels'],
    ['a document that is a list', [DROP_DOCUMENT], '$'],
  ])('%s', async (_name, document, path) => {
    const lines = await problemsOf(['simulate', '-'], JSON.stringify(document));
    expect(lines.map((line) => line.split(':', 1)[0])).toEqual([path]);
  });

  it('NaN, by its path', async () => {
    const text = JSON.stringify(DROP_DOCUMENT).replace('14.593902937', 'NaN');
    expect(await problemsOf(['simulate', '-'], text)).toEqual([
      expect.stringMatching(/^vehicle\.massKg: NaN is not/),
    ]);
  });

  it.each([
    ['text that is not JSON', 'hello', /^\$: not JSON \(line 1, column 1\)/],
    ['an empty document', '', /^\$: the document is empty \(0 bytes\)/],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), /^\$: the document is UTF-16/],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0x80]), /^\$: the document is not UTF-8/],
  ])('%s', async (_name, input, line) => {
    expect(await problemsOf(['simulate', '-'], input)).toEqual([expect.stringMatching(line)]);
  });

  it('a 50 MB file, before reading it, and 50 MB of standard input', async () => {
    const huge = Buffer.alloc(50_000_000, 0x20);
    const line = /^\$: the document is (at least )?[\d,]+ bytes, over the bound of 10,000,000 bytes; /;
    expect(await problemsOf(['simulate', save('huge.json', huge)])).toEqual([
      expect.stringContaining('50,000,000 bytes'),
    ]);
    expect(await problemsOf(['simulate', '-'], huge)).toEqual([expect.stringMatching(line)]);
  });

  it('a file that is not there, and a folder', async () => {
    expect(await problemsOf(['simulate', 'no-such.json'])).toEqual([
      expect.stringMatching(/^\$: there is no file/),
    ]);
    expect(await problemsOf(['simulate', folder])).toEqual([expect.stringMatching(/^\$: .* is a folder/)]);
  });
});
