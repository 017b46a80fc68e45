import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOwnCatalogue, catalogueDocument, type Launch } from '../../../src/catalogue/index.ts';
import { shippedCatalogue } from '../../support/catalogue.ts';
import { catalogueWith, claimOf, kilometres, launchWith } from './ledger.ts';

const builtIn = catalogueWith([launchWith([kilometres('japan-mod', 'range', 350)])]);
const mine = launchWith([kilometres('rok-jcs', 'range', 300)], { id: 'mine', type: null });
const other: Launch = { ...mine, id: 'other', dateKst: '2020-01-01' };
const add = (value: unknown) => addOwnCatalogue(builtIn, JSON.parse(JSON.stringify(value)), 'own.json');
const told = (value: unknown) => add(value).problems.map(({ path }) => path);

describe('addOwnCatalogue', () => {
  it('takes a bare list and marks its records', () => {
    const { catalogue, problems, added } = add([mine, other]);
    expect(problems).toEqual([]);
    expect(added).toEqual({ launches: 2, engineTests: 0, context: 0 });
    expect(catalogue.launches.map(({ id }) => id)).toEqual(['other', 'dprk-2024-03-18-made-up', 'mine']);
    expect([...catalogue.own]).toEqual([
      ['mine', 'own.json'],
      ['other', 'own.json'],
    ]);
    expect(builtIn.own.size).toBe(0);
  });

  it('reads back what the command prints, into an empty catalogue', () => {
    const shipped = shippedCatalogue();
    const none = { launches: [], engineTests: [], context: [] };
    const names = { types: new Map(), issuers: new Map(), sites: new Map(), sources: new Map() };
    const empty = { ...shipped, ...none, ...names };
    const printed = JSON.parse(
      JSON.stringify({ modelVersion: '2', ...catalogueDocument(shipped) }),
    ) as unknown;
    const { catalogue, problems } = addOwnCatalogue(empty, printed, 'own.json');
    expect(problems).toEqual([]);
    expect(catalogue.launches).toEqual(shipped.launches);
    expect(catalogue.engineTests).toEqual(shipped.engineTests);
    expect(catalogue.context).toEqual(shipped.context);
  });

  it('brings issuers, sites and sources of its own, as a list or a map', () => {
    const issuer = { key: 'me', name: 'Me', shortName: 'Me', country: 'X', kind: 'analyst' };
    const record = { ...mine, claims: [kilometres('me', 'range', 1)] };
    for (const issuers of [[issuer], { me: issuer }]) {
      const { catalogue, problems } = add({ version: 1, launches: [record], issuers });
      expect(problems).toEqual([]);
      expect(catalogue.issuers.get('me')).toEqual(issuer);
    }
    expect(told([record])).toEqual(['own.json[0].claims[0].issuer']);
  });

  it('lets the built-in names win: an equal one is fine, another is a problem', () => {
    const kcna = builtIn.issuers.get('kcna');
    expect(told({ version: 1, launches: [mine], issuers: { kcna } })).toEqual([]);
    const { catalogue, problems } = add({
      version: 1,
      launches: [mine],
      issuers: [{ ...kcna, name: 'Another' }],
    });
    expect(problems.map(({ path }) => path)).toEqual(['own.json.issuers[0]']);
    expect(catalogue.issuers.get('kcna')).toEqual(kcna);
    expect(catalogue.own.has('mine')).toBe(true);
  });

  it('never takes the place of a record', () => {
    const [taken] = builtIn.launches;
    const { catalogue, problems } = add([
      { ...taken, type: null, title: 'Mine' },
      mine,
      { ...mine, title: 'Twice' },
    ]);
    expect(problems.map(({ path }) => path)).toEqual(['own.json[0].id', 'own.json[2].id']);
    expect(problems[0]?.remedy).toBe('give it another id');
    expect(catalogue.launches.map(({ title }) => title)).toEqual(['18 March 2024', '18 March 2024']);
    const again = addOwnCatalogue(catalogue, [mine], 'second.json');
    expect(again.problems[0]?.message).toContain('own.json');
    expect(again.catalogue.own.get('mine')).toBe('own.json');
  });

  it('loads good records beside broken ones', () => {
    const broken = { ...other, dateKst: '2020-02-30' };
    const { added, problems } = add({ version: 1, launches: [broken, mine], engineTests: 'none', more: 1 });
    expect(added.launches).toBe(1);
    expect(problems.map(({ path }) => path)).toEqual([
      'own.json.more',
      'own.json.engineTests',
      'own.json.launches[0].dateKst',
    ]);
  });

  it('refuses times and days that are none, which would stop a replay', () => {
    const claim = kilometres('rok-jcs', 'range', 300, { issuedUtc: '2024-13-45T99:99Z' });
    expect(told([{ ...mine, claims: [claim] }])).toEqual(['own.json[0].claims[0].issuedUtc']);
    const dated = kilometres('rok-jcs', 'range', 300, { issuedDateKst: '2024-02-30' });
    expect(told([{ ...mine, claims: [dated] }])).toEqual(['own.json[0].claims[0].issuedDateKst']);
  });

  it('tells a thousand problems in full and counts the others', () => {
    const { problems } = add(Array.from({ length: 1500 }, () => ({})));
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.message).toBe('500 more problems are not shown');
  });
});

