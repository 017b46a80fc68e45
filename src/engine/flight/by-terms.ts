import { ellipsoidVertical } from '../geodesy/index.ts';
import {
  DENSE_POWERS,
  type DenseSolution,
  type Derivative,
  type EventDefinition,
  integrate,
  type Kink,
} from '../integrator/index.ts';
import { massInPiece } from '../vehicle/index.ts';
import { AIR_KINKS_M } from './air-kinks.ts';
import type { Flight } from './flight.ts';
import {
  atmosphereOf,
  centrifugal,
  coriolis,
  drag,
  type FlightPoint,
  type ForceTerm,
  fillFlightPoint,
  gravitation,
  lift,
  makeFlightPoint,
  thrust,
} from './forces.ts';
import {
  eventEnds,
  type FlownRecord,
  type Leg,
  type LegFlyer,
  type LegOutcome,
  reachedBy,
  type Tolerances,
} from './legs.ts';
import { MOST_STEPS, stepLimitError } from './step-limit.ts';
import { ROUNDING_M, ROUNDING_MPS, stopsOf } from './stops.ts';
import { tiltsOf } from './tilt.ts';

/** The force terms that act on one leg of a flight: Earth, air, engines, and those of the phase itself. */
export const termsOf = (flight: Flight, { piece, phase, lift: law }: Leg): readonly ForceTerm[] => {
  const { gravity, rotationRateRadps } = flight.earth;
  const isBurning = piece.thrustN > 0 || piece.thrustRateNPerS !== 0;
  const hasAir = flight.atmosphere !== 'none';
  return [
    gravitation(gravity),
    ...(rotationRateRadps === 0 ? [] : [centrifugal(rotationRateRadps), coriolis(rotationRateRadps)]),
    ...(hasAir ? [drag(piece.aerodynamics)] : []),
    ...(hasAir && law ? [lift(piece.aerodynamics, law)] : []),
    ...(isBurning ? [thrust(piece, phase.attitude, tiltsOf(flight), rotationRateRadps)] : []),
    ...(phase.terms ?? []),
  ];
};

/** Fills a point with everything a force term may read, for a state within a leg. */
const pointFiller = (flight: Flight, leg: Leg): ((timeS: number, state: Float64Array) => FlightPoint) => {
  const point = makeFlightPoint();
  const atmosphere = atmosphereOf(flight.atmosphere);
  return (timeS, state) => {
    fillFlightPoint(point, timeS, state, massInPiece(leg.piece, timeS), flight.earth.ellipsoid, atmosphere);
    return point;
  };
};

/**
 * The equations of motion of one leg in the Earth-fixed frame: the sum of its force terms.
 *
 * The state is position (m) and velocity (m/s), six numbers; the mass follows from the time alone.
 * @returns a right-hand side that reuses its own working space: one for each integration
 */
export const legRates = (flight: Flight, leg: Leg): Derivative => {
  const terms = termsOf(flight, leg);
  const fill = pointFiller(flight, leg);
  const acceleration = new Float64Array(3);
  return (timeS, state, rates) => {
    const point = fill(timeS, state);
    acceleration.fill(0);
    for (const term of terms) term.add(point, acceleration);
    rates[0] = point.vx;
    rates[1] = point.vy;
    rates[2] = point.vz;
    rates[3] = acceleration[0]!;
    rates[4] = acceleration[1]!;
    rates[5] = acceleration[2]!;
  };
};

/** The heights at which the standard air is continuous but not smooth. */
const airKinks = ({ earth: { ellipsoid } }: Flight): Kink => ({
  g: (_, state) => ellipsoidVertical(ellipsoid, state[0]!, state[1]!, state[2]!).heightM,
  levels: [...AIR_KINKS_M],
});

