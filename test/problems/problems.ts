import type { InitialValueProblem, MethodName } from '../../src/engine/integrator/index.ts';
import { eccentricAnomaly, exponentialIntegralBetween, jacobiElliptic } from './closed-forms.ts';

/** An initial value problem with its solution in closed form. */
export interface SolvedProblem {
  readonly name: string;
  readonly problem: Omit<InitialValueProblem, 'tolerances'>;
  readonly solution: (t: number) => readonly number[];
  /** Two counts of equal steps between which the error falls with the method's order: small enough, above rounding. */
  readonly stepCounts: Readonly<Record<MethodName, readonly [coarse: number, fine: number]>>;
}

const oscillate: InitialValueProblem['derivative'] = (_, y, rates) => {
  rates[0] = y[1]!;
  rates[1] = -y[0]!;
};

export const OSCILLATOR: SolvedProblem = {
  name: 'oscillator: y = (cos t, -sin t)',
  problem: { derivative: oscillate, t0: 0, y0: Float64Array.of(1, 0), tEnd: 20 },
  solution: (t) => [Math.cos(t), -Math.sin(t)],
  stepCounts: { 'dormand-prince-54': [512, 1024], dop853: [64, 128] },
};

const ECCENTRICITY = 0.6;

/** Speed and steepness of an entry, in km and s, into an atmosphere that thins by e over the scale height. */
export const ENTRY = {
  speedKmps: 7,
  angleRad: Math.PI / 3,
  scaleHeightKm: 7.2,
  seaLevelDensityKgKm3: 1.225e9,
  /** 1000 kg/m2. */
  ballisticCoefficientKgKm2: 1e9,
  heightKm: 120,
} as const;

const ENTRY_SINE = Math.sin(ENTRY.angleRad);
/** Exponent of the speed at sea level: v = entry speed times exp(-this times density over that at sea level). */
const ENTRY_EXPONENT =
  (ENTRY.seaLevelDensityKgKm3 * ENTRY.scaleHeightKm) / (2 * ENTRY.ballisticCoefficientKgKm2 * ENTRY_SINE);

/** State: distance along the ground and height in km, their rates in km/s. Flat ground. */
export const enter =
  (gravityKmps2: number): InitialValueProblem['derivative'] =>
  (_, y, rates) => {
    const speedKmps = Math.hypot(y[2]!, y[3]!);
    const densityKgKm3 = ENTRY.seaLevelDensityKgKm3 * Math.exp(-y[1]! / ENTRY.scaleHeightKm);
    const brake = (densityKgKm3 * speedKmps) / (2 * ENTRY.ballisticCoefficientKgKm2);
    rates[0] = y[2]!;
    rates[1] = y[3]!;
    rates[2] = -brake * y[2]!;
    rates[3] = -brake * y[3]! - gravityKmps2;
  };

export const entryStart = (): Float64Array =>
  Float64Array.of(
    0,
    ENTRY.heightKm,
    ENTRY.speedKmps * Math.cos(ENTRY.angleRad),
    -ENTRY.speedKmps * ENTRY_SINE,
  );

/** The straight flight of Allen and Eggers; its time is an exponential integral of the exponent. */
const allenEggers = (t: number): readonly number[] => {
  const exponentAt = (heightKm: number): number => ENTRY_EXPONENT * Math.exp(-heightKm / ENTRY.scaleHeightKm);
  const atStart = exponentAt(ENTRY.heightKm);
  // The speed there is not yet the undisturbed one: the closed form's own is larger by this.
  const undisturbedKmps = ENTRY.speedKmps * Math.exp(atStart);
  const passed = (undisturbedKmps * ENTRY_SINE * t) / ENTRY.scaleHeightKm;
  // Newton's method on the logarithm of the exponent, in which the time is nearly linear; it overshoots only upward.
  let exponent = Math.min(atStart * Math.exp(passed), 6);
  for (let round = 0; round < 60; round++) {
    const excess = exponentialIntegralBetween(atStart, exponent) - passed;
    exponent *= Math.exp(-excess * Math.exp(-exponent));
  }
  const heightKm = ENTRY.scaleHeightKm * Math.log(ENTRY_EXPONENT / exponent);
  const speedKmps = undisturbedKmps * Math.exp(-exponent);
  return [
    (ENTRY.heightKm - heightKm) / Math.tan(ENTRY.angleRad),
    heightKm,
    speedKmps * Math.cos(ENTRY.angleRad),
    -speedKmps * ENTRY_SINE,
  ];
};

