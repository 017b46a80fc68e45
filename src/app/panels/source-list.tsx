import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import type { NumberedSource } from './source-numbers.ts';

/** The sources by number: title, publisher, date, and the link. */
export function SourceList({ sources }: { sources: Iterable<NumberedSource> }) {
  return (
    <ol className="sources">
      {[...sources].map(({ source }) => (
        <li key={source.key}>
          {source.url === null ? (
            <span>{source.title}</span>
          ) : (
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title}
            </a>
          )}
          <span className="muted">
            {source.publisher}, {source.date === null ? t('claims.undated') : formatDate(source.date)}
            {source.url === null && `, ${t('claims.noAddress')}`}
          </span>
          {source.note && (
            <span className="muted" lang="en">
              {source.note}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
