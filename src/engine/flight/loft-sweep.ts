import { type Geodetic, geodesicInverse } from '../geodesy/index.ts';
import { findMaximum } from '../math/index.ts';
import { geodeticAt, motionAt } from '../trajectory/index.ts';
import { toRadians } from '../units/index.ts';
import type { Flight } from './flight.ts';
import { type FlightResult, simulate } from './simulate.ts';

/** Where thrust ended, and with what motion relative to the Earth. */
export interface Burnout {
  /** After launch. */
  readonly timeS: number;
  readonly place: Geodetic;
  readonly speedMps: number;
  /** Above the local horizontal. */
  readonly flightPathAngleRad: number;
  readonly azimuthRad: number;
}

/** One arc of a sweep. */
export interface LoftArc {
  /** At burnout, above the local horizontal. */
  readonly flightPathAngleRad: number;
  /** Geodesic from the launch, not from the burnout. */
  readonly rangeM: number;
  readonly apogeeM: number;
  /** From the launch to the ground. */
  readonly timeS: number;
}

/** Arcs of one burnout energy, from depressed to lofted. */
export interface LoftSweep {
  readonly burnout: Burnout;
  /** By rising angle. */
  readonly arcs: readonly LoftArc[];
  /** Angles whose body was not down within the flight's time limit, or came down beyond the far side of the Earth. */
  readonly leftOut: number;
  /** The arc of the greatest range: for that range, the one of the least energy. Null where the top is not within the sweep. */
  readonly minimumEnergy: LoftArc | null;
}

/** Which arcs to fly. */
export interface LoftSweepOptions {
  readonly fromRad?: number;
  readonly toRad?: number;
  /** Arcs, evenly in angle, both ends included; at least 3. */
  readonly count?: number;
}

const MOST_DEPRESSED_RAD = toRadians(5);
const MOST_LOFTED_RAD = toRadians(85);
const ARCS = 33;
/** Near the top this is worth less of the range than a flight's own error. */
const ANGLE_TOLERANCE_RAD = 1e-6;

/** The last burnout of a flown flight; of a thrown body, its start. */
export const burnoutOf = ({ trajectory }: FlightResult): Burnout => {
  const event = trajectory.events.findLast(({ kind }) => kind === 'burnout');
  const timeS = event?.timeS ?? trajectory.timesS[0]!;
  return { timeS, place: geodeticAt(trajectory, timeS), ...motionAt(trajectory, timeS) };
};

/**
 * The family of ballistic arcs that a flight's burnout could have begun: same place, speed and azimuth, so the same
 * energy, at angles from depressed to lofted; with the arc of the greatest range refined.
 *
 * The body is the one that coasts, without its lift: a glide is no arc. Speed is relative to the turning Earth.
 * Valid: burnouts slower than circular speed; a faster body is not down at low angles, and has no greatest range.
 * Accuracy: the greatest range within 1 m of the airless closed form (test/unit/flight/loft-sweep).
 * @throws RangeError for angles that do not rise within 0 to a right angle, or a count under 3
 */
export const loftSweep = (
  flight: Flight,
  result: FlightResult,
  options: LoftSweepOptions = {},
): LoftSweep => {
  const { fromRad = MOST_DEPRESSED_RAD, toRad = MOST_LOFTED_RAD, count = ARCS } = options;
  if (!(fromRad >= 0 && toRad > fromRad && toRad <= Math.PI / 2)) {
    throw new RangeError(`angles ${fromRad} to ${toRad} rad do not rise within 0 to pi/2 rad`);
  }
  if (!(Number.isInteger(count) && count >= 3)) {
    throw new RangeError(`count ${count} is not a whole number of at least 3`);
  }
  const burnout = burnoutOf(result);
  const arcAt = arcsFrom(flight, burnout);
  const angles = Array.from(
    { length: count },
    (_, index) => fromRad + ((toRad - fromRad) * index) / (count - 1),
  );
  const flown = angles.map(arcAt);
  const arcs = flown.filter((arc) => arc !== null);
  return {
    burnout,
    arcs,
    leftOut: count - arcs.length,
    minimumEnergy: greatestRange(flown, arcAt),
  };
};

/** Flies the body of a flight from a burnout at an angle; null where it has no range. */
const arcsFrom = (flight: Flight, burnout: Burnout): ((angleRad: number) => LoftArc | null) => {
  const { flown, earth, atmosphere, until } = flight;
  const built = flown.kind === 'body' ? flown.body : flown.vehicle.reentry;
  const body = { ...built, liftToDrag: 0, bankRad: 0 };
  const { timeS, place, speedMps, azimuthRad } = burnout;
  return (flightPathAngleRad) => {
    const level = speedMps * Math.cos(flightPathAngleRad);
    const { ending, end, apogeeM } = simulate({
      earth,
      atmosphere,
      start: place,
      flown: {
        kind: 'body',
        body,
        velocityEnuMps: [
          level * Math.sin(azimuthRad),
          level * Math.cos(azimuthRad),
          speedMps * Math.sin(flightPathAngleRad),
        ],
      },
      until,
    });
    if (ending.kind !== 'impact' && ending.kind !== 'height') return null;
    const { distanceM, azimuthRad: towardsRad } = geodesicInverse(earth.ellipsoid, flight.start, end);
    // Beyond the far side the shorter way leads back, and a longer flight would have the smaller range. A short way
    // back is something else: the Earth turns under a steep arc.
    const leadsBack = Math.cos(towardsRad - azimuthRad) < 0;
    if (leadsBack && distanceM > (Math.PI / 2) * earth.ellipsoid.semiMajorAxisM) return null;
    return {
      flightPathAngleRad,
      rangeM: distanceM,
      apogeeM: Math.max(apogeeM ?? place.heightM, place.heightM),
      timeS: timeS + ending.timeS,
    };
  };
};

/** The top of the range over the angle, sought between the neighbours of the longest arc flown. */
const greatestRange = (
  flown: readonly (LoftArc | null)[],
  arcAt: (angleRad: number) => LoftArc | null,
): LoftArc | null => {
  const rangeOf = (arc: LoftArc | null | undefined): number => arc?.rangeM ?? Number.NEGATIVE_INFINITY;
  const best = flown.reduce((most, arc, index) => (rangeOf(arc) > rangeOf(flown[most]) ? index : most), 0);
  const before = flown[best - 1];
  const after = flown[best + 1];
  if (!before || !after) return null;
  const angleRad = findMaximum(
    (trialRad) => rangeOf(arcAt(trialRad)),
    before.flightPathAngleRad,
    after.flightPathAngleRad,
    ANGLE_TOLERANCE_RAD,
  );
  return arcAt(angleRad);
};
