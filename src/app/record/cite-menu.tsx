import { catalogueDocument, citationOf, claimTable, formatCsv } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { MenuEntries } from '../panels/menu-entries.tsx';
import { Popover } from '../panels/popover.tsx';
import type { ClaimedRecord, Shelf } from '../state/shelf.ts';
import { confirmDone, notify } from '../state/store.ts';
import { saveFile } from '../workbench/save-file.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

const copy = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    confirmDone(() => t('cite.copied'));
  } catch {
    notify(() => `${t('cite.notCopied')} ${text}`);
  }
};

/** Copies a citation of the record with its sources, or saves its claims. */
export function CiteMenu({ shelf: { catalogue }, record }: { shelf: Shelf; record: ClaimedRecord }) {
  const entries = [
    { label: t('cite.copy'), run: () => void copy(citationOf(catalogue, record, today())) },
    ...(record.kind === 'launch'
      ? [
          {
            label: t('cite.csv'),
            run: () => {
              const { columns, rows } = claimTable(catalogue, [record]);
              saveFile(`${record.id}.csv`, 'text/csv;charset=utf-8', formatCsv(columns, rows));
            },
          },
        ]
      : []),
    {
      label: t('cite.json'),
      run: () => {
        const document = catalogueDocument(catalogue, [record]);
        saveFile(`${record.id}.json`, 'application/json', `${JSON.stringify(document, null, 2)}\n`);
      },
    },
  ];
  return (
    <Popover label={t('cite.open')}>{(close) => <MenuEntries entries={entries} close={close} />}</Popover>
  );
}
