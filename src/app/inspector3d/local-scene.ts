import {
  type Ecef,
  type Ellipsoid,
  type Enu,
  ecefToEnu,
  type Geodetic,
  geodesicDirect,
  geodesicInverse,
  geodeticToEcef,
} from '../../engine/geodesy/index.ts';
import { add, norm, scale, subtract, type Vec3, vec3 } from '../../engine/math/index.ts';
import { geodeticAt, stateAt, type Trajectory, timeSpan } from '../../engine/trajectory/index.ts';
import { niceStep } from '../charts/axis.ts';
import { type SeaSurface, seaSurfaceOf } from './sea-surface.ts';

/** Moments of an arc: evenly spaced shares of the flight, both ends included. A tube is sampled at the same. */
export const SAMPLES = 96;

/** An arc in the frame of its launch point: east, north and up of the true positions, metres. */
export interface LocalArc {
  /** SAMPLES x 3. */
  readonly points: Float32Array;
  /** Seconds after lift-off, SAMPLES. */
  readonly timesS: Float32Array;
  /** The foot of each point on the ellipsoid, SAMPLES x 3. */
  readonly shadow: Float32Array;
}

/** Band about the arc at the same moments: half-widths along the horizontal across the track and along the vertical, 5 to 95 %. */
export interface TubeBand {
  /** SAMPLES. */
  readonly acrossM: Float32Array;
  /** SAMPLES. */
  readonly verticalM: Float32Array;
}

/** A place of a scale with the length that is written there. */
export interface ScaleTick {
  readonly lengthM: number;
  readonly at: Vec3<Enu>;
}

/** Stands on the foot of the highest point, along the vertical there: heights are read where they are reached. */
export interface HeightRuler {
  readonly foot: Vec3<Enu>;
  readonly top: Vec3<Enu>;
  readonly ticks: readonly ScaleTick[];
}

/** One flight as it is drawn from nearby, at true scale. */
export interface LocalScene {
  readonly ellipsoid: Ellipsoid;
  /** The launch point, in which the frame has its origin. */
  readonly origin: Geodetic;
  readonly arc: LocalArc;
  readonly tube: TubeBand | null;
  /** Of the highest point, above the ellipsoid. */
  readonly heightM: number;
  /** Along the geodesic from the launch point to the last point's foot. */
  readonly rangeM: number;
  /** Of that geodesic at the launch point, from true north. */
  readonly azimuthRad: number;
  /** Whether the flight was followed to the ground. */
  readonly hasSplash: boolean;
  readonly ruler: HeightRuler;
  /** Ground distances along that geodesic. */
  readonly rangeTicks: readonly ScaleTick[];
  readonly sea: SeaSurface;
}

const HEIGHT_TICKS = 5;
/** Less than this is no direction: the bearing of a flight straight up is drawn as north. */
const SHORTEST_RANGE_M = 100;

/** Writes a point as the `index`-th of a flat array of three numbers a point. */
const put = (array: Float32Array, index: number, { x, y, z }: Vec3<Enu>): void =>
  array.set([x, y, z], 3 * index);

/** The `index`-th point of a flat array of three numbers a point. */
export const pointOf = (array: Float32Array, index: number): Vec3<Enu> =>
  vec3(array[3 * index]!, array[3 * index + 1]!, array[3 * index + 2]!);

const momentsOf = (trajectory: Trajectory): Float64Array => {
  const { startS, endS } = timeSpan(trajectory);
  return Float64Array.from({ length: SAMPLES }, (_, index) =>
    // The last moment exactly: a rounding error beyond it would be outside the flight.
    index === SAMPLES - 1 ? endS : startS + ((endS - startS) * index) / (SAMPLES - 1),
  );
};

const arcOf = (trajectory: Trajectory, inFrame: (position: Vec3<Ecef>) => Vec3<Enu>): LocalArc => {
  const moments = momentsOf(trajectory);
  const points = new Float32Array(3 * SAMPLES);
  const shadow = new Float32Array(3 * SAMPLES);
  for (const [index, timeS] of moments.entries()) {
    put(points, index, inFrame(stateAt(trajectory, timeS).position));
    const foot = { ...geodeticAt(trajectory, timeS), heightM: 0 };
    put(shadow, index, inFrame(geodeticToEcef(trajectory.ellipsoid, foot)));
  }
  return { points, timesS: Float32Array.from(moments), shadow };
};

