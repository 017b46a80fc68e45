import type { InitialValueProblem } from '../../src/engine/integrator/index.ts';

/** An initial value problem with its solution in closed form. */
export interface SolvedProblem {
  readonly name: string;
  readonly problem: Omit<InitialValueProblem, 'tolerances'>;
  readonly solution: (t: number) => readonly number[];
}

/** Kepler's equation by Newton's method: eccentric anomaly for a mean one. */
const eccentricAnomaly = (mean: number, e: number): number => {
  let anomaly = mean + e * Math.sin(mean);
  for (let round = 0; round < 30; round++) {
    anomaly -= (anomaly - e * Math.sin(anomaly) - mean) / (1 - e * Math.cos(anomaly));
  }
  return anomaly;
};
const ECCENTRICITY = 0.6;

export const PROBLEMS: readonly SolvedProblem[] = [
  {
    name: 'exponential decay: y = exp(-t)',
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = -y[0]!;
      },
      t0: 0,
      y0: Float64Array.of(1),
      tEnd: 5,
    },
    solution: (t) => [Math.exp(-t)],
  },
  {
    name: 'oscillator: y = (cos t, -sin t)',
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = y[1]!;
        rates[1] = -y[0]!;
      },
      t0: 0,
      y0: Float64Array.of(1, 0),
      tEnd: 20,
    },
    solution: (t) => [Math.cos(t), -Math.sin(t)],
  },
  {
    name: 'time-dependent rate: y = exp(sin t)',
    problem: {
      derivative: (t, y, rates) => {
        rates[0] = y[0]! * Math.cos(t);
      },
      t0: 0,
      y0: Float64Array.of(1),
      tEnd: 10,
    },
    solution: (t) => [Math.exp(Math.sin(t))],
  },
  {
    name: 'logistic growth',
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = y[0]! * (1 - y[0]!);
      },
      t0: 0,
      y0: Float64Array.of(0.1),
      tEnd: 8,
    },
    solution: (t) => [1 / (1 + 9 * Math.exp(-t))],
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
  },
  {
    name: 'backward in time: the oscillator from 20 to 0',
    problem: {
      derivative: (_, y, rates) => {
        rates[0] = y[1]!;
        rates[1] = -y[0]!;
      },
      t0: 20,
      y0: Float64Array.of(Math.cos(20), -Math.sin(20)),
      tEnd: 0,
    },
    solution: (t) => [Math.cos(t), -Math.sin(t)],
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
  },
];
