import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Catalogue,
  type CatalogueQuery,
  createIndex,
  FACETS,
  facetCounts,
  queryRecords,
  SORT_KEYS,
  sortRecords,
  yearHistogram,
} from '../../../src/catalogue/index.ts';
import { catalogueWith, claimOf, kilometres, launchWith } from './ledger.ts';

const rocket = launchWith(
  [
    kilometres('cns-nti', 'range', 340, { composite: true }),
    kilometres('rok-jcs', 'range', 300, { qualifier: 'odd', note: 'A little more than printed.' }),
    kilometres('japan-mod', 'range', 350),
    kilometres('japan-mod', 'range', 1360, { status: 'preliminary' }),
    claimOf({ issuer: 'rok-jcs', quantity: 'site', value: 'Sangwon county', siteKey: 'sangwon' }),
    kilometres('japan-mod', 'apogee', 50),
    claimOf({ issuer: 'japan-mod', quantity: 'eez', value: 'outside' }),
  ],
  { id: 'dprk-2024-03-18-rocket' },
);
const lofted = launchWith([kilometres('kcna', 'apogee', 6648.4, { claimed: true })], {
  id: 'dprk-2023-07-12-lofted',
  dateKst: '2023-07-12',
  title: '12 July 2023',
  class: 'ICBM',
  type: 'hwasong-18',
  typeName: 'Hwasong-18',
  site: null,
  water: 'unknown',
  outcome: 'failure',
  rounds: [{ round: 1 }],
  note: 'Lofted.',
});
const old = launchWith([kilometres('cns-nti', 'range', 280, { composite: true })], {
  id: 'dprk-1984-09-old',
  dateKst: '1984-09',
  title: 'September 1984',
  class: 'SRBM',
  type: null,
  typeName: 'Hwasong-5',
  rounds: [{ round: 1 }, { round: 2 }],
});
const catalogue: Catalogue = {
  ...catalogueWith([old, lofted, rocket]),
  context: [
    {
      kind: 'context',
      id: 'exercise-2024',
      dateKst: '2024-03-04',
      endKst: '2024-03-14',
      title: 'Freedom Shield',
      category: 'exercise',
      text: 'A yearly exercise.',
      partners: ['Republic of Korea'],
      place: null,
      source: 'a-page',
      confidence: 'sourced',
    },
  ],
  types: new Map([
    [
      'hwasong-18',
      {
        key: 'hwasong-18',
        name: 'Hwasong-18',
        names: { ko: '화성포-18형', ja: '火星18' },
        aliases: ['화성-18형'],
      },
    ],
  ]),
};
const index = createIndex(catalogue);
const found = (query: CatalogueQuery) => queryRecords(index, query).map(({ id }) => id);

const OLD = 'dprk-1984-09-old';
const LOFTED = 'dprk-2023-07-12-lofted';
const EXERCISE = 'exercise-2024';
const ROCKET = 'dprk-2024-03-18-rocket';
const TEST = 'dprk-test-2024-03-19-made-up';

