/**
 * DOP853: order 8 with an error estimate of orders 5 and 3 together, and dense output of order 7.
 *
 * Departure from the source: the error is the largest over the components, as for the other method, not their root
 * mean square; tolerances are absolute.
 * @see [HNW] Hairer, Norsett and Wanner, Solving Ordinary Differential Equations I, 2nd ed., II.5, II.6 and the appendix
 */
import {
  DENSE_WEIGHTS,
  FIFTH_ERROR_WEIGHTS,
  NODES,
  THIRD_ERROR_WEIGHTS,
  WEIGHTS,
} from './dop853-coefficients.ts';
import { evaluateStage, type Method, sumRates } from './method.ts';

const STAGES = 16;
const END_STAGE = 12;
/** Powers 0 to 7 of the fraction of a step. */
const POWERS = 8;

const TABLEAU = NODES.map((node, s) => ({ node, weights: WEIGHTS[s]! }));

/** Twelve evaluations a step and three more for the dense output of an accepted one. */
export const DOP853: Method = {
  name: 'dop853',
  order: 8,
  powers: POWERS,
  stages: STAGES,
  endStage: END_STAGE,
  tableau: TABLEAU,

  scaledError: ({ k, sums }, h, tolerances) => {
    const fifth = sums[0]!;
    const third = sums[1]!;
    sumRates(FIFTH_ERROR_WEIGHTS, k, fifth);
    sumRates(THIRD_ERROR_WEIGHTS, k, third);
    let worstFifth = 0;
    let worstThird = 0;
    for (let i = 0; i < tolerances.length; i++) {
      const scaledFifth = Math.abs(h * fifth[i]!) / tolerances[i]!;
      const scaledThird = Math.abs(h * third[i]!) / tolerances[i]!;
      // NaN must not look like a small error.
      if (!(scaledFifth <= worstFifth)) worstFifth = scaledFifth;
      if (!(scaledThird <= worstThird)) worstThird = scaledThird;
    }
    // The fifth-order estimate, damped where the third-order one says that it is too cautious.
    return worstFifth === 0 ? 0 : worstFifth ** 2 / Math.hypot(worstFifth, 0.1 * worstThird);
  },

  writeDense: (derivative, t, start, h, { k, stage, end, sums }, into) => {
    for (let s = END_STAGE + 1; s < STAGES; s++) {
      evaluateStage(derivative, t, start, h, TABLEAU[s]!, k, stage, k[s]!);
    }
    for (const [term, weights] of DENSE_WEIGHTS.entries()) sumRates(weights, k, sums[term]!);
    const first = k[0]!;
    const last = k[END_STAGE]!;
    for (let i = 0; i < start.length; i++) {
      // The source nests factors f and 1 - f in turn around r1 to r8; here multiplied out to powers of f.
      const r2 = end[i]! - start[i]!;
      const r3 = h * first[i]! - r2;
      const r4 = r2 - h * last[i]! - r3;
      const r5 = h * sums[0]![i]!;
      const r6 = h * sums[1]![i]!;
      const r7 = h * sums[2]![i]!;
      const r8 = h * sums[3]![i]!;
      const at = i * POWERS;
      into[at] = start[i]!;
      into[at + 1] = r2 + r3;
      into[at + 2] = r4 + r5 - r3;
      into[at + 3] = r6 + r7 - 2 * r5 - r4;
      into[at + 4] = r8 - 3 * r7 - 2 * r6 + r5;
      into[at + 5] = 3 * r7 - 3 * r8 + r6;
      into[at + 6] = 3 * r8 - r7;
      into[at + 7] = -r8;
    }
  },
};
