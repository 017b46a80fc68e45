import { useState } from 'react';
import type { Ghost } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import {
  formatDuration,
  formatKm,
  formatNumber,
  formatSigned,
  formatSignedKm,
  withUnit,
} from '../i18n/quantities.ts';
import { NumberField } from '../panels/number-field.tsx';
import type { SceneRound } from '../state/flown-scene.ts';
import { setGhostHeight, USUAL_GHOST_HEIGHT_M, useApp } from '../state/store.ts';
import { figureOf, KILOMETRES, MINUTES } from './figure-format.ts';

const BOUNDS_KM = { low: 1, high: 1000 };

const isGood = (heightKm: number): boolean => heightKm >= BOUNDS_KM.low && heightKm <= BOUNDS_KM.high;

function Comparison({ ghost, shown }: { ghost: Ghost; shown: SceneRound }) {
  const { groundRangeM, flightTimeS } = shown.flown.arc.computed;
  const rows = [
    {
      label: t('reconstruction.range'),
      cells: [
        figureOf(ghost.groundRangeM, KILOMETRES),
        figureOf(groundRangeM, KILOMETRES),
        formatSignedKm(ghost.rangeDifferenceM, groundRangeM),
      ],
    },
    {
      label: t('reconstruction.flightTime'),
      cells: [
        figureOf(ghost.flightTimeS, MINUTES),
        figureOf(flightTimeS, MINUTES),
        withUnit(formatSigned(ghost.timeDifferenceS / 60, 1), 'min'),
      ],
    },
  ];
  return (
    <>
      <table className="grid ghost">
        <caption className="unseen">{t('reconstruction.ghost')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('reconstruction.quantity')}</span>
            </th>
            <th scope="col">{t('reconstruction.ghostValue')}</th>
            <th scope="col">{t('reconstruction.ghostFlight')}</th>
            <th scope="col">{t('reconstruction.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells: [assumed, own, difference] }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <em className="computed">{assumed}</em>
              </td>
              <td>
                <em className="computed">{own}</em>
              </td>
              <td>
                <em className="computed">{difference}</em>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">
        {t('reconstruction.ghostLost', {
          time: formatDuration(ghost.lostS),
          height: formatKm(ghost.lostHeightM),
        })}
      </p>
    </>
  );
}

/** What an observer would report who loses sight of a flight that manoeuvres; nothing of one that does not. */
export function GhostPart({ shown }: { shown: SceneRound }) {
  const heightM = useApp((state) => state.ghostHeightM);
  const ghost = useApp((state) => state.ghost);
  const [typedKm, setTypedKm] = useState((heightM ?? USUAL_GHOST_HEIGHT_M) / 1000);
  const { arc } = shown.flown;
  if (arc.kind === 'ballistic') return null;
  const isAnswered = heightM !== null && ghost?.fitted === arc.fitted;
  const onHeight = (heightKm: number): void => {
    setTypedKm(heightKm);
    if (isGood(heightKm) && heightM !== null) setGhostHeight(heightKm * 1000);
  };
  return (
    <section>
      <h3>{t('reconstruction.ghost')}</h3>
      <p className="muted">{t('reconstruction.ghostHelp')}</p>
      <div className="field-row">
        <div className="field">
          <span>{t('reconstruction.ghostHeight')}</span>
          <NumberField
            label={t('reconstruction.ghostHeight')}
            unit="km"
            value={typedKm}
            text={Number.isFinite(typedKm) ? formatNumber(typedKm, Number.isInteger(typedKm) ? 0 : 1) : ''}
            onValue={onHeight}
            problem={isGood(typedKm) ? null : t('reconstruction.badGhostHeight')}
          />
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={heightM !== null}
            onChange={({ target }) =>
              setGhostHeight(target.checked && isGood(typedKm) ? typedKm * 1000 : null)
            }
          />
          {t('reconstruction.ghostDraw')}
        </label>
      </div>
      {isAnswered &&
        (ghost.of ? <Comparison ghost={ghost.of} shown={shown} /> : <p>{t('reconstruction.ghostNone')}</p>)}
    </section>
  );
}
