import { useEffect, useRef } from 'react';
import { formatNumber } from '../i18n/quantities.ts';
import { axisFromZero } from './axis.ts';
import type { ProfilePoint } from './profile.ts';

interface ProfileChartProps {
  readonly title: string;
  /** One sentence that says what the drawing shows. */
  readonly summary: string;
  readonly points: readonly ProfilePoint[];
  readonly across: 'groundRangeKm' | 'timeS';
  readonly acrossLabel: string;
  readonly heightLabel: string;
  readonly dashed: boolean;
  /** Reported figures, drawn as lines across the chart. */
  readonly reportedHeightKm: number;
  readonly reportedAcross: number | null;
  /** Calls back with the point to mark whenever it moves; returns the unsubscriber. */
  readonly onPoint: (mark: (point: ProfilePoint) => void) => () => void;
}

const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 40;
const RIGHT = WIDTH - 12;
const TOP = 14;
const BOTTOM = HEIGHT - 34;

/** Height of one arc against range or time, with a dot that follows the clock without re-rendering. */
export function ProfileChart(props: ProfileChartProps) {
  const { points, across, reportedHeightKm, reportedAcross, onPoint } = props;
  const dot = useRef<SVGCircleElement>(null);
  const largestAcross = Math.max(...points.map((point) => point[across]), reportedAcross ?? 0);
  const largestHeight = Math.max(...points.map(({ heightKm }) => heightKm), reportedHeightKm);
  const x = axisFromZero(largestAcross, LEFT, RIGHT, 5);
  const y = axisFromZero(largestHeight, BOTTOM, TOP, 4);
  const path = points
    .map((point, index) => {
      const at = `${x.place(point[across]).toFixed(1)} ${y.place(Math.max(point.heightKm, 0)).toFixed(1)}`;
      return `${index === 0 ? 'M' : 'L'}${at}`;
    })
    .join('');

  useEffect(
    () =>
      onPoint((point) => {
        dot.current?.setAttribute('cx', x.place(point[across]).toFixed(1));
        dot.current?.setAttribute('cy', y.place(Math.max(point.heightKm, 0)).toFixed(1));
      }),
    [onPoint, x, y, across],
  );

  return (
    <figure className="chart">
      <figcaption>{props.title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${props.title}. ${props.summary}`}>
        {y.ticks.map((tick) => (
          <g key={tick}>
            <line className="chart-grid" x1={LEFT} x2={RIGHT} y1={y.place(tick)} y2={y.place(tick)} />
            <text className="chart-tick" x={LEFT - 6} y={y.place(tick) + 3.5} textAnchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <text key={tick} className="chart-tick" x={x.place(tick)} y={BOTTOM + 14} textAnchor="middle">
            {formatNumber(tick)}
          </text>
        ))}
        <text className="chart-label" x={RIGHT} y={HEIGHT - 4} textAnchor="end">
          {props.acrossLabel}
        </text>
        <text className="chart-label" x={4} y={TOP - 4}>
          {props.heightLabel}
        </text>
        <line
          className="chart-claim"
          x1={LEFT}
          x2={RIGHT}
          y1={y.place(reportedHeightKm)}
          y2={y.place(reportedHeightKm)}
        />
        {reportedAcross !== null && (
          <line
            className="chart-claim"
            x1={x.place(reportedAcross)}
            x2={x.place(reportedAcross)}
            y1={TOP}
            y2={BOTTOM}
          />
        )}
        <path className={props.dashed ? 'chart-arc dashed' : 'chart-arc'} d={path} />
        <circle ref={dot} className="chart-dot" r={4} />
      </svg>
    </figure>
  );
}
