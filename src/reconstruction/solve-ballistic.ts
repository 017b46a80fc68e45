import { type Flight, type FlightResult, STANDARD_EARTH, simulate } from '../engine/flight/index.ts';
import { type Geodetic, geodesicInverse, WGS84 } from '../engine/geodesy/index.ts';
import { findRoot, solveNewton } from '../engine/math/index.ts';
import { MEAN_EARTH_RADIUS_M, STANDARD_GRAVITY_MPS2, WGS84_MU_M3S2 } from '../engine/units/index.ts';
import type { ClassVehicle } from './class-vehicle.ts';

/** What an arc has to meet: height and ground range, and the bearing of its end from the site. */
export interface BallisticTarget {
  readonly site: Geodetic;
  readonly apogeeM: number;
  readonly rangeM: number;
  readonly bearingRad: number;
}

/** Residuals are relative: 1e-5 is half a metre of a 50 km apogee and 10 m of 1,000 km. */
const TOLERANCE = 1e-5;
const STEEPEST_KICK_RAD = 1.5;

/** The flight for a velocity gain and a kick written by its east and north parts. */
const flightFor = (
  family: ClassVehicle,
  site: Geodetic,
  [gainMps, east, north]: readonly number[],
): Flight => ({
  earth: STANDARD_EARTH,
  atmosphere: 'ussa76',
  start: site,
  flown: {
    kind: 'staged',
    vehicle: family.vehicle(gainMps!, Math.hypot(east!, north!)),
    azimuthRad: Math.atan2(east!, north!),
  },
  until: { timeS: 10_000, heightM: 0 },
});

/**
 * A first guess without air on a round Earth: the climb from the apogee, the level speed from range over time, and
 * the thrust attitude that gives both against gravity.
 */
const firstGuess = (family: ClassVehicle, target: BallisticTarget): [number, number, number] => {
  const top = MEAN_EARTH_RADIUS_M + target.apogeeM;
  const climbMps = Math.sqrt((2 * WGS84_MU_M3S2 * target.apogeeM) / (MEAN_EARTH_RADIUS_M * top));
  // Rise time of a straight fall mirrored: radial Kepler motion from the surface to `top`.
  const q = MEAN_EARTH_RADIUS_M / top;
  const riseS =
    Math.sqrt(top ** 3 / (2 * WGS84_MU_M3S2)) * (Math.acos(Math.sqrt(q)) + Math.sqrt(q * (1 - q)));
  const levelMps = target.rangeM / (2 * riseS + family.burnTimeS / 2);
  // What gravity takes during the burn; the burn's own height gives some of the climb back.
  const lostMps = 0.7 * STANDARD_GRAVITY_MPS2 * family.burnTimeS;
  const kickRad = Math.min(1.3, Math.atan2(levelMps, climbMps + lostMps));
  const gainMps = Math.hypot(levelMps, climbMps + lostMps) + 150;
  return [gainMps, kickRad * Math.sin(target.bearingRad), kickRad * Math.cos(target.bearingRad)];
};

/** What the search for an arc found. */
export type BallisticOutcome =
  | { readonly found: true; readonly flown: FlightResult }
  /** `furthest`: the longest flight of the family at the claimed apogee; null where it cannot fly that high. */
  | { readonly found: false; readonly furthest: Reach | null };

/** How far and how long one flight goes. */
export interface Reach {
  readonly rangeM: number;
  readonly flightTimeS: number;
}

/**
 * The flight of a class-level vehicle whose arc meets a claimed apogee and range on the rotating Earth with drag,
 * ending on the given bearing: velocity gain and thrust attitude are solved for.
 *
 * Where Newton's method from an airless guess fails, the family is searched at the claimed apogee over all gains;
 * that gives a better start, or the greatest range it comes to: to some 3 %, by steps of the gain.
 * Accuracy: the arc meets height and range to 1e-5 (test/unit/reconstruction).
 */
export const solveBallistic = (family: ClassVehicle, target: BallisticTarget): BallisticOutcome => {
  const direct = refine(family, target, firstGuess(family, target));
  if (direct) return { found: true, flown: direct };
  const reach = searchAtApogee(family, target);
  const flown = reach.start && refine(family, target, reach.start);
  return flown ? { found: true, flown } : { found: false, furthest: reach.furthest };
};

