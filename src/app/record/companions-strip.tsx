import { t } from '../i18n/index.ts';
import { letterOf } from '../i18n/letter.ts';
import { formatDate } from '../i18n/quantities.ts';
import { recordById, type Shelf } from '../state/shelf.ts';
import { clearCompared, selectRecord, toggleCompared, useApp } from '../state/store.ts';
import { rowName } from '../workbench/record-row.tsx';

/** The launches replayed beside the selected one, with their colours on the globe and the track. */
export function CompanionsStrip({ shelf }: { shelf: Shelf }) {
  const compared = useApp((state) => state.compared);
  const companions = useApp((state) => state.companions);
  if (compared.length === 0) return null;
  return (
    <section className="companions" aria-label={t('compare.label')}>
      <p className="muted">{t('compare.help')}</p>
      <ul className="plain">
        {compared.map((id, at) => {
          const record = recordById(shelf, id);
          const companion = companions.get(id);
          const name = record ? `${formatDate(record.dateKst)}, ${rowName(shelf, record)}` : id;
          return (
            <li key={id} className={`companion variant-${at}`}>
              <span className="companion-sign" aria-hidden="true">
                {letterOf(at)}
              </span>
              <button type="button" className="button bare companion-name" onClick={() => selectRecord(id)}>
                {name}
              </button>
              <span className="muted">
                {companion?.state === 'pending' && t('flights.pending')}
                {companion?.state === 'failed' && t('flights.failedTitle')}
                {companion?.state === 'ready' && !companion.scene && t('compare.nothingFlies')}
                {!record && t('asOf.nothingYet')}
              </span>
              <button
                type="button"
                className="button bare icon-only"
                aria-label={t('compare.remove', { name })}
                onClick={() => toggleCompared(id)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button bare" onClick={clearCompared}>
        {t('compare.clear')}
      </button>
    </section>
  );
}
