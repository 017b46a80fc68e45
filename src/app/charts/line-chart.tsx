import 'uplot/dist/uPlot.min.css';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import UPlot from 'uplot';
import { LINE_PATTERNS, type LinePattern } from '../globe/line-pattern.ts';
import { formatNumber } from '../i18n/quantities.ts';
import type { ChartCursor } from './chart-cursor.ts';
import { type ChartRange, rangeOf } from './chart-range.ts';
import { nearestPoint } from './nearest-point.ts';

/** One curve. Its points come in the order of the flight; x need not increase. */
export interface ChartLine {
  readonly id: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly pattern: LinePattern;
  /** Written beside the curve; empty for the one that needs none. */
  readonly sign: string;
  /** Place among the Lab's variants, whose colour it has; null: the accent. */
  readonly variant: number | null;
}

/** A point with a name, drawn as a square. */
export interface ChartMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface LineChartProps {
  readonly title: string;
  /** One sentence that says what the drawing shows. */
  readonly summary: string;
  readonly acrossLabel: string;
  readonly upLabel: string;
  /** The first is the one that the cursor follows. */
  readonly lines: readonly ChartLine[];
  readonly marks?: readonly ChartMark[];
  /** Whether the points of the first line are drawn. */
  readonly hasDots?: boolean;
  readonly theme: 'dark' | 'light';
  readonly cursor: ChartCursor;
  /** The marked point in words. */
  readonly textOf: (index: number) => string;
}

const HEIGHT_PX = 190;
const FONT = '11px "Inter Variable", system-ui, sans-serif';
/** Points that a page key goes. */
const PAGE_POINTS = 10;

interface Shown {
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
  readonly hasDots: boolean;
  readonly across: ChartRange;
  readonly up: ChartRange;
}

const shownOf = ({ lines, marks = [], hasDots = false }: LineChartProps): Shown => ({
  lines,
  marks,
  hasDots,
  across: rangeOf(lines.map(({ x }) => x)),
  up: rangeOf(lines.map(({ y }) => y)),
});

/** The page's own colours; a canvas knows no custom properties. */
const colourOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const lineColour = (variant: number | null): string =>
  colourOf(variant === null ? '--accent' : `--variant-${variant}`);

/** Where along a curve its sign stands, as a share of its points: past the top, where curves lie apart. */
const SIGN_AT = 0.65;

const drawLine = (plot: UPlot, { x, y, pattern, sign, variant }: ChartLine): void => {
  const { ctx } = plot;
  const { strokePx, drawn } = LINE_PATTERNS[pattern];
  const scale = UPlot.pxRatio;
  ctx.beginPath();
  for (let index = 0; index < x.length; index++) {
    ctx.lineTo(plot.valToPos(x[index]!, 'x', true), plot.valToPos(y[index]!, 'y', true));
  }
  ctx.strokeStyle = lineColour(variant);
  ctx.lineWidth = (variant === null ? 2 : 1.5) * scale;
  ctx.setLineDash(drawn < 1 ? [strokePx * drawn * scale, strokePx * (1 - drawn) * scale] : []);
  ctx.stroke();
  const at = Math.floor(x.length * SIGN_AT);
  if (sign === '' || at >= x.length) return;
  ctx.fillStyle = lineColour(variant);
  ctx.font = `600 ${11 * scale}px "Inter Variable", system-ui, sans-serif`;
  ctx.textAlign = 'left';
  ctx.fillText(
    sign,
    plot.valToPos(x[at]!, 'x', true) + 5 * scale,
    plot.valToPos(y[at]!, 'y', true) - 3 * scale,
  );
};

const drawMarks = (plot: UPlot, { lines, marks, hasDots }: Shown): void => {
  const { ctx } = plot;
  const scale = UPlot.pxRatio;
  const [first] = lines;
  ctx.setLineDash([]);
  ctx.fillStyle = colourOf('--accent');
  for (let index = 0; hasDots && first && index < first.x.length; index++) {
    ctx.beginPath();
    ctx.arc(
      plot.valToPos(first.x[index]!, 'x', true),
      plot.valToPos(first.y[index]!, 'y', true),
      2.5 * scale,
      0,
      2 * Math.PI,
    );
    ctx.fill();
  }
  ctx.fillStyle = colourOf('--text');
  ctx.font = `${11 * scale}px "Inter Variable", system-ui, sans-serif`;
  for (const { x, y, text } of marks) {
    const [left, top] = [plot.valToPos(x, 'x', true), plot.valToPos(y, 'y', true)];
    ctx.fillRect(left - 4 * scale, top - 4 * scale, 8 * scale, 8 * scale);
    const isFarRight = left > plot.bbox.left + plot.bbox.width / 2;
    ctx.textAlign = isFarRight ? 'right' : 'left';
    ctx.fillText(text, left + (isFarRight ? -10 : 10) * scale, top + 4 * scale);
  }
};

