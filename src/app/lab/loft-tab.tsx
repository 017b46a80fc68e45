import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type LoftArc, loftSweep } from '../../engine/flight/index.ts';
import { type ChartCursor, createChartCursor } from '../charts/chart-cursor.ts';
import { LineChart } from '../charts/line-chart.tsx';
import { variantPattern } from '../globe/line-pattern.ts';
import { figureText } from '../i18n/figure-text.ts';
import { t } from '../i18n/index.ts';
import { type LabFlown, useLab } from '../state/lab-store.ts';
import { useApp } from '../state/store.ts';
import { typeOfDraft } from './draft.ts';

interface FamilyArc extends LoftArc {
  readonly isMinimumEnergy: boolean;
}

/** The arcs by rising angle, the one of least energy among them. */
const familyOf = (arcs: readonly LoftArc[], least: LoftArc | null): FamilyArc[] =>
  [
    ...arcs.map((arc) => ({ ...arc, isMinimumEnergy: false })),
    ...(least ? [{ ...least, isMinimumEnergy: true }] : []),
  ].sort((a, b) => a.flightPathAngleRad - b.flightPathAngleRad);

const textOfArc = (arc: FamilyArc): string =>
  [
    `${t('lab.loft.angle')} ${figureText(arc.flightPathAngleRad, 'rad')}`,
    `${t('lab.loft.range')} ${figureText(arc.rangeM, 'm')}`,
    `${t('lab.loft.apogee')} ${figureText(arc.apogeeM, 'm')}`,
    `${t('lab.loft.time')} ${figureText(arc.timeS, 's')}`,
    ...(arc.isMinimumEnergy ? [t('lab.loft.minimumEnergy')] : []),
  ].join(', ');

/** The arc whose angle is nearest to the flight's own at burnout. */
const nearestArc = (arcs: readonly FamilyArc[], flightPathAngleRad: number): number =>
  arcs.reduce((best, arc, index) => {
    const gapRad = (of: FamilyArc): number => Math.abs(of.flightPathAngleRad - flightPathAngleRad);
    return gapRad(arc) < gapRad(arcs[best]!) ? index : best;
  }, 0);

/** A cursor that rests at the chosen arc. */
const useArcCursor = (chosen: number, choose: (index: number) => void): ChartCursor => {
  const at = useRef(chosen);
  const listeners = useRef(new Set<() => void>());
  useEffect(() => {
    at.current = chosen;
    for (const listener of listeners.current) listener();
  }, [chosen]);
  return useMemo(
    () =>
      createChartCursor({
        index: () => at.current,
        choose,
        onChange: (listener) => {
          listeners.current.add(listener);
          return () => listeners.current.delete(listener);
        },
      }),
    [choose],
  );
};

function ArcTable({
  arcs,
  chosen,
  onChoose,
}: {
  arcs: readonly FamilyArc[];
  chosen: number;
  onChoose: (index: number) => void;
}) {
  return (
    <table className="grid">
      <caption className="unseen">{t('lab.loft.caption')}</caption>
      <thead>
        <tr>
          {[t('lab.loft.angle'), t('lab.loft.range'), t('lab.loft.apogee'), t('lab.loft.time')].map(
            (name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {arcs.map((arc, index) => (
          <tr
            key={arc.flightPathAngleRad}
            className="loft-row"
            aria-current={index === chosen ? 'true' : undefined}
          >
            <th scope="row">
              <button type="button" onClick={() => onChoose(index)}>
                {figureText(arc.flightPathAngleRad, 'rad')}
              </button>
              {arc.isMinimumEnergy && <span className="own-line">{t('lab.loft.minimumEnergy')}</span>}
            </th>
            <td>{figureText(arc.rangeM, 'm')}</td>
            <td>{figureText(arc.apogeeM, 'm')}</td>
            <td>{figureText(arc.timeS, 's')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The family of arcs that the flight's burnout could have begun, from depressed to lofted. */
export function LoftTab({ flown }: { flown: LabFlown }) {
  const theme = useApp((state) => state.preferences.theme);
  const stock = useLab((state) => state.stock);
  const type = stock && typeOfDraft(flown.draft, stock.types);
  const lifts = type !== null && type.flight !== 'ballistic';
  // A family is dozens of flights: it comes when the hand rests.
  const settled = useDeferredValue(flown);
  const sweep = useMemo(
    () => (settled.figures.burnout ? loftSweep(settled.flight, settled.result) : null),
    [settled],
  );
  const arcs = useMemo(() => (sweep ? familyOf(sweep.arcs, sweep.minimumEnergy) : []), [sweep]);
  const own = sweep ? nearestArc(arcs, sweep.burnout.flightPathAngleRad) : 0;
  const [wanted, setWanted] = useState<number | null>(null);
  const chosen = Math.min(wanted ?? own, arcs.length - 1);
  const cursor = useArcCursor(chosen, setWanted);
  const arc = arcs[chosen];
  if (!sweep || !arc) return <p className="muted">{t('lab.loft.none')}</p>;
  const minimum = sweep.minimumEnergy;
  const ownArc = arcs[own];
  return (
    <>
      <LineChart
        title={t('lab.loft.title')}
        summary={t('lab.loft.summary', { count: arcs.length })}
        acrossLabel={t('lab.loft.acrossLabel')}
        upLabel={t('lab.loft.upLabel')}
        theme={theme}
        cursor={cursor}
        hasDots
        lines={[
          {
            id: 'family',
            sign: '',
            variant: null,
            pattern: variantPattern(null),
            x: arcs.map(({ rangeM }) => rangeM / 1000),
            y: arcs.map(({ apogeeM }) => apogeeM / 1000),
          },
        ]}
        marks={[
          ...(minimum
            ? [{ x: minimum.rangeM / 1000, y: minimum.apogeeM / 1000, text: t('lab.loft.minimumEnergy') }]
            : []),
          ...(ownArc
            ? [{ x: ownArc.rangeM / 1000, y: ownArc.apogeeM / 1000, text: t('lab.loft.thisFlight') }]
            : []),
        ]}
        textOf={(index) => textOfArc(arcs[index]!)}
      />
      <p role="status">
        {t('lab.loft.chosen')}: {textOfArc(arc)}.
      </p>
      <p className="muted">
        {minimum
          ? t('lab.loft.minimumEnergyHelp', {
              angle: figureText(minimum.flightPathAngleRad, 'rad'),
              range: figureText(minimum.rangeM, 'm'),
            })
          : t('lab.loft.noTop')}{' '}
        {t('lab.loft.help')} {t('lab.loft.fromLaunch')}
      </p>
      {lifts && <p className="muted">{t('lab.loft.withoutLift')}</p>}
      {sweep.leftOut > 0 && <p className="muted">{t('lab.loft.leftOut', { count: sweep.leftOut })}</p>}
      <ArcTable arcs={arcs} chosen={chosen} onChoose={setWanted} />
    </>
  );
}
