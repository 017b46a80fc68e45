import { type CatalogueRecord, compareTexts } from '../records/catalogue.ts';
import { CLASSES } from '../records/vocabulary.ts';
import type { RecordFeatures } from './features.ts';
import type { CatalogueIndex } from './index-records.ts';

export const SORT_KEYS = ['date', 'type', 'class', 'site', 'range', 'apogee', 'issuers', 'rounds'] as const;

export interface SortOrder {
  readonly by: (typeof SORT_KEYS)[number];
  readonly descending: boolean;
}

/** A record's place in an order; null where it has none and comes last either way. */
type Rank = (features: RecordFeatures) => number | null;

// "Hwasong-9" before "Hwasong-15".
const byName = new Intl.Collator('en', { numeric: true });

/** Ranks by name: each different name is compared once, however many records have it. */
const nameRank = (
  all: readonly RecordFeatures[],
  nameOf: (features: RecordFeatures) => string | null,
): Rank => {
  const names = [...new Set(all.flatMap((features) => nameOf(features) ?? []))];
  names.sort((a, b) => byName.compare(a, b) || compareTexts(a, b));
  const ranks = new Map(names.map((name, rank) => [name, rank]));
  return (features) => {
    const name = nameOf(features);
    return name === null ? null : (ranks.get(name) ?? null);
  };
};

const typeNameOf = ({ record }: RecordFeatures): string | null => {
  if (record.kind === 'context') return null;
  return record.kind === 'launch' ? record.typeName : record.engine;
};

const rankOf = (index: CatalogueIndex, by: SortOrder['by'], all: readonly RecordFeatures[]): Rank => {
  switch (by) {
    case 'date':
      return ({ dateNumber }) => dateNumber;
    case 'type':
      return nameRank(all, typeNameOf);
    case 'class':
      return ({ record }) => (record.kind === 'launch' ? CLASSES.indexOf(record.class) : null);
    case 'site':
      return nameRank(all, ({ record }) => {
        const key = record.kind === 'context' ? null : record.site;
        return key === null ? null : (index.catalogue.sites.get(key)?.name ?? key);
      });
    case 'range':
      return ({ rangeKm }) => rangeKm?.high ?? null;
    case 'apogee':
      return ({ apogeeKm }) => apogeeKm?.high ?? null;
    case 'issuers':
      return ({ record, issuers }) => (record.kind === 'context' ? null : issuers.length);
    case 'rounds':
      return ({ record }) => (record.kind === 'launch' ? record.rounds.length : null);
  }
};

/**
 * The records in another order, as a new list. Range and apogee go by the greatest figure; classes from short range to
 * long. Records without a value come last either way; equal ones stay by date, then by id.
 * @param records of this index
 */
export const sortRecords = (
  index: CatalogueIndex,
  records: readonly CatalogueRecord[],
  { by, descending }: SortOrder,
): CatalogueRecord[] => {
  const all = records.flatMap(({ id }) => index.featuresById.get(id) ?? []);
  const rank = rankOf(index, by, all);
  const sign = descending ? -1 : 1;
  const rows = all.map((features) => ({
    record: features.record,
    position: features.position,
    value: rank(features),
  }));
  rows.sort((a, b) => {
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null) || a.position - b.position;
    }
    return sign * (a.value - b.value) || a.position - b.position;
  });
  return rows.map(({ record }) => record);
};
