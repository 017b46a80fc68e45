import { words } from '../i18n/index.ts';
import { thinSpaces } from '../i18n/quantities.ts';
import { useApp } from '../state/store.ts';

/** Says that nothing flies and why, once that is known. */
export function NothingFlies() {
  const flights = useApp((state) => state.flights);
  if (flights.state !== 'ready' || flights.scene) return null;
  return (
    <div className="empty" role="status">
      <p>{words.flights.nothingTitle}</p>
      <p className="muted">{thinSpaces(flights.flights.verdict.sentence)}</p>
    </div>
  );
}
