import { type Catalogue, type CatalogueRecord, knownSince } from '../../catalogue/index.ts';
import { type Instant, kstClock } from '../../engine/time/index.ts';
import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import { recordById } from '../state/shelf.ts';
import { selectedInFull, setAsOf, useApp } from '../state/store.ts';
import { asOfText } from './as-of-text.ts';

type Names = Pick<Catalogue, 'issuers' | 'sources'>;

const momentText = (utc: Instant): string => {
  const { date, time } = kstClock(utc);
  return `${formatDate(date, false)} ${time.slice(0, 5)} KST`;
};

/** The moments at which something more was said of a record, each once, in order. */
const changesOf = (record: CatalogueRecord, names: Names): Instant[] =>
  record.kind === 'context'
    ? []
    : [...new Set(record.claims.map((claim) => knownSince(record, claim, names).utc))].sort((a, b) => a - b);

function Step({ to, label, word }: { to: Instant | undefined; label: string; word: string }) {
  return (
    <button
      type="button"
      className="button"
      disabled={to === undefined}
      title={to === undefined ? undefined : `${label}: ${momentText(to)}`}
      onClick={() => to !== undefined && setAsOf({ kind: 'at', utc: to })}
    >
      {word}
    </button>
  );
}

/**
 * Above the details while they show an earlier moment: how much was known, what of it by a default time, and the steps
 * to the moments before and after at which something was said.
 */
export function KnowledgeStrip() {
  const asOf = useApp((state) => state.asOf);
  const full = useApp(selectedInFull);
  const known = useApp(({ shelf, selectedId }) =>
    shelf.state === 'ready' ? recordById(shelf.shelf, selectedId) : null,
  );
  const names = useApp(({ shelf }) => (shelf.state === 'ready' ? shelf.full.catalogue : null));
  if (asOf.kind === 'now' || !names || !full || full.kind === 'context') return null;
  const changes = changesOf(full, names);
  const claims = known && known.kind !== 'context' ? known.claims : [];
  const assumed = claims.filter((claim) => knownSince(full, claim, names).basis === 'default').length;
  const lastKnown = Math.max(...claims.map((claim) => knownSince(full, claim, names).utc));
  const next = changes.find((utc) => utc > lastKnown);
  const before = changes.findLast((utc) => utc < lastKnown);
  return (
    <section className="knowledge" aria-label={t('asOf.stripLabel')}>
      <p role="status">
        <strong>{t('asOf.title', { moment: asOfText(asOf) })}</strong>{' '}
        {claims.length === 0
          ? t('asOf.nothingYet')
          : t('asOf.known', { known: claims.length, count: full.claims.length })}{' '}
        {assumed > 0 && <span className="muted">{t('asOf.assumed', { count: assumed })}</span>}
      </p>
      <p className="muted">{t('asOf.todays')}</p>
      <div className="knowledge-steps">
        <Step to={before} label={t('asOf.stepBack')} word={t('asOf.earlier')} />
        <Step to={claims.length === 0 ? changes[0] : next} label={t('asOf.stepOn')} word={t('asOf.later')} />
        <span className="spring" />
        <button type="button" className="button" onClick={() => setAsOf({ kind: 'now' })}>
          {t('asOf.toNow')}
        </button>
      </div>
    </section>
  );
}
