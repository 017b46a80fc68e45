import { useEffect, useMemo, useRef } from 'react';
import { type ChartCursor, createChartCursor } from '../charts/chart-cursor.ts';
import { type ChartLine, LineChart } from '../charts/line-chart.tsx';
import { variantPattern } from '../globe/line-pattern.ts';
import { t } from '../i18n/index.ts';
import { formatKm, formatNumber, withUnit } from '../i18n/quantities.ts';
import { playback } from '../state/clock.ts';
import { NOW_ID, variantOf } from '../state/lab-flights.ts';
import { type LabFlown, useLab } from '../state/lab-store.ts';
import { useApp } from '../state/store.ts';
import { type FlightSeries, flightSeries, indexAt } from './series.ts';

interface Drawn {
  readonly id: string;
  readonly variant: number | null;
  readonly series: FlightSeries;
}

const linesOf = (
  drawn: readonly Drawn[],
  across: keyof FlightSeries,
  up: keyof FlightSeries,
): readonly ChartLine[] =>
  drawn.map(({ id, variant, series }) => ({
    id,
    sign: variant === null ? '' : id,
    variant,
    pattern: variantPattern(variant),
    x: series[across],
    y: series[up],
  }));

/** What is read off the charts at one point, in the order of the readout. */
const readingsAt = (
  series: FlightSeries,
  index: number,
): readonly (readonly [name: (typeof READINGS)[number], value: string])[] => [
  ['time', `T+${withUnit(formatNumber(series.timeS[index]!), 's')}`],
  ['range', withUnit(formatNumber(series.groundRangeKm[index]!, 1), 'km')],
  ['height', withUnit(formatNumber(series.heightKm[index]!, 1), 'km')],
  ['speed', withUnit(formatNumber(series.speedMps[index]!), 'm/s')],
  ['angle', withUnit(formatNumber(series.flightPathAngleDeg[index]!, 1), '°')],
];

const READINGS = ['time', 'range', 'height', 'speed', 'angle'] as const;

/** The charts' common cursor: where the pointer is, else where the clock stands. The globe follows the pointer. */
const useFlightCursor = (series: FlightSeries): ChartCursor => {
  const latest = useRef(series);
  useEffect(() => {
    latest.current = series;
  }, [series]);
  const cursor = useMemo(
    () =>
      createChartCursor(
        {
          index: () => indexAt(latest.current, playback.timeS()),
          choose: (index) => playback.seek(latest.current.timeS[index] ?? 0),
          onChange: playback.onTime,
        },
        (index) =>
          useApp.setState({ labProbeS: index === null ? null : (latest.current.timeS[index] ?? null) }),
      ),
    [],
  );
  // The pointer may still be over a chart when the tab goes.
  useEffect(() => () => cursor.hover(null), [cursor]);
  return cursor;
};

/** The figures at the cursor; the text follows it without re-rendering. */
function Readout({ series, cursor }: { series: FlightSeries; cursor: ChartCursor }) {
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    const show = (): void => {
      const index = Math.min(cursor.index(), series.timeS.length - 1);
      const fields = list.current?.querySelectorAll('dd');
      readingsAt(series, index).forEach(([, value], at) => {
        const field = fields?.[at];
        if (field && field.textContent !== value) field.textContent = value;
      });
    };
    show();
    return cursor.onChange(show);
  }, [series, cursor]);
  return (
    <dl ref={list} className="readout" data-testid="readout">
      {READINGS.map((name) => (
        <div key={name}>
          <dt>{t(`lab.charts.read.${name}`)}</dt>
          <dd />
        </div>
      ))}
    </dl>
  );
}

/** Height, speed and angle of the flight, with the pinned variants; what is pointed at in one shows in all. */
export function ChartsTab({ flown }: { flown: LabFlown }) {
  const theme = useApp((state) => state.preferences.theme);
  const language = useApp((state) => state.language);
  const pinnedPaths = useLab((state) => state.pinnedPaths);
  const pins = useLab((state) => state.pins);
  const series = useMemo(() => flightSeries(flown.result.trajectory), [flown]);
  const pinned = useMemo(
    () =>
      pins.flatMap(({ sign }): Drawn[] => {
        const path = pinnedPaths.get(sign);
        return path ? [{ id: sign, variant: variantOf(sign), series: flightSeries(path) }] : [];
      }),
    [pins, pinnedPaths],
  );
  const cursor = useFlightCursor(series);
  const drawn: readonly Drawn[] = [{ id: NOW_ID, variant: null, series }, ...pinned];
  const { apogeeM, rangeM } = flown.figures;
  const shared = {
    theme,
    cursor,
    summary: t('lab.charts.summary', {
      height: apogeeM === null ? t('lab.figures.none') : formatKm(apogeeM),
      range: formatKm(rangeM),
    }),
    textOf: (index: number) =>
      readingsAt(series, index)
        .map(([name, value]) => `${t(`lab.charts.read.${name}`)} ${value}`)
        .join(', '),
  };
  return (
    <>
      <Readout key={language} series={series} cursor={cursor} />
      <LineChart
        {...shared}
        title={t('lab.charts.heightByRange')}
        acrossLabel={t('lab.charts.range')}
        upLabel={t('lab.charts.height')}
        lines={linesOf(drawn, 'groundRangeKm', 'heightKm')}
      />
      <LineChart
        {...shared}
        title={t('lab.charts.speedByTime')}
        acrossLabel={t('lab.charts.time')}
        upLabel={t('lab.charts.speed')}
        lines={linesOf(drawn, 'timeS', 'speedMps')}
      />
      <LineChart
        {...shared}
        title={t('lab.charts.angleByTime')}
        acrossLabel={t('lab.charts.time')}
        upLabel={t('lab.charts.angle')}
        lines={linesOf(drawn, 'timeS', 'flightPathAngleDeg')}
      />
      <p className="muted">{t('lab.charts.help')}</p>
    </>
  );
}
