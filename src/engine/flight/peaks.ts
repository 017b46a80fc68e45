import { findMaximum } from '../math/index.ts';
import { SEGMENT_ORDER, STATE_SIZE, type Trajectory } from '../trajectory/index.ts';
import type { Earth, Flight } from './flight.ts';
import {
  atmosphereOf,
  centrifugal,
  coriolis,
  type FlightPoint,
  fillFlightPoint,
  gravitation,
  makeFlightPoint,
} from './forces.ts';
import type { FlightResult } from './simulate.ts';

/** Where on the flight something was greatest; the speed is relative to the air. */
interface PeakPlace {
  readonly timeS: number;
  readonly heightM: number;
  readonly speedMps: number;
}

/** The greatest loads of a flight. */
export interface FlightPeaks {
  /** After the last burnout; null without air, or where it is never felt. */
  readonly deceleration: (PeakPlace & { readonly decelerationMps2: number }) | null;
  /** Of the whole flight, its boost included; null without air. */
  readonly dynamicPressure: (PeakPlace & { readonly dynamicPressurePa: number }) | null;
}

/** Looks at this many moments of each step before it refines the best: loads have no two tops within one. */
const LOOKS = 3;
/** Of a look: a millisecond or less where air makes the steps short. */
const REFINED_SHARE = 1e-4;
/** Less is within what the slope of the dense output is off by. */
const LEAST_FELT_MPS2 = 1e-3;

/** Fills `into` with state and acceleration at a fraction of a segment: the dense output, and its derivative. */
const fillMotion = (
  { timesS, coefficients }: Trajectory,
  segment: number,
  fraction: number,
  into: Float64Array,
): void => {
  const spanS = timesS[segment + 1]! - timesS[segment]!;
  for (let component = 0; component < STATE_SIZE; component++) {
    const at = (segment * STATE_SIZE + component) * SEGMENT_ORDER;
    let value = 0;
    let slope = 0;
    for (let power = SEGMENT_ORDER - 1; power >= 0; power--) {
      slope = slope * fraction + value;
      value = value * fraction + coefficients[at + power]!;
    }
    into[component] = value;
    if (component >= 3 && component < 6) into[component + 4] = spanS > 0 ? slope / spanS : 0;
  }
};

/** What gravitation and the turning of the frame give; all else of an acceleration is felt. */
const unfeltTerms = ({ gravity, rotationRateRadps }: Earth) => [
  gravitation(gravity),
  centrifugal(rotationRateRadps),
  coriolis(rotationRateRadps),
];

/**
 * The greatest loads of a flown flight: acceleration felt after the last burnout, and dynamic pressure.
 *
 * Felt is all but gravitation and the terms of the turning frame: the drag, and for a body that lifts its lift too.
 * It is the slope of the dense output less those terms, so whatever force acted is in it.
 * Valid: a point mass; what a structure or a crew feels about its centre of mass is not here.
 * Accuracy: 0.1 % of the closed form of Allen and Eggers, 10 m in its height (test/unit/flight/peaks).
 * @see [Allen-Eggers] NACA TR 1381 (1958)
 */
export const peaksOf = (flight: Flight, { trajectory }: FlightResult): FlightPeaks => {
  const { timesS, events } = trajectory;
  const { ellipsoid } = flight.earth;
  const atmosphere = atmosphereOf(flight.atmosphere);
  const unfelt = unfeltTerms(flight.earth);
  const point = makeFlightPoint();
  const motion = new Float64Array(STATE_SIZE + 3);
  const given = new Float64Array(3);

  const feltMps2 = (): number => {
    given.fill(0);
    for (const term of unfelt) term.add(point, given);
    return Math.hypot(motion[7]! - given[0]!, motion[8]! - given[1]!, motion[9]! - given[2]!);
  };
  const pressurePa = (): number => 0.5 * point.air.densityKgM3 * point.speedMps * point.speedMps;

  const lastLook = (timesS.length - 1) * LOOKS;
  const lookAt = (look: number): void => {
    const segment = Math.min(Math.floor(look / LOOKS), timesS.length - 2);
    const fraction = look / LOOKS - segment;
    fillMotion(trajectory, segment, fraction, motion);
    const timeS = timesS[segment]! + fraction * (timesS[segment + 1]! - timesS[segment]!);
    fillFlightPoint(point, timeS, motion, motion[6]!, ellipsoid, atmosphere);
  };
  /** Refines a load that was greatest at a look, between its neighbours; the point is left there. */
  const refine = (load: () => number, best: number, first: number): number => {
    const at = (look: number): number => {
      lookAt(look);
      return load();
    };
    const from = Math.max(first, best - 1);
    const to = Math.min(lastLook, best + 1);
    const found = findMaximum(at, from, to, REFINED_SHARE);
    const value = at(found);
    const known = at(best);
    // At an end of the flight the load may still be rising.
    return known >= value ? known : at(found);
  };
  if (timesS.length < 2 || flight.atmosphere === 'none') return { deceleration: null, dynamicPressure: null };
  const burnoutS = events.findLast(({ kind }) => kind === 'burnout')?.timeS ?? timesS[0]!;
  const firstOfCoast = timesS.findIndex((timeS) => timeS >= burnoutS) * LOOKS;
  let mostFelt = 0;
  let feltAt = firstOfCoast;
  let mostPressure = 0;
  let pressureAt = 0;
  for (let look = 0; look <= lastLook; look++) {
    lookAt(look);
    const pressure = pressurePa();
    if (pressure > mostPressure) {
      mostPressure = pressure;
      pressureAt = look;
    }
    const felt = look < firstOfCoast ? 0 : feltMps2();
    if (felt > mostFelt) {
      mostFelt = felt;
      feltAt = look;
    }
  }
  let deceleration: FlightPeaks['deceleration'] = null;
  if (mostFelt > LEAST_FELT_MPS2) {
    const decelerationMps2 = refine(feltMps2, feltAt, firstOfCoast);
    deceleration = { decelerationMps2, ...placeOf(point) };
  }
  let dynamicPressure: FlightPeaks['dynamicPressure'] = null;
  if (mostPressure > 0) {
    const dynamicPressurePa = refine(pressurePa, pressureAt, 0);
    dynamicPressure = { dynamicPressurePa, ...placeOf(point) };
  }
  return { deceleration, dynamicPressure };
};

const placeOf = ({ timeS, heightM, speedMps }: FlightPoint): PeakPlace => ({ timeS, heightM, speedMps });
