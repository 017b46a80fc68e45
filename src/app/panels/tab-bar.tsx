import { useRef } from 'react';

/** Ids that tie a tab to its panel. */
export const tabId = (tab: string): string => `tab-${tab}`;
export const TAB_PANEL_ID = 'tab-panel';

/** A tab's panel scrolls and may hold no control, so it takes the focus itself, as the pattern for tabs asks. */
export const SCROLLED_BY_KEYS = { tabIndex: 0 };

interface TabBarProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly T[];
  readonly nameOf: (tab: T) => string;
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
}

/** The tabs of the right panel; arrows move between them, as the pattern for tabs asks. */
export function TabBar<T extends string>({ label, tabs, nameOf, chosen, onChoose }: TabBarProps<T>) {
  const bar = useRef<HTMLDivElement>(null);
  const choose = (tab: T | undefined): void => {
    if (tab === undefined) return;
    onChoose(tab);
    bar.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };
  return (
    <div
      ref={bar}
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      className="tabs"
      onKeyDown={(event) => {
        const at = tabs.indexOf(chosen);
        const targets: Record<string, T | undefined> = {
          ArrowLeft: tabs.at(at - 1),
          ArrowRight: tabs[(at + 1) % tabs.length],
          Home: tabs[0],
          End: tabs.at(-1),
        };
        if (!(event.key in targets)) return;
        event.preventDefault();
        choose(targets[event.key]);
      }}
    >
      {tabs.map((tab, index) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls={TAB_PANEL_ID}
          tabIndex={tab === chosen ? 0 : -1}
          title={`${nameOf(tab)} (${index + 1})`}
          onClick={() => onChoose(tab)}
        >
          {nameOf(tab)}
        </button>
      ))}
    </div>
  );
}
