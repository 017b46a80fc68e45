import { useSyncExternalStore } from 'react';
import { fittedWidths, type PanelWidths, widestOf } from '../state/panel-widths.ts';
import { isPanelOpen, useApp } from '../state/store.ts';

const onWindowSize = (follow: () => void): (() => void) => {
  window.addEventListener('resize', follow);
  return () => window.removeEventListener('resize', follow);
};

/** The widths of the panels as the window allows them now, and the widest that each can be made. */
export const usePanelWidths = (): { shown: PanelWidths; widest: PanelWidths } => {
  const windowWidth = useSyncExternalStore(onWindowSize, () => window.innerWidth);
  const wanted = useApp((state) => state.preferences);
  const list = useApp((state) => isPanelOpen(state, 'list'));
  const inspector = useApp((state) => isPanelOpen(state, 'inspector'));
  const open = { list, inspector };
  const shown = fittedWidths(
    { list: wanted.listWidthPx, inspector: wanted.inspectorWidthPx },
    open,
    windowWidth,
  );
  const widest = {
    list: widestOf('list', shown, open, windowWidth),
    inspector: widestOf('inspector', shown, open, windowWidth),
  };
  return { shown, widest };
};
