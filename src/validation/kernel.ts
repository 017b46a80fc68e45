import { type Flight, simulate, TIGHT_TOLERANCE_M } from '../engine/flight/index.ts';
import { norm, subtract } from '../engine/math/index.ts';
import { stateAt } from '../engine/trajectory/index.ts';
import type { VehicleType } from '../engine/vehicle/index.ts';
import { type Check, measuredCheck } from './check.ts';
import { climbOf, namedFlights, onCourse } from './named-flights.ts';

const lifting = (kind: 'full' | 'equilibrium', liftToDrag: number, bankRad: number) => ({
  kind,
  liftToDrag,
  bankRad,
  mostLoadFactor: 8,
});

/** The kernel beside the force terms at the ends of a few flights; more of them are in test/property/kernel. */
export const kernelChecks = (types: readonly VehicleType[]): readonly Check[] => {
  const named = namedFlights(types);
  const velocity = { kind: 'velocity' } as const;
  const manoeuvring = named.slice(0, 1).map(({ name, vehicle }) => {
    const flight = onCourse(vehicle, [
      ...climbOf(vehicle),
      { name: 'turn', attitude: velocity, ends: [{ kind: 'burnout' }] },
      { name: 'coast', attitude: velocity, ends: [{ kind: 'descending-below', heightM: 40_000 }] },
      {
        name: 'pull-up',
        attitude: velocity,
        lift: lifting('full', 1.5, 0),
        ends: [{ kind: 'angle-above', flightPathAngleRad: -0.01 }],
      },
      {
        name: 'glide',
        attitude: velocity,
        lift: lifting('equilibrium', 1.5, 0.3),
        ends: [{ kind: 'speed-below', speedMps: 900 }],
      },
      { name: 'terminal', attitude: velocity, lift: lifting('full', 0, 0), ends: [] },
    ]);
    return { name: `${name}, with pull-up and glide`, flight };
  });
  const endOf = (flight: Flight, by: 'kernel' | 'terms') => {
    const { trajectory, ending } = simulate(flight, { by, toleranceM: TIGHT_TOLERANCE_M });
    return stateAt(trajectory, ending.timeS).position;
  };
  return [...named, ...manoeuvring].map(({ name, flight }) => {
    const offM = norm(subtract(endOf(flight, 'kernel'), endOf(flight, 'terms')));
    return measuredCheck(
      {
        case: `kernel, ${name}`,
        quantity: 'end, off that of the force terms',
        expected: 0,
        got: offM,
        unit: 'm',
        // The goal of the house, as test/property/kernel holds it over 500 flights.
        tolerance: 0.05,
        source: 'the force terms',
      },
      offM,
      'm',
    );
  });
};
