import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../i18n/index.ts';
import { openDialog } from '../state/store.ts';
import { type Command, commandsNow } from './commands.ts';
import { Dialog } from './dialog.tsx';
import { StrokeKeys } from './stroke-keys.tsx';

const matching = (commands: readonly Command[], search: string): Command[] => {
  const parts = search.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => parts.every((part) => label.toLowerCase().includes(part)));
};

const runAndClose = (command: Command): void => {
  // The dialog gives the focus back first, so that a command may move it.
  flushSync(() => openDialog(null));
  command.run();
};

/** Every action, to be searched; arrows move, Enter runs. */
export function Palette() {
  const commands = useMemo(commandsNow, []);
  const [search, setSearch] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const shown = matching(commands, search);
  const buttons = (): HTMLElement[] => [...(list.current?.querySelectorAll('button') ?? [])];
  return (
    <Dialog title={t('palette.title')}>
      <search
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          const all = buttons();
          const at = all.findIndex((button) => button.matches(':focus'));
          const next = all[at + step];
          if (next) next.focus();
          else if (step < 0) document.querySelector<HTMLElement>('#palette-search')?.focus();
        }}
      >
        <input
          id="palette-search"
          type="search"
          aria-label={t('palette.search')}
          placeholder={t('palette.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              // The browser would only empty the field.
              event.preventDefault();
              openDialog(null);
              return;
            }
            const [first] = shown;
            if (event.key !== 'Enter' || !first) return;
            // The focus goes back while this key is still down; it must not press what gets it.
            event.preventDefault();
            runAndClose(first);
          }}
        />
        {shown.length === 0 && <p className="muted">{t('palette.empty')}</p>}
        <ul ref={list} className="palette">
          {shown.map((command) => (
            <li key={command.id}>
              <button type="button" onClick={() => runAndClose(command)}>
                {command.label}
                {command.stroke && <StrokeKeys stroke={command.stroke} />}
              </button>
            </li>
          ))}
        </ul>
      </search>
    </Dialog>
  );
}
