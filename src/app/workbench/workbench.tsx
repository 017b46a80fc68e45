import { t } from '../i18n/index.ts';
import { ProblemList } from '../panels/problem-list.tsx';
import { Skeleton } from '../panels/skeleton.tsx';
import { useListedRecords, useShelf } from '../state/selection.ts';
import { loadCatalogueIntoStore } from '../state/session.ts';
import { useApp } from '../state/store.ts';
import { Conditions } from './conditions.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Facets } from './facets.tsx';
import { OpenOwnFile } from './own-file.tsx';
import { RecordList } from './record-list.tsx';
import { SearchField } from './search-field.tsx';
import { YearHistogram } from './year-histogram.tsx';

function LoadFailure({ message }: { message: string }) {
  return (
    <div className="failure" role="alert">
      <h3>{t('failure.title')}</h3>
      <p>{t('failure.works')}</p>
      <p>{t('failure.remedy')}</p>
      <p className="muted">{t('failure.reason', { message })}</p>
      <button type="button" className="button" onClick={() => void loadCatalogueIntoStore()}>
        {t('retry')}
      </button>
    </div>
  );
}

/** The left panel: search, conditions, the years, and the records that meet them. */
export function Workbench() {
  const failure = useApp(({ shelf }) => (shelf.state === 'failed' ? shelf.message : null));
  const shelf = useShelf();
  const shown = useListedRecords().length;
  return (
    <>
      <h2 className="unseen">{t('list.label')}</h2>
      <search className="filters">
        <SearchField />
        {shelf && (
          <>
            <YearHistogram shelf={shelf} />
            <Facets shelf={shelf} />
            <Conditions shelf={shelf} />
          </>
        )}
      </search>
      {shelf && <RecordList shelf={shelf} />}
      {!shelf && (
        <div className="list-scroll">
          {failure === null ? <Skeleton rows={12} label={t('loading')} /> : <LoadFailure message={failure} />}
        </div>
      )}
      {shelf && (
        <footer className="list-foot">
          <div className="list-foot-bar">
            <span className="muted" role="status">
              {shown === shelf.records.size
                ? t('list.count', { count: shown })
                : t('list.countOf', { shown, all: shelf.records.size })}
            </span>
            <span className="spring" />
            <OpenOwnFile />
            <ExportMenu shelf={shelf} />
          </div>
          <ProblemList
            problems={shelf.problems}
            title={t('problems.title', { count: shelf.problems.length })}
            help={t('problems.help')}
          />
        </footer>
      )}
    </>
  );
}
