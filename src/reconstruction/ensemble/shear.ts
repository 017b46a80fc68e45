import { cholesky, solveCholesky } from '../../engine/math/index.ts';
import { type Hypothesis, type Observation, observeAt } from '../hypotheses/hypothesis.ts';

/**
 * Apogee and range hold velocity gain and kick tightly, and what they must be bends with everything else that is drawn.
 * A shear moves gain and kick of a draw along that bend: by a quadratic and by flights that correct it, both of the other
 * coordinates only, so that it changes no volume and the density of the draw stays that of the proposal.
 */
export interface Shear {
  /** Quadratics of gain and kick over the other coordinates, see `basisAt`; empty for none. */
  readonly bend: readonly (readonly number[])[];
  /** Flights flown for the further correction of one draw; 0 for none. */
  readonly corrections: number;
  /** Where the coordinates of gain and kick are among all. */
  readonly tight: readonly [number, number];
  /** Linear guess of gain and kick from the other coordinates: mean, and slopes by coordinate. */
  readonly mean: readonly number[];
  readonly slopes: readonly (readonly number[])[];
  /** Inverse of the slopes of log apogee and log range in gain and kick. */
  readonly inverse: readonly [number, number, number, number];
  readonly apogeeM: number;
  readonly rangeM: number;
}

const PROBE = 2e-3;
/** Of a correction, sigmas of the prior: the slopes hold no further. */
const FURTHEST = 0.5;

/** No shear: draws are as the proposal has them. */
export const NO_SHEAR: Shear = {
  bend: [],
  corrections: 0,
  tight: [0, 1],
  mean: [],
  slopes: [],
  inverse: [0, 0, 0, 0],
  apogeeM: 1,
  rangeM: 1,
};

/** The slopes of gain and kick over the others in a normal distribution: a 2 x 2 block divided by the rest. */
const conditionalSlopes = (
  precision: readonly (readonly number[])[],
  [a, b]: readonly [number, number],
): number[][] => {
  // The conditional mean of a block given the rest: minus the block's inverse precision times the cross precision.
  const [paa, pab, pbb] = [precision[a]![a]!, precision[a]![b]!, precision[b]![b]!];
  const determinant = paa * pbb - pab * pab;
  return [
    precision.map((_, k) =>
      k === a || k === b ? 0 : -(pbb * precision[a]![k]! - pab * precision[b]![k]!) / determinant,
    ),
    precision.map((_, k) =>
      k === a || k === b ? 0 : -(paa * precision[b]![k]! - pab * precision[a]![k]!) / determinant,
    ),
  ];
};

/** The shear about a point of the search; none where its neighbours do not come down. */
export const shearAt = (
  hypothesis: Hypothesis,
  z: readonly number[],
  observed: Pick<Observation, 'apogee' | 'range'>,
  precision: readonly (readonly number[])[],
  corrections: number,
): Shear => {
  const tight = [
    hypothesis.parameters.findIndex(({ key }) => key === 'velocityGainMps'),
    hypothesis.parameters.findIndex(({ key }) => key === 'kickRad'),
  ] as const;
  const probe = (index: number): readonly [number, number] | null => {
    const moved = observeAt(
      hypothesis,
      z.map((value, k) => (k === index ? value + PROBE : value)),
    );
    return (
      moved && [
        Math.log(moved.apogee / observed.apogee) / PROBE,
        Math.log(moved.range / observed.range) / PROBE,
      ]
    );
  };
  const byGain = probe(tight[0]);
  const byKick = probe(tight[1]);
  if (!byGain || !byKick) return NO_SHEAR;
  const determinant = byGain[0] * byKick[1] - byKick[0] * byGain[1];
  if (!(Math.abs(determinant) > 1e-9)) return NO_SHEAR;
  return {
    bend: [],
    corrections,
    tight,
    mean: z,
    slopes: conditionalSlopes(precision, tight),
    inverse: [
      byKick[1] / determinant,
      -byKick[0] / determinant,
      -byGain[1] / determinant,
      byGain[0] / determinant,
    ],
    apogeeM: observed.apogee,
    rangeM: observed.range,
  };
};

const limited = (value: number): number => Math.max(-FURTHEST, Math.min(FURTHEST, value));

/** The quadratic is of what was tried; beyond these sigmas of the prior it goes on as at them. */
const TRIED = 4;

/** 1, the other coordinates from the fit's, and their products. */
const basisAt = ({ tight, mean }: Shear, z: readonly number[]): number[] => {
  const apart = z
    .map((value, k) => Math.max(-TRIED, Math.min(TRIED, value - mean[k]!)))
    .filter((_, k) => !tight.includes(k));
  return [1, ...apart, ...apart.flatMap((value, i) => apart.slice(i).map((other) => value * other))];
};

