import * as slot from './slots.ts';
import { S } from './workspace.ts';

const { Y, END, STEP, DENSE, K1, K3, K4, K5, K6, K7 } = slot;

const looked = new Float64Array(6);

/** Writes the fourth power of the step's dense output, the only one that needs the stages' rates, to `into[at...]`. */
export const denseCurvature = (into: Float64Array, at: number): void => {
  const h = S[STEP]!;
  for (let i = 0; i < 6; i++) {
    into[at + i] =
      h *
      ((-12715105075 / 11282082432) * S[K1 + i]! +
        (87487479700 / 32700410799) * S[K3 + i]! -
        (10690763975 / 1880347072) * S[K4 + i]! +
        (701980252875 / 199316789632) * S[K5 + i]! -
        (1453857185 / 822651844) * S[K6 + i]! +
        (69997945 / 29380423) * S[K7 + i]!);
  }
};

/** Fills the step's dense output, all powers, from what the step left. */
export const fillDense = (): void => {
  const h = S[STEP]!;
  denseCurvature(looked, 0);
  for (let i = 0; i < 6; i++) {
    writeQuartic(S[Y + i]!, S[END + i]!, h * S[K1 + i]!, h * S[K7 + i]!, looked[i]!, S, DENSE + i * 5);
  }
};

/** Powers 0 to 4 of a step's dense output from its ends, its rates times the step there, and its curvature. */
export const writeQuartic = (
  from: number,
  to: number,
  rateFrom: number,
  rateTo: number,
  curvature: number,
  into: Float64Array,
  at: number,
): void => {
  const rise = to - from;
  const r3 = rateFrom - rise;
  const r4 = rise - rateTo - r3;
  into[at] = from;
  into[at + 1] = rateFrom;
  into[at + 2] = r4 + curvature - r3;
  into[at + 3] = -r4 - 2 * curvature;
  into[at + 4] = curvature;
};

/** The state at a fraction of the step by its dense output, in `looked`. */
export const lookAt = (fraction: number): Float64Array => {
  for (let i = 0; i < 6; i++) {
    const c = DENSE + i * 5;
    looked[i] =
      S[c]! + fraction * (S[c + 1]! + fraction * (S[c + 2]! + fraction * (S[c + 3]! + fraction * S[c + 4]!)));
  }
  return looked;
};
