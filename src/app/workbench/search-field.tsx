import { t } from '../i18n/index.ts';
import { SEARCH_FIELD_ID } from '../panels/element-ids.ts';
import { setSearch, useApp } from '../state/store.ts';

/** The words that records must hold, in any language of the page. */
export function SearchField() {
  const search = useApp(({ query }) => query.search ?? '');
  return (
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
  );
}
