import { useMemo, useState } from 'react';
import { type CatalogueQuery, facetCounts } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { ClassBadge, type ClassName } from '../panels/class-badge.tsx';
import { conditionCount, FACET_FIELDS, FACET_OF, type FacetField } from '../state/find.ts';
import type { Shelf } from '../state/shelf.ts';
import { setCondition, toggleFacet, useApp } from '../state/store.ts';
import { BoundFields } from './bound-fields.tsx';
import { facetValueWord } from './facet-words.ts';

/** Of a long facet so many values are shown, the most frequent first, until the rest is asked for. */
const SHOWN_AT_FIRST = 6;

interface GroupProps {
  readonly shelf: Shelf;
  readonly field: FacetField;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
}

/** The values of one facet, each with the number of records that it would leave. */
function FacetGroup({ shelf, field, counts, chosen }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  const values = [...new Set([...counts.keys(), ...chosen])].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const shown = values.filter((value, at) => isWhole || at < SHOWN_AT_FIRST || chosen.includes(value));
  if (values.length < 2 && chosen.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t(`facet.${field}`)}</legend>
      {shown.map((value) => (
        <label key={value} className="facet-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => toggleFacet(field, value)}
          />
          {field === 'classes' && <ClassBadge name={value as ClassName} />}
          <span className="facet-name">
            <bdi>{facetValueWord(shelf.catalogue, field, value)}</bdi>
          </span>
          <span className="muted">{counts.get(value) ?? 0}</span>
        </label>
      ))}
      {shown.length < values.length && (
        <button type="button" className="button bare facet-more" onClick={() => setWhole(true)}>
          {t('list.moreValues', { count: values.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}

const valuesOf = (query: CatalogueQuery, field: FacetField): readonly string[] => query[field] ?? [];

/** Every condition that can be set, folded away until it is wanted. */
export function Facets({ shelf }: { shelf: Shelf }) {
  const query = useApp((state) => state.query);
  const [isOpen, setOpen] = useState(false);
  const counts = useMemo(() => (isOpen ? facetCounts(shelf.index, query) : null), [isOpen, shelf, query]);
  return (
    <details className="facets" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('list.filters', { count: conditionCount(query) })}</summary>
      {counts && (
        <div className="facets-body">
          {FACET_FIELDS.map((field) => (
            <FacetGroup
              key={field}
              shelf={shelf}
              field={field}
              counts={counts[FACET_OF[field]]}
              chosen={valuesOf(query, field)}
            />
          ))}
          <BoundFields />
          <label className="facet-value">
            <input
              type="checkbox"
              checked={query.disagreement ?? false}
              onChange={(event) => setCondition('disagreement', event.target.checked || undefined)}
            />
            <span className="facet-name">{t('list.disagreement')}</span>
          </label>
        </div>
      )}
    </details>
  );
}
