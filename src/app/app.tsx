import { type CSSProperties, useEffect } from 'react';
import { KeysDialog } from './commands/keys-dialog.tsx';
import { Palette } from './commands/palette.tsx';
import { words } from './i18n/index.ts';
import { CatalogueList } from './panels/catalogue-list.tsx';
import { GlobePane } from './panels/globe-pane.tsx';
import { Inspector } from './panels/inspector.tsx';
import { Notices } from './panels/notices.tsx';
import { usePanelWidths } from './panels/panel-widths.ts';
import { Resizer } from './panels/resizer.tsx';
import { TopBar } from './panels/top-bar.tsx';
import { isPanelOpen, useApp } from './state/store.ts';
import { Timeline } from './timeline/timeline.tsx';

/** The page: bar above, list left, globe, details right, timeline below. */
export function App() {
  const theme = useApp((state) => state.preferences.theme);
  const { shown } = usePanelWidths();
  const layout = useApp((state) => state.layout);
  const dialog = useApp((state) => state.dialog);
  const listOpen = useApp((state) => isPanelOpen(state, 'list'));
  const inspectorOpen = useApp((state) => isPanelOpen(state, 'inspector'));

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

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
          <nav className="panel list" aria-label={words.list.label}>
            <CatalogueList />
            {layout === 'wide' && <Resizer panel="list" />}
          </nav>
        )}
        <GlobePane />
        {inspectorOpen && (
          <aside className="panel inspector" aria-label={words.inspector.label}>
            {layout === 'wide' && <Resizer panel="inspector" />}
            <Inspector />
          </aside>
        )}
      </main>
      <Timeline />
      <Notices />
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'palette' && <Palette />}
    </div>
  );
}
