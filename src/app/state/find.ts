import {
  type CatalogueQuery,
  type Facet,
  type RecordKind,
  SORT_KEYS,
  type SortOrder,
} from '../../catalogue/index.ts';

/** How the list is ordered. */
export type ListOrder = SortOrder;

export const NEWEST_FIRST: ListOrder = { by: 'date', descending: true };

/** Facets whose values are chosen from a list, with their name in a link. */
export const FACETS = {
  kinds: 'kind',
  classes: 'class',
  types: 'type',
  sites: 'site',
  issuers: 'by',
  outcomes: 'outcome',
  eez: 'eez',
  waters: 'water',
  overflights: 'over',
  origins: 'origin',
} as const satisfies Partial<Record<keyof CatalogueQuery, string>>;

export type FacetField = keyof typeof FACETS;

/** The facet under which the values of a field are counted. */
export const FACET_OF: Readonly<Record<FacetField, Facet>> = {
  kinds: 'kind',
  classes: 'class',
  types: 'type',
  sites: 'site',
  issuers: 'issuer',
  outcomes: 'outcome',
  eez: 'eez',
  waters: 'water',
  overflights: 'overflight',
  origins: 'origin',
};

export const FACET_FIELDS = Object.keys(FACETS).filter((field): field is FacetField => field in FACETS);

/** Bounds of figures, with their names in a link. */
export const BOUNDS = {
  rangeKm: { min: 'rmin', max: 'rmax' },
  apogeeKm: { min: 'amin', max: 'amax' },
} as const;

export type BoundField = keyof typeof BOUNDS;

/** What the page asks at first: everything that flew or burned, and what happened around it. */
export const EVERYTHING: CatalogueQuery = {};

const KINDS: readonly string[] = ['launch', 'engine-test', 'context'] satisfies RecordKind[];

const valuesOf = (query: CatalogueQuery, field: FacetField): readonly string[] => query[field] ?? [];

/** The query with one value of a facet chosen, or not any more. */
export const withFacet = (query: CatalogueQuery, field: FacetField, value: string): CatalogueQuery => {
  const now = valuesOf(query, field);
  const next = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
  return withField(query, field, next.length > 0 ? next : undefined);
};

/** The query with one field set, or without it. */
export const withField = <K extends keyof CatalogueQuery>(
  query: CatalogueQuery,
  field: K,
  value: CatalogueQuery[K] | undefined,
): CatalogueQuery => {
  const { [field]: _, ...rest } = query;
  return value === undefined ? rest : { ...rest, [field]: value };
};

/** How many conditions a query sets; the search counts as one. */
export const conditionCount = (query: CatalogueQuery): number =>
  FACET_FIELDS.reduce((sum, field) => sum + valuesOf(query, field).length, 0) +
  [query.from ?? query.to, query.rangeKm, query.apogeeKm, query.minIssuers, query.search || undefined].filter(
    (condition) => condition !== undefined,
  ).length +
  (query.disagreement ? 1 : 0);

/** The conditions as parameters of a link. @example 'q=wonsan&class=SRBM,MRBM&rmin=300' */
export const writeQuery = (query: CatalogueQuery, order: ListOrder): [string, string][] => {
  const parts: [string, string | undefined][] = [
    ['q', query.search || undefined],
    ...FACET_FIELDS.map((field): [string, string | undefined] => [
      FACETS[field],
      valuesOf(query, field).join(',') || undefined,
    ]),
    ['from', query.from],
    ['to', query.to],
    ...(['rangeKm', 'apogeeKm'] as const).flatMap((field): [string, string | undefined][] => [
      [BOUNDS[field].min, query[field]?.min?.toString()],
      [BOUNDS[field].max, query[field]?.max?.toString()],
    ]),
    ['bodies', query.minIssuers?.toString()],
    ['differ', query.disagreement ? '1' : undefined],
    [
      'sort',
      order.by === NEWEST_FIRST.by && order.descending === NEWEST_FIRST.descending
        ? undefined
        : `${order.descending ? '-' : ''}${order.by}`,
    ],
  ];
  return parts.filter((part): part is [string, string] => part[1] !== undefined);
};

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const FIGURE = /^\d{1,7}(\.\d+)?(e-\d{1,3})?$/;

const figure = (text: string | null): number | undefined | null => {
  if (text === null) return undefined;
  return FIGURE.test(text) ? Number(text) : null;
};

/**
 * The conditions of a link, and the parameters that cannot be read, which are left out. Values of facets are not held
 * against the catalogue: an unknown one finds nothing, and is shown as chosen.
 */
export const readQuery = (
  parameters: URLSearchParams,
): { query: CatalogueQuery; order: ListOrder; unread: { part: string; text: string }[] } => {
  let query: CatalogueQuery = EVERYTHING;
  const unread: { part: string; text: string }[] = [];
  const refuse = (part: string): void => void unread.push({ part, text: parameters.get(part) ?? '' });

  const search = parameters.get('q');
  if (search) query = { ...query, search };
  for (const field of FACET_FIELDS) {
    const text = parameters.get(FACETS[field]);
    const values = text?.split(',').filter(Boolean) ?? [];
    if (field === 'kinds' && values.some((value) => !KINDS.includes(value))) refuse(FACETS[field]);
    else if (values.length > 0) query = withField(query, field, values);
  }
  for (const field of ['from', 'to'] as const) {
    const text = parameters.get(field);
    if (text === null) continue;
    if (DATE.test(text)) query = { ...query, [field]: text };
    else refuse(field);
  }
  for (const field of ['rangeKm', 'apogeeKm'] as const) {
    const { min: minPart, max: maxPart } = BOUNDS[field];
    const [min, max] = [figure(parameters.get(minPart)), figure(parameters.get(maxPart))];
    if (min === null) refuse(minPart);
    if (max === null) refuse(maxPart);
    const bounds = { ...(typeof min === 'number' && { min }), ...(typeof max === 'number' && { max }) };
    if (Object.keys(bounds).length > 0) query = { ...query, [field]: bounds };
  }
  const bodies = figure(parameters.get('bodies'));
  if (bodies === null) refuse('bodies');
  else if (bodies !== undefined) query = { ...query, minIssuers: Math.round(bodies) };
  const differ = parameters.get('differ');
  if (differ === '1') query = { ...query, disagreement: true };
  else if (differ !== null) refuse('differ');

  const sort = parameters.get('sort');
  const by = SORT_KEYS.find((key) => key === sort?.replace(/^-/, ''));
  if (sort !== null && !by) refuse('sort');
  return { query, order: by ? { by, descending: sort?.startsWith('-') ?? false } : NEWEST_FIRST, unread };
};
