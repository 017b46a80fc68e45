import type { Interval } from '../ledger/interval.ts';
import type { CatalogueRecord } from '../records/catalogue.ts';
import { createCounter, hasAny } from './facet-column.ts';
import { FACETS, type Facet, ofEachFacet } from './facets.ts';
import { firstDayOf, lastDayOf, type Origin, type RecordFeatures } from './features.ts';
import { holdsWord, searchWords } from './fold.ts';
import type { CatalogueIndex } from './index-records.ts';

export type RecordKind = CatalogueRecord['kind'];

/** Ends of an interval; a missing end is open. */
export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Conditions that all must hold. A list holds when any of its values does; an empty or missing one is no condition. */
export interface CatalogueQuery {
  readonly kinds?: readonly RecordKind[] | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly types?: readonly string[] | undefined;
  /** Keys: the record's own site, or one that any issuer's site claim means. */
  readonly sites?: readonly string[] | undefined;
  /** Keys of issuers that spoke in their own word. */
  readonly issuers?: readonly string[] | undefined;
  readonly outcomes?: readonly string[] | undefined;
  /** `inside`, `partly inside`, `outside`: any standing claim says so. */
  readonly eez?: readonly string[] | undefined;
  readonly waters?: readonly string[] | undefined;
  readonly overflights?: readonly string[] | undefined;
  readonly origins?: readonly Origin[] | undefined;
  /** First and last KST date, both included; a record dated to a month overlaps when any of its days does. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Some figure as printed lies between the ends, or figures on both sides of it do. */
  readonly rangeKm?: Bounds | undefined;
  readonly apogeeKm?: Bounds | undefined;
  readonly minIssuers?: number | undefined;
  /** True: only where two issuers' figures cannot both be right; false: only where they can. */
  readonly disagreement?: boolean | undefined;
  /** Words that must all occur, see `foldText`. */
  readonly search?: string | undefined;
}

type Test = (features: RecordFeatures) => boolean;

/** The list of a query under each facet. */
const LISTS: Readonly<Record<Facet, (query: CatalogueQuery) => readonly string[] | undefined>> = {
  kind: ({ kinds }) => kinds,
  class: ({ classes }) => classes,
  type: ({ types }) => types,
  site: ({ sites }) => sites,
  issuer: ({ issuers }) => issuers,
  outcome: ({ outcomes }) => outcomes,
  eez: ({ eez }) => eez,
  water: ({ waters }) => waters,
  overflight: ({ overflights }) => overflights,
  origin: ({ origins }) => origins,
};

const facetTest = (index: CatalogueIndex, facet: Facet, query: CatalogueQuery): Test | null => {
  const wanted = LISTS[facet](query);
  if (wanted === undefined || wanted.length === 0) return null;
  const has = hasAny(index.columns[facet], wanted);
  return ({ position }) => has(position);
};

const figureTest = (bounds: Bounds | undefined, of: (features: RecordFeatures) => Interval | null) => {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds ?? {};
  if (bounds?.min === undefined && bounds?.max === undefined) return null;
  return (features: RecordFeatures): boolean => {
    const figures = of(features);
    return figures !== null && figures.high >= min && figures.low <= max;
  };
};

/** The shared texts are searched once a word, so that many records cost no more than their own words. */
const searchTest = (index: CatalogueIndex, search: string): Test | null => {
  const words = searchWords(search).map((word) => ({
    word,
    shared: new Set([...index.sharedTexts].filter(([, text]) => holdsWord(text, word)).map(([name]) => name)),
  }));
  if (words.length === 0) return null;
  return ({ text, sharedKeys }) =>
    words.every(({ word, shared }) => sharedKeys.some((key) => shared.has(key)) || holdsWord(text, word));
};

const dateTest = ({ from, to }: CatalogueQuery): Test | null => {
  if (from === undefined && to === undefined) return null;
  const [first, last] = [firstDayOf(from ?? '0000'), lastDayOf(to ?? '9999')];
  return ({ firstDay, lastDay }) => lastDay >= first && firstDay <= last;
};

/** The conditions of a query that are no facets. */
const otherTests = (index: CatalogueIndex, query: CatalogueQuery): Test[] => {
  const { minIssuers = 0, disagreement, search = '' } = query;
  return [
    dateTest(query),
    figureTest(query.rangeKm, ({ rangeKm }) => rangeKm),
    figureTest(query.apogeeKm, ({ apogeeKm }) => apogeeKm),
    minIssuers > 0 ? ({ issuers }: RecordFeatures) => issuers.length >= minIssuers : null,
    disagreement === undefined ? null : ({ disagrees }: RecordFeatures) => disagrees === disagreement,
    searchTest(index, search),
  ].filter((test) => test !== null);
};

const found = (index: CatalogueIndex, query: CatalogueQuery): RecordFeatures[] => {
  const tests = [
    ...FACETS.flatMap((facet) => facetTest(index, facet, query) ?? []),
    ...otherTests(index, query),
  ];
  return index.features.filter((features) => tests.every((test) => test(features)));
};

/** The records that meet every condition, by date, then by id. An empty query gives them all. */
export const queryRecords = (index: CatalogueIndex, query: CatalogueQuery): CatalogueRecord[] =>
  found(index, query).map(({ record }) => record);

/** For each facet, how many records each of its values would leave. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/**
 * For each facet the number of records a value, counted over the records that meet all conditions but those of this
 * facet itself. A record with several values (two sites) counts under each; values that no record has are missing.
 */
export const facetCounts = (index: CatalogueIndex, query: CatalogueQuery): FacetCounts => {
  const counters = ofEachFacet((facet) => createCounter(index.columns[facet]));
  const all = FACETS.map((facet) => counters[facet]);
  const asked = FACETS.flatMap((facet) => {
    const test = facetTest(index, facet, query);
    return test === null ? [] : [{ counter: counters[facet], test }];
  });
  const others = otherTests(index, query);
  for (const features of index.features) {
    if (!others.every((test) => test(features))) continue;
    const first = asked.find(({ test }) => !test(features));
    // A record that one facet leaves out counts under that one alone; one that two leave out, under none.
    if (first === undefined) for (const counter of all) counter.add(features.position);
    else if (asked.every((each) => each === first || each.test(features))) {
      first.counter.add(features.position);
    }
  }
  return ofEachFacet((facet) => counters[facet].counted());
};

/**
 * How many of the found records lie in each year, by class of launches and by kind of all others. Leaves the query's
 * days aside, so that a choice of days keeps its surroundings. Years without a record are missing.
 */
export const yearHistogram = (
  index: CatalogueIndex,
  query: CatalogueQuery,
): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const years = new Map<string, Map<string, number>>();
  for (const { year, group } of found(index, { ...query, from: undefined, to: undefined })) {
    let counts = years.get(year);
    if (counts === undefined) {
      counts = new Map();
      years.set(year, counts);
    }
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return years;
};
