import type { RecordFeatures } from './features.ts';

/** The conditions that are lists of values. */
export const FACETS = [
  'kind',
  'class',
  'type',
  'site',
  'issuer',
  'outcome',
  'eez',
  'water',
  'overflight',
  'origin',
] as const;

export type Facet = (typeof FACETS)[number];

/** Something for each facet. */
export const ofEachFacet = <T>(make: (facet: Facet) => T): Readonly<Record<Facet, T>> => ({
  kind: make('kind'),
  class: make('class'),
  type: make('type'),
  site: make('site'),
  issuer: make('issuer'),
  outcome: make('outcome'),
  eez: make('eez'),
  water: make('water'),
  overflight: make('overflight'),
  origin: make('origin'),
});

const ofLaunch =
  (field: 'class' | 'type' | 'outcome' | 'water' | 'overflight') =>
  ({ record }: RecordFeatures): readonly string[] => {
    const value = record.kind === 'launch' ? record[field] : null;
    return value === null ? [] : [value];
  };

/** The values of a record under each facet; none where the facet does not apply to it or is not known. */
export const FACET_VALUES: Readonly<Record<Facet, (features: RecordFeatures) => readonly string[]>> = {
  kind: ({ record }) => [record.kind],
  class: ofLaunch('class'),
  type: ofLaunch('type'),
  site: ({ siteKeys }) => siteKeys,
  issuer: ({ issuers }) => issuers,
  outcome: ofLaunch('outcome'),
  eez: ({ eez }) => eez,
  water: ofLaunch('water'),
  overflight: ofLaunch('overflight'),
  origin: ({ origin }) => [origin],
};
