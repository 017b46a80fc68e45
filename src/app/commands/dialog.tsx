import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { t } from '../i18n/index.ts';
import { Icon } from '../panels/icons.tsx';
import { openDialog } from '../state/store.ts';

/** A modal dialog; the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({ title, children }: { title: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Where there is something to type, typing is what comes next.
    shown?.querySelector('input')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="dialog-title" onClose={() => openDialog(null)}>
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button
          type="button"
          className="button bare icon-only"
          aria-label={t('close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
