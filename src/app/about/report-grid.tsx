import type { ReportTable } from '../../validation/index.ts';
import { t } from '../i18n/index.ts';
import { SCROLLED_BY_KEYS } from '../panels/tab-bar.tsx';

/** A table of the report; rows outside their tolerance are marked. Scrolls sideways by itself where it must. */
export function ReportGrid({ caption, table }: { caption: string; table: ReportTable }) {
  const { columns, rows, failing } = table;
  return (
    <section className="report-scroll" aria-label={caption} {...SCROLLED_BY_KEYS}>
      <table className="report-grid">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column || <span className="unseen">{t('model.state')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={cells.join()} className={failing.includes(row) ? 'failing' : undefined}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={columns[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[column]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
