import type { PropulsionPiece } from '../vehicle/index.ts';
import type { Lift } from './control.ts';
import type { FlightPoint } from './forces.ts';
import type { Phase, PhaseEnd } from './phases/phase.ts';

/** A stretch of the flight within one phase and one propulsion piece: its forces do not change in kind. */
export interface Leg {
  readonly phase: Phase;
  readonly piece: PropulsionPiece;
  readonly lift: Lift | null;
  readonly fromS: number;
  /** Where it ends unless something happens first. */
  readonly toS: number;
}

/** How a leg came to its end: by the clock, by its phase's own end, or by the flight's. */
export interface LegOutcome {
  readonly endedBy: 'time' | 'phase' | 'impact' | 'height';
  readonly apogees: readonly Apogee[];
}

/** A top of the path. */
export interface Apogee {
  readonly timeS: number;
  readonly heightM: number;
}

/** Tops of the path nearer than this are one. */
const SAME_TOP_S = 1e-4;

/** Adds the tops found on a leg. A phase that ends at the top may meet it once more as the next begins. */
export const addTops = (tops: Apogee[], found: readonly Apogee[]): void => {
  const last = tops.at(-1)?.timeS ?? -1;
  tops.push(...found.filter(({ timeS }) => !(timeS - last < SAME_TOP_S)));
};

/** The highest of the tops, of equal ones the first; null of none. */
export const highestTop = (tops: readonly Apogee[]): Apogee | null =>
  tops.reduce<Apogee | null>(
    (highest, top) => (highest && highest.heightM >= top.heightM ? highest : top),
    null,
  );

/** Largest acceptable errors of one step, each component. */
export interface Tolerances {
  readonly positionM: number;
  readonly velocityMps: number;
}

/** Something that flies legs one after another, each from where the last ended. */
export interface LegFlyer {
  readonly timeS: number;
  /** Position and velocity, Earth-fixed; six numbers. */
  readonly state: Float64Array;
  readonly evaluations: number;
  fly(leg: Leg): LegOutcome;
  /** What was flown so far, null of a flyer that keeps no record; to be asked for before the next flight begins. */
  record(): FlownRecord | null;
}

/** The segments of a flown flight, ready to become a trajectory. */
export interface FlownRecord {
  readonly count: number;
  readonly startS: (segment: number) => number;
  readonly endS: number;
  /** Writes the segment's quartics: [component][power], six components. */
  readonly writeCoefficients: (segment: number, into: Float64Array, at: number) => void;
}

/** The ends of a phase that the clock does not tell. */
export const eventEnds = (phase: Phase): readonly PhaseEnd[] =>
  phase.ends.filter(({ kind }) => kind !== 'time' && kind !== 'duration' && kind !== 'burnout');

/**
 * How far an end is from being reached: below zero before, zero and above when it is.
 * Metres and metres per second are weighed alike where an end asks for both.
 */
export const reachedBy = (end: PhaseEnd, point: FlightPoint): number => {
  switch (end.kind) {
    case 'descending-below':
      return Math.min(end.heightM - point.heightM, -point.climbMps);
    case 'climbing-above':
      return Math.min(point.heightM - end.heightM, point.climbMps);
    case 'speed-below':
      return end.speedMps - point.speedMps;
    case 'angle-above':
      return point.climbMps - point.speedMps * Math.sin(end.flightPathAngleRad);
    case 'angle-below':
      return point.speedMps * Math.sin(end.flightPathAngleRad) - point.climbMps;
    case 'custom':
      return end.reached(point);
    default:
      throw new Error(`an end by ${end.kind} is kept by the clock`);
  }
};

/** When the clock ends a phase that began at `startS`, s. */
export const clockEndS = (phase: Phase, startS: number, lastBurnoutS: number): number =>
  phase.ends.reduce((soonestS, end) => {
    if (end.kind === 'time') return Math.min(soonestS, end.timeS);
    if (end.kind === 'duration') return Math.min(soonestS, startS + end.durationS);
    return end.kind === 'burnout' ? Math.min(soonestS, lastBurnoutS) : soonestS;
  }, Number.POSITIVE_INFINITY);
