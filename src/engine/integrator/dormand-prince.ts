/**
 * The Dormand-Prince 5(4) pair with first-same-as-last and its fourth-order dense output.
 * @see [DP] Dormand and Prince, J. Comp. Appl. Math. 6 (1980) 19-26
 * @see [HNW] Hairer, Norsett and Wanner, Solving Ordinary Differential Equations I, 2nd ed., tables II.5.2, II.6 (CONTD5)
 */
import { type Method, sumRates } from './method.ts';

const STAGES = 7;
const END_STAGE = 6;
/** Powers 0 to 4 of the fraction of a step. */
export const DENSE_POWERS = 5;

const TABLEAU: readonly { readonly node: number; readonly weights: readonly number[] }[] = [
  { node: 0, weights: [] },
  { node: 1 / 5, weights: [1 / 5] },
  { node: 3 / 10, weights: [3 / 40, 9 / 40] },
  { node: 4 / 5, weights: [44 / 45, -56 / 15, 32 / 9] },
  { node: 8 / 9, weights: [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729] },
  { node: 1, weights: [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656] },
  { node: 1, weights: [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84] },
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

/** Six evaluations a step, none for the dense output. */
export const DORMAND_PRINCE_54: Method = {
  name: 'dormand-prince-54',
  order: 5,
  powers: DENSE_POWERS,
  stages: STAGES,
  endStage: END_STAGE,
  tableau: TABLEAU,

  scaledError: ({ k, stage }, h, tolerances) => {
    sumRates(ERROR_WEIGHTS, k, stage);
    let worst = 0;
    for (let i = 0; i < tolerances.length; i++) {
      const scaled = Math.abs(h * stage[i]!) / tolerances[i]!;
      // NaN must not look like a small error.
      if (!(scaled <= worst)) worst = scaled;
    }
    return worst;
  },

  writeDense: (_, __, start, h, { k, stage, end }, into) => {
    sumRates(DENSE_WEIGHTS, k, stage);
    const first = k[0]!;
    const last = k[END_STAGE]!;
    for (let i = 0; i < start.length; i++) {
      const r2 = end[i]! - start[i]!;
      const r3 = h * first[i]! - r2;
      const r4 = r2 - h * last[i]! - r3;
      const r5 = h * stage[i]!;
      const at = i * DENSE_POWERS;
      into[at] = start[i]!;
      into[at + 1] = r2 + r3;
      into[at + 2] = r4 + r5 - r3;
      into[at + 3] = -r4 - 2 * r5;
      into[at + 4] = r5;
    }
  },
};