/** What ends a leg or is noted on it, as events of the integrator. */
const eventsOf = (flight: Flight, start: Float64Array): ((leg: Leg) => EventDefinition[]) => {
  const { ellipsoid } = flight.earth;
  const heightOf = (state: Float64Array): number =>
    ellipsoidVertical(ellipsoid, state[0]!, state[1]!, state[2]!).heightM;
  const climbOf = (state: Float64Array): number => {
    const { sinLat, cosLat } = ellipsoidVertical(ellipsoid, state[0]!, state[1]!, state[2]!);
    const equatorial = Math.hypot(state[0]!, state[1]!);
    const outward = equatorial > 0 ? (state[0]! * state[3]! + state[1]! * state[4]!) / equatorial : 0;
    return cosLat * outward + sinLat * state[5]!;
  };
  // A start on a level, or moving level, is exactly that: the rounding of its coordinates is neither height nor climb.
  const settled = (value: number, startsAt: number, rounding: number): number =>
    Math.abs(startsAt) < rounding && Math.abs(value) < rounding ? 0 : value;
  const startClimbMps = climbOf(start);
  const always: EventDefinition[] = [
    ...stopsOf(flight).map(
      ({ kind, levelM }): EventDefinition => ({
        name: kind,
        g: (_, state) => settled(heightOf(state) - levelM, flight.start.heightM - levelM, ROUNDING_M),
        direction: 'falling',
        action: 'stop',
      }),
    ),
    {
      name: 'apogee',
      g: (_, state) => settled(climbOf(state), startClimbMps, ROUNDING_MPS),
      direction: 'falling',
      action: 'continue',
    },
  ];
  return (leg) => {
    const fill = pointFiller(flight, leg);
    const ends = eventEnds(leg.phase).flatMap((end): EventDefinition[] => {
      const reached: EventDefinition = {
        name: 'phase',
        g: (timeS, state) => reachedBy(end, fill(timeS, state)),
        direction: 'rising',
        action: 'stop',
      };
      if (end.kind !== 'descending-below' && end.kind !== 'climbing-above') return [reached];
      // The height by itself is smooth where the path only grazes it, so that such an end is seen too.
      const passed: EventDefinition = {
        ...reached,
        g: (_, state) => heightOf(state) - end.heightM,
        direction: end.kind === 'climbing-above' ? 'rising' : 'falling',
      };
      return [passed, reached];
    });
    return [...always, ...ends];
  };
};

/**
 * Flies legs by their force terms and the general integrator: the readable way, and the reference of the kernel.
 * Takes phases with force terms of their own and any atmosphere.
 */
export const flyByTerms = (
  flight: Flight,
  start: Float64Array,
  { positionM, velocityMps }: Tolerances,
): LegFlyer => {
  const tolerances = new Float64Array(6).fill(positionM);
  tolerances.fill(velocityMps, 3);
  const events = eventsOf(flight, start);
  const kinks = flight.atmosphere === 'ussa76' ? [airKinks(flight)] : [];
  const solutions: DenseSolution[] = [];
  let firstStep = 0;
  let state = start;
  let timeS = 0;
  let evaluations = 0;
  return {
    get timeS() {
      return timeS;
    },
    get state() {
      return state;
    },
    get evaluations() {
      return evaluations;
    },
    fly(leg): LegOutcome {
      const solution = integrate({
        derivative: legRates(flight, leg),
        t0: leg.fromS,
        y0: state,
        tEnd: leg.toS,
        tolerances,
        events: events(leg),
        kinks,
        firstStep,
        maxSteps: MOST_STEPS,
      });
      const { ending } = solution;
      if (ending.kind === 'failed') throw stepLimitError(leg.phase.name, solution.end.t, ending.remedy);
      solutions.push(solution);
      state = solution.end.y;
      timeS = solution.end.t;
      firstStep = solution.nextStep;
      evaluations += solution.evaluations;
      const apogees = solution.events
        .filter(({ name }) => name === 'apogee')
        .map(({ t, y }) => ({
          timeS: t,
          heightM: ellipsoidVertical(flight.earth.ellipsoid, y[0]!, y[1]!, y[2]!).heightM,
        }));
      if (ending.kind === 'reached-end') return { endedBy: 'time', apogees };
      const { name } = ending;
      return { endedBy: name === 'height' || name === 'impact' ? name : 'phase', apogees };
    },
    record: () => recordOf(solutions, timeS),
  };
};

const recordOf = (solutions: readonly DenseSolution[], endS: number): FlownRecord => {
  const segments = solutions.flatMap(({ segments, times }) =>
    segments.map((coefficients, index) => ({ startS: times[index]!, coefficients })),
  );
  return {
    count: segments.length,
    startS: (segment) => segments[segment]!.startS,
    endS,
    writeCoefficients: (segment, into, at) => {
      into.set(segments[segment]!.coefficients.subarray(0, 6 * DENSE_POWERS), at);
    },
  };
};
