import { useEffect, useRef } from 'react';
import { chosenPair, type Launch, roundsOf } from '../../catalogue/index.ts';
import { claimText } from '../i18n/claim-text.ts';
import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import { isCounted, issuerFor } from '../state/issuer.ts';
import { useListedRecords, useShelf } from '../state/selection.ts';
import { loadCatalogueIntoStore } from '../state/session.ts';
import { type CatalogueRecord, classOf, issuerName, type Shelf } from '../state/shelf.ts';
import { clearFilters, selectRecord, setPanelOpen, useApp } from '../state/store.ts';
import { ClassBadge } from './class-badge.tsx';
import { SEARCH_FIELD_ID } from './element-ids.ts';
import { ListFilters } from './list-filters.tsx';
import { ProblemList } from './problem-list.tsx';
import { Skeleton } from './skeleton.tsx';

const claimedFigures = (shelf: Shelf, launch: Launch): { text: string; title: string } => {
  const { issuers } = shelf.catalogue;
  const { pair, reason } = chosenPair(launch, issuerFor(launch, null), undefined, issuers);
  if (!pair) return { text: t('list.noFigures'), title: isCounted(launch) ? reason : t('claims.noTimes') };
  const by = [...new Set([pair.apogee.issuer, pair.range.issuer])].map((key) => issuerName(issuers, key));
  return {
    text: t('list.figures', { apogee: claimText(pair.apogee), range: claimText(pair.range) }),
    title: t('list.figuresBy', { issuer: by.join(', ') }),
  };
};

/** As the issuer counts whose rounds fly at first; every round of the record where no issuer gives a number. */
const countedRounds = (shelf: Shelf, launch: Launch): { text: string; title: string } => {
  const issuer = issuerFor(launch, null);
  const { timed, untimed } = roundsOf(launch, issuer);
  const counted = timed.length + untimed.length;
  const text = t('rounds', { count: counted || launch.rounds.length });
  if (counted === 0) return { text, title: t('list.countedByNobody', { rounds: text }) };
  return {
    text,
    title: t('list.countedBy', { rounds: text, issuer: issuerName(shelf.catalogue.issuers, issuer) }),
  };
};

function RowCount({ shelf, record }: { shelf: Shelf; record: CatalogueRecord }) {
  if (record.kind === 'engine-test') return <span className="row-count" />;
  const { text, title } = countedRounds(shelf, record);
  return (
    <span className="row-count" title={title}>
      {text}
      {record.outcome === 'failure' && `, ${t('list.failedLaunch')}`}
    </span>
  );
}

function RowFigures({ shelf, record }: { shelf: Shelf; record: CatalogueRecord }) {
  if (record.kind === 'engine-test') return <span className="row-figures">{t('list.engineTest')}</span>;
  const { text, title } = claimedFigures(shelf, record);
  return (
    <span className="row-figures" title={title}>
      {text}
    </span>
  );
}

function Row({ shelf, record, selected, reachable }: RowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!selected) return;
    button.current?.scrollIntoView({ block: 'nearest' });
    // Stepping with the keys takes the focus along where the list has it.
    if (button.current?.closest('ol')?.contains(document.activeElement)) button.current.focus();
  }, [selected]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="row"
        aria-current={selected ? 'true' : undefined}
        tabIndex={reachable ? 0 : -1}
        data-record={record.id}
        onClick={() => {
          selectRecord(record.id);
          if (useApp.getState().layout !== 'wide') setPanelOpen('inspector', true);
        }}
      >
        {/* The spaces are for those who hear the row; the grid drops them. */}
        <ClassBadge name={classOf(record)} />{' '}
        <time className="row-date" dateTime={record.dateKst}>
          {formatDate(record.dateKst, false)}
        </time>{' '}
        <span className="row-type">{record.kind === 'launch' ? record.typeName : record.engine}</span>{' '}
        <RowCount shelf={shelf} record={record} /> <RowFigures shelf={shelf} record={record} />
      </button>
    </li>
  );
}

interface RowProps {
  readonly shelf: Shelf;
  readonly record: CatalogueRecord;
  readonly selected: boolean;
  /** Whether Tab stops at this row; one row of the list does. */
  readonly reachable: boolean;
}

/** The button that clears goes away; the focus goes where the next search is typed. */
const clearAndSearch = (): void => {
  clearFilters();
  document.getElementById(SEARCH_FIELD_ID)?.focus();
};

function Years({ shelf }: { shelf: Shelf }) {
  const records = useListedRecords();
  const selectedId = useApp((state) => state.selectedId);
  const reachableId = records.some(({ id }) => id === selectedId) ? selectedId : records[0]?.id;
  const years = Map.groupBy(records, ({ dateKst }) => dateKst.slice(0, 4));
  if (records.length === 0) {
    return (
      <div className="empty" role="status">
        <p>{t('list.emptyTitle')}</p>
        <p className="muted">{t('list.emptyHelp')}</p>
        <button type="button" className="button" onClick={clearAndSearch}>
          {t('list.clear')}
        </button>
      </div>
    );
  }
  return [...years].map(([year, ofYear]) => (
    <section key={year} aria-label={t('list.year', { year, count: ofYear.length })}>
      <h3 className="year">
        {year} <span className="muted">{ofYear.length}</span>
      </h3>
      <ol>
        {ofYear.map((record) => (
          <Row
            key={record.id}
            shelf={shelf}
            record={record}
            selected={record.id === selectedId}
            reachable={record.id === reachableId}
          />
        ))}
      </ol>
    </section>
  ));
}

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

/** The left panel: search, filters, and the records by year. */
export function CatalogueList() {
  const loading = useApp(({ shelf }) => shelf.state);
  const failure = useApp(({ shelf }) => (shelf.state === 'failed' ? shelf.message : null));
  const shelf = useShelf();
  const shown = useListedRecords().length;
  const all = shelf?.records.length ?? 0;
  return (
    <>
      <h2 className="unseen">{t('list.label')}</h2>
      <ListFilters />
      <div className="list-scroll">
        {loading === 'loading' && <Skeleton rows={12} label={t('loading')} />}
        {failure !== null && <LoadFailure message={failure} />}
        {shelf && <Years shelf={shelf} />}
      </div>
      {shelf && (
        <footer className="list-foot">
          <span className="muted" role="status">
            {shown === all ? t('list.count', { count: all }) : t('list.countOf', { shown, all })}
          </span>
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