describe('hostile files', () => {
  it('keeps markup as a text and refuses what is beyond any record', () => {
    const title = '<img src=x onerror=alert(1)>';
    expect(add([{ ...mine, title }]).catalogue.launches.map((launch) => launch.title)).toContain(title);
    expect(told([{ ...mine, title: 'a'.repeat(1_000_000) }])).toEqual(['own.json[0].title']);
    expect(told([{ ...mine, ['k'.repeat(1_000_000)]: 1 }])).toEqual(['own.json[0]']);
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const { problems } = addOwnCatalogue(builtIn, [{ ...mine, note: deep }], 'own.json');
    expect(problems[0]?.message).toContain('nested deeper than 64');
  });

  it('takes __proto__ for a key like any other', () => {
    const text = `{"version": 1, "__proto__": {"launches": []}, "issuers": {"__proto__": {"key": "x"}}, "launches": [{"__proto__": {"kind": "launch"}}]}`;
    const { problems, added } = addOwnCatalogue(builtIn, JSON.parse(text), 'own.json');
    expect(added.launches).toBe(0);
    expect(problems.length).toBeGreaterThan(2);
    expect(Object.prototype).not.toHaveProperty('kind');
  });

  it('shows marks that turn the text around as escapes', () => {
    const { problems } = addOwnCatalogue(builtIn, [{ kind: 'a\u202eb' }], 'x\u202e.json');
    expect(JSON.stringify(problems)).not.toContain('\u202e');
  });

  it('never throws, and never changes what was there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())), (value) => {
        const { catalogue } = addOwnCatalogue(builtIn, value, 'own.json');
        for (const launch of builtIn.launches) expect(catalogue.launches).toContain(launch);
        for (const [key, issuer] of builtIn.issuers) expect(catalogue.issuers.get(key)).toBe(issuer);
      }),
      { numRuns: 500 },
    );
    const field = fc.constantFrom(...Object.keys(mine));
    fc.assert(
      fc.property(field, fc.jsonValue(), (key, value) => {
        const { catalogue, problems } = addOwnCatalogue(builtIn, [{ ...mine, [key]: value }], 'own.json');
        expect(catalogue.launches.slice(0, 1).concat(catalogue.launches)).toContain(builtIn.launches[0]);
        expect(problems.length > 0 || catalogue.own.size === 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('holds a claim of words to its bounds too', () => {
    const claim = claimOf({ issuer: 'kcna', quantity: 'outcome', value: 'x'.repeat(100_001) });
    expect(told([{ ...mine, claims: [claim] }])).toEqual(['own.json[0].claims[0].value']);
  });
});
