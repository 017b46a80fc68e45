import type { Band, ProfileBand } from '../../reconstruction/index.ts';
import { type Axis, axisFromZero } from './axis.ts';
import type { ProfilePoint } from './profile.ts';

/** A reported figure as a line across a profile, with the interval that it leaves. */
export interface ClaimMark {
  /** By which the list beside the drawing names it. */
  readonly number: number;
  readonly along: 'height' | 'across';
  /** In the unit of its axis. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly isFitted: boolean;
}

export interface ProfileData {
  readonly across: 'groundRangeKm' | 'timeS';
  /** The arc itself. */
  readonly points: readonly ProfilePoint[];
  /** Of many flights; empty while they are not there. */
  readonly bands: readonly ProfileBand[];
  readonly marks: readonly ClaimMark[];
  /** What an observer assumed who lost sight; mostly empty. */
  readonly ghost: readonly ProfilePoint[];
}

/** Ends of the axes on the drawing. */
export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A claim's line on the drawing, with its interval and the place of its number. */
export interface PlottedMark {
  readonly number: number;
  readonly isFitted: boolean;
  readonly line: readonly [x1: number, y1: number, x2: number, y2: number];
  readonly interval: readonly [x1: number, y1: number, x2: number, y2: number];
  readonly label: readonly [x: number, y: number];
}

/** A profile as lines of a drawing. */
export interface Plot {
  readonly x: Axis;
  readonly y: Axis;
  readonly arc: string;
  /** Outline of the band, and its middle; empty without bands. */
  readonly band: string;
  readonly middle: string;
  readonly ghost: string;
  readonly marks: readonly PlottedMark[];
}

type Point = readonly [x: number, y: number];

/** Between the numbers of two marks of one axis, so that they never lie over each other. */
const LABEL_STEP = 13;

const path = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

const M_PER_KM = 1000;

/** The bands in the units of the axes. */
const inUnits = ({ across }: ProfileData, { groundRangeM, timeS, heightM }: ProfileBand) => {
  const scaled = ({ p05, p50, p95 }: Band, by: number): Band => ({
    p05: p05 / by,
    p50: p50 / by,
    p95: p95 / by,
  });
  return {
    along: across === 'timeS' ? scaled(timeS, 1) : scaled(groundRangeM, M_PER_KM),
    height: scaled(heightM, M_PER_KM),
  };
};

/** How far a band reaches from its middle to one side. */
const reach = ({ p05, p50, p95 }: Band, side: number): number => (side > 0 ? p95 - p50 : p50 - p05);

/**
 * The outline of the band: the middle, moved to either side of its own direction by what the percentiles leave there, so
 * that it is wide in height at the top and wide in range at the splash.
 */
const outlineOf = (data: ProfileData, x: Axis, y: Axis): { band: Point[]; middle: Point[] } => {
  const bands = data.bands.map((each) => inUnits(data, each));
  const at = (along: number, height: number): Point => [x.place(along), y.place(Math.max(height, 0))];
  const middle = bands.map(({ along, height }) => at(along.p50, height.p50));
  const moved = (side: 1 | -1): Point[] =>
    bands.map(({ along, height }, index) => {
      const [x0, y0] = middle[Math.max(index - 1, 0)]!;
      const [x1, y1] = middle[Math.min(index + 1, middle.length - 1)]!;
      const length = Math.hypot(x1 - x0, y1 - y0) || 1;
      // Up and to the left of a line that climbs to the right; y grows downward on the drawing.
      const right = (side * (y1 - y0)) / length;
      const up = (side * (x1 - x0)) / length;
      return at(along.p50 + right * reach(along, right), height.p50 + up * reach(height, up));
    });
  return { band: [...moved(1), ...moved(-1).reverse()], middle };
};

const plottedMark = (
  { number, along, value, low, high, isFitted }: ClaimMark,
  order: number,
  x: Axis,
  y: Axis,
  { left, right, top, bottom }: PlotFrame,
): PlottedMark => {
  const within = (place: number, a: number, b: number): number =>
    Math.min(Math.max(place, Math.min(a, b)), Math.max(a, b));
  if (along === 'height') {
    const at = y.place(value);
    const beside = left + 8 + order * LABEL_STEP;
    const [lowAt, highAt] = [low, high].map((each) => within(y.place(each), top, bottom));
    return {
      number,
      isFitted,
      line: [left, at, right, at],
      interval: [beside, lowAt!, beside, highAt!],
      label: [beside + 4, Math.max(at - 3, top + 8)],
    };
  }
  const at = x.place(value);
  // High up, where an arc that comes down there is long past.
  const above = top + 12 + order * LABEL_STEP;
  const [lowAt, highAt] = [low, high].map((each) => within(x.place(each), left, right));
  return {
    number,
    isFitted,
    line: [at, top, at, bottom],
    interval: [lowAt!, above, highAt!, above],
    label: [at - 4, above - 3],
  };
};

/** Lays a profile out on a drawing. */
export const plotOf = (data: ProfileData, frame: PlotFrame): Plot => {
  const { points, bands, marks, ghost, across } = data;
  const scaled = bands.map((each) => inUnits(data, each));
  const valuesOf = (along: ClaimMark['along']): number[] =>
    marks.filter((mark) => mark.along === along).map(({ value }) => value);
  const most = (values: readonly number[]): number =>
    values.reduce((greatest, value) => (Number.isFinite(value) ? Math.max(greatest, value) : greatest), 0);
  const drawn = [...points, ...ghost];
  const x = axisFromZero(
    most([
      ...drawn.map((point) => point[across]),
      ...scaled.map(({ along }) => along.p95),
      ...valuesOf('across'),
    ]),
    frame.left,
    frame.right,
    5,
  );
  const y = axisFromZero(
    most([
      ...drawn.map(({ heightKm }) => heightKm),
      ...scaled.map(({ height }) => height.p95),
      ...valuesOf('height'),
    ]),
    frame.bottom,
    frame.top,
    4,
  );
  const lineOf = (line: readonly ProfilePoint[]): string =>
    path(line.map((point): Point => [x.place(point[across]), y.place(Math.max(point.heightKm, 0))]));
  const outline = outlineOf(data, x, y);
  const orders = { height: 0, across: 0 };
  return {
    x,
    y,
    arc: lineOf(points),
    band: outline.band.length > 2 ? `${path(outline.band)}Z` : '',
    middle: path(outline.middle),
    ghost: lineOf(ghost),
    marks: marks.map((mark) => plottedMark(mark, orders[mark.along]++, x, y, frame)),
  };
};
