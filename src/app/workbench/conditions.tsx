import type { CatalogueQuery } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import { BOUNDS, conditionCount, FACET_FIELDS, withFacet, withField } from '../state/find.ts';
import type { Shelf } from '../state/shelf.ts';
import { clearFilters, setQuery, useApp } from '../state/store.ts';
import { facetValueWord } from './facet-words.ts';

interface Condition {
  readonly key: string;
  readonly text: string;
  readonly without: CatalogueQuery;
}

const span = (low: string | undefined, high: string | undefined): string => `${low ?? '…'} – ${high ?? '…'}`;

/** What is asked for, a condition each, with the query that is left without it. */
const conditionsOf = (shelf: Shelf, query: CatalogueQuery): Condition[] => {
  const facets = FACET_FIELDS.flatMap((field) =>
    [...(query[field] ?? [])].map((value) => ({
      key: `${field} ${value}`,
      text: facetValueWord(shelf.catalogue, field, value),
      without: withFacet(query, field, value),
    })),
  );
  const bounds = (Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]).flatMap((field) => {
    const limits = query[field];
    if (!limits) return [];
    const text = `${t(`facet.${field}`)} ${span(limits.min?.toString(), limits.max?.toString())} km`;
    return [{ key: field, text, without: withField(query, field, undefined) }];
  });
  const days =
    query.from === undefined && query.to === undefined
      ? []
      : [
          {
            key: 'days',
            text: span(query.from && formatDate(query.from), query.to && formatDate(query.to)),
            without: withField(withField(query, 'from', undefined), 'to', undefined),
          },
        ];
  const bodies =
    query.minIssuers === undefined
      ? []
      : [
          {
            key: 'bodies',
            text: t('list.minIssuers', { count: query.minIssuers }),
            without: withField(query, 'minIssuers', undefined),
          },
        ];
  const differ = query.disagreement
    ? [{ key: 'differ', text: t('list.disagreement'), without: withField(query, 'disagreement', undefined) }]
    : [];
  return [...days, ...facets, ...bounds, ...bodies, ...differ];
};

/** The conditions in force, each to be taken away by a click; nothing where there are none. */
export function Conditions({ shelf }: { shelf: Shelf }) {
  const query = useApp((state) => state.query);
  if (conditionCount(query) === 0) return null;
  return (
    <div className="conditions">
      {conditionsOf(shelf, query).map(({ key, text, without }) => (
        <button
          key={key}
          type="button"
          className="chip"
          title={t('list.removeCondition', { condition: text })}
          onClick={() => setQuery(without)}
        >
          <bdi>{text}</bdi>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <button type="button" className="button bare" onClick={clearFilters}>
        {t('list.clear')}
      </button>
    </div>
  );
}
