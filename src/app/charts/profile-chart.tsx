import { useEffect, useMemo, useRef } from 'react';
import { formatNumber } from '../i18n/quantities.ts';
import type { ProfilePoint } from './profile.ts';
import { type PlottedMark, type ProfileData, plotOf } from './profile-plot.ts';

interface ProfileChartProps {
  readonly title: string;
  /** One sentence that says what the drawing shows. */
  readonly summary: string;
  readonly data: ProfileData;
  readonly acrossLabel: string;
  readonly heightLabel: string;
  /** Calls back with the point to mark whenever it moves; returns the unsubscriber. */
  readonly onPoint: (mark: (point: ProfilePoint) => void) => () => void;
}

const WIDTH = 360;
const HEIGHT = 200;
const FRAME = { left: 40, right: WIDTH - 12, top: 14, bottom: HEIGHT - 34 };

function Mark({ mark: { number, isFitted, line, interval, label } }: { mark: PlottedMark }) {
  const [x1, y1, x2, y2] = line;
  return (
    <g className={isFitted ? 'chart-claim' : 'chart-claim aside'}>
      <line className="chart-claim-line" x1={x1} y1={y1} x2={x2} y2={y2} />
      <line
        className="chart-claim-interval"
        x1={interval[0]}
        y1={interval[1]}
        x2={interval[2]}
        y2={interval[3]}
      />
      <text x={label[0]} y={label[1]} textAnchor={x1 === x2 ? 'end' : 'start'}>
        {number}
      </text>
    </g>
  );
}

/** Height of one arc against range or time, with its bands and the claims, and a dot that follows the clock. */
export function ProfileChart({ title, summary, data, acrossLabel, heightLabel, onPoint }: ProfileChartProps) {
  const dot = useRef<SVGCircleElement>(null);
  const { across } = data;
  const plot = useMemo(() => plotOf(data, FRAME), [data]);
  const { x, y } = plot;

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
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}. ${summary}`}>
        {y.ticks.map((tick) => (
          <g key={tick}>
            <line
              className="chart-grid"
              x1={FRAME.left}
              x2={FRAME.right}
              y1={y.place(tick)}
              y2={y.place(tick)}
            />
            <text className="chart-tick" x={FRAME.left - 6} y={y.place(tick) + 3.5} textAnchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <text key={tick} className="chart-tick" x={x.place(tick)} y={FRAME.bottom + 14} textAnchor="middle">
            {formatNumber(tick)}
          </text>
        ))}
        <text className="chart-label" x={FRAME.right} y={HEIGHT - 4} textAnchor="end">
          {acrossLabel}
        </text>
        <text className="chart-label" x={4} y={FRAME.top - 4}>
          {heightLabel}
        </text>
        {plot.band !== '' && <path className="chart-band" d={plot.band} />}
        {plot.middle !== '' && <path className="chart-middle" d={plot.middle} />}
        {plot.marks.map((mark) => (
          <Mark key={mark.number} mark={mark} />
        ))}
        {plot.ghost !== '' && <path className="chart-arc dashed" d={plot.ghost} />}
        <path className="chart-arc" d={plot.arc} />
        <circle ref={dot} className="chart-dot" r={4} />
      </svg>
    </figure>
  );
}
