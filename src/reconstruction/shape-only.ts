import { type Geodetic, geodesicDirect, geodeticToEcef, WGS84 } from '../engine/geodesy/index.ts';
import { SEGMENT_ORDER, STATE_SIZE, type Trajectory } from '../engine/trajectory/index.ts';
import { EARTH_ROTATION_RATE_RADPS } from '../engine/units/index.ts';

const SEGMENTS = 120;
/** Time step of the central differences that give the curve its velocity, as a share of the whole. */
const PROBE = 1e-4;

/** What the curve has to pass through. */
export interface Shape {
  readonly site: Geodetic;
  readonly bearingRad: number;
  readonly apogeeM: number;
  readonly rangeM: number;
  readonly flightTimeS: number;
}

/**
 * A smooth curve through claims that no ballistic arc can meet: constant speed along the ground, a parabola in
 * height. It is a drawing and says so in its provenance; speeds and angles of it mean nothing.
 * @returns a trajectory whose mass is 0, with its apogee at half the time and its end on the ground
 */
export const shapeOnlyTrajectory = (shape: Shape): Trajectory => {
  const positionAt = (fraction: number): readonly [number, number, number] => {
    const ground = geodesicDirect(WGS84, shape.site, shape.bearingRad, shape.rangeM * fraction);
    const heightM = shape.site.heightM + 4 * shape.apogeeM * fraction * (1 - fraction);
    const { x, y, z } = geodeticToEcef(WGS84, { latRad: ground.latRad, lonRad: ground.lonRad, heightM });
    return [x, y, z];
  };
  const rateAt = (fraction: number): number[] => {
    const before = positionAt(fraction - PROBE);
    return positionAt(fraction + PROBE).map((value, i) => (value - before[i]!) / (2 * PROBE));
  };
  const timesS = Float64Array.from(
    { length: SEGMENTS + 1 },
    (_, index) => (shape.flightTimeS * index) / SEGMENTS,
  );
  const coefficients = new Float64Array(SEGMENTS * STATE_SIZE * SEGMENT_ORDER);
  const share = 1 / SEGMENTS;
  for (let segment = 0; segment < SEGMENTS; segment++) {
    const from = positionAt(segment * share);
    const to = positionAt((segment + 1) * share);
    const leaving = rateAt(segment * share);
    const arriving = rateAt((segment + 1) * share);
    for (let i = 0; i < 3; i++) {
      // Cubic Hermite in the fraction of the segment, and its derivative as the velocity.
      const a = from[i]!;
      const b = leaving[i]! * share;
      const rise = to[i]! - a;
      const c = 3 * rise - 2 * b - arriving[i]! * share;
      const d = b + arriving[i]! * share - 2 * rise;
      const perS = 1 / (share * shape.flightTimeS);
      const at = (segment * STATE_SIZE + i) * SEGMENT_ORDER;
      coefficients.set([a, b, c, d, 0], at);
      coefficients.set([b * perS, 2 * c * perS, 3 * d * perS, 0, 0], at + 3 * SEGMENT_ORDER);
    }
  }
  return {
    ellipsoid: WGS84,
    rotationRateRadps: EARTH_ROTATION_RATE_RADPS,
    timesS,
    coefficients,
    events: [
      { kind: 'apogee', timeS: shape.flightTimeS / 2 },
      { kind: 'impact', timeS: shape.flightTimeS },
    ],
    provenance: { kind: 'shape-only', model: 'a curve through the claims', evaluations: 0 },
  };
};
