/** Most steps that one leg of a flight may take. */
export const MOST_STEPS = 100_000;

/** What to say of such a leg. */
export const STEP_TOO_SMALL = 'the step fell below 1e-12: the rates are not smooth there';
export const TOO_MANY_STEPS = `more than ${MOST_STEPS} steps`;

/** A flight that would take more steps than are allowed: too long, or too light for its drag. */
export class StepLimitError extends RangeError {}

/** The error of a leg that came to no end. */
export const stepLimitError = (phase: string, timeS: number, remedy: string): StepLimitError =>
  new StepLimitError(`${phase}, after ${timeS.toFixed(1)} s: ${remedy}`);
