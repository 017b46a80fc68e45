import { useCallback, useState } from 'react';
import { toRadians } from '../../engine/units/index.ts';
import { t } from '../i18n/index.ts';
import { formatDuration, formatNumber } from '../i18n/quantities.ts';
import { NumberField } from '../panels/number-field.tsx';
import { askFlights } from '../state/ask-flights.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import { useAsked } from './use-asked.ts';

/** A point on the west shore of the East Sea, which sees even a low flight over it. */
const USUAL = { latDeg: 37.8, lonDeg: 128.9 };
const MOST = { latDeg: 90, lonDeg: 180 };
const FIELDS = [
  { key: 'latDeg', label: 'reconstruction.latitude', problem: 'reconstruction.badLatitude' },
  { key: 'lonDeg', label: 'reconstruction.longitude', problem: 'reconstruction.badLongitude' },
] as const;

const isGood = (key: keyof typeof MOST, value: number): boolean => Math.abs(value) <= MOST[key];

const textOf = (value: number): string => (Number.isFinite(value) ? formatNumber(value, 1) : '');

function Intervals({ intervals }: { intervals: readonly (readonly [fromS: number, toS: number])[] }) {
  if (intervals.length === 0) return <p>{t('reconstruction.neverAbove')}</p>;
  return intervals.map(([fromS, toS]) => (
    <p key={fromS}>
      <em className="computed">
        {t('reconstruction.above', {
          from: formatDuration(fromS),
          to: formatDuration(toS),
          duration: formatDuration(toS - fromS),
        })}
      </em>
    </p>
  ));
}

/** When the flight stands above the horizon of a point: geometry alone, whoever may stand there. */
export function HorizonPart({ shown }: { shown: SceneRound }) {
  const [place, setPlace] = useState(USUAL);
  const { trajectory } = shown.flown.arc;
  const { latDeg, lonDeg } = place;
  const canAsk = isGood('latDeg', latDeg) && isGood('lonDeg', lonDeg);
  const ask = useCallback(() => {
    const observer = { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg), heightM: 0 };
    return askFlights('horizon', { trajectory, observer });
  }, [trajectory, latDeg, lonDeg]);
  const asked = useAsked(canAsk ? ask : null);
  return (
    <section>
      <h3>{t('reconstruction.horizon')}</h3>
      <div className="field-row">
        {FIELDS.map(({ key, label, problem }) => (
          <div key={key} className="field">
            <span>{t(label)}</span>
            <NumberField
              label={t(label)}
              unit="°"
              value={place[key]}
              text={textOf(place[key])}
              onValue={(value) => setPlace((before) => ({ ...before, [key]: value }))}
              problem={isGood(key, place[key]) ? null : t(problem)}
            />
          </div>
        ))}
      </div>
      <div aria-live="polite">
        {canAsk && asked.state === 'ready' && <Intervals intervals={asked.answer} />}
        {asked.state === 'failed' && <p className="muted">{asked.reason}</p>}
      </div>
      <p className="muted">{t('reconstruction.horizonHelp')}</p>
    </section>
  );
}
