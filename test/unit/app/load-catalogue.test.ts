import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NEWEST_FIRST } from '../../../src/app/state/find.ts';
import { loadOwnFile, loadShippedCatalogue } from '../../../src/app/state/load-catalogue.ts';
import { listedRecords, recordById, shelfOf } from '../../../src/app/state/shelf.ts';
import { catalogueDocument } from '../../../src/catalogue/index.ts';
import { shippedCatalogue } from '../../support/catalogue.ts';

const shipped = (address: string): string => readFileSync(`public/${address.replace('./', '')}`, 'utf8');

/** Serves the shipped catalogue, with other answers for some of its files. */
const serve = (other: Record<string, () => Response> = {}): void => {
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.split('/').at(-1) ?? '';
    return other[name]?.() ?? new Response(shipped(address));
  });
};

afterEach(() => vi.unstubAllGlobals());

/** What the page would show of it. */
const loadShelf = async () => {
  const { catalogue, problems } = await loadShippedCatalogue('./');
  return shelfOf(catalogue, problems);
};

describe('loadShippedCatalogue', () => {
  it('loads the shipped catalogue without a problem, newest first', async () => {
    serve();
    const shelf = await loadShelf();
    expect(shelf.problems).toEqual([]);
    const listed = listedRecords(shelf, {}, NEWEST_FIRST);
    expect(listed).toHaveLength(shelf.records.size);
    expect(listed.length).toBeGreaterThanOrEqual(16);
    const dates = listed.map(({ dateKst }) => dateKst);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('loads the others when one file cannot be had, and says which', async () => {
    serve({ 'launches-2017.json': () => new Response('gone', { status: 404 }) });
    const shelf = await loadShelf();
    expect(shelf.problems.map(({ path }) => path)).toEqual(['launches-2017.json']);
    expect(recordById(shelf, 'dprk-2024-03-18-kn-25-success')).not.toBeNull();
    expect(recordById(shelf, 'dprk-2017-05-14-hwasong-12-success')).toBeNull();
  });

  it('says so when a file is not JSON', async () => {
    serve({ 'launches-2017.json': () => new Response('<html>') });
    const [problem] = (await loadShelf()).problems;
    expect(problem?.message).toContain('is not JSON');
  });

  it.each(['index.json', 'issuers.json', 'sources.json', 'sites.json', 'types.json'])(
    'throws without %s',
    async (name) => {
      serve({ [name]: () => new Response('gone', { status: 503 }) });
      await expect(loadShelf()).rejects.toThrow(`${name} answered 503`);
    },
  );
});

describe('loadOwnFile', () => {
  const SHIPPED = shippedCatalogue();
  const [EXPORTED] = SHIPPED.launches;
  const fileOf = (value: unknown): File => new File([JSON.stringify(value)], 'mine.json');
  const own = (change: object) => ({ ...EXPORTED, ...change });

  it('adds what the page exports, marked as from the file, beside what was there', async () => {
    const document = { ...catalogueDocument(SHIPPED, []), launches: [own({ id: 'mine-1' })] };
    const { catalogue, problems, added } = await loadOwnFile(SHIPPED, fileOf(document));
    expect([problems, added]).toEqual([[], 1]);
    expect([...catalogue.own]).toEqual([['mine-1', 'mine.json']]);
    expect(catalogue.launches).toEqual(expect.arrayContaining([...SHIPPED.launches]));
    const listed = listedRecords(shelfOf(catalogue, problems), { origins: ['own'] }, NEWEST_FIRST);
    expect(listed.map(({ id }) => id)).toEqual(['mine-1']);
  });

  it('adds a good record beside a bad one, and says where the bad one is wrong', async () => {
    const file = fileOf([own({ id: 'mine-1', class: 'huge' }), own({ id: 'mine-2' })]);
    const { catalogue, problems, added } = await loadOwnFile(SHIPPED, file);
    expect(problems.map(({ path }) => path)).toEqual(['mine.json[0].class']);
    expect([added, [...catalogue.own.keys()]]).toEqual([1, ['mine-2']]);
  });

  it('never replaces a record whose id is taken', async () => {
    const { catalogue, problems, added } = await loadOwnFile(SHIPPED, fileOf([own({ title: 'Mine' })]));
    expect(problems).toMatchObject([{ path: 'mine.json[0].id' }]);
    expect([added, catalogue.launches]).toEqual([0, SHIPPED.launches]);
  });

  it('leaves everything as it was where the file is not JSON', async () => {
    const answer = await loadOwnFile(SHIPPED, new File(['id,date'], 'table.csv'));
    expect(answer.catalogue).toBe(SHIPPED);
    expect(answer).toMatchObject({ added: 0, problems: [{ path: 'table.csv' }] });
    expect(answer.problems[0]?.message).toContain('is not JSON');
  });
});
