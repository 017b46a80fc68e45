import type { Claim, KnownSince } from '../../catalogue/index.ts';
import { instant, kstClock } from '../../engine/time/index.ts';
import { claimText, isQuoted } from '../i18n/claim-text.ts';
import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import type { NumberedSource } from './source-numbers.ts';

const issuedText = (claim: Claim): string | null => {
  if (claim.issuedUtc) {
    const { date, time } = kstClock(instant(claim.issuedUtc));
    return t('claims.issued', {
      when: t('claims.issuedAt', { date: formatDate(date), time: time.slice(0, 5) }),
    });
  }
  return claim.issuedDateKst ? t('claims.issued', { when: formatDate(claim.issuedDateKst) }) : null;
};

/** The number of a source, as a link where the source has an address. */
export function SourceNumber({ numbered }: { numbered: NumberedSource | undefined }) {
  if (!numbered) return null;
  const { number, source } = numbered;
  const title = t('claims.openSource', { number, title: `${source.title}, ${source.publisher}` });
  if (source.url === null) {
    return (
      <span className="source-number" title={title}>
        {number}
      </span>
    );
  }
  return (
    <a
      className="source-number"
      href={source.url}
      target="_blank"
      rel="noreferrer"
      title={title}
      aria-label={title}
    >
      {number}
    </a>
  );
}

interface ClaimValueProps {
  readonly claim: Claim;
  /** The issuer has since said otherwise. */
  readonly superseded: boolean;
  readonly source: NumberedSource | undefined;
  /** Given while an earlier moment is shown and the claim counts as known by a default time. */
  readonly assumed?: KnownSince | null;
}

const assumedText = ({ utc, rule }: KnownSince): string => {
  const { date, time } = kstClock(utc);
  return t('asOf.assumedTitle', { when: `${formatDate(date)} ${time.slice(0, 5)} KST`, rule });
};

/** One claim as printed: value, source, and whatever limits it. */
export function ClaimValue({ claim, superseded, source, assumed }: ClaimValueProps) {
  const issued = issuedText(claim);
  const value = claimText(claim);
  const lang = isQuoted(claim) ? 'en' : undefined;
  const title = [
    t(`claims.confidence.${claim.confidence}`),
    issued,
    claim.composite && t('claims.composed'),
    claim.note,
    assumed && assumedText(assumed),
  ]
    .filter(Boolean)
    .join('. ');
  const tags = [
    claim.claimed && t('claims.claimed'),
    claim.status !== 'stated' && t(`claims.status.${claim.status}`),
    claim.round !== undefined && t('claims.ofRound', { round: claim.round }),
    superseded && issued,
    assumed && t('asOf.assumedTag'),
  ].filter((tag) => typeof tag === 'string');
  return (
    <div className="claim" title={title}>
      {superseded ? <s lang={lang}>{value}</s> : <span lang={lang}>{value}</span>}{' '}
      <SourceNumber numbered={source} />
      {tags.length > 0 && <span className="claim-tags">{tags.join(', ')}</span>}
    </div>
  );
}
