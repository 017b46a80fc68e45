/** Least weight of each step of the ramp: each holds about twice as many as the one before. */
export const RAMP_STEPS = [1, 2, 4, 8, 16, 32] as const;

/** The step of a cell's weight. */
export const rampStep = (weight: number): number =>
  Math.max(
    0,
    RAMP_STEPS.findLastIndex((least) => weight >= least),
  );

/** How much of the ramp's colour is laid over the sea at a step. */
export const rampAlpha = (step: number): number => 0.14 + (0.54 * step) / (RAMP_STEPS.length - 1);
