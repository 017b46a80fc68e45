import { t } from '../i18n/index.ts';
import { useApp } from '../state/store.ts';
import { VerdictSentence } from './verdict-sentence.tsx';

/** Says that nothing flies and why, once that is known. */
export function NothingFlies() {
  const flights = useApp((state) => state.flights);
  if (flights.state !== 'ready' || flights.scene) return null;
  return (
    <div className="empty" role="status">
      <p>{t('flights.nothingTitle')}</p>
      <p className="muted">
        <VerdictSentence verdict={flights.flights.verdict} />
      </p>
    </div>
  );
}