describe('queryRecords', () => {
  it('gives all by date without a condition', () => {
    expect(found({})).toEqual([OLD, LOFTED, EXERCISE, ROCKET, TEST]);
    expect(found({ classes: [], search: '  -- ' })).toHaveLength(5);
  });

  it.each<[string, CatalogueQuery, string[]]>([
    ['kinds', { kinds: ['engine-test', 'context'] }, [EXERCISE, TEST]],
    ['classes, never of a test', { classes: ['SRBM', 'ICBM'] }, [OLD, LOFTED, ROCKET]],
    ['types', { types: ['hwasong-18'] }, [LOFTED]],
    ['the site of a claim', { sites: ['sangwon'] }, [ROCKET]],
    ['issuers in their own word', { issuers: ['cns-nti'] }, []],
    ['any of several issuers', { issuers: ['kcna', 'rok-jcs'] }, [LOFTED, ROCKET, TEST]],
    ['outcomes', { outcomes: ['failure'] }, [LOFTED]],
    ['the zone', { eez: ['outside'] }, [ROCKET]],
    ['waters', { waters: ['unknown'] }, [LOFTED]],
    ['overflights', { overflights: ['no'] }, [OLD, LOFTED, ROCKET]],
    ['origins', { origins: ['own'] }, []],
    ['both days of an interval', { from: '2024-03-18', to: '2024-03-18' }, [ROCKET]],
    ['a day within a month', { from: '1984-09-30', to: '1985-01-01' }, [OLD]],
    ['no day after a month', { from: '1984-10-01', to: '1985-01-01' }, []],
    ['days that something lasted', { from: '2024-03-10', to: '2024-03-11' }, [EXERCISE]],
    ['a range between two issuers', { rangeKm: { min: 310, max: 320 } }, [ROCKET]],
    ['a range of a composed row alone', { rangeKm: { max: 290 } }, [OLD]],
    ['no superseded range', { rangeKm: { min: 1000 } }, []],
    ['an apogee', { apogeeKm: { min: 6000 } }, [LOFTED]],
    ['a number of issuers', { minIssuers: 2 }, [ROCKET]],
    ['agreement', { disagreement: false, kinds: ['launch'] }, [OLD, LOFTED, ROCKET]],
  ])('finds by %s', (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it.each<[string, string[]]>([
    ['18 MARCH', [ROCKET]],
    ['2024-03', [EXERCISE, ROCKET, TEST]],
    ['2024-03-18', [ROCKET]],
    ['3월 18일', [ROCKET]],
    ['little more', [ROCKET]],
    ['hwasong-18 kcna', [LOFTED]],
    ['hwasong18', [LOFTED]],
    ['hwasong-1', []],
    ['hwasong', [OLD, LOFTED]],
    ['화성-18', [LOFTED]],
    ['화성18형', [LOFTED]],
    ['火星18', [LOFTED]],
    ['대륙간탄도미사일', [LOFTED]],
    ['동해', [OLD, ROCKET]],
    ['日本海 nodong', []],
    ['북한', [OLD, LOFTED, EXERCISE, ROCKET, TEST]],
    ['freedom republic', [EXERCISE]],
    ['solid tongchang-ri', [TEST]],
    ['samsok parade', []],
  ])('searches all words of "%s"', (search, ids) => {
    expect(found({ search })).toEqual(ids);
  });
});

const anyOf = <T extends string>(...values: T[]) => fc.option(fc.subarray(values), { nil: undefined });

const queries: fc.Arbitrary<CatalogueQuery> = fc.record({
  kinds: anyOf('launch', 'engine-test', 'context'),
  classes: anyOf('SRBM', 'ICBM', 'MRBM'),
  types: anyOf('hwasong-18', 'kn-25'),
  sites: anyOf('samsok', 'sangwon', 'sohae'),
  issuers: anyOf('kcna', 'rok-jcs', 'japan-mod'),
  outcomes: anyOf('success', 'failure'),
  eez: anyOf('outside', 'inside'),
  waters: anyOf('east-sea', 'unknown'),
  overflights: anyOf('no', 'yes'),
  origins: anyOf('built-in', 'own'),
  from: fc.constantFrom(undefined, '1984-09-10', '2024-03-01'),
  search: fc.constantFrom(undefined, 'kcna', '2024', 'hwasong'),
  minIssuers: fc.constantFrom(undefined, 1, 2),
});

const LIST_OF = {
  kind: 'kinds',
  class: 'classes',
  type: 'types',
  site: 'sites',
  issuer: 'issuers',
  outcome: 'outcomes',
  eez: 'eez',
  water: 'waters',
  overflight: 'overflights',
  origin: 'origins',
} as const;

const VALUES = {
  kind: ['launch', 'engine-test', 'context'],
  class: ['SRBM', 'ICBM', 'MRBM'],
  type: ['hwasong-18', 'kn-25'],
  site: ['samsok', 'sangwon', 'sohae'],
  issuer: ['kcna', 'rok-jcs', 'japan-mod', 'cns-nti'],
  outcome: ['success', 'failure'],
  eez: ['outside', 'inside'],
  water: ['east-sea', 'unknown'],
  overflight: ['no', 'yes'],
  origin: ['built-in', 'own'],
} as const;

describe('facetCounts', () => {
  it('counts what each value alone would leave, whatever else is asked', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const counts = facetCounts(index, query);
        for (const facet of FACETS) {
          for (const value of VALUES[facet]) {
            const alone = queryRecords(index, { ...query, [LIST_OF[facet]]: [value] }).length;
            expect(counts[facet].get(value) ?? 0, `${facet} ${value}`).toBe(alone);
          }
        }
      }),
    );
  });
});

describe('yearHistogram', () => {
  it('counts by class and kind, whatever days are asked', () => {
    const years = yearHistogram(index, { from: '2024-03-18', to: '2024-03-18' });
    expect([...years].map(([year, counts]) => [year, Object.fromEntries(counts)])).toEqual([
      ['1984', { SRBM: 1 }],
      ['2023', { ICBM: 1 }],
      ['2024', { context: 1, SRBM: 1, 'engine-test': 1 }],
    ]);
  });
});

describe('sortRecords', () => {
  const sorted = (by: (typeof SORT_KEYS)[number], descending: boolean) =>
    sortRecords(index, index.records, { by, descending }).map(({ id }) => id);

  it('orders by date both ways', () => {
    expect(sorted('date', true)).toEqual([TEST, ROCKET, EXERCISE, LOFTED, OLD]);
  });

  it('orders names by their numbers and classes by their range', () => {
    expect(sorted('type', false).slice(0, 3)).toEqual([OLD, LOFTED, ROCKET]);
    expect(sorted('class', false)).toEqual([OLD, ROCKET, LOFTED, EXERCISE, TEST]);
  });

  it('keeps missing figures last either way', () => {
    expect(sorted('range', false)).toEqual([OLD, ROCKET, LOFTED, EXERCISE, TEST]);
    expect(sorted('range', true)).toEqual([ROCKET, OLD, LOFTED, EXERCISE, TEST]);
    expect(sorted('rounds', true).slice(0, 3)).toEqual([ROCKET, OLD, LOFTED]);
  });

  it('gives every record once, the same whatever order they came in', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...index.records], { minLength: 5 }),
        fc.constantFrom(...SORT_KEYS),
        fc.boolean(),
        (records, by, descending) => {
          const ids = sortRecords(index, records, { by, descending }).map(({ id }) => id);
          expect(ids).toEqual(sorted(by, descending));
        },
      ),
    );
  });
});
