import type { ContextEvent } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import type { Shelf } from '../state/shelf.ts';

/** What happened around the launches: who, where, in short what, and the source. */
export function ContextPage({ shelf, event }: { shelf: Shelf; event: ContextEvent }) {
  const source = shelf.catalogue.sources.get(event.source);
  const rows = [
    [
      t('context.when'),
      `${formatDate(event.dateKst)}${event.endKst ? ` – ${formatDate(event.endKst)}` : ''}`,
    ],
    [t('context.kind'), t(`contextCategory.${event.category}`)],
    [t('context.partners'), event.partners.join(', ')],
    [t('context.place'), event.place ?? '–'],
    [t('context.confidence'), t(`claims.confidence.${event.confidence}`)],
  ] as const;
  return (
    <div className="context-page">
      <p lang="en">{event.text}</p>
      {event.note && (
        <p className="record-note" lang="en">
          {event.note}
        </p>
      )}
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('claims.sources')}</h3>
      {source && (
        <p>
          {source.url === null ? (
            source.title
          ) : (
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title}
            </a>
          )}{' '}
          <span className="muted">
            {source.publisher}, {source.date === null ? t('claims.undated') : formatDate(source.date)}
          </span>
        </p>
      )}
    </div>
  );
}
