import { type ReactNode, useCallback } from 'react';
import type { Band } from '../../reconstruction/index.ts';
import { claimText } from '../i18n/claim-text.ts';
import { t } from '../i18n/index.ts';
import { formatKm, formatSeconds } from '../i18n/quantities.ts';
import { askFlights } from '../state/ask-flights.ts';
import type { DerivedFigures } from '../state/flight-questions.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import { roundQuestionOf } from '../state/round-question.ts';
import { useApp } from '../state/store.ts';
import { Banded } from './banded.tsx';
import { DEGREES, type FigureFormat, KILOMETRES, MINUTES, SECONDS, SPEED } from './figure-format.ts';
import { useAsked } from './use-asked.ts';
import { useSpread } from './use-spread.ts';

interface FigureRow {
  readonly label: string;
  /** Null where the flight has none. */
  readonly value: number | null;
  readonly format: FigureFormat;
  readonly band?: Band | null | undefined;
  readonly note?: ReactNode;
}

const usualRows = ({ flown }: SceneRound, bands: Partial<Record<string, Band | null>>): FigureRow[] => {
  const { computed } = flown.arc;
  return [
    { label: t('reconstruction.apogee'), value: computed.apogeeM, format: KILOMETRES, band: bands.apogeeM },
    {
      label: t('reconstruction.range'),
      value: computed.groundRangeM,
      format: KILOMETRES,
      band: bands.groundRangeM,
    },
    {
      label: t('reconstruction.flightTime'),
      value: computed.flightTimeS,
      format: MINUTES,
      band: bands.flightTimeS,
    },
    {
      label: t('reconstruction.burnoutTime'),
      value: computed.burnoutTimeS,
      format: SECONDS,
      band: bands.burnoutTimeS,
    },
    {
      label: t('reconstruction.burnoutSpeed'),
      value: computed.burnoutSpeedMps,
      format: SPEED,
      band: bands.burnoutSpeedMps,
    },
    { label: t('reconstruction.burnoutAngle'), value: computed.burnoutFlightPathAngleRad, format: DEGREES },
    { label: t('reconstruction.burnoutHeight'), value: computed.burnoutHeightM, format: KILOMETRES },
    { label: t('reconstruction.impactSpeed'), value: computed.impactSpeedMps, format: SPEED },
  ];
};

/** The flight time without the claims of it: a prediction, or a test of what was claimed. */
const untimedRow = ({ flown }: SceneRound, untimedS: number | null): FigureRow => {
  const reported = flown.arc.fitted.claims.filter(
    ({ claim, reported: figure }) => claim.quantity === 'flightTime' && figure !== null,
  );
  const said = [...new Set(reported.map(({ claim }) => claimText(claim)))].join(', ');
  return {
    label: t(reported.length > 0 ? 'reconstruction.tested' : 'reconstruction.predicted'),
    value: untimedS,
    format: MINUTES,
    note:
      reported.length > 0
        ? t('reconstruction.testedHelp', { value: said })
        : t('reconstruction.predictedHelp'),
  };
};

const derivedRows = (
  shown: SceneRound,
  { peak, standardRangeM, standardRangeRotatingM, untimedS }: DerivedFigures,
  bands: Partial<Record<string, Band | null>>,
): FigureRow[] => [
  {
    label: t('reconstruction.peakSpeed'),
    value: peak.speedMps,
    format: SPEED,
    note: t('reconstruction.peakSpeedAt', {
      time: formatSeconds(peak.timeS),
      height: formatKm(peak.heightM),
    }),
  },
  {
    label: t('reconstruction.standardRange'),
    value: standardRangeM,
    format: KILOMETRES,
    band: bands.standardRangeM,
    note: t('reconstruction.classLevel'),
  },
  {
    label: t('reconstruction.standardRangeRotating'),
    value: standardRangeRotatingM,
    format: KILOMETRES,
    band: bands.standardRangeRotatingM,
    note: t('reconstruction.classLevel'),
  },
  untimedRow(shown, untimedS),
];

/** What the arc itself gives, and what follows from it. */
export function ArcFigures({ shown }: { shown: SceneRound }) {
  const spread = useSpread();
  const { arc } = shown.flown;
  const ask = useCallback(() => {
    const question = roundQuestionOf(useApp.getState());
    return question ? askFlights('derived', { ...question, arc }) : Promise.reject(new Error());
  }, [arc]);
  const derived = useAsked(ask);
  const bands = spread?.bands ?? {};
  const rows = [
    ...usualRows(shown, bands),
    ...(derived.state === 'ready' ? derivedRows(shown, derived.answer, bands) : []),
  ];
  return (
    <section>
      <h3>{t('reconstruction.figures')}</h3>
      <table className="grid figures">
        <caption className="unseen">{t('reconstruction.figures')}</caption>
        <tbody>
          {rows.map(({ label, value, format, band = null, note }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {value === null ? (
                  t('reconstruction.none')
                ) : (
                  <Banded value={value} format={format} band={band} />
                )}
                {note !== undefined && <span className="own-line muted">{note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('reconstruction.standardRangeHelp')}</p>
    </section>
  );
}
