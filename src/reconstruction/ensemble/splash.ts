import { type Geodetic, geodesicDirect, geodesicInverse, WGS84 } from '../../engine/geodesy/index.ts';
import { weightedMoments } from '../../engine/math/index.ts';
import { toDegrees } from '../../engine/units/index.ts';
import type { SplashArea } from './result.ts';

/** Chi-square of two degrees of freedom that holds 90 %: -2 ln 0.1. */
const NINETY_PERCENT = -2 * Math.log(0.1);
const RING_POINTS = 72;
/** Cells across the area's longer axis. */
const CELLS_ACROSS = 24;
/** Round sizes of cells, km. */
const CELL_SIZES_KM = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
/** A cell that holds less than this share of the fullest is not worth drawing. */
const LEAST_OF_FULLEST = 0.01;

type Point = readonly [east: number, north: number];

const weightedCentre = (ends: readonly Geodetic[], weights: ArrayLike<number>): Geodetic => {
  // Unit vectors have no antimeridian and no pole.
  let x = 0;
  let y = 0;
  let z = 0;
  for (const [index, { latRad, lonRad }] of ends.entries()) {
    const weight = weights[index]!;
    x += weight * Math.cos(latRad) * Math.cos(lonRad);
    y += weight * Math.cos(latRad) * Math.sin(lonRad);
    z += weight * Math.sin(latRad);
  }
  return { latRad: Math.atan2(z, Math.hypot(x, y)), lonRad: Math.atan2(y, x), heightM: 0 };
};

/** East and north of a point seen from another along the geodesic, m. */
const offset = (from: Geodetic, to: Geodetic): Point => {
  const { distanceM, azimuthRad } = geodesicInverse(WGS84, from, to);
  return [distanceM * Math.sin(azimuthRad), distanceM * Math.cos(azimuthRad)];
};

const placeAt = (centre: Geodetic, [east, north]: Point): readonly [number, number] => {
  const place = geodesicDirect(WGS84, centre, Math.atan2(east, north), Math.hypot(east, north));
  return [toDegrees(place.latRad), toDegrees(place.lonRad)];
};

const densityOf = (
  centre: Geodetic,
  points: readonly Point[],
  weights: ArrayLike<number>,
  semiMajorM: number,
): SplashArea['density'] => {
  const wantedKm = (2 * semiMajorM) / 1000 / CELLS_ACROSS;
  const cellKm = CELL_SIZES_KM.find((size) => size >= wantedKm) ?? CELL_SIZES_KM.at(-1)!;
  const cellM = cellKm * 1000;
  const cells = new Map<string, { east: number; north: number; weight: number }>();
  let total = 0;
  for (const [index, [east, north]] of points.entries()) {
    const weight = weights[index]!;
    if (weight === 0) continue;
    total += weight;
    const column = Math.floor(east / cellM);
    const row = Math.floor(north / cellM);
    const key = `${column} ${row}`;
    const cell = cells.get(key) ?? { east: (column + 0.5) * cellM, north: (row + 0.5) * cellM, weight: 0 };
    cell.weight += weight;
    cells.set(key, cell);
  }
  const fullest = Math.max(...[...cells.values()].map(({ weight }) => weight));
  return {
    cellKm,
    cells: [...cells.values()]
      .filter(({ weight }) => weight >= LEAST_OF_FULLEST * fullest)
      .map(({ east, north, weight }) => {
        const [latDeg, lonDeg] = placeAt(centre, [east, north]);
        return { latDeg, lonDeg, share: weight / total };
      }),
  };
};

/** Centre, ellipse and density of weighted splash points on the ground. */
export const splashArea = (ends: readonly Geodetic[], weights: ArrayLike<number>): SplashArea => {
  const centre = weightedCentre(ends, weights);
  const points = ends.map((end) => offset(centre, end));
  const { mean, covariance } = weightedMoments(points, weights);
  const [[vee = 0, ven = 0] = [], [, vnn = 0] = []] = covariance;
  // Eigenvalues of the symmetric 2 x 2 covariance.
  const middle = (vee + vnn) / 2;
  const half = Math.hypot((vee - vnn) / 2, ven);
  const major = Math.sqrt(NINETY_PERCENT * (middle + half));
  const minor = Math.sqrt(NINETY_PERCENT * Math.max(0, middle - half));
  // Of the long axis from north: eigenvector of the greater eigenvalue.
  const azimuthRad = half === 0 ? 0 : Math.atan2(2 * ven, vnn - vee) / 2;
  const at = [mean[0] ?? 0, mean[1] ?? 0] as const;
  const ring = Array.from({ length: RING_POINTS + 1 }, (_, index) => {
    const turn = (2 * Math.PI * index) / RING_POINTS;
    const along = major * Math.cos(turn);
    const across = minor * Math.sin(turn);
    return placeAt(centre, [
      at[0] + along * Math.sin(azimuthRad) + across * Math.cos(azimuthRad),
      at[1] + along * Math.cos(azimuthRad) - across * Math.sin(azimuthRad),
    ]);
  });
  const [latDeg, lonDeg] = placeAt(centre, at);
  return {
    latDeg,
    lonDeg,
    ellipse: {
      semiMajorM: major,
      semiMinorM: minor,
      azimuthRad: azimuthRad < 0 ? azimuthRad + Math.PI : azimuthRad,
    },
    ring,
    density: densityOf(centre, points, weights, major),
  };
};
