import { t } from '../i18n/index.ts';
import { useShelf } from '../state/selection.ts';
import { classOf } from '../state/shelf.ts';
import { setSearch, toggleClass, useApp } from '../state/store.ts';
import { ClassBadge } from './class-badge.tsx';
import { SEARCH_FIELD_ID } from './element-ids.ts';

const CLASSES = ['SRBM', 'MRBM', 'IRBM', 'ICBM', 'SLBM', 'HGV', 'unknown', 'engine-test'] as const;

/** Search box and one chip for each class that the catalogue holds. */
export function ListFilters() {
  const shelf = useShelf();
  const search = useApp((state) => state.search);
  const chosen = useApp((state) => state.classes);
  const held = new Set(shelf?.records.map(classOf));
  return (
    <search className="filters">
      <div className="search-box">
        <input
          id={SEARCH_FIELD_ID}
          type="search"
          value={search}
          placeholder={t('list.searchHint')}
          aria-label={t('list.search')}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </div>
      <fieldset className="chips">
        <legend className="unseen">{t('list.classes')}</legend>
        {CLASSES.filter((name) => held.has(name)).map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(name)}
            title={t(`classNames.${name}.name`)}
            onClick={() => toggleClass(name)}
          >
            <ClassBadge name={name} />
            <span aria-hidden="true">{t(`classLabels.${name}`)}</span>
          </button>
        ))}
      </fieldset>
    </search>
  );
}
