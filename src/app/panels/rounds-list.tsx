import { kstClock } from '../../engine/time/index.ts';
import { t } from '../i18n/index.ts';
import { playback } from '../state/clock.ts';
import { focusRound, useApp } from '../state/store.ts';
import { FlightsPending } from './flights-pending.tsx';
import { Quoted } from './quoted.tsx';

/** Rounds that fly, as buttons that go to their lift-off, and rounds that are listed only, with the reason. */
export function RoundsList() {
  const flights = useApp((state) => state.flights);
  const focused = useApp((state) => state.focusedRound);
  if (flights.state !== 'ready') return <FlightsPending />;
  const { listed } = flights.flights;
  const flown = flights.scene?.rounds ?? [];
  return (
    <>
      {flown.length > 0 && (
        <ul className="rounds" aria-label={t('claims.flown')}>
          {flown.map(({ round, launchS, flown: { launchUtc } }) => (
            <li key={round}>
              <button
                type="button"
                className="round"
                aria-pressed={round === focused}
                onClick={() => {
                  focusRound(round);
                  playback.seek(launchS);
                }}
              >
                {t('round', { round })}
                <span className="muted">
                  {t('claims.liftOff', { kst: kstClock(launchUtc).time.slice(0, 5) })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {listed.length > 0 && (
        <>
          <h4>{t('claims.listed')}</h4>
          <ul className="plain">
            {listed.map(({ round, reason }) => (
              <li key={round}>
                {t('round', { round })}:{' '}
                <span className="muted">
                  <Quoted text={reason} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
