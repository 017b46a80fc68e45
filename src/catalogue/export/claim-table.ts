import type { Catalogue, CatalogueRecord } from '../records/catalogue.ts';
import type { Claim } from '../records/schema.ts';
import type { Table } from './csv.ts';

const COLUMNS = [
  'id',
  'dateKst',
  'class',
  'type',
  'site',
  'issuer',
  'quantity',
  'round',
  'value',
  'valueHigh',
  'unit',
  'qualifier',
  'wording',
  'status',
  'confidence',
  'claimed',
  'composite',
  'issuedUtc',
  'issuedDateKst',
  'source',
  'sourceUrl',
  'weak',
  'note',
] as const;

const valueCells = (value: Claim['value']): readonly [string | number, number | null] => {
  if (Array.isArray(value)) return [value[0], value[1]];
  if (typeof value === 'object') return [`${value.latDeg} ${value.lonDeg}`, null];
  return [value, null];
};

/**
 * One row per claim of the records, in order; `valueHigh` is the upper end of an interval, `claimed` and `composite`
 * are yes or empty. Engine tests have their kind for a class; context has no claims and no row.
 */
export const claimTable = (
  catalogue: Catalogue,
  records: readonly CatalogueRecord[] = catalogue.launches,
): Table => ({
  columns: COLUMNS,
  rows: records.flatMap((record) =>
    (record.kind === 'context' ? [] : record.claims).map((claim) => [
      record.id,
      record.dateKst,
      record.kind === 'launch' ? record.class : record.kind,
      record.kind === 'launch' ? record.type : null,
      record.kind === 'context' ? null : record.site,
      claim.issuer,
      claim.quantity,
      claim.round ?? null,
      ...valueCells(claim.value),
      claim.unit,
      claim.qualifier,
      claim.wording ?? null,
      claim.status,
      claim.confidence,
      claim.claimed ? 'yes' : null,
      claim.composite ? 'yes' : null,
      claim.issuedUtc ?? null,
      claim.issuedDateKst ?? null,
      claim.source,
      catalogue.sources.get(claim.source)?.url ?? null,
      claim.weak ?? null,
      claim.note ?? null,
    ]),
  ),
});
