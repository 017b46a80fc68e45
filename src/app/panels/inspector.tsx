import { lazy, Suspense } from 'react';
import type { CatalogueRecord } from '../../catalogue/index.ts';
import { KnowledgeStrip } from '../as-of/knowledge-strip.tsx';
import { t } from '../i18n/index.ts';
import { inLanguage } from '../i18n/names.ts';
import { recordTitle } from '../i18n/record-title.ts';
import { CiteMenu } from '../record/cite-menu.tsx';
import { CompanionsStrip } from '../record/companions-strip.tsx';
import { ContextPage } from '../record/context-page.tsx';
import { TABS } from '../state/address.ts';
import { useSelection } from '../state/selection.ts';
import { type ClaimedRecord, classOf, type Shelf, siteOf } from '../state/shelf.ts';
import { selectedInFull, showTab, useApp } from '../state/store.ts';
import { ClaimsTab } from './claims-tab.tsx';
import { ClassBadge } from './class-badge.tsx';
import { NothingFlies } from './nothing-flies.tsx';
import { Skeleton } from './skeleton.tsx';
import { SCROLLED_BY_KEYS, TAB_PANEL_ID, TabBar, tabId } from './tab-bar.tsx';

// What is not shown at first is not waited for.
const ReconstructionTab = lazy(async () => ({
  default: (await import('./flight-tabs.ts')).ReconstructionTab,
}));
const ProfileTab = lazy(async () => ({ default: (await import('./flight-tabs.ts')).ProfileTab }));
const TableTab = lazy(async () => ({ default: (await import('./flight-tabs.ts')).TableTab }));

/** Title of any record, with its class or kind. */
function Title({ shelf, record }: { shelf: Shelf; record: CatalogueRecord }) {
  const ownFile = shelf.catalogue.own.get(record.id);
  return (
    <h2>
      <ClassBadge name={classOf(record)} />
      <bdi>{record.kind === 'context' ? inLanguage(record.title, record.names) : recordTitle(record)}</bdi>
      {ownFile !== undefined && (
        <span className="own-mark" title={ownFile}>
          {t('own.mark')}
        </span>
      )}
    </h2>
  );
}

function RecordHead({ shelf, record }: { shelf: Shelf; record: ClaimedRecord }) {
  const site = siteOf(shelf, record);
  const type =
    record.kind === 'launch' && record.type !== null ? shelf.catalogue.types.get(record.type) : null;
  const facts =
    record.kind === 'launch'
      ? [
          inLanguage(record.typeName, type?.names),
          t(`flight.${record.flight}`),
          t(`outcome.${record.outcome}`),
        ]
      : [t('inspector.engine', { name: record.engine })];
  const siteKey = record.kind === 'launch' ? 'site' : 'testSite';
  const positionSource = site && shelf.catalogue.sources.get(site.source)?.title;
  return (
    <header className="record-head">
      <div className="record-title">
        <Title shelf={shelf} record={record} />
        <CiteMenu shelf={shelf} record={record} />
      </div>
      <p>
        <bdi>{facts.join(' · ')}</bdi>
      </p>
      <p
        className="muted"
        title={
          site
            ? t('inspector.siteAccuracy', { accuracy: site.accuracy, source: positionSource ?? site.source })
            : undefined
        }
      >
        {site
          ? t(`inspector.${siteKey}`, { name: inLanguage(site.name, site.names) })
          : t(`inspector.${siteKey}Unknown`)}
      </p>
      {record.note && (
        <p className="record-note" lang="en">
          {record.note}
        </p>
      )}
    </header>
  );
}

function TabContent({ shelf, record }: { shelf: Shelf; record: ClaimedRecord }) {
  const tab = useApp((state) => state.tab);
  if (tab === 'claims') return <ClaimsTab shelf={shelf} record={record} />;
  if (tab === 'reconstruction') return <ReconstructionTab shelf={shelf} record={record} />;
  if (tab === 'profile') return <ProfileTab shelf={shelf} record={record} />;
  return <TableTab shelf={shelf} record={record} />;
}

/** No record is selected, or nothing was known of it at the chosen moment. */
function NothingKnown() {
  const full = useApp(selectedInFull);
  if (!full) return <p className="empty muted">{t('inspector.nothing')}</p>;
  return (
    <>
      <KnowledgeStrip />
      <p className="empty muted">{t('asOf.nothingYet')}</p>
    </>
  );
}

/** The right panel: what is known and computed about the selected record. */
export function Inspector() {
  const selection = useSelection();
  const tab = useApp((state) => state.tab);
  const loading = useApp(({ shelf }) => shelf.state === 'loading');
  if (loading) return <Skeleton rows={10} label={t('loading')} />;
  if (!selection) return <NothingKnown />;
  const { shelf, record } = selection;
  if (record.kind === 'context') {
    return (
      <>
        <header className="record-head">
          <Title shelf={shelf} record={record} />
        </header>
        <ContextPage shelf={shelf} event={record} />
      </>
    );
  }
  return (
    <>
      <KnowledgeStrip />
      <RecordHead shelf={shelf} record={record} />
      <CompanionsStrip shelf={shelf} />
      <TabBar
        label={t('tabs.label')}
        tabs={TABS}
        nameOf={(each) => t(`tabs.${each}`)}
        chosen={tab}
        onChoose={showTab}
      />
      <div
        key={`${record.id} ${tab}`}
        id={TAB_PANEL_ID}
        role="tabpanel"
        aria-labelledby={tabId(tab)}
        className="tab-panel"
        {...SCROLLED_BY_KEYS}
      >
        {tab === 'claims' && <NothingFlies />}
        <Suspense fallback={<Skeleton rows={8} label={t('loading')} />}>
          <TabContent shelf={shelf} record={record} />
        </Suspense>
      </div>
    </>
  );
}
