import type { Enu } from '../../engine/geodesy/index.ts';
import { add, cross, dot, scale, subtract, type Vec3, vec3 } from '../../engine/math/index.ts';
import { toRadians } from '../../engine/units/index.ts';

/** A camera that looks at a point and goes about it. */
export interface OrbitView {
  readonly target: Vec3<Enu>;
  /** Where the camera looks to, from true north. */
  readonly headingRad: number;
  /** Of the camera, seen from the target. */
  readonly elevationRad: number;
  readonly distanceM: number;
}

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** Narrow, so that what lies near is not drawn much larger than what lies far. */
export const VERTICAL_FIELD_RAD = toRadians(30);
const HALF_FIELD_TAN = Math.tan(VERTICAL_FIELD_RAD / 2);

/** From just above the sea to just short of straight down, where turning would lose its sense. */
const LOWEST_RAD = toRadians(1);
const STEEPEST_RAD = toRadians(89);

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The same direction in (-pi, pi]. */
const wrapped = (angleRad: number): number => Math.atan2(Math.sin(angleRad), Math.cos(angleRad));

/** Right, up and ahead on the screen, as unit vectors. */
const axesOf = ({ headingRad, elevationRad }: Pick<OrbitView, 'headingRad' | 'elevationRad'>) => {
  const level = Math.cos(elevationRad);
  const ahead = vec3<Enu>(
    Math.sin(headingRad) * level,
    Math.cos(headingRad) * level,
    -Math.sin(elevationRad),
  );
  const right = vec3<Enu>(Math.cos(headingRad), -Math.sin(headingRad), 0);
  return { ahead, right, up: cross(right, ahead) };
};

/** Where the camera stands. */
export const cameraPosition = (view: OrbitView): Vec3<Enu> =>
  subtract(view.target, scale(axesOf(view).ahead, view.distanceM));

/** Goes about the target: to the right by `byHeadingRad`, upward by `byElevationRad`. */
export const turned = (view: OrbitView, byHeadingRad: number, byElevationRad: number): OrbitView => ({
  ...view,
  headingRad: wrapped(view.headingRad + byHeadingRad),
  elevationRad: clamp(view.elevationRad + byElevationRad, LOWEST_RAD, STEEPEST_RAD),
});

/** Nearer (below 1) or further (above 1), within `limitsM`. */
export const zoomed = (
  view: OrbitView,
  factor: number,
  limitsM: { min: number; max: number },
): OrbitView => ({
  ...view,
  distanceM: clamp(view.distanceM * factor, limitsM.min, limitsM.max),
});

/** Moves the target with the pointer, by pixels of a screen of that height. */
export const shifted = (view: OrbitView, rightPx: number, downPx: number, size: ScreenSize): OrbitView => {
  const { right, up } = axesOf(view);
  const metres = metresPerPixel(view, size);
  return {
    ...view,
    target: add(view.target, add(scale(right, -rightPx * metres), scale(up, downPx * metres))),
  };
};

/** Length of a pixel across the line of sight, at the target. */
export const metresPerPixel = ({ distanceM }: OrbitView, { height }: ScreenSize): number =>
  (2 * distanceM * HALF_FIELD_TAN) / Math.max(height, 1);

/** Share of the way from one view to another, turning the shorter way round. */
export const between = (from: OrbitView, to: OrbitView, share: number): OrbitView => ({
  target: add(from.target, scale(subtract(to.target, from.target), share)),
  headingRad: wrapped(from.headingRad + wrapped(to.headingRad - from.headingRad) * share),
  elevationRad: from.elevationRad + (to.elevationRad - from.elevationRad) * share,
  distanceM: from.distanceM * (to.distanceM / from.distanceM) ** share,
});

/** A point of the screen, pixels from its upper left corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Tells where on the screen a point is seen; null for one behind the camera. */
export const projection = (view: OrbitView, size: ScreenSize): ((point: Vec3<Enu>) => ScreenPoint | null) => {
  const { ahead, right, up } = axesOf(view);
  const camera = cameraPosition(view);
  const half = size.height / 2;
  return (point) => {
    const from = subtract(point, camera);
    const depthM = dot(from, ahead);
    if (depthM <= 0) return null;
    const perMetre = half / (depthM * HALF_FIELD_TAN);
    return { x: size.width / 2 + dot(from, right) * perMetre, y: half - dot(from, up) * perMetre };
  };
};

/** Room kept free on the screen's sides, pixels: for what lies over the picture and for the labels at its rim. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Least share of the screen's width and height that is left for the picture, whatever the margins. */
const LEAST_SHARE = 0.4;

/** The rounds of a search that halves what is wrong each time; ten leave a thousandth. */
const ROUNDS = 10;

/**
 * The view in a direction from which points just fill the screen between its margins.
 *
 * Goes back and forth: a target fixes how far away the farthest corner puts the camera, and the distance fixes where the
 * middle of the picture falls.
 * @param points n x 3
 */
export const framed = (
  points: Float32Array,
  { headingRad, elevationRad }: Pick<OrbitView, 'headingRad' | 'elevationRad'>,
  size: ScreenSize,
  margins: Margins,
): OrbitView => {
  const width = Math.max(size.width - margins.left - margins.right, size.width * LEAST_SHARE, 1);
  const height = Math.max(size.height - margins.top - margins.bottom, size.height * LEAST_SHARE, 1);
  const list = Array.from({ length: points.length / 3 }, (_, index) =>
    vec3<Enu>(points[3 * index]!, points[3 * index + 1]!, points[3 * index + 2]!),
  );
  const middle = list.reduce((sum, point) => add(sum, scale(point, 1 / list.length)), vec3<Enu>(0, 0, 0));
  const radiusM = Math.max(1, ...list.map((point) => Math.hypot(...toTuple(subtract(point, middle)))));
  let view: OrbitView = {
    headingRad,
    elevationRad,
    target: middle,
    distanceM: (3 * radiusM) / HALF_FIELD_TAN,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const seen = boundsOf(list, view, size);
    const fill = Math.max((seen.right - seen.left) / width, (seen.bottom - seen.top) / height);
    const offX = (seen.left + seen.right) / 2 - (margins.left + size.width - margins.right) / 2;
    const offY = (seen.top + seen.bottom) / 2 - (margins.top + size.height - margins.bottom) / 2;
    const centred = shifted(view, -offX, -offY, size);
    view = { ...centred, distanceM: Math.max(view.distanceM * fill, 1.05 * radiusM) };
  }
  return view;
};

const toTuple = ({ x, y, z }: Vec3<Enu>): [number, number, number] => [x, y, z];

const boundsOf = (list: readonly Vec3<Enu>[], view: OrbitView, size: ScreenSize) => {
  const project = projection(view, size);
  const seen = list.flatMap((point) => project(point) ?? []);
  const [across, down] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
};
