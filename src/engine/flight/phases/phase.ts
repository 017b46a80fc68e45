import type { Attitude, Lift } from '../control.ts';
import type { FlightPoint, ForceTerm } from '../forces.ts';

/** What ends a phase, at once where it is so from the start; of several the first. */
export type PhaseEnd =
  | { readonly kind: 'time'; readonly timeS: number }
  /** After the phase began. */
  | { readonly kind: 'duration'; readonly durationS: number }
  /** The last burnout of the vehicle. */
  | { readonly kind: 'burnout' }
  | { readonly kind: 'descending-below'; readonly heightM: number }
  | { readonly kind: 'climbing-above'; readonly heightM: number }
  | { readonly kind: 'speed-below'; readonly speedMps: number }
  | { readonly kind: 'angle-above'; readonly flightPathAngleRad: number }
  | { readonly kind: 'angle-below'; readonly flightPathAngleRad: number }
  /** Ends where the function reaches zero from below; continuous along the flight. */
  | { readonly kind: 'custom'; readonly reached: (point: FlightPoint) => number };

/**
 * A stretch of the flight under one control law. The forces of the Earth, the air and the engines act in every phase;
 * a phase says where the thrust points, how the body lifts, which further forces act, and when it is over.
 */
export interface Phase {
  readonly name: string;
  readonly attitude: Attitude;
  /** Left out: the body's own. */
  readonly lift?: Lift;
  /** Further force terms. A phase that has some is flown by force terms, not by the kernel. */
  readonly terms?: readonly ForceTerm[];
  readonly ends: readonly PhaseEnd[];
}

/** Lift of a body as its phase has it, or as it is built. */
export const liftOf = (phase: Phase, body: { liftToDrag: number; bankRad: number } | null): Lift | null => {
  if (phase.lift) return phase.lift;
  if (!body || body.liftToDrag === 0) return null;
  return { kind: 'full', ...body, mostLoadFactor: Number.POSITIVE_INFINITY };
};
