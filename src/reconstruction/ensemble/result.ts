import type { ParameterKey } from '../hypotheses/parameter.ts';

/** 5th, 50th and 95th percentile. */
export interface Band {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** Quantities of a flight that an ensemble gives bands of; SI. */
export type BandKey =
  | 'apogeeM'
  | 'groundRangeM'
  | 'flightTimeS'
  | 'burnoutTimeS'
  | 'burnoutSpeedMps'
  | 'standardRangeM'
  | 'standardRangeRotatingM';

/** Where the flights came down, as the uncertainty of public figures leaves it: no statement on any weapon's accuracy. */
export interface SplashArea {
  readonly latDeg: number;
  readonly lonDeg: number;
  /** Of the ellipse that holds 90 % of a normal distribution with the same covariance. */
  readonly ellipse: { readonly semiMajorM: number; readonly semiMinorM: number; readonly azimuthRad: number };
  /** The ellipse as a closed ring. */
  readonly ring: readonly (readonly [latDeg: number, lonDeg: number])[];
  /** Squares of the ground with their share of the whole. */
  readonly density: {
    readonly cellKm: number;
    readonly cells: readonly { readonly latDeg: number; readonly lonDeg: number; readonly share: number }[];
  };
}

/** The flights at one share of their flight time: ground range and height. */
export interface ProfileBand {
  readonly share: number;
  readonly timeS: Band;
  readonly groundRangeM: Band;
  readonly heightM: Band;
  /** Mean place. */
  readonly latDeg: number;
  readonly lonDeg: number;
  /** Half of the 5 to 95 % band across the track, m. */
  readonly acrossM: number;
}

/** What an ensemble says. */
export interface EnsembleSummary {
  readonly flights: number;
  /** As many equally weighted flights would say as much. */
  readonly effectiveFlights: number;
  readonly seed: number;
  /** What flew them; the same kernel gives the same numbers to the bit. */
  readonly kernel: string;
  readonly bands: Readonly<Record<BandKey, Band | null>>;
  readonly parameters: Readonly<Partial<Record<ParameterKey, Band>>>;
  readonly splash: SplashArea;
  /** From launch to splash, evenly in share of the flight time, ends included; empty where no paths were kept. */
  readonly profile: readonly ProfileBand[];
}

/** Paths of an ensemble, for drawing: `flights` x `pointsPerFlight`, evenly in each flight's own time. */
export interface EnsemblePaths {
  readonly flights: number;
  readonly pointsPerFlight: number;
  /** Earth-fixed position that `positions` counts from, m. */
  readonly originM: readonly [x: number, y: number, z: number];
  /** m from the origin, x, y, z of each point. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** Seconds after launch of each point. */
  readonly timesS: Float32Array<ArrayBuffer>;
  /** Of each flight, relative to the greatest. */
  readonly weights: Float32Array<ArrayBuffer>;
}
