import { evaluateDense } from './dense.ts';
import type { LocatedEvent } from './events.ts';

/** How the integration ended; every way is a value. */
export type IntegrationEnding =
  | { readonly kind: 'reached-end' }
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'failed'; readonly remedy: string };

/** A dense solution: polynomials in the fraction of each segment. */
export interface DenseSolution {
  /** n + 1 segment ends in the order of integration. */
  readonly times: readonly number[];
  /** One array a segment: [component][power of the fraction], row-major, `powers` powers. */
  readonly segments: readonly Float64Array[];
  /** Coefficients a component: 5 for `dormand-prince-54`, 8 for `dop853`. */
  readonly powers: number;
  readonly end: { readonly t: number; readonly y: Float64Array };
  readonly events: readonly LocatedEvent[];
  readonly evaluations: number;
  /** Size of the last step that was tried unshortened: a good first step for what follows. */
  readonly nextStep: number;
  readonly ending: IntegrationEnding;
}

/**
 * Writes the state at a fraction of one segment of a solution, whatever its method.
 *
 * Accuracy: order 4 for `dormand-prince-54`, 7 for `dop853` (test/problems).
 * @param index of the segment, from 0
 * @param fraction 0 at times[index], 1 at times[index + 1]
 * @param into as many components as the problem has
 */
export const evaluateSegment = (
  solution: Pick<DenseSolution, 'segments' | 'powers'>,
  index: number,
  fraction: number,
  into: Float64Array,
): void => {
  const coefficients = solution.segments[index];
  if (coefficients === undefined) {
    throw new RangeError(`segment ${index} is not among the ${solution.segments.length} of this solution`);
  }
  evaluateDense(coefficients, solution.powers, fraction, into);
};
