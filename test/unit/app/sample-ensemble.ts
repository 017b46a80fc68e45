import type { Band, EnsemblePaths, EnsembleSummary, ProfileBand } from '../../../src/reconstruction/index.ts';

const band = (p50: number, around: number): Band => ({ p05: p50 - around, p50, p95: p50 + around });

const profileBand = (share: number, lonDeg: number, heightM: number, heightBy: number): ProfileBand => ({
  share,
  timeS: band(240 * share, 8 * share),
  groundRangeM: band(346_000 * share, 12_000 * share),
  heightM: band(heightM, heightBy),
  latDeg: 39,
  lonDeg,
  acrossM: 20_000 * share,
});

/** Bands about the straight flight of the other samples. */
export const sampleSummary = (): EnsembleSummary => ({
  flights: 2,
  effectiveFlights: 1.8,
  seed: 1,
  kernel: 'of a test',
  bands: {
    apogeeM: band(50_000, 3000),
    groundRangeM: band(346_000, 12_000),
    flightTimeS: band(240, 8),
    burnoutTimeS: null,
    burnoutSpeedMps: null,
    standardRangeM: null,
    standardRangeRotatingM: null,
  },
  parameters: {},
  splash: {
    latDeg: 39,
    lonDeg: 130,
    ellipse: { semiMajorM: 40_000, semiMinorM: 12_000, azimuthRad: 1 },
    ring: [
      [39, 129.5],
      [39.3, 130],
      [39, 130.5],
      [39, 129.5],
    ],
    density: { cellKm: 10, cells: [{ latDeg: 39, lonDeg: 130, share: 1 }] },
  },
  profile: [profileBand(0, 126, 0, 20), profileBand(0.5, 128, 50_000, 3000), profileBand(1, 130, 0, 0)],
});

export const samplePaths = (): EnsemblePaths => ({
  flights: 2,
  pointsPerFlight: 3,
  originM: [1, 2, 3],
  positions: new Float32Array(18),
  timesS: new Float32Array(6),
  weights: Float32Array.of(1, 0.8),
});
