import { simulate } from '../engine/flight/index.ts';
import { geodeticToEcef, WGS84 } from '../engine/geodesy/index.ts';
import { addGravitation, oblateField } from '../engine/gravity/index.ts';
import { localStateAt } from '../engine/trajectory/index.ts';
import { EARTH_ROTATION_RATE_RADPS, toRadians } from '../engine/units/index.ts';
import { absoluteCheck, type Check, relativeCheck, worstOf } from './check.ts';
import { flightOf } from './document-flight.ts';
import type { References } from './references.ts';

/** Weight of a unit mass at rest on the ellipsoid, m/s2: the field with J2 and the centrifugal term. */
const weightAt = (latDeg: number): number => {
  const place = geodeticToEcef(WGS84, { latRad: toRadians(latDeg), lonRad: 0.3, heightM: 0 });
  const total = new Float64Array(3);
  addGravitation(oblateField(), place.x, place.y, place.z, total);
  const square = EARTH_ROTATION_RATE_RADPS ** 2;
  return Math.hypot(total[0]! + square * place.x, total[1]! + square * place.y, total[2]!);
};

/** Normal gravity: against the same model evaluated apart, and against the whole of it. */
export const normalGravityChecks = ({
  oracles: { wgs84_normal_gravity: rows },
}: References['closedForms']): readonly Check[] => {
  const against = (key: 'j2_model' | 'somigliana', quantity: string, tolerance: number, source: string) =>
    worstOf(
      rows.map((row) =>
        absoluteCheck({
          case: 'normal gravity',
          quantity,
          expected: row[key],
          got: weightAt(row.lat),
          unit: 'm/s2',
          tolerance,
          source,
        }),
      ),
    );
  return [
    // Printed to 1e-10.
    against('j2_model', 'weight with J2, worst latitude', 1e-8, 'NIMA TR8350.2, table 3.1'),
    // Harmonics above J2 are worth up to 1.2e-4 m/s2; 1.5e-4 holds them and nothing else.
    against(
      'somigliana',
      "weight by Somigliana's formula, worst latitude",
      1.5e-4,
      'NIMA TR8350.2, section 4',
    ),
  ];
};

/** A body dropped from 1 km at 45 degrees: how far east it lands, and that it does not where nothing turns. */
export const coriolisChecks = ({
  oracles: { coriolis_drop_1km_lat45: drop },
}: References['closedForms']): readonly Check[] => {
  const eastAfter = (rotating: boolean): number => {
    const flight = flightOf({
      version: 1,
      earth: { rotating },
      atmosphere: 'none',
      start: { latDeg: 45, lonDeg: 0, heightM: 1000, velocityNedMps: [0, 0, 0] },
      vehicle: { massKg: 1000, referenceAreaM2: 1, dragCoefficient: 0 },
      until: { timeS: drop.t_s },
    });
    return localStateAt(simulate(flight).trajectory, drop.t_s, flight.start).position.x;
  };
  return [
    relativeCheck({
      case: 'Coriolis drop, 1 km at 45 degrees',
      quantity: 'way east',
      expected: drop.formula,
      got: eastAfter(true),
      unit: 'm',
      // (1/3) omega g t^3 cos(lat) holds to first order in omega t = 1e-3.
      tolerance: 1e-3,
      source: 'closed form, first order',
    }),
    absoluteCheck({
      case: 'drop on an Earth that stands still',
      quantity: 'way east',
      expected: 0,
      got: eastAfter(false),
      unit: 'm',
      tolerance: 1e-6,
      source: 'symmetry',
    }),
  ];
};