const isWithinReason = (family: ClassVehicle, [gainMps, east, north]: readonly number[]): boolean =>
  gainMps! > 0 && gainMps! <= family.mostGainMps && Math.hypot(east!, north!) < STEEPEST_KICK_RAD;

const apogeeOf = ({ apogeeM, ending }: FlightResult): number | null =>
  ending.kind === 'impact' ? apogeeM : null;

const refine = (
  family: ClassVehicle,
  target: BallisticTarget,
  start: readonly number[],
): FlightResult | null => {
  const outcome = solveNewton(
    (x) => {
      if (!isWithinReason(family, x)) return null;
      const flown = simulate(flightFor(family, target.site, x));
      const apogeeM = apogeeOf(flown);
      if (apogeeM === null) return null;
      const line = geodesicInverse(WGS84, target.site, flown.end);
      const off = line.azimuthRad - target.bearingRad;
      return [
        Math.log(apogeeM / target.apogeeM),
        (line.distanceM * Math.cos(off)) / target.rangeM - 1,
        (line.distanceM * Math.sin(off)) / target.rangeM,
      ];
    },
    start,
    [0.05, 1e-5, 1e-5],
    TOLERANCE,
  );
  return outcome.solved ? simulate(flightFor(family, target.site, outcome.x)) : null;
};

const GAINS_TRIED = 24;
/** Coarse flights do for a start and for a range printed in kilometres: positions to half a metre a step. */
const SEARCH_TOLERANCE_M = 0.5;
/** Near enough for Newton's method to go on from. */
const GAIN_TOLERANCE_MPS = 2;

/** Range over gain with the attitude always chosen for the claimed apogee; its greatest value, or where it is met. */
const searchAtApogee = (
  family: ClassVehicle,
  target: BallisticTarget,
): { start: readonly number[] | null; furthest: Reach | null } => {
  const east = Math.sin(target.bearingRad);
  const north = Math.cos(target.bearingRad);
  const coarse = (x: readonly number[]): FlightResult =>
    simulate(flightFor(family, target.site, x), { toleranceM: SEARCH_TOLERANCE_M });
  const flyAt = (gainMps: number): (Reach & { x: readonly number[] }) | null => {
    const xOf = (kickRad: number) => [gainMps, kickRad * east, kickRad * north];
    const excess = (kickRad: number): number => (apogeeOf(coarse(xOf(kickRad))) ?? 0) - target.apogeeM;
    if (!(excess(0) > 0) || !(excess(STEEPEST_KICK_RAD - 0.01) < 0)) return null;
    const x = xOf(findRoot(excess, 0, STEEPEST_KICK_RAD - 0.01, 1e-4));
    const flown = coarse(x);
    // The apogee can jump where a flight stops coming down at all; such a kick meets nothing.
    const apogeeM = apogeeOf(flown);
    if (apogeeM === null || Math.abs(apogeeM / target.apogeeM - 1) > 0.02) return null;
    const { groundRangeM, ending } = flown;
    return { x, rangeM: groundRangeM, flightTimeS: ending.timeS };
  };
  let furthest: Reach | null = null;
  let below: { gainMps: number; rangeM: number } | null = null;
  for (let k = 1; k <= GAINS_TRIED; k++) {
    const gainMps = (family.mostGainMps * k) / GAINS_TRIED;
    const tried = flyAt(gainMps);
    if (tried === null) continue;
    // Range over gain rises to one greatest value; well past it nothing longer follows.
    if (furthest !== null && tried.rangeM < 0.95 * furthest.rangeM) break;
    if (furthest === null || tried.rangeM > furthest.rangeM) furthest = tried;
    if (tried.rangeM >= target.rangeM) {
      const missing = (gain: number): number => (flyAt(gain)?.rangeM ?? 0) - target.rangeM;
      const met = below === null ? gainMps : findRoot(missing, below.gainMps, gainMps, GAIN_TOLERANCE_MPS);
      return { start: flyAt(met)?.x ?? tried.x, furthest };
    }
    below = { gainMps, rangeM: tried.rangeM };
  }
  return { start: null, furthest };
};
