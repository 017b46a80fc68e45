import { catalogueDocument, claimTable, formatCsv, recordTable } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { MenuEntries } from '../panels/menu-entries.tsx';
import { Popover } from '../panels/popover.tsx';
import { listedNow } from '../state/selection.ts';
import type { Shelf } from '../state/shelf.ts';
import { useApp } from '../state/store.ts';
import { saveFile } from './save-file.ts';

const CSV = 'text/csv;charset=utf-8';

/** The listed records as files: the records or their claims as a table, or all of them as a document. */
export function ExportMenu({ shelf: { catalogue } }: { shelf: Shelf }) {
  const listed = () => listedNow(useApp.getState());
  const launches = () => listed().filter((record) => record.kind === 'launch');
  const entries = [
    {
      label: t('export.recordsCsv'),
      run: () => {
        const { columns, rows } = recordTable(catalogue, listed());
        saveFile('arcwatch-records.csv', CSV, formatCsv(columns, rows));
      },
    },
    {
      label: t('export.claimsCsv'),
      run: () => {
        const { columns, rows } = claimTable(catalogue, launches());
        saveFile('arcwatch-claims.csv', CSV, formatCsv(columns, rows));
      },
    },
    {
      label: t('export.json'),
      run: () => {
        const document = catalogueDocument(catalogue, listed());
        saveFile('arcwatch-catalogue.json', 'application/json', `${JSON.stringify(document, null, 2)}\n`);
      },
    },
  ];
  return (
    <Popover label={t('export.open')}>{(close) => <MenuEntries entries={entries} close={close} />}</Popover>
  );
}
