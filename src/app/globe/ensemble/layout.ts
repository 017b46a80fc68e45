import type { GlobeEnsemble } from '../port.ts';

type Counts = Pick<GlobeEnsemble, 'flights' | 'pointsPerFlight'>;

/** The index at which WebGL 2 begins a new strip; always so, no state need be set. */
export const RESTART = 0xffffffff;

/**
 * Indices of one line strip a flight, all in one array: after each flight one that begins anew. Half of what pairs of ends
 * would take, and no vertex is there twice.
 */
export const stripIndices = ({ flights, pointsPerFlight }: Counts): Uint32Array => {
  const indices = new Uint32Array(flights * (pointsPerFlight + 1));
  let at = 0;
  let vertex = 0;
  for (let flight = 0; flight < flights; flight++) {
    for (let point = 0; point < pointsPerFlight; point++) indices[at++] = vertex++;
    indices[at++] = RESTART;
  }
  return indices;
};

/** The weight of its flight for each vertex, 0 to 255. */
export const vertexWeights = ({
  flights,
  pointsPerFlight,
  weights,
}: Counts & Pick<GlobeEnsemble, 'weights'>): Uint8Array => {
  const bytes = new Uint8Array(flights * pointsPerFlight);
  for (let flight = 0; flight < flights; flight++) {
    const byte = Math.round(Math.min(Math.max(weights[flight] ?? 0, 0), 1) * 255);
    bytes.fill(byte, flight * pointsPerFlight, (flight + 1) * pointsPerFlight);
  }
  return bytes;
};

/** When the longest flight ends, seconds after launch; at least 1. */
export const lastTimeS = ({
  flights,
  pointsPerFlight,
  timesS,
}: Counts & Pick<GlobeEnsemble, 'timesS'>): number => {
  let last = 1;
  for (let flight = 1; flight <= flights; flight++)
    last = Math.max(last, timesS[flight * pointsPerFlight - 1] ?? 0);
  return last;
};

/** A sphere about positions. */
export interface Sphere {
  readonly centre: readonly [x: number, y: number, z: number];
  readonly radius: number;
}

/** Of the vertices one in so many is looked at: no divisor of the usual numbers of points, so all parts of a flight are. */
const LOOKED_AT = 7;
/** For what lies between those that are looked at. */
const MARGIN = 1.02;

/**
 * A sphere about nearly all positions, by the box around them; what is not a number is left out.
 * @param positions x, y, z in turn
 */
export const sphereAround = (positions: Float32Array): Sphere => {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = low.map((value) => -value);
  for (let at = 0; at + 2 < positions.length; at += 3 * LOOKED_AT) {
    for (let axis = 0; axis < 3; axis++) {
      const value = positions[at + axis]!;
      if (value < low[axis]!) low[axis] = value;
      if (value > high[axis]!) high[axis] = value;
    }
  }
  const size = high.map((value, axis) => value - low[axis]!);
  if (!size.every((length) => length >= 0)) return { centre: [0, 0, 0], radius: 0 };
  const middle = (axis: 0 | 1 | 2): number => low[axis]! + size[axis]! / 2;
  return {
    centre: [middle(0), middle(1), middle(2)],
    radius: (Math.hypot(...size) / 2) * MARGIN,
  };
};