const optionsOf = (widthPx: number, shown: () => Shown, onDrawn: () => void): UPlot.Options => {
  const [text, line] = [colourOf('--muted'), colourOf('--line')];
  const axis = {
    stroke: text,
    font: FONT,
    grid: { stroke: line, width: 1 },
    ticks: { show: false },
    values: (_: UPlot, splits: number[]) =>
      splits.map((value) => formatNumber(value, Number.isInteger(value) ? 0 : 1)),
  };
  return {
    width: widthPx,
    height: HEIGHT_PX,
    legend: { show: false },
    // The page's own cursor links the charts, and works by the keys too.
    cursor: { show: false },
    padding: [8, 12, 0, 0],
    scales: {
      x: { time: false, range: () => [...shown().across] },
      y: { range: () => [...shown().up] },
    },
    axes: [
      { ...axis, size: 24, space: 56 },
      { ...axis, size: 44, space: 32 },
    ],
    series: [{}, {}],
    hooks: {
      // Drawn here and not as uPlot's series, whose x must increase: a flight may turn back over its own ground.
      draw: [
        (plot) => {
          const { ctx, bbox } = plot;
          ctx.save();
          ctx.beginPath();
          ctx.rect(bbox.left, bbox.top - 4, bbox.width + 4, bbox.height + 8);
          ctx.clip();
          for (const each of [...shown().lines].reverse()) drawLine(plot, each);
          drawMarks(plot, shown());
          ctx.restore();
          onDrawn();
        },
      ],
    },
  };
};

/** The scales' ends stand for the data: what is drawn is drawn by the hook. */
const dataOf = ({ across }: Shown): UPlot.AlignedData => [[...across], [null, null]];

/** What moves over the drawing: a line down from the marked point, and the point. */
const createMarker = (plot: UPlot): { place: (left: number, top: number) => void } => {
  const rule = document.createElement('div');
  const dot = document.createElement('div');
  rule.className = 'line-chart-rule';
  dot.className = 'line-chart-dot';
  plot.over.append(rule, dot);
  return {
    place: (left, top) => {
      rule.style.transform = `translateX(${left}px)`;
      dot.style.transform = `translate(${left}px, ${top}px)`;
    },
  };
};

/** Curves on common axes, with one point of the first marked by pointer, by keys, or by whatever moves the cursor. */
export function LineChart(props: LineChartProps) {
  const { title, summary, acrossLabel, upLabel, theme, cursor, textOf } = props;
  const shown = useRef<Shown>(shownOf(props));
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot | null>(null);
  const place = useRef<() => void>(() => {});
  const words = useRef(textOf);

  useEffect(() => {
    const root = box.current;
    if (!root) return;
    // Read by the colours: a theme is another drawing.
    root.dataset.theme = theme;
    const made = new UPlot(
      optionsOf(
        root.clientWidth,
        () => shown.current,
        // Only then are the scales those of what is shown.
        () => place.current(),
      ),
      dataOf(shown.current),
      root,
    );
    const marker = createMarker(made);
    plot.current = made;
    place.current = () => {
      const [first] = shown.current.lines;
      const index = Math.min(cursor.index(), (first?.x.length ?? 0) - 1);
      if (!first || index < 0) return;
      marker.place(made.valToPos(first.x[index]!, 'x'), made.valToPos(first.y[index]!, 'y'));
      root.setAttribute('aria-valuenow', String(index));
      root.setAttribute('aria-valuetext', words.current(index));
    };
    const resizes = new ResizeObserver(() => {
      if (root.clientWidth === 0 || root.clientWidth === made.width) return;
      made.setSize({ width: root.clientWidth, height: HEIGHT_PX });
    });
    resizes.observe(root);
    const stopCursor = cursor.onChange(() => place.current());
    return () => {
      stopCursor();
      resizes.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [theme, cursor]);

  useEffect(() => {
    shown.current = shownOf(props);
    words.current = textOf;
    plot.current?.setData(dataOf(shown.current));
  });

  const pointAt = (clientX: number, clientY: number): number | null => {
    const made = plot.current;
    const [first] = shown.current.lines;
    if (!made || !first) return null;
    const { left, top } = made.over.getBoundingClientRect();
    return nearestPoint(
      {
        count: first.x.length,
        x: (index) => made.valToPos(first.x[index]!, 'x'),
        y: (index) => made.valToPos(first.y[index]!, 'y'),
      },
      clientX - left,
      clientY - top,
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = (shown.current.lines[0]?.x.length ?? 0) - 1;
    const at = cursor.index();
    const targets: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      PageDown: at - PAGE_POINTS,
      PageUp: at + PAGE_POINTS,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined || last < 0) return;
    event.preventDefault();
    cursor.choose(Math.min(Math.max(target, 0), last));
  };
  return (
    <figure className="line-chart">
      <figcaption>{title}</figcaption>
      <p className="line-chart-up">{upLabel}</p>
      <div
        ref={box}
        role="slider"
        tabIndex={0}
        className="line-chart-plot"
        aria-label={`${title}. ${summary}`}
        aria-valuemin={0}
        aria-valuemax={Math.max((props.lines[0]?.x.length ?? 0) - 1, 0)}
        aria-valuenow={0}
        onPointerMove={(event) => cursor.hover(pointAt(event.clientX, event.clientY))}
        onPointerLeave={() => cursor.hover(null)}
        onPointerDown={(event) => {
          const index = pointAt(event.clientX, event.clientY);
          if (index !== null) cursor.choose(index);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="line-chart-across">{acrossLabel}</p>
    </figure>
  );
}
