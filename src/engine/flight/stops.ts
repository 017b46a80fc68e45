import { MODEL_BOTTOM_M } from '../atmosphere/index.ts';
import type { Flight } from './flight.ts';

/** A height that ends the flight when it is fallen through. */
export interface Stop {
  readonly kind: 'height' | 'impact';
  readonly levelM: number;
}

/** Coordinates of 6e6 m are doubles 1e-9 m apart; a thousand of those are still no height and no climb. */
export const ROUNDING_M = 1e-6;
export const ROUNDING_MPS = 1e-6;

/** The heights that end a flight. */
export const stopsOf = ({ until }: Flight): readonly Stop[] => {
  const groundM = Math.min(0, until.heightM);
  return [
    ...(until.heightM > 0 ? [{ kind: 'height', levelM: until.heightM } as const] : []),
    { kind: 'impact', levelM: groundM },
    // A flight that begins at or below the ground and only sinks ends where the atmosphere model does.
    { kind: 'impact', levelM: Math.min(MODEL_BOTTOM_M, groundM) },
  ];
};
