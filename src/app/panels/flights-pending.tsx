import { words } from '../i18n/index.ts';
import { retryFlights } from '../state/session.ts';
import { useApp } from '../state/store.ts';
import { Skeleton } from './skeleton.tsx';

/** What stands where flights would be while there are none: still computing, failed, or nothing that flew. */
export function FlightsPending() {
  const flights = useApp((state) => state.flights);
  if (flights.state === 'pending') return <Skeleton rows={4} label={words.flights.pending} />;
  if (flights.state === 'none') return <p className="muted">{words.flights.engineTest}</p>;
  if (flights.state === 'ready') return null;
  return (
    <div className="failure" role="alert">
      <h3>{words.flights.failedTitle}</h3>
      <p>{words.flights.failedHelp}</p>
      <p className="muted">{words.failure.reason(flights.message)}</p>
      <button type="button" className="button" onClick={retryFlights}>
        {words.retry}
      </button>
    </div>
  );
}
