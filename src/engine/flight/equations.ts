import type { Derivative } from '../integrator/index.ts';
import type { Flight } from './flight.ts';
import { fillFlightPoint, makeFlightPoint, NO_ATMOSPHERE, STANDARD_ATMOSPHERE } from './forces.ts';
import type { Phase } from './phases.ts';

/**
 * The equations of motion of one phase in the Earth-fixed frame: the sum of its force terms.
 *
 * The state is position (m) and velocity (m/s), six numbers; the mass follows from the time alone.
 * @returns a right-hand side that reuses its own working space: one for each integration
 */
export const phaseRates = (flight: Flight, phase: Phase): Derivative => {
  const atmosphere = flight.atmosphere === 'none' ? NO_ATMOSPHERE : STANDARD_ATMOSPHERE;
  const point = makeFlightPoint();
  const acceleration = new Float64Array(3);
  return (timeS, state, rates) => {
    const massKg = phase.massAtStartKg - phase.massFlowKgS * (timeS - phase.startS);
    fillFlightPoint(point, state, massKg, flight.earth.ellipsoid, atmosphere);
    acceleration.fill(0);
    for (const term of phase.forces) term.add(point, acceleration);
    rates[0] = point.vx;
    rates[1] = point.vy;
    rates[2] = point.vz;
    rates[3] = acceleration[0]!;
    rates[4] = acceleration[1]!;
    rates[5] = acceleration[2]!;
  };
};
