import { useRef } from 'react';
import { words } from '../i18n/index.ts';
import { TABS, type Tab } from '../state/address.ts';
import { showTab, useApp } from '../state/store.ts';

/** Ids that tie a tab to its panel. */
export const tabId = (tab: Tab): string => `tab-${tab}`;
export const TAB_PANEL_ID = 'tab-panel';

/** The inspector's tabs; arrows move between them, as the pattern for tabs asks. */
export function TabBar() {
  const chosen = useApp((state) => state.tab);
  const bar = useRef<HTMLDivElement>(null);
  const choose = (tab: Tab | undefined): void => {
    if (!tab) return;
    showTab(tab);
    bar.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };
  return (
    <div
      ref={bar}
      role="tablist"
      tabIndex={-1}
      aria-label={words.tabs.label}
      className="tabs"
      onKeyDown={(event) => {
        const at = TABS.indexOf(chosen);
        const targets: Record<string, Tab | undefined> = {
          ArrowLeft: TABS.at(at - 1),
          ArrowRight: TABS[(at + 1) % TABS.length],
          Home: TABS[0],
          End: TABS.at(-1),
        };
        if (!(event.key in targets)) return;
        event.preventDefault();
        choose(targets[event.key]);
      }}
    >
      {TABS.map((tab, index) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls={TAB_PANEL_ID}
          tabIndex={tab === chosen ? 0 : -1}
          title={`${words.tabs[tab]} (${index + 1})`}
          onClick={() => showTab(tab)}
        >
          {words.tabs[tab]}
        </button>
      ))}
    </div>
  );
}
