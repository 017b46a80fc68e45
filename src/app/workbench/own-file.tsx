import { useEffect, useRef, useState } from 'react';
import { t } from '../i18n/index.ts';
import { openOwnFile } from '../state/session.ts';

const openAll = async (files: Iterable<File>): Promise<void> => {
  // One after another: each is added to what the one before left.
  for (const file of files) await openOwnFile(file);
};

/** A button that opens a catalogue file of the user's. */
export function OpenOwnFile() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="button bare"
        title={t('own.openHelp')}
        onClick={() => input.current?.click()}
      >
        {t('own.open')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        data-testid="own-file"
        onChange={(event) => {
          void openAll([...(event.target.files ?? [])]);
          // So that the same file can be opened again once it has been mended.
          event.target.value = '';
        }}
      />
    </>
  );
}

/** Takes catalogue files that are dropped anywhere on the page, and says so while they hang over it. */
export function DropZone() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void openAll([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className="drop-zone" role="status">
      <p>{t('own.drop')}</p>
      <p className="muted">{t('own.dropHelp')}</p>
    </div>
  );
}
