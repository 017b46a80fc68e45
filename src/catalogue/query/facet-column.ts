import { FACET_VALUES, type Facet } from './facets.ts';
import type { RecordFeatures } from './features.ts';

/** The values of all records under one facet, numbered, so that a hundred thousand records are counted at once. */
export interface FacetColumn {
  /** The different values; a value's number is its place. */
  readonly values: readonly string[];
  /** The numbers of all records' values, record after record. */
  readonly ids: Int32Array;
  /** Where in `ids` those of each record begin; one more entry than records. */
  readonly starts: Int32Array;
}

export const facetColumn = (facet: Facet, features: readonly RecordFeatures[]): FacetColumn => {
  const numbers = new Map<string, number>();
  const ids: number[] = [];
  const starts = new Int32Array(features.length + 1);
  const valuesOf = FACET_VALUES[facet];
  features.forEach((each, position) => {
    for (const value of valuesOf(each)) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      ids.push(number);
    }
    starts[position + 1] = ids.length;
  });
  return { values: [...numbers.keys()], ids: Int32Array.from(ids), starts };
};

/** Tests whether the record at a position has one of the wanted values. */
export const hasAny = ({ values, ids, starts }: FacetColumn, wanted: readonly string[]) => {
  const isWanted = values.map((value) => wanted.includes(value));
  return (position: number): boolean => {
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at++) if (isWanted[ids[at] ?? -1]) return true;
    return false;
  };
};

/** Counts values of records as they are told. */
export const createCounter = ({ values, ids, starts }: FacetColumn) => {
  const counts = new Int32Array(values.length);
  return {
    add: (position: number): void => {
      const end = starts[position + 1] ?? 0;
      for (let at = starts[position] ?? 0; at < end; at++) {
        const id = ids[at] ?? 0;
        counts[id] = (counts[id] ?? 0) + 1;
      }
    },
    /** Those that were met, in the order in which the catalogue first has them. */
    counted: (): ReadonlyMap<string, number> =>
      new Map(values.map((value, id) => [value, counts[id] ?? 0] as const).filter(([, count]) => count > 0)),
  };
};
