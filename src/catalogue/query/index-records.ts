import { type Catalogue, type CatalogueRecord, recordsOf } from '../records/catalogue.ts';
import { type FacetColumn, facetColumn } from './facet-column.ts';
import { type Facet, ofEachFacet } from './facets.ts';
import { featuresOf, type RecordFeatures } from './features.ts';
import { foldText } from './fold.ts';
import { sharedWords } from './words.ts';

/** A catalogue with what queries need of each record, worked out once. */
export interface CatalogueIndex {
  readonly catalogue: Catalogue;
  /** All records by date, then by id. */
  readonly records: readonly CatalogueRecord[];
  /** One for each of `records`, in the same order. */
  readonly features: readonly RecordFeatures[];
  readonly featuresById: ReadonlyMap<string, RecordFeatures>;
  /** The records' values under each facet, numbered. */
  readonly columns: Readonly<Record<Facet, FacetColumn>>;
  /** Folded texts that many records share, by name. */
  readonly sharedTexts: ReadonlyMap<string, string>;
}

/** Works out the features of all records; some milliseconds for the catalogue, once. */
export const createIndex = (catalogue: Catalogue): CatalogueIndex => {
  const records = recordsOf(catalogue);
  const features = records.map((record, position) => featuresOf(catalogue, record, position));
  const column = (facet: Facet): FacetColumn => facetColumn(facet, features);
  return {
    catalogue,
    records,
    features,
    featuresById: new Map(features.map((each) => [each.record.id, each])),
    columns: ofEachFacet(column),
    sharedTexts: new Map([...sharedWords(catalogue)].map(([name, text]) => [name, foldText(text)])),
  };
};
