import type { Catalogue, Claim, Issuer, Launch } from '../../../src/catalogue/index.ts';

/** A claim with the given fields; the rest as plain as can be. */
export const claimOf = (fields: Partial<Claim> & Pick<Claim, 'issuer' | 'quantity' | 'value'>): Claim => ({
  unit: null,
  qualifier: 'exact',
  source: 'a-page',
  confidence: 'sourced',
  status: 'stated',
  ...fields,
});

export const kilometres = (
  issuer: string,
  quantity: 'range' | 'apogee',
  value: number,
  fields: Partial<Claim> = {},
): Claim => claimOf({ issuer, quantity, value, unit: 'km', qualifier: 'about', ...fields });

export const timeOf = (issuer: string, value: string, round?: number): Claim =>
  claimOf({ issuer, quantity: 'time', value, ...(round === undefined ? {} : { round }) });

export const countOf = (
  issuer: string,
  value: Claim['value'],
  qualifier: Claim['qualifier'] = 'exact',
): Claim => claimOf({ issuer, quantity: 'count', value, unit: 'missiles', qualifier });

/** A made-up launch of six rounds with these claims. */
export const launchWith = (claims: Claim[], fields: Partial<Launch> = {}): Launch => ({
  kind: 'launch',
  id: 'dprk-2024-03-18-made-up',
  dateKst: '2024-03-18',
  title: '18 March 2024',
  class: 'SRBM',
  type: 'kn-25',
  typeName: 'KN-25',
  flight: 'ballistic',
  site: 'samsok',
  outcome: 'success',
  water: 'east-sea',
  overflight: 'no',
  rounds: [1, 2, 3, 4, 5, 6].map((round) => ({ round })),
  claims,
  ...fields,
});

const issuer = (key: string, shortName: string): [string, Issuer] => [
  key,
  { key, name: `The ${shortName}`, shortName, country: 'Nowhere', kind: 'government' },
];

export const ISSUERS: ReadonlyMap<string, Issuer> = new Map([
  issuer('japan-mod', 'MOD'),
  issuer('rok-jcs', 'JCS'),
  issuer('kcna', 'KCNA'),
  issuer('cns-nti', 'CNS/NTI'),
]);

export const catalogueWith = (launches: Launch[]): Catalogue => ({
  dataVersion: '2026.11.0',
  own: new Map(),
  launches,
  context: [],
  types: new Map(),
  engineTests: [
    {
      kind: 'engine-test',
      id: 'dprk-test-2024-03-19-made-up',
      dateKst: '2024-03-19',
      title: '19 March 2024, engine test',
      site: 'sohae',
      engine: 'Solid-fuel engine',
      claims: [claimOf({ issuer: 'kcna', quantity: 'outcome', value: 'said to have succeeded' })],
    },
  ],
  issuers: ISSUERS,
  sites: new Map(
    ['samsok', 'sohae', 'sangwon'].map((key) => [
      key,
      {
        key,
        name: `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
        aliases: key === 'sohae' ? ['Tongchang-ri'] : [],
        latDeg: 39,
        lonDeg: 126,
        accuracy: 'area',
        source: 'a-table',
        confidence: 'dataset',
      },
    ]),
  ),
  sources: new Map(
    ['a-page', 'a-table', 'unread'].map((key) => [
      key,
      {
        key,
        title: key,
        publisher: 'A publisher',
        date: null,
        url: key === 'a-page' ? 'https://example.org/' : null,
      },
    ]),
  ),
});
