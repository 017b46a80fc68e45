import type { Flight } from '../../src/engine/flight/index.ts';
import { type DragCoefficient, dragCoefficientOf } from '../../src/engine/vehicle/index.ts';

/** Shares from -1 to 1 by a quasi-random sequence: even over four dimensions, the same in every run. */
const shareOf = (n: number, dimension: number): number => {
  // Fractions of multiples of the powers of a root of x^5 = x + 1: Roberts' R4 sequence.
  const step = 1 / 1.1673039782614187 ** (dimension + 1);
  return 2 * ((0.5 + n * step) % 1) - 1;
};

const scaledDrag = (drag: DragCoefficient, factor: number): DragCoefficient => {
  if (drag.kind === 'constant') return { kind: 'constant', value: drag.value * factor };
  const { x, y } = drag.spline;
  return dragCoefficientOf([...x].map((mach, index) => [mach, y[index]! * factor] as const));
};

/**
 * Flights around the contracts' staged one: any azimuth, kicks of 4 degrees give or take 2, thrust give or take 5 %, drag give
 * or take 20 %.
 */
export const perturbedFlights = (flight: Flight, count: number): readonly Flight[] => {
  const { flown } = flight;
  if (flown.kind !== 'staged') throw new Error('the benchmark flies a staged vehicle');
  const { vehicle } = flown;
  return Array.from({ length: count }, (_, n): Flight => {
    const [azimuth, kick, thrust, drag] = [0, 1, 2, 3].map((dimension) => shareOf(n + 1, dimension));
    return {
      ...flight,
      flown: {
        ...flown,
        azimuthRad: Math.PI * (1 + azimuth!),
        vehicle: {
          ...vehicle,
          stages: vehicle.stages.map((stage) => {
            if (typeof stage.vacuumThrustN !== 'number')
              throw new Error('the benchmark flies constant thrust');
            return { ...stage, vacuumThrustN: stage.vacuumThrustN * (1 + 0.05 * thrust!) };
          }),
          drag: scaledDrag(vehicle.drag, 1 + 0.2 * drag!),
          reentry: { ...vehicle.reentry, drag: scaledDrag(vehicle.reentry.drag, 1 + 0.2 * drag!) },
          programme: { ...vehicle.programme, kickRad: vehicle.programme.kickRad * (1 + 0.5 * kick!) },
        },
      },
    };
  });
};
