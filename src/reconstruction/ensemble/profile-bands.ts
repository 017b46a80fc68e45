import { type Ecef, ecefToEnu, ecefToGeodetic, geodesicInverse, WGS84 } from '../../engine/geodesy/index.ts';
import {
  SIGMAS_TO_95,
  type Vec3,
  vec3,
  weightedMoments,
  weightedPercentiles,
} from '../../engine/math/index.ts';
import { toDegrees } from '../../engine/units/index.ts';
import type { Band, EnsemblePaths, ProfileBand } from './result.ts';

const SHARES = [0.05, 0.5, 0.95] as const;
/** Rows of a profile; every so many of the paths' points. */
const MOST_ROWS = 65;
/** Flights that speak for the bands: percentiles of more than this hardly move. */
const MOST_FLIGHTS = 400;

export const bandOf = (values: ArrayLike<number>, weights: ArrayLike<number>): Band => {
  const [p05 = 0, p50 = 0, p95 = 0] = weightedPercentiles(values, weights, SHARES);
  return { p05, p50, p95 };
};

/** Indices of an equally weighted subsample: systematic, so that no chance comes in. */
export const subsample = (weights: ArrayLike<number>, count: number): number[] => {
  let total = 0;
  for (let index = 0; index < weights.length; index++) total += weights[index]!;
  const chosen: number[] = [];
  let passed = 0;
  for (let index = 0; index < weights.length; index++) {
    passed += weights[index]!;
    while (chosen.length < count && passed > ((chosen.length + 0.5) * total) / count) chosen.push(index);
  }
  return chosen;
};

/** Bands of height, ground range and width at even shares of the flights' own times. */
export const profileBands = (paths: EnsemblePaths): readonly ProfileBand[] => {
  const { pointsPerFlight: points, originM, positions, timesS, weights } = paths;
  if (points < 2) return [];
  const chosen = subsample(weights, MOST_FLIGHTS);
  const equal = chosen.map(() => 1);
  const placeOf = (flight: number, point: number): Vec3<Ecef> => {
    const at = 3 * (flight * points + point);
    return vec3(
      originM[0] + positions[at]!,
      originM[1] + positions[at + 1]!,
      originM[2] + positions[at + 2]!,
    );
  };
  const starts = chosen.map((flight) => ecefToGeodetic(WGS84, placeOf(flight, 0)));
  const rows = Math.min(MOST_ROWS, points);
  return Array.from({ length: rows }, (_, row): ProfileBand => {
    const point = Math.round(((points - 1) * row) / (rows - 1));
    const places = chosen.map((flight) => placeOf(flight, point));
    const geodetic = places.map((place) => ecefToGeodetic(WGS84, place));
    const { mean } = weightedMoments(
      places.map(({ x, y, z }) => [x, y, z]),
      equal,
    );
    const centre = ecefToGeodetic(WGS84, vec3<Ecef>(mean[0]!, mean[1]!, mean[2]!));
    const along = row === 0 ? 0 : geodesicInverse(WGS84, starts[0]!, centre).finalAzimuthRad;
    const across = places.map((place) => {
      const { x, y } = ecefToEnu(WGS84, centre, place);
      return [x * Math.cos(along) - y * Math.sin(along)];
    });
    return {
      share: point / (points - 1),
      timeS: bandOf(
        chosen.map((flight) => timesS[flight * points + point]!),
        equal,
      ),
      groundRangeM: bandOf(
        geodetic.map((place, index) => geodesicInverse(WGS84, starts[index]!, place).distanceM),
        equal,
      ),
      heightM: bandOf(
        geodetic.map(({ heightM }) => heightM),
        equal,
      ),
      latDeg: toDegrees(centre.latRad),
      lonDeg: toDegrees(centre.lonRad),
      acrossM: SIGMAS_TO_95 * Math.sqrt(weightedMoments(across, equal).covariance[0]?.[0] ?? 0),
    };
  });
};
