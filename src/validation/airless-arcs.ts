import { simulate } from '../engine/flight/index.ts';
import { absoluteCheck, type Check } from './check.ts';
import { flightOf } from './document-flight.ts';
import type { References } from './references.ts';

const SOURCE = 'Bate, Mueller, White (1971), chapter 6';

/** Minimum-energy arcs without air over a sphere that stands still. */
export const airlessArcChecks = ({
  oracles: { min_energy_vacuum_spherical: arcs },
}: References['closedForms']): readonly Check[] =>
  arcs.flatMap((arc) => {
    const result = simulate(
      flightOf({
        version: 1,
        earth: {
          shape: 'sphere',
          radiusM: 6_371_000,
          muM3S2: 3.986004418e14,
          gravity: 'central',
          rotating: false,
        },
        atmosphere: 'none',
        start: {
          latDeg: 10,
          lonDeg: 20,
          heightM: 0,
          speedMps: arc.v_mps,
          azimuthDeg: 50,
          elevationDeg: arc.gamma_deg,
        },
        vehicle: { massKg: 1000, referenceAreaM2: 1, dragCoefficient: 0 },
      }),
    );
    const name = `minimum-energy arc, ${arc.range_km.toLocaleString('en-US')} km`;
    const check = (quantity: string, expected: number, got: number, unit: string, tolerance: number) =>
      absoluteCheck({ case: name, quantity, expected, got, unit, tolerance, source: SOURCE });
    return [
      // The speed is printed to 0.1 mm/s and the angle to 1e-6 degree: together up to 1 m of range at 13,000 km.
      check('range', arc.range_km * 1000, result.groundRangeM, 'm', 1),
      check('apogee', arc.apogee_m, result.apogeeM ?? Number.NaN, 'm', 1),
      // At most 1 m of range at the horizontal speed is under a millisecond.
      check('flight time', arc.tof_s, result.ending.timeS, 's', 1e-3),
    ];
  });
