import { describe, expect, it } from 'vitest';
import {
  catalogueDocument,
  citationOf,
  claimsByQuantity,
  claimTable,
  formatCsv,
  issuerOrder,
  recordTable,
} from '../../../src/catalogue/index.ts';
import { catalogueWith, claimOf, kilometres, launchWith } from './ledger.ts';

const rocket = launchWith(
  [
    kilometres('cns-nti', 'range', 340, { composite: true }),
    kilometres('rok-jcs', 'range', 300, { qualifier: 'odd', note: 'A little more than printed.' }),
    kilometres('japan-mod', 'range', 350),
    kilometres('japan-mod', 'range', 360, { status: 'preliminary' }),
    claimOf({ issuer: 'rok-jcs', quantity: 'site', value: 'Sangwon county', siteKey: 'sangwon' }),
    kilometres('japan-mod', 'apogee', 50),
  ],
  { id: 'dprk-2024-03-18-rocket' },
);
const lofted = launchWith([kilometres('kcna', 'apogee', 6648.4, { claimed: true })], {
  id: 'dprk-2023-07-12-lofted',
  dateKst: '2023-07-12',
  title: '12 July 2023',
  class: 'ICBM',
  type: null,
  typeName: 'Hwasong-18',
  site: null,
  note: 'Lofted.',
});
const catalogue = catalogueWith([lofted, rocket]);

describe('claimsByQuantity', () => {
  it('has quantities in rows and issuers in columns, composed rows last, nothing averaged', () => {
    const grid = claimsByQuantity(rocket);
    expect([...grid.keys()]).toEqual(['range', 'apogee', 'site']);
    expect([...(grid.get('range')?.keys() ?? [])]).toEqual(['rok-jcs', 'japan-mod', 'cns-nti']);
    expect(
      grid
        .get('range')
        ?.get('japan-mod')
        ?.map((claim) => claim.value),
    ).toEqual([350, 360]);
    expect(issuerOrder(rocket)).toEqual(['rok-jcs', 'japan-mod', 'cns-nti']);
  });
});

describe('catalogueDocument', () => {
  it('holds the records and all that they name, and no more', () => {
    const document = catalogueDocument(catalogue, [rocket]);
    expect(document).toMatchObject({ version: 1, dataVersion: '2026.11.0', engineTests: [] });
    expect(document.launches).toEqual([rocket]);
    expect(Object.keys(document.sites)).toEqual(['samsok', 'sangwon']);
    expect(Object.keys(document.issuers).sort()).toEqual(['cns-nti', 'japan-mod', 'rok-jcs']);
    expect(Object.keys(document.sources)).toEqual(['a-page', 'a-table']);
  });

  it('survives being written and read', () => {
    const document = catalogueDocument(catalogue);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(document.launches).toHaveLength(2);
    expect(document.engineTests).toHaveLength(1);
  });
});

describe('claimTable', () => {
  it('has a row for every claim', () => {
    const { columns, rows } = claimTable(catalogue);
    expect(rows).toHaveLength(7);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const cell = (row: number, column: string) => rows[row]?.[columns.indexOf(column)];
    expect(cell(2, 'id')).toBe('dprk-2024-03-18-rocket');
    expect(cell(2, 'value')).toBe(300);
    expect(cell(2, 'qualifier')).toBe('odd');
    expect(cell(2, 'sourceUrl')).toBe('https://example.org/');
    expect(cell(1, 'composite')).toBe('yes');
  });

  it('keeps an interval in two cells and a place in one', () => {
    const launch = launchWith([
      claimOf({ issuer: 'japan-mod', quantity: 'range', value: [850, 900], unit: 'km' }),
      claimOf({ issuer: 'kcna', quantity: 'impact', value: { latDeg: 40.5, lonDeg: 129 } }),
    ]);
    const { columns, rows } = claimTable(catalogue, [launch]);
    const value = columns.indexOf('value');
    expect(rows.map((row) => [row[value], row[value + 1]])).toEqual([
      [850, 900],
      ['40.5 129', null],
    ]);
  });
});

describe('recordTable', () => {
  it('has a row for every record, figures as printed with who says so', () => {
    const { columns, rows } = recordTable(catalogue, [rocket, ...catalogue.engineTests]);
    const cell = (row: number, column: string) => rows[row]?.[columns.indexOf(column)];
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(cell(0, 'range')).toBe('300-odd km (JCS); about 350 km (MOD)');
    expect(cell(0, 'issuers')).toBe('JCS; MOD');
    expect(cell(1, 'class')).toBeNull();
    expect(cell(1, 'kind')).toBe('engine-test');
  });
});

describe('formatCsv', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('makes %j harmless for a spreadsheet', (text) => {
    expect(formatCsv(['a'], [[text]]).split('\n')[1]).toMatch(/^"?'/);
  });

  it('leaves numbers as they are', () => {
    expect(formatCsv(['a'], [[-1.5]])).toBe('a\n-1.5\n');
  });
});

describe('citationOf', () => {
  it('names record, figures, sources and versions on one line', () => {
    const citation = citationOf(catalogue, rocket, '2026-11-25');
    expect(citation).toBe(
      'KN-25, launch of 18 March 2024 (2024-03-18, KST). The CNS/NTI (composed from several bodies): range about 340 km [A publisher, "a-page", https://example.org/]. The JCS: range 300-odd km [A publisher, "a-page", https://example.org/]. The MOD: range about 350 km, greatest height about 50 km [A publisher, "a-page", https://example.org/]. In Arcwatch catalogue, data version 2026.11.0, record dprk-2024-03-18-rocket, accessed 2026-11-25.',
    );
  });

  it('stays one line whatever the texts hold', () => {
    expect(citationOf(catalogue, { ...rocket, title: 'a\n\u202eb' }, '2026-11-25')).not.toMatch(/[\n\u202e]/);
  });
});