/** The highest place: at the moment that the flight itself names, else the highest of the moments drawn. */
const highestOf = (trajectory: Trajectory): Geodetic => {
  const named = trajectory.events.filter(({ kind }) => kind === 'apogee').map(({ timeS }) => timeS);
  return [...momentsOf(trajectory), ...named]
    .map((timeS) => geodeticAt(trajectory, timeS))
    .reduce((highest, place) => (place.heightM > highest.heightM ? place : highest));
};

const rulerOf = (highest: Geodetic, enuOf: (place: Geodetic) => Vec3<Enu>): HeightRuler => {
  const [foot, top] = [enuOf({ ...highest, heightM: 0 }), enuOf(highest)];
  const stepM = niceStep(Math.max(highest.heightM, 1) / HEIGHT_TICKS);
  const count = Math.max(0, Math.floor(highest.heightM / stepM));
  return {
    foot,
    top,
    ticks: Array.from({ length: count + 1 }, (_, index) => ({
      lengthM: index * stepM,
      at: enuOf({ ...highest, heightM: index * stepM }),
    })),
  };
};

/**
 * A flight in the East-North-Up frame of its launch point, with the sea below it and the scales to read it by.
 *
 * The points are the true positions on the ellipsoid, so a far arc comes down below the tangent plane of its launch
 * point, as it does (test/unit/app-inspector3d).
 * @param tube sampled at the same moments, or null where no uncertainty was computed
 */
export const localSceneOf = (trajectory: Trajectory, tube: TubeBand | null): LocalScene => {
  const { ellipsoid } = trajectory;
  const { startS, endS } = timeSpan(trajectory);
  const origin = geodeticAt(trajectory, startS);
  const inFrame = (position: Vec3<Ecef>): Vec3<Enu> => ecefToEnu(ellipsoid, origin, position);
  const enuOf = (place: Geodetic): Vec3<Enu> => inFrame(geodeticToEcef(ellipsoid, place));
  const line = geodesicInverse(ellipsoid, origin, geodeticAt(trajectory, endS));
  const azimuthRad = line.distanceM < SHORTEST_RANGE_M ? 0 : line.azimuthRad;
  const highest = highestOf(trajectory);
  const sea = seaSurfaceOf({
    ellipsoid,
    origin,
    azimuthRad,
    rangeM: line.distanceM,
    heightM: highest.heightM,
  });
  const alongTrack = (distanceM: number): Vec3<Enu> =>
    enuOf({ ...geodesicDirect(ellipsoid, origin, azimuthRad, distanceM), heightM: 0 });
  return {
    ellipsoid,
    origin,
    arc: arcOf(trajectory, inFrame),
    tube,
    heightM: highest.heightM,
    rangeM: line.distanceM,
    azimuthRad,
    hasSplash: trajectory.events.some(({ kind }) => kind === 'impact'),
    ruler: rulerOf(highest, enuOf),
    rangeTicks: Array.from({ length: Math.floor(line.distanceM / sea.stepM) }, (_, index) => {
      const lengthM = (index + 1) * sea.stepM;
      return { lengthM, at: alongTrack(lengthM) };
    }),
    sea,
  };
};

/** Position and foot at a moment of the flight, between the moments drawn by straight lines; held at the ends. */
export const momentAt = (
  { timesS, points, shadow }: LocalArc,
  timeS: number,
): { readonly point: Vec3<Enu>; readonly foot: Vec3<Enu> } => {
  const last = timesS.length - 1;
  const spanS = timesS[last]! - timesS[0]!;
  const place = spanS > 0 ? Math.min(Math.max((timeS - timesS[0]!) / spanS, 0), 1) * last : 0;
  const before = Math.min(Math.floor(place), last - 1);
  const between = (array: Float32Array): Vec3<Enu> => {
    const from = pointOf(array, before);
    return add(from, scale(subtract(pointOf(array, before + 1), from), place - before));
  };
  return { point: between(points), foot: between(shadow) };
};

/** The vertical at a point above its foot, as a unit vector; the launch point's own for a point on the ground. */
export const verticalAt = (point: Vec3<Enu>, foot: Vec3<Enu>): Vec3<Enu> => {
  const up = subtract(point, foot);
  const lengthM = norm(up);
  return lengthM > 1 ? scale(up, 1 / lengthM) : vec3(0, 0, 1);
};
