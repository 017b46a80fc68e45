import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadShelf } from '../../../src/app/state/load-shelf.ts';
import { filterRecords, recordById } from '../../../src/app/state/shelf.ts';

const shipped = (address: string): string => readFileSync(`public/${address.replace('./', '')}`, 'utf8');

/** Serves the shipped catalogue, with other answers for some of its files. */
const serve = (other: Record<string, () => Response> = {}): void => {
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.split('/').at(-1) ?? '';
    return other[name]?.() ?? new Response(shipped(address));
  });
};

afterEach(() => vi.unstubAllGlobals());

describe('loadShelf', () => {
  it('loads the shipped catalogue without a problem, newest first', async () => {
    serve();
    const { records, problems } = await loadShelf('./');
    expect(problems).toEqual([]);
    expect(records.length).toBeGreaterThanOrEqual(16);
    const dates = records.map(({ dateKst }) => dateKst);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('loads the others when one file cannot be had, and says which', async () => {
    serve({ 'launches-2017.json': () => new Response('gone', { status: 404 }) });
    const shelf = await loadShelf('./');
    expect(shelf.problems.map(({ path }) => path)).toEqual(['launches-2017.json']);
    expect(recordById(shelf, 'dprk-2024-03-18-kn-25-success')).not.toBeNull();
    expect(recordById(shelf, 'dprk-2017-05-14-hwasong-12-success')).toBeNull();
  });

  it('says so when a file is not JSON', async () => {
    serve({ 'launches-2017.json': () => new Response('<html>') });
    const [problem] = (await loadShelf('./')).problems;
    expect(problem?.message).toContain('is not JSON');
  });

  it.each(['index.json', 'issuers.json', 'sources.json', 'sites.json'])('throws without %s', async (name) => {
    serve({ [name]: () => new Response('gone', { status: 503 }) });
    await expect(loadShelf('./')).rejects.toThrow(`${name} answered 503`);
  });
});

describe('filterRecords', () => {
  it('needs every word and one of the classes', async () => {
    serve();
    const shelf = await loadShelf('./');
    expect(filterRecords(shelf, '', [])).toEqual(shelf.records);
    const engineTests = filterRecords(shelf, '', ['engine-test']);
    expect(engineTests.map(({ id }) => id)).toEqual(['dprk-test-2024-03-19-multi-stage']);
    const found = filterRecords(shelf, 'hwasong 2017', ['ICBM']);
    expect(found.map(({ id }) => id)).toEqual(['dprk-2017-11-29-hwasong-15-success']);
    expect(filterRecords(shelf, 'no such words', [])).toEqual([]);
  });
});
