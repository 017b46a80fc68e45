import { rates } from './rates.ts';
import * as slot from './slots.ts';
import { P, S } from './workspace.ts';

const {
  Y,
  STAGE,
  END,
  K1,
  K2,
  K3,
  K4,
  K5,
  K6,
  K7,
  ERROR,
  EVALUATIONS,
  POSITION_TOLERANCE,
  STAGE_TIME,
  STEP,
  TIME,
  VELOCITY_TOLERANCE,
} = slot;

/**
 * One forward Dormand-Prince 5(4) step of size `S[STEP]` from `S[Y]` at `S[TIME]`, with the rates there in `S[K1]`: six
 * evaluations, the tableau of engine/integrator written out. The end is at `S[END]`, its rates at `S[K7]`, and the
 * error estimate in units of the tolerance in `S[ERROR]`.
 * @see [HNW] table II.5.2
 */
export const step = (): void => {
  const h = S[STEP]!;
  const t = S[TIME]!;
  for (let i = 0; i < 6; i++) S[STAGE + i] = S[Y + i]! + h * (1 / 5) * S[K1 + i]!;
  S[STAGE_TIME] = t + h * (1 / 5);
  rates(STAGE, K2);
  for (let i = 0; i < 6; i++) {
    S[STAGE + i] = S[Y + i]! + h * ((3 / 40) * S[K1 + i]! + (9 / 40) * S[K2 + i]!);
  }
  S[STAGE_TIME] = t + h * (3 / 10);
  rates(STAGE, K3);
  for (let i = 0; i < 6; i++) {
    S[STAGE + i] = S[Y + i]! + h * ((44 / 45) * S[K1 + i]! - (56 / 15) * S[K2 + i]! + (32 / 9) * S[K3 + i]!);
  }
  S[STAGE_TIME] = t + h * (4 / 5);
  rates(STAGE, K4);
  for (let i = 0; i < 6; i++) {
    S[STAGE + i] =
      S[Y + i]! +
      h *
        ((19372 / 6561) * S[K1 + i]! -
          (25360 / 2187) * S[K2 + i]! +
          (64448 / 6561) * S[K3 + i]! -
          (212 / 729) * S[K4 + i]!);
  }
  S[STAGE_TIME] = t + h * (8 / 9);
  rates(STAGE, K5);
  for (let i = 0; i < 6; i++) {
    S[STAGE + i] =
      S[Y + i]! +
      h *
        ((9017 / 3168) * S[K1 + i]! -
          (355 / 33) * S[K2 + i]! +
          (46732 / 5247) * S[K3 + i]! +
          (49 / 176) * S[K4 + i]! -
          (5103 / 18656) * S[K5 + i]!);
  }
  S[STAGE_TIME] = t + h;
  rates(STAGE, K6);
  for (let i = 0; i < 6; i++) {
    S[END + i] =
      S[Y + i]! +
      h *
        ((35 / 384) * S[K1 + i]! +
          (500 / 1113) * S[K3 + i]! +
          (125 / 192) * S[K4 + i]! -
          (2187 / 6784) * S[K5 + i]! +
          (11 / 84) * S[K6 + i]!);
  }
  rates(END, K7);
  S[EVALUATIONS] = S[EVALUATIONS]! + 6;

  let position = 0;
  let velocity = 0;
  for (let i = 0; i < 6; i++) {
    const error = Math.abs(
      (71 / 57600) * S[K1 + i]! -
        (71 / 16695) * S[K3 + i]! +
        (71 / 1920) * S[K4 + i]! -
        (17253 / 339200) * S[K5 + i]! +
        (22 / 525) * S[K6 + i]! -
        (1 / 40) * S[K7 + i]!,
    );
    // NaN must not look like a small error.
    if (i < 3) {
      if (!(error <= position)) position = error;
    } else if (!(error <= velocity)) velocity = error;
  }
  S[ERROR] = h * Math.max(position / P[POSITION_TOLERANCE]!, velocity / P[VELOCITY_TOLERANCE]!);
};
