import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionCount,
  EVERYTHING,
  FACET_FIELDS,
  NEWEST_FIRST,
  readQuery,
  withFacet,
  withField,
  writeQuery,
} from '../../../src/app/state/find.ts';
import { type CatalogueQuery, SORT_KEYS } from '../../../src/catalogue/index.ts';

const read = (text: string) => readQuery(new URLSearchParams(text));

const value = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const values = fc.uniqueArray(value, { minLength: 1, maxLength: 4 });
const day = fc.constantFrom('1984', '2017-09', '2024-03-18');
const km = fc.double({ min: 0, max: 1e6, noNaN: true }).map((figure) => figure + 0);
const bounds = fc.oneof(fc.record({ min: km }), fc.record({ max: km }), fc.record({ min: km, max: km }));

const queries: fc.Arbitrary<CatalogueQuery> = fc.record(
  {
    kinds: fc.uniqueArray(fc.constantFrom('launch', 'engine-test', 'context'), { minLength: 1 }),
    classes: values,
    types: values,
    sites: values,
    issuers: values,
    outcomes: values,
    eez: fc.uniqueArray(fc.constantFrom('inside', 'partly inside', 'outside'), { minLength: 1 }),
    waters: values,
    overflights: values,
    origins: fc.uniqueArray(fc.constantFrom('built-in', 'own'), { minLength: 1 }),
    from: day,
    to: day,
    rangeKm: bounds,
    apogeeKm: bounds,
    minIssuers: fc.nat(20),
    disagreement: fc.constant(true),
    search: fc.string({ minLength: 1, unit: 'grapheme' }),
  },
  { requiredKeys: [] },
);

const orders = fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });

describe('a query in a link', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(queries, orders, (query, order) => {
        const parts = writeQuery(query, order);
        expect(readQuery(new URLSearchParams(parts))).toEqual({ query, order, unread: [] });
      }),
    );
  });

  it('is written as documented, and not at all where it asks for nothing', () => {
    const query: CatalogueQuery = { search: 'wonsan', classes: ['SRBM', 'MRBM'], rangeKm: { min: 300 } };
    expect(writeQuery(query, { by: 'range', descending: true })).toEqual([
      ['q', 'wonsan'],
      ['class', 'SRBM,MRBM'],
      ['rmin', '300'],
      ['sort', '-range'],
    ]);
    expect(writeQuery(EVERYTHING, NEWEST_FIRST)).toEqual([]);
    expect(read('')).toEqual({ query: EVERYTHING, order: NEWEST_FIRST, unread: [] });
  });

  it.each([
    ['kind', 'launch,parade'],
    ['from', 'yesterday'],
    ['to', '2024-3'],
    ['rmin', '-1'],
    ['rmax', ''],
    ['amin', 'Infinity'],
    ['amax', '1e9'],
    ['bodies', 'two'],
    ['differ', '0'],
    ['sort', 'beauty'],
    ['sort', '--date'],
  ])('leaves out what it cannot read and keeps the rest: %s=%s', (part, text) => {
    expect(read(`class=SRBM&${part}=${text}`)).toEqual({
      query: { classes: ['SRBM'] },
      order: NEWEST_FIRST,
      unread: [{ part, text }],
    });
  });

  it('keeps one end of an interval where the other cannot be read', () => {
    expect(read('rmin=300&rmax=far')).toMatchObject({
      query: { rangeKm: { min: 300 } },
      unread: [{ part: 'rmax', text: 'far' }],
    });
  });
});

describe('changing a query', () => {
  it('chooses values of a facet and lets them go, the rest untouched', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom(...FACET_FIELDS), (query, field) => {
        const chosen = withFacet(query, field, 'new value');
        expect(chosen[field]).toEqual([...(query[field] ?? []), 'new value']);
        expect(withFacet(chosen, field, 'new value')).toEqual(query);
      }),
    );
  });

  it('drops a condition with its last value', () => {
    const query = withFacet(EVERYTHING, 'sites', 'sunan');
    expect(query).toEqual({ sites: ['sunan'] });
    expect(Object.keys(withFacet(query, 'sites', 'sunan'))).toEqual([]);
    expect(Object.keys(withField({ from: '2024' }, 'from', undefined))).toEqual([]);
  });

  it.each<[CatalogueQuery, number]>([
    [{}, 0],
    [{ search: '' }, 0],
    [{ search: 'two words' }, 1],
    [{ classes: ['SRBM', 'MRBM'], sites: ['sunan'] }, 3],
    [{ from: '2017', to: '2019' }, 1],
    [{ to: '2019' }, 1],
    [{ rangeKm: { min: 1, max: 2 }, apogeeKm: { max: 3 } }, 2],
    [{ minIssuers: 2, disagreement: true }, 2],
  ])('counts its conditions: %o', (query, count) => {
    expect(conditionCount(query)).toBe(count);
  });
});