const along = (coefficients: readonly number[], basis: readonly number[]): number =>
  coefficients.reduce((sum, coefficient, k) => sum + coefficient * basis[k]!, 0);

/** Where gain and kick of a draw are begun from: the linear guess. */
const guessAt = ({ tight, mean, slopes }: Shear, z: readonly number[]): number[] => {
  const guess = [...z];
  for (const [row, index] of tight.entries()) {
    guess[index] = slopes[row]!.reduce(
      (sum, slope, k) => (slope === 0 ? sum : sum + slope * (z[k]! - mean[k]!)),
      mean[index]!,
    );
  }
  return guess;
};

/** What flights from a guess on add to gain and kick until apogee and range are those of the fit. */
const corrected = (
  { tight, inverse, apogeeM, rangeM }: Shear,
  hypothesis: Hypothesis,
  from: readonly number[],
  rounds: number,
): readonly [number, number] => {
  const guess = [...from];
  // Secant method with Broyden's update of the inverse slopes, which are those of the fit at first.
  let [gainByHigh, gainByFar, kickByHigh, kickByFar] = inverse;
  let before: readonly [number, number, number, number] | null = null;
  for (let round = 0; round < rounds; round++) {
    const observed = observeAt(hypothesis, guess);
    if (!observed) break;
    const high = Math.log(observed.apogee / apogeeM);
    const far = Math.log(observed.range / rangeM);
    if (before) {
      const [gain, kick, highBefore, farBefore] = before;
      const dHigh = high - highBefore;
      const dFar = far - farBefore;
      const gainLeft = gain - (gainByHigh * dHigh + gainByFar * dFar);
      const kickLeft = kick - (kickByHigh * dHigh + kickByFar * dFar);
      const alongHigh = gain * gainByHigh + kick * kickByHigh;
      const alongFar = gain * gainByFar + kick * kickByFar;
      const scale = alongHigh * dHigh + alongFar * dFar;
      if (Math.abs(scale) > 1e-12) {
        gainByHigh += (gainLeft * alongHigh) / scale;
        gainByFar += (gainLeft * alongFar) / scale;
        kickByHigh += (kickLeft * alongHigh) / scale;
        kickByFar += (kickLeft * alongFar) / scale;
      }
    }
    const gain = limited(-(gainByHigh * high + gainByFar * far));
    const kick = limited(-(kickByHigh * high + kickByFar * far));
    guess[tight[0]] = guess[tight[0]]! + gain;
    guess[tight[1]] = guess[tight[1]]! + kick;
    before = [gain, kick, high, far];
  }
  return [guess[tight[0]]! - from[tight[0]]!, guess[tight[1]]! - from[tight[1]]!];
};

/** Flights for each draw that the quadratic is fitted to. */
const ROUNDS_TO_BEND = 3;
/** Of the coefficients, so that a basis of more terms than draws tell apart stays small. */
const RIDGE = 1e-3;

/** The shear with the quadratic that fits what draws ask for. */
export const bentBy = (
  shear: Shear,
  hypothesis: Hypothesis,
  draws: readonly (readonly number[])[],
): Shear => {
  const size = basisAt(shear, shear.mean).length;
  const matrix: number[][] = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_unused, j) => (i === j ? RIDGE : 0)),
  );
  const right = [new Array<number>(size).fill(0), new Array<number>(size).fill(0)] as const;
  for (const draw of draws) {
    const asked = corrected(shear, hypothesis, guessAt(shear, draw), ROUNDS_TO_BEND);
    const basis = basisAt(shear, draw);
    for (let i = 0; i < size; i++) {
      for (const row of [0, 1] as const) right[row][i] = right[row][i]! + asked[row] * basis[i]!;
      for (let j = 0; j < size; j++) matrix[i]![j] = matrix[i]![j]! + basis[i]! * basis[j]!;
    }
  }
  const lower = cholesky(matrix);
  return lower ? { ...shear, bend: right.map((each) => solveCholesky(lower, each)) } : shear;
};

/** Moves gain and kick of a draw by what the bend at its other coordinates asks for. */
export const sheared = (shear: Shear, hypothesis: Hypothesis, z: readonly number[]): number[] => {
  const { bend, corrections, tight } = shear;
  const moved = [...z];
  if (bend.length === 0 && corrections === 0) return moved;
  const guess = guessAt(shear, z);
  const basis = bend.length > 0 ? basisAt(shear, z) : [];
  for (const [row, index] of tight.entries()) {
    const by = bend.length > 0 ? along(bend[row]!, basis) : 0;
    guess[index] = guess[index]! + by;
    moved[index] = moved[index]! + by;
  }
  if (corrections === 0) return moved;
  const by = corrected(shear, hypothesis, guess, corrections);
  moved[tight[0]] = moved[tight[0]]! + by[0];
  moved[tight[1]] = moved[tight[1]]! + by[1];
  return moved;
};
