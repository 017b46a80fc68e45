import { type Claim, courseOf, revisionsOf } from '../../catalogue/index.ts';
import { type Instant, kstClock } from '../../engine/time/index.ts';
import { claimText } from '../i18n/claim-text.ts';
import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import { SourceNumber } from '../panels/claim-value.tsx';
import { quantityWord } from '../panels/quantity-word.ts';
import type { NumberedSource } from '../panels/source-numbers.ts';
import { type ClaimedRecord, issuerName, type Shelf } from '../state/shelf.ts';

interface HistoryProps {
  readonly shelf: Shelf;
  readonly record: ClaimedRecord;
  readonly sources: ReadonlyMap<string, NumberedSource>;
}

const whenText = (utc: Instant, isDay: boolean): string => {
  const { date, time } = kstClock(utc);
  return isDay ? formatDate(date, false) : `${formatDate(date, false)} ${time.slice(0, 5)}`;
};

/** What was said first and what took its place, with the time and the reason. */
export function Revisions({ shelf, record, sources }: HistoryProps) {
  const revisions = revisionsOf(record, shelf.catalogue);
  if (revisions.length === 0) return null;
  const value = (claim: Claim) => claimText(claim);
  return (
    <section>
      <h3>{t('history.title')}</h3>
      <ul className="plain revisions">
        {revisions.map(({ claim, replacedBy, since, reason }) => (
          <li key={record.claims.indexOf(claim)}>
            <span className="muted">
              {quantityWord(record, claim.quantity)}, {issuerName(shelf.catalogue.issuers, claim.issuer)}
              {claim.round !== undefined && `, ${t('claims.ofRound', { round: claim.round })}`}
            </span>
            <span>
              <s>{value(claim)}</s> <SourceNumber numbered={sources.get(claim.source)} />
              {replacedBy && (
                <>
                  {' → '}
                  {value(replacedBy)} <SourceNumber numbered={sources.get(replacedBy.source)} />
                </>
              )}
            </span>
            <span className="muted">
              {since === null || since.basis === 'default'
                ? t('history.timeUnknown')
                : t('history.since', { when: whenText(since.utc, since.basis === 'day') })}
              {replacedBy && replacedBy.issuer !== claim.issuer && (
                <> {t('history.by', { issuer: issuerName(shelf.catalogue.issuers, replacedBy.issuer) })}</>
              )}
            </span>
            {reason !== null && <span className="muted">{reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The public course of things: what was said when, as far as the times are known. */
export function Course({ shelf, record, sources }: HistoryProps) {
  const course = courseOf(record);
  if (course.length === 0) return null;
  return (
    <section>
      <h3>{t('course.title')}</h3>
      <ol className="plain course">
        {course.map((entry) => {
          const isStatement = entry.kind === 'statement';
          const { issuer, source } = isStatement ? entry.statement : entry.claim;
          return (
            <li
              key={
                isStatement
                  ? `s${entry.statement.text}${entry.utc}`
                  : `c${record.claims.indexOf(entry.claim)}`
              }
            >
              <time className="course-time" dateTime={new Date(entry.utc).toISOString()}>
                {whenText(entry.utc, entry.basis === 'day')}
              </time>
              <span>
                <span className="muted">{issuerName(shelf.catalogue.issuers, issuer)}: </span>
                {isStatement
                  ? `${t(`statement.${entry.statement.kind}`)}. ${entry.statement.text}`
                  : `${quantityWord(record, entry.claim.quantity)} ${claimText(entry.claim)}`}{' '}
                <SourceNumber numbered={sources.get(source)} />
              </span>
            </li>
          );
        })}
      </ol>
      <p className="muted">{t('course.help')}</p>
    </section>
  );
}