/** A to B5: Hull, Enright, Fellen and Sedgwick, SIAM J. Numer. Anal. 9 (1972) 603-637. */
export const PROBLEMS: readonly SolvedProblem[] = [
  {
    name: 'A1, exponential decay: y = exp(-t)',
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = -y[0]!;
      },
      t0: 0,
      y0: Float64Array.of(1),
      tEnd: 20,
    },
    solution: (t) => [Math.exp(-t)],
    stepCounts: { 'dormand-prince-54': [512, 1024], dop853: [64, 128] },
  },
  {
    name: 'A2, a Riccati equation: y = 1 / sqrt(1 + t)',
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = -(y[0]! ** 3) / 2;
      },
      t0: 0,
      y0: Float64Array.of(1),
      tEnd: 20,
    },
    solution: (t) => [1 / Math.sqrt(1 + t)],
    stepCounts: { 'dormand-prince-54': [1024, 2048], dop853: [128, 256] },
  },
  {
    name: 'A3, time-dependent rate: y = exp(sin t)',
    problem: {
      derivative: (t, y, rates) => {
        rates[0] = y[0]! * Math.cos(t);
      },
      t0: 0,
      y0: Float64Array.of(1),
      tEnd: 20,
    },
    solution: (t) => [Math.exp(Math.sin(t))],
    stepCounts: { 'dormand-prince-54': [512, 1024], dop853: [32, 64] },
  },
  {
    name: 'A4, logistic growth',
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = (y[0]! / 4) * (1 - y[0]! / 20);
      },
      t0: 0,
      y0: Float64Array.of(1),
      tEnd: 20,
    },
    solution: (t) => [20 / (1 + 19 * Math.exp(-t / 4))],
    stepCounts: { 'dormand-prince-54': [128, 256], dop853: [16, 32] },
  },
  {
    name: 'B2, a linear chemical reaction with rates 0, 1 and 3',
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = -y[0]! + y[1]!;
        rates[1] = y[0]! - 2 * y[1]! + y[2]!;
        rates[2] = y[1]! - y[2]!;
      },
      t0: 0,
      y0: Float64Array.of(2, 0, 1),
      tEnd: 20,
    },
    solution: (t) => {
      const slow = Math.exp(-t) / 2;
      const fast = Math.exp(-3 * t) / 2;
      return [1 + slow + fast, 1 - 2 * fast, 1 - slow + fast];
    },
    stepCounts: { 'dormand-prince-54': [1024, 2048], dop853: [128, 256] },
  },
  {
    name: 'B4, a curve on a torus: radius 2 + cos t',
    problem: {
      derivative: (_, y, rates) => {
        const radius = Math.hypot(y[0]!, y[1]!);
        rates[0] = -y[1]! - (y[0]! * y[2]!) / radius;
        rates[1] = y[0]! - (y[1]! * y[2]!) / radius;
        rates[2] = y[0]! / radius;
      },
      t0: 0,
      y0: Float64Array.of(3, 0, 0),
      tEnd: 20,
    },
    solution: (t) => [(2 + Math.cos(t)) * Math.cos(t), (2 + Math.cos(t)) * Math.sin(t), Math.sin(t)],
    stepCounts: { 'dormand-prince-54': [1024, 2048], dop853: [64, 128] },
  },
  {
    name: "B5, Euler's equations of a rigid body: sn, cn, dn of parameter 0.51",
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = y[1]! * y[2]!;
        rates[1] = -y[0]! * y[2]!;
        rates[2] = -0.51 * y[0]! * y[1]!;
      },
      t0: 0,
      y0: Float64Array.of(0, 1, 1),
      tEnd: 20,
    },
    solution: (t) => jacobiElliptic(t, 0.51),
    stepCounts: { 'dormand-prince-54': [512, 1024], dop853: [64, 128] },
  },
  OSCILLATOR,
  {
    name: 'backward in time: the oscillator from 20 to 0',
    problem: {
      derivative: oscillate,
      t0: 20,
      y0: Float64Array.of(Math.cos(20), -Math.sin(20)),
      tEnd: 0,
    },
    solution: OSCILLATOR.solution,
    stepCounts: { 'dormand-prince-54': [512, 1024], dop853: [64, 128] },
  },
  {
    name: 'fall with quadratic drag: v = tanh t, x = ln cosh t',
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = y[1]!;
        rates[1] = 1 - y[1]! * y[1]!;
      },
      t0: 0,
      y0: Float64Array.of(0, 0),
      tEnd: 4,
    },
    solution: (t) => [Math.log(Math.cosh(t)), Math.tanh(t)],
    stepCounts: { 'dormand-prince-54': [128, 256], dop853: [16, 32] },
  },
  {
    name: 'Kepler ellipse, eccentricity 0.6, one period and a half',
    problem: {
      derivative: (_, y, rates) => {
        const r3 = Math.hypot(y[0]!, y[1]!) ** 3;
        rates[0] = y[2]!;
        rates[1] = y[3]!;
        rates[2] = -y[0]! / r3;
        rates[3] = -y[1]! / r3;
      },
      t0: 0,
      y0: Float64Array.of(1 - ECCENTRICITY, 0, 0, Math.sqrt((1 + ECCENTRICITY) / (1 - ECCENTRICITY))),
      tEnd: 3 * Math.PI,
    },
    solution: (t) => {
      const anomaly = eccentricAnomaly(t, ECCENTRICITY);
      const root = Math.sqrt(1 - ECCENTRICITY ** 2);
      const rate = 1 / (1 - ECCENTRICITY * Math.cos(anomaly));
      return [
        Math.cos(anomaly) - ECCENTRICITY,
        root * Math.sin(anomaly),
        -Math.sin(anomaly) * rate,
        root * Math.cos(anomaly) * rate,
      ];
    },
    stepCounts: { 'dormand-prince-54': [256, 2048], dop853: [64, 512] },
  },
  {
    name: 'constant thrust on falling mass: the rocket equation, v = -ln(1 - t/2)',
    problem: {
      derivative: (t, _, rates) => {
        rates[0] = 1 / (2 - t);
      },
      t0: 0,
      y0: Float64Array.of(0),
      tEnd: 1.5,
    },
    solution: (t) => [-Math.log(1 - t / 2)],
    stepCounts: { 'dormand-prince-54': [32, 256], dop853: [8, 32] },
  },
  {
    name: 're-entry at 7 km/s and 60 degrees without gravity: Allen and Eggers, NACA Report 1381 (1958)',
    problem: { derivative: enter(0), t0: 0, y0: entryStart(), tEnd: 22 },
    solution: allenEggers,
    stepCounts: { 'dormand-prince-54': [64, 256], dop853: [16, 64] },
  },
];
