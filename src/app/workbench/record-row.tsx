import { memo } from 'react';
import {
  type CatalogueRecord,
  type Claim,
  chosenPair,
  type Launch,
  roundsOf,
} from '../../catalogue/index.ts';
import { claimText } from '../i18n/claim-text.ts';
import { type Language, t } from '../i18n/index.ts';
import { inLanguage } from '../i18n/names.ts';
import { formatDate } from '../i18n/quantities.ts';
import { ClassBadge } from '../panels/class-badge.tsx';
import { issuerFor } from '../state/issuer.ts';
import { classOf, issuerName, nameOf, type Shelf, siteOf } from '../state/shelf.ts';
import { MOST_COMPARED, selectRecord, setPanelOpen, toggleCompared, useApp } from '../state/store.ts';

/** What a row says of a record's name, in the page's language. */
export const rowName = ({ catalogue }: Shelf, record: CatalogueRecord): string => {
  if (record.kind === 'context') return inLanguage(record.title, record.names);
  if (record.kind === 'engine-test') return record.engine;
  const type = record.type === null ? undefined : catalogue.types.get(record.type);
  return inLanguage(record.typeName, type?.names);
};

const figure = (claim: Claim | undefined): string => (claim ? claimText(claim) : '–');

const saidBy = (shelf: Shelf, claim: Claim | undefined): string | undefined =>
  claim &&
  `${t(`quantity.${claim.quantity}`)}: ${t('list.figuresBy', { issuer: issuerName(shelf.catalogue.issuers, claim.issuer) })}`;

/** The figures that the arc is drawn through, else the first that anybody gives. */
const figuresOf = (shelf: Shelf, launch: Launch): { apogee: Claim | undefined; range: Claim | undefined } => {
  const { pair } = chosenPair(launch, issuerFor(launch, null), undefined, shelf.catalogue.issuers);
  const first = (quantity: 'apogee' | 'range') =>
    launch.claims.find((claim) => claim.quantity === quantity && typeof claim.value !== 'string');
  return { apogee: pair?.apogee ?? first('apogee'), range: pair?.range ?? first('range') };
};

function LaunchFigures({ shelf, launch }: { shelf: Shelf; launch: Launch }) {
  const { apogee, range } = figuresOf(shelf, launch);
  const { timed, untimed } = roundsOf(launch, issuerFor(launch, null));
  const count = timed.length + untimed.length || launch.rounds.length;
  return (
    <>
      <span className="row-figures">
        <span className="row-range" title={saidBy(shelf, range)}>
          <span className="row-word" aria-hidden="true">
            →{' '}
          </span>
          <span className="unseen">{t('quantity.range')} </span>
          {figure(range)}
        </span>{' '}
        <span className="row-apogee" title={saidBy(shelf, apogee)}>
          <span className="row-word" aria-hidden="true">
            ↑{' '}
          </span>
          <span className="unseen">{t('quantity.apogee')} </span>
          {figure(apogee)}
        </span>
      </span>{' '}
      <span className="row-count">
        {t('rounds', { count })}
        {launch.outcome === 'failure' && `, ${t('list.failedLaunch')}`}
      </span>
    </>
  );
}

function OtherFigures({ record }: { record: CatalogueRecord }) {
  const text = record.kind === 'context' ? t(`contextCategory.${record.category}`) : t('list.engineTest');
  return <span className="row-kind">{text}</span>;
}

interface RecordRowProps {
  readonly shelf: Shelf;
  readonly record: CatalogueRecord;
  readonly selected: boolean;
  /** Whether Tab stops at this row; one row of the list does. */
  readonly reachable: boolean;
  /** Of its words: another language is another row. */
  readonly language: Language;
}

/** The box that puts a launch beside the selected one. */
function CompareBox({ shelf, record, selected }: RecordRowProps) {
  const compared = useApp((state) => state.compared);
  const isIn = compared.includes(record.id);
  const name = `${formatDate(record.dateKst)}, ${rowName(shelf, record)}`;
  return (
    <input
      type="checkbox"
      className="row-compare"
      tabIndex={-1}
      aria-label={t('list.replayBeside', { name })}
      title={t(compared.length >= MOST_COMPARED && !isIn ? 'list.compareFull' : 'list.replayBesideShort')}
      checked={isIn || selected}
      disabled={selected || (compared.length >= MOST_COMPARED && !isIn)}
      onChange={() => toggleCompared(record.id)}
    />
  );
}

/**
 * One record: date, name, figures as reported, and whether it is replayed beside the selected one. Kept while the list
 * scrolls: only rows that come into sight are made.
 */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { shelf, record, selected, reachable } = props;
  const site = siteOf(shelf, record);
  const isOwn = shelf.catalogue.own.has(record.id);
  return (
    <div className={selected ? 'row selected' : 'row'}>
      {record.kind === 'launch' ? <CompareBox {...props} /> : <span className="row-compare" />}
      <button
        type="button"
        className="row-button"
        aria-current={selected ? 'true' : undefined}
        tabIndex={reachable ? 0 : -1}
        data-record={record.id}
        onClick={(event) => {
          if (record.kind === 'launch' && (event.ctrlKey || event.metaKey)) {
            toggleCompared(record.id);
            return;
          }
          selectRecord(record.id);
          if (useApp.getState().layout !== 'wide') setPanelOpen('inspector', true);
        }}
      >
        {/* The spaces are for those who hear the row; the grid drops them. */}
        <ClassBadge name={classOf(record)} />{' '}
        <time className="row-date" dateTime={record.dateKst}>
          {formatDate(record.dateKst)}
        </time>{' '}
        <span className="row-type" title={nameOf(record)}>
          <bdi>{rowName(shelf, record)}</bdi>
          {isOwn && <span className="own-mark">{t('own.mark')}</span>}
        </span>{' '}
        <span className="row-site">{site ? inLanguage(site.name, site.names) : ''}</span>{' '}
        {record.kind === 'launch' ? (
          <LaunchFigures shelf={shelf} launch={record} />
        ) : (
          <OtherFigures record={record} />
        )}
      </button>
    </div>
  );
});
