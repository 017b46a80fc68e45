import type { GlobeEnsemble } from '../../src/app/globe/port.ts';
import { ecefToGeodetic, enuAxes, geodeticToEcef, WGS84 } from '../../src/engine/geodesy/index.ts';
import { toDegrees, toRadians } from '../../src/engine/units/index.ts';

const SITE = { latRad: toRadians(39.2), lonRad: toRadians(125.67), heightM: 0 };
const AZIMUTH_RAD = toRadians(85);
const RANGE = { meanM: 900_000, spreadM: 45_000 };
const APOGEE = { meanM: 280_000, spreadM: 22_000 };
const ACROSS_SPREAD_M = 14_000;
const FLIGHT_S = 560;
const EARTH_M = 6_371_000;

/** Two independent normal deviates of a flight; the same ones every time. */
const deviates = (flight: number): [number, number, number] => {
  const share = (salt: number): number => {
    const mixed = Math.sin((flight + 1) * 12.9898 + salt * 78.233) * 43_758.5453;
    return mixed - Math.floor(mixed);
  };
  const normal = (salt: number): number =>
    Math.sqrt(-2 * Math.log(1 - share(salt))) * Math.cos(2 * Math.PI * share(salt + 0.5));
  return [normal(1), normal(2), normal(3)];
};

/**
 * Made-up flights of one launch: parabolas over a sphere, with spreads such as a reconstruction has. Nobody flew them;
 * what is measured is the drawing.
 */
export const syntheticEnsemble = (flights: number, pointsPerFlight: number): GlobeEnsemble => {
  const origin = geodeticToEcef(WGS84, SITE);
  const { east, north, up } = enuAxes(SITE);
  const positions = new Float32Array(flights * pointsPerFlight * 3);
  const timesS = new Float32Array(flights * pointsPerFlight);
  const weights = new Float32Array(flights);
  const place = (share: number, [range, across, apogee]: readonly number[]): [number, number, number] => {
    const rangeM = share * (RANGE.meanM + RANGE.spreadM * range!);
    const sideM = share * ACROSS_SPREAD_M * across!;
    const heightM = 4 * share * (1 - share) * (APOGEE.meanM + APOGEE.spreadM * apogee!);
    const alongM = Math.sin(rangeM / EARTH_M) * (EARTH_M + heightM);
    const riseM = Math.cos(rangeM / EARTH_M) * (EARTH_M + heightM) - EARTH_M;
    const e = alongM * Math.sin(AZIMUTH_RAD) + sideM * Math.cos(AZIMUTH_RAD);
    const n = alongM * Math.cos(AZIMUTH_RAD) - sideM * Math.sin(AZIMUTH_RAD);
    return [
      east.x * e + north.x * n + up.x * riseM,
      east.y * e + north.y * n + up.y * riseM,
      east.z * e + north.z * n + up.z * riseM,
    ];
  };
  for (let flight = 0; flight < flights; flight++) {
    const spread = deviates(flight);
    weights[flight] = Math.exp(-0.1 * (spread[0] ** 2 + spread[1] ** 2));
    for (let point = 0; point < pointsPerFlight; point++) {
      const share = point / (pointsPerFlight - 1);
      const vertex = flight * pointsPerFlight + point;
      positions.set(place(share, spread), 3 * vertex);
      timesS[vertex] = share * FLIGHT_S * (1 + 0.04 * spread[2]);
    }
  }
  const geodetic = ([x, y, z]: readonly [number, number, number]): [number, number, number] => {
    const { latRad, lonRad, heightM } = ecefToGeodetic(WGS84, {
      x: origin.x + x,
      y: origin.y + y,
      z: origin.z + z,
    });
    return [toDegrees(latRad), toDegrees(lonRad), heightM];
  };
  const envelope = (apogee: number): [number, number, number][] =>
    Array.from({ length: 101 }, (_, at) => geodetic(place(at / 100, [0, 0, apogee])));
  const ring = Array.from({ length: 73 }, (_, at) => {
    const angle = (2 * Math.PI * at) / 72;
    const [latDeg, lonDeg] = geodetic(place(1, [2.15 * Math.cos(angle), 2.15 * Math.sin(angle), 0]));
    return [latDeg, lonDeg] as const;
  });
  return {
    launchS: 0,
    flights,
    pointsPerFlight,
    originM: [origin.x, origin.y, origin.z],
    positions,
    timesS,
    weights,
    envelopes: { p05: envelope(-1.645), p50: envelope(0), p95: envelope(1.645) },
    ellipse: ring,
    density: { cellKm: 10, cells: splashCells(flights, (flight) => geodetic(place(1, deviates(flight)))) },
  };
};

/** Splash points counted in squares of about ten kilometres. */
const splashCells = (
  flights: number,
  splashOf: (flight: number) => readonly [number, number, number],
): { latDeg: number; lonDeg: number; share: number }[] => {
  const [latStep, lonStep] = [0.09, 0.116];
  const counts = new Map<string, { latDeg: number; lonDeg: number; share: number }>();
  for (let flight = 0; flight < flights; flight++) {
    const [lat, lon] = splashOf(flight);
    const [row, column] = [Math.round(lat / latStep), Math.round(lon / lonStep)];
    const key = `${row} ${column}`;
    const cell = counts.get(key) ?? { latDeg: row * latStep, lonDeg: column * lonStep, share: 0 };
    counts.set(key, { ...cell, share: cell.share + 1 / flights });
  }
  return [...counts.values()];
};
