import { t } from '../i18n/index.ts';
import { Skeleton } from '../panels/skeleton.tsx';
import { SCROLLED_BY_KEYS, TAB_PANEL_ID, TabBar, tabId } from '../panels/tab-bar.tsx';
import { LAB_TABS } from '../state/address.ts';
import { useLab } from '../state/lab-store.ts';
import { showLabTab, useApp } from '../state/store.ts';
import { ChartsTab } from './charts-tab.tsx';
import { CompareTab } from './compare-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { LoftTab } from './loft-tab.tsx';

function TabContent() {
  const tab = useApp((state) => state.labTab);
  const flown = useLab((state) => state.flown);
  if (!flown) return <p className="muted">{t('loading')}</p>;
  if (tab === 'figures') return <FiguresTab flown={flown} />;
  if (tab === 'charts') return <ChartsTab flown={flown} />;
  if (tab === 'compare') return <CompareTab flown={flown} />;
  return <LoftTab flown={flown} />;
}

/** The right panel of the Lab: the flight in figures and charts, beside others, and in its family of arcs. */
export function LabResults() {
  const tab = useApp((state) => state.labTab);
  const loading = useLab((state) => state.loading);
  const isStale = useLab((state) => state.flown !== null && state.problems.length > 0);
  if (loading.state === 'loading') return <Skeleton rows={10} label={t('loading')} />;
  if (loading.state === 'failed') return <p className="empty muted">{t('lab.failure.title')}</p>;
  return (
    <>
      <h2 className="unseen">{t('lab.results')}</h2>
      <TabBar
        label={t('lab.tabs.label')}
        tabs={LAB_TABS}
        nameOf={(each) => t(`lab.tabs.${each}`)}
        chosen={tab}
        onChoose={showLabTab}
      />
      <div
        key={tab}
        id={TAB_PANEL_ID}
        role="tabpanel"
        aria-labelledby={tabId(tab)}
        className="tab-panel"
        {...SCROLLED_BY_KEYS}
      >
        {isStale && <p className="field-problem">{t('lab.figures.stale')}</p>}
        <TabContent />
      </div>
    </>
  );
}
