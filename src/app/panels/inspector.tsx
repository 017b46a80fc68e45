import { t } from '../i18n/index.ts';
import { recordTitle } from '../i18n/record-title.ts';
import { TABS } from '../state/address.ts';
import { useSelection } from '../state/selection.ts';
import { type CatalogueRecord, classOf, type Shelf, siteOf } from '../state/shelf.ts';
import { showTab, useApp } from '../state/store.ts';
import { ClaimsTab } from './claims-tab.tsx';
import { ClassBadge } from './class-badge.tsx';
import { NothingFlies } from './nothing-flies.tsx';
import { ProfileTab } from './profile-tab.tsx';
import { ReconstructionTab } from './reconstruction-tab.tsx';
import { Skeleton } from './skeleton.tsx';
import { SCROLLED_BY_KEYS, TAB_PANEL_ID, TabBar, tabId } from './tab-bar.tsx';
import { TableTab } from './table-tab.tsx';

function RecordHead({ shelf, record }: { shelf: Shelf; record: CatalogueRecord }) {
  const site = siteOf(shelf, record);
  const facts =
    record.kind === 'launch'
      ? [record.typeName, t(`flight.${record.flight}`), t(`outcome.${record.outcome}`)]
      : [t('inspector.engine', { name: record.engine })];
  const siteKey = record.kind === 'launch' ? 'site' : 'testSite';
  const positionSource = site && shelf.catalogue.sources.get(site.source)?.title;
  return (
    <header className="record-head">
      <h2>
        <ClassBadge name={classOf(record)} />
        {recordTitle(record)}
      </h2>
      <p>{facts.join(' · ')}</p>
      <p
        className="muted"
        title={
          site
            ? t('inspector.siteAccuracy', { accuracy: site.accuracy, source: positionSource ?? site.source })
            : undefined
        }
      >
        {site ? t(`inspector.${siteKey}`, { name: site.name }) : t(`inspector.${siteKey}Unknown`)}
      </p>
      {record.note && (
        <p className="record-note" lang="en">
          {record.note}
        </p>
      )}
    </header>
  );
}

function TabContent({ shelf, record }: { shelf: Shelf; record: CatalogueRecord }) {
  const tab = useApp((state) => state.tab);
  if (tab === 'claims') return <ClaimsTab shelf={shelf} record={record} />;
  if (tab === 'reconstruction') return <ReconstructionTab shelf={shelf} record={record} />;
  if (tab === 'profile') return <ProfileTab shelf={shelf} />;
  return <TableTab shelf={shelf} record={record} />;
}

/** The right panel: what is known and computed about the selected record. */
export function Inspector() {
  const selection = useSelection();
  const tab = useApp((state) => state.tab);
  const loading = useApp(({ shelf }) => shelf.state === 'loading');
  if (loading) return <Skeleton rows={10} label={t('loading')} />;
  if (!selection) return <p className="empty muted">{t('inspector.nothing')}</p>;
  return (
    <>
      <RecordHead {...selection} />
      <TabBar
        label={t('tabs.label')}
        tabs={TABS}
        nameOf={(each) => t(`tabs.${each}`)}
        chosen={tab}
        onChoose={showTab}
      />
      <div
        key={`${selection.record.id} ${tab}`}
        id={TAB_PANEL_ID}
        role="tabpanel"
        aria-labelledby={tabId(tab)}
        className="tab-panel"
        {...SCROLLED_BY_KEYS}
      >
        {tab === 'claims' && <NothingFlies />}
        <TabContent {...selection} />
      </div>
    </>
  );
}
