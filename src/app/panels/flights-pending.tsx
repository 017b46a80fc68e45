import { t } from '../i18n/index.ts';
import { retryFlights } from '../state/session.ts';
import { useApp } from '../state/store.ts';
import { Skeleton } from './skeleton.tsx';

/** What stands where flights would be while there are none: still computing, failed, or nothing that flew. */
export function FlightsPending() {
  const flights = useApp((state) => state.flights);
  if (flights.state === 'pending') return <Skeleton rows={4} label={t('flights.pending')} />;
  if (flights.state === 'none') return <p className="muted">{t('flights.engineTest')}</p>;
  if (flights.state === 'ready') return null;
  return (
    <div className="failure" role="alert">
      <h3>{t('flights.failedTitle')}</h3>
      <p>{t('flights.failedHelp')}</p>
      <p className="muted">{t('failure.reason', { message: flights.message })}</p>
      <button type="button" className="button" onClick={retryFlights}>
        {t('retry')}
      </button>
    </div>
  );
}
