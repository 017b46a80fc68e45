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

/** A sphere about all positions. */
export interface Sphere {
  readonly centre: readonly [x: number, y: number, z: number];
  readonly radius: number;
}

/**
 * A sphere about positions, by the box around them; what is not a number is left out.
 * @param positions x, y, z in turn
 */
export const sphereAround = (positions: Float32Array): Sphere => {
  let [lowX, lowY, lowZ] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [highX, highY, highZ] = [-lowX, -lowY, -lowZ];
  for (let at = 0; at + 2 < positions.length; at += 3) {
    const [x, y, z] = [positions[at]!, positions[at + 1]!, positions[at + 2]!];
    if (x < lowX) lowX = x;
    if (x > highX) highX = x;
    if (y < lowY) lowY = y;
    if (y > highY) highY = y;
    if (z < lowZ) lowZ = z;
    if (z > highZ) highZ = z;
  }
  if (!(highX >= lowX && highY >= lowY && highZ >= lowZ)) return { centre: [0, 0, 0], radius: 0 };
  return {
    centre: [(lowX + highX) / 2, (lowY + highY) / 2, (lowZ + highZ) / 2],
    radius: Math.hypot(highX - lowX, highY - lowY, highZ - lowZ) / 2,
  };
};
