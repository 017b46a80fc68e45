/** The right-hand side: writes the rates of `y` at `t` into `rates`. All arrays have the problem's dimension. */
export type Derivative = (t: number, y: Float64Array, rates: Float64Array) => void;

export type MethodName = 'dormand-prince-54' | 'dop853';

/** One trial step: its end, its rates and room to sum. Reused, so nothing is allocated. */
export interface StepWorkspace {
  /** k[0] is the rate at the start, k[endStage] of the method that at the end of the step. */
  readonly k: readonly Float64Array[];
  readonly end: Float64Array;
  readonly stage: Float64Array;
  readonly sums: readonly Float64Array[];
}

/** An explicit one-step method whose last stage is the first of the next step. Step control and events know no more. */
export interface Method {
  readonly name: MethodName;
  /** Of the solution that is carried on; an error estimate shrinks with this power of the step too. */
  readonly order: number;
  /** Coefficients a component of the dense output: its degree and one. */
  readonly powers: number;
  /** Rates that the workspace must hold. */
  readonly stages: number;
  readonly endStage: number;
  /** Node and weights of each stage; those up to `endStage` make the step, the others its dense output. */
  readonly tableau: readonly { readonly node: number; readonly weights: readonly number[] }[];
  /** The step's error estimate in units of the tolerance: the largest over the components; 1 is just acceptable. */
  readonly scaledError: (workspace: StepWorkspace, h: number, tolerances: Float64Array) => number;
  /**
   * Writes the dense output of the step just taken, continuous with its neighbours in value and rate.
   * @param into [component][power of the fraction of the step], row-major
   */
  readonly writeDense: (
    derivative: Derivative,
    t: number,
    start: Float64Array,
    h: number,
    workspace: StepWorkspace,
    into: Float64Array,
  ) => void;
}

/** Most sums that a method's dense output needs at once. */
const SUMS = 4;

export const makeWorkspace = (method: Method, dimension: number): StepWorkspace => ({
  k: Array.from({ length: method.stages }, () => new Float64Array(dimension)),
  end: new Float64Array(dimension),
  stage: new Float64Array(dimension),
  sums: Array.from({ length: SUMS }, () => new Float64Array(dimension)),
});

/** Writes the weighted sum of the rates into `into`. */
export const sumRates = (
  weights: readonly number[],
  k: readonly Float64Array[],
  into: Float64Array,
): void => {
  into.fill(0);
  for (let s = 0; s < weights.length; s++) {
    const weight = weights[s]!;
    if (weight === 0) continue;
    const rates = k[s]!;
    for (let i = 0; i < into.length; i++) into[i] = into[i]! + weight * rates[i]!;
  }
};

/** Computes the rates of one stage of a tableau; its state is left in `target`. */
export const evaluateStage = (
  derivative: Derivative,
  t: number,
  start: Float64Array,
  h: number,
  { node, weights }: { readonly node: number; readonly weights: readonly number[] },
  k: readonly Float64Array[],
  target: Float64Array,
  rates: Float64Array,
): void => {
  sumRates(weights, k, target);
  for (let i = 0; i < start.length; i++) target[i] = start[i]! + h * target[i]!;
  derivative(t + node * h, target, rates);
};

/**
 * Takes one step of size `h` from `start`; `k[0]` must hold the rate there. The end is in `workspace.end`, its rate in
 * `workspace.k[endStage]`.
 */
export const takeStep = (
  { tableau, endStage }: Method,
  derivative: Derivative,
  t: number,
  start: Float64Array,
  h: number,
  { k, stage, end }: StepWorkspace,
): void => {
  for (let s = 1; s <= endStage; s++) {
    // The last stage is the solution itself: its rate starts the next step.
    const target = s === endStage ? end : stage;
    evaluateStage(derivative, t, start, h, tableau[s]!, k, target, k[s]!);
  }
};
