import type { FlightResult } from './simulate.ts';

/** The figures of one flight of many: plain data, so that a worker can post it. */
export interface BatchFlown
  extends Pick<FlightResult, 'ending' | 'end' | 'apogeeS' | 'apogeeM' | 'evaluations'> {
  /** Of the last stage that burnt out: Earth-fixed position (m) and velocity (m/s), six numbers. Null of none, or not asked for. */
  readonly burnout: { readonly timeS: number; readonly state: Float64Array } | null;
  /** Earth-fixed, m: x, y, z at each of the times asked for up to the ending. */
  readonly positions: Float64Array;
}

/** How to fly many flights. */
export interface BatchOptions {
  /** Largest acceptable error of one step in each position component, m. */
  readonly toleranceM?: number;
  /** Times of the positions to be kept, s after launch, rising from 0; none unless given. */
  readonly timesS?: ArrayLike<number>;
  readonly keepsBurnout?: boolean;
}
