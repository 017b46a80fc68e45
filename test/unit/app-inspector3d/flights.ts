import { type Geodetic, geodesicDirect, geodeticToEcef, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { SEGMENT_ORDER, STATE_SIZE, type Trajectory } from '../../../src/engine/trajectory/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';

export const SITE: Geodetic = { latRad: toRadians(39), lonRad: toRadians(126), heightM: 0 };
export const SAMPLE_AZIMUTH_RAD = toRadians(70);

const PIECES = 200;

/** A parabola of height over a geodesic from SITE, in many straight pieces: of its geometry all is known beforehand. */
export const parabola = (rangeM: number, apogeeM: number, flightTimeS = 600): Trajectory => {
  const places = Array.from({ length: PIECES + 1 }, (_, index) => {
    const share = index / PIECES;
    const at = geodesicDirect(WGS84, SITE, SAMPLE_AZIMUTH_RAD, share * rangeM);
    return geodeticToEcef(WGS84, { ...at, heightM: 4 * apogeeM * share * (1 - share) });
  });
  const coefficients = new Float64Array(PIECES * STATE_SIZE * SEGMENT_ORDER);
  for (let segment = 0; segment < PIECES; segment++) {
    const [from, to] = [places[segment]!, places[segment + 1]!];
    for (const [component, [start, end]] of (
      [
        [from.x, to.x],
        [from.y, to.y],
        [from.z, to.z],
      ] as const
    ).entries()) {
      const offset = (segment * STATE_SIZE + component) * SEGMENT_ORDER;
      coefficients[offset] = start;
      coefficients[offset + 1] = end - start;
    }
  }
  return {
    ellipsoid: WGS84,
    rotationRateRadps: 0,
    timesS: Float64Array.from({ length: PIECES + 1 }, (_, index) => (flightTimeS * index) / PIECES),
    coefficients,
    events: [
      { kind: 'apogee', timeS: flightTimeS / 2 },
      { kind: 'impact', timeS: flightTimeS },
    ],
    provenance: { kind: 'computed', model: 'test', evaluations: 0 },
  };
};
