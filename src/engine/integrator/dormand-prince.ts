/**
 * The Dormand-Prince 5(4) pair with first-same-as-last and its fourth-order dense output.
 * @see [DP] Dormand and Prince, J. Comp. Appl. Math. 6 (1980) 19-26
 * @see [HNW] Hairer, Norsett and Wanner, Solving Ordinary Differential Equations I, 2nd ed., tables II.5.2, II.6 (CONTD5)
 */

/** The right-hand side: writes the rates of `y` at `t` into `rates`. All arrays have the problem's dimension. */
export type Derivative = (t: number, y: Float64Array, rates: Float64Array) => void;

export const STAGES = 7;
/** Powers 0 to 4 of the fraction of a step. */
export const DENSE_POWERS = 5;

const NODES = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1] as const;

const WEIGHTS: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];

const ERROR_WEIGHTS = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;

const DENSE_WEIGHTS = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
] as const;

/** One trial step: its end, its error estimate and what the dense output needs. Reused, so nothing is allocated. */
export interface StepWorkspace {
  /** k[0] is the rate at the start, k[6] that at the end of the step. */
  readonly k: readonly Float64Array[];
  readonly end: Float64Array;
  readonly stage: Float64Array;
}

export const makeWorkspace = (dimension: number): StepWorkspace => ({
  k: Array.from({ length: STAGES }, () => new Float64Array(dimension)),
  end: new Float64Array(dimension),
  stage: new Float64Array(dimension),
});

/**
 * Takes one step of size `h` from `start`; `k[0]` must hold the rate there. Six evaluations.
 * The end is in `workspace.end`, its rate in `workspace.k[6]`.
 */
export const takeStep = (
  derivative: Derivative,
  t: number,
  start: Float64Array,
  h: number,
  workspace: StepWorkspace,
): void => {
  const { k, stage, end } = workspace;
  const dimension = start.length;
  for (let s = 1; s < STAGES; s++) {
    const weights = WEIGHTS[s]!;
    // The last stage is the solution itself: its rate starts the next step.
    const target = s === STAGES - 1 ? end : stage;
    for (let i = 0; i < dimension; i++) {
      let sum = 0;
      for (let j = 0; j < s; j++) sum += weights[j]! * k[j]![i]!;
      target[i] = start[i]! + h * sum;
    }
    derivative(t + NODES[s]! * h, target, k[s]!);
  }
};

/** The step's error estimate in units of the tolerance: the largest over the components; 1 is just acceptable. */
export const scaledError = (workspace: StepWorkspace, h: number, tolerances: Float64Array): number => {
  let worst = 0;
  for (let i = 0; i < tolerances.length; i++) {
    let error = 0;
    for (let s = 0; s < STAGES; s++) error += ERROR_WEIGHTS[s]! * workspace.k[s]![i]!;
    const scaled = Math.abs(h * error) / tolerances[i]!;
    // NaN must not look like a small error.
    if (!(scaled <= worst)) worst = scaled;
  }
  return worst;
};

/**
 * Writes the step's dense output: per component the five coefficients of a quartic in the fraction of the step,
 * fourth order, continuous with its neighbours in value and rate.
 * @param into [component][power], row-major, from `offset`
 */
export const denseCoefficients = (
  start: Float64Array,
  h: number,
  workspace: StepWorkspace,
  into: Float64Array,
  offset = 0,
): void => {
  const { k, end } = workspace;
  for (let i = 0; i < start.length; i++) {
    let curvature = 0;
    for (let s = 0; s < STAGES; s++) curvature += DENSE_WEIGHTS[s]! * k[s]![i]!;
    const r2 = end[i]! - start[i]!;
    const r3 = h * k[0]![i]! - r2;
    const r4 = r2 - h * k[6]![i]! - r3;
    const r5 = h * curvature;
    const at = offset + i * DENSE_POWERS;
    into[at] = start[i]!;
    into[at + 1] = r2 + r3;
    into[at + 2] = r4 + r5 - r3;
    into[at + 3] = -r4 - 2 * r5;
    into[at + 4] = r5;
  }
};

/** Evaluates dense output at a fraction (0 to 1) of its step, all components. */
export const evaluateDense = (coefficients: Float64Array, fraction: number, into: Float64Array): void => {
  for (let i = 0; i < into.length; i++) {
    const at = i * DENSE_POWERS;
    into[i] =
      coefficients[at]! +
      fraction *
        (coefficients[at + 1]! +
          fraction *
            (coefficients[at + 2]! + fraction * (coefficients[at + 3]! + fraction * coefficients[at + 4]!)));
  }
};
