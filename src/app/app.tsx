import { type CSSProperties, lazy, Suspense, useLayoutEffect } from 'react';
import { AboutModel } from './about/about-model.tsx';
import { KeysDialog } from './commands/keys-dialog.tsx';
import { Palette } from './commands/palette.tsx';
import { t } from './i18n/index.ts';
import { GlobePane } from './panels/globe-pane.tsx';
import { Inspector } from './panels/inspector.tsx';
import { LabBoundary } from './panels/lab-boundary.tsx';
import { Notices } from './panels/notices.tsx';
import { usePanelWidths } from './panels/panel-widths.ts';
import { Resizer } from './panels/resizer.tsx';
import { Skeleton } from './panels/skeleton.tsx';
import { TopBar } from './panels/top-bar.tsx';
import { isPanelOpen, useApp } from './state/store.ts';
import { Timeline } from './timeline/timeline.tsx';
import { DropZone } from './workbench/own-file.tsx';
import { Workbench } from './workbench/workbench.tsx';

// Its program, with the engine and the charts, is not needed for the first frame.
const LabSetup = lazy(async () => ({ default: (await import('./lab/index.tsx')).LabSetup }));
const LabResults = lazy(async () => ({ default: (await import('./lab/index.tsx')).LabResults }));

/** The page: bar above, list left, globe, details right, timeline below. */
export function App() {
  const isLab = useApp((state) => state.mode === 'lab');
  const theme = useApp((state) => state.preferences.theme);
  // All words are read anew when it changes; the globe, which is no child of a word, stays.
  const language = useApp((state) => state.language);
  const { shown } = usePanelWidths();
  const layout = useApp((state) => state.layout);
  const dialog = useApp((state) => state.dialog);
  const listOpen = useApp((state) => isPanelOpen(state, 'list'));
  const inspectorOpen = useApp((state) => isPanelOpen(state, 'inspector'));

  // Before the charts are drawn, which read the colours.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language;
  }, [theme, language]);

  const widths: CSSProperties & Record<`--${string}`, string> = {
    '--list-width': `${shown.list}px`,
    '--inspector-width': `${shown.inspector}px`,
    // What the panels take beside the globe.
    '--list-room': layout === 'wide' && listOpen ? `${shown.list}px` : '0px',
    '--inspector-room': layout === 'wide' && inspectorOpen ? `${shown.inspector}px` : '0px',
  };
  return (
    <div className="page" data-layout={layout} style={widths}>
      <TopBar />
      <main>
        {listOpen && (
          <nav className="panel list" aria-label={isLab ? t('lab.label') : t('list.label')}>
            {isLab ? (
              <LabBoundary>
                <Suspense fallback={<Skeleton rows={12} label={t('loading')} />}>
                  <LabSetup />
                </Suspense>
              </LabBoundary>
            ) : (
              <Workbench />
            )}
            {layout === 'wide' && <Resizer panel="list" />}
          </nav>
        )}
        <GlobePane />
        {inspectorOpen && (
          <aside className="panel inspector" aria-label={isLab ? t('lab.results') : t('inspector.label')}>
            {layout === 'wide' && <Resizer panel="inspector" />}
            {isLab ? (
              <LabBoundary>
                <Suspense fallback={<Skeleton rows={10} label={t('loading')} />}>
                  <LabResults />
                </Suspense>
              </LabBoundary>
            ) : (
              <Inspector />
            )}
          </aside>
        )}
      </main>
      <Timeline />
      <Notices />
      <DropZone />
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'palette' && <Palette />}
      {dialog === 'model' && <AboutModel />}
    </div>
  );
}
