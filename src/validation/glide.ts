import { standardAir } from '../engine/atmosphere/index.ts';
import { type Flight, type Lift, simulate } from '../engine/flight/index.ts';
import { geodesicInverse, sphere } from '../engine/geodesy/index.ts';
import { centralField } from '../engine/gravity/index.ts';
import { findRoot } from '../engine/math/index.ts';
import { geodeticAt } from '../engine/trajectory/index.ts';
import { MEAN_EARTH_RADIUS_M, STANDARD_GRAVITY_MPS2, WGS84_MU_M3S2 } from '../engine/units/index.ts';
import { type Check, relativeCheck } from './check.ts';
import type { References } from './references.ts';

const SOURCE = 'NACA TR 1382 (1958)';
/** Below it the glide is steep and the closed form, which takes the path as level, no longer holds. */
const END_SPEED_MPS = 1500;
/** Mass over area times drag coefficient, kg/m2: of no account for the closed form, as long as there is air for it. */
const BALLISTIC_COEFFICIENT_KGM2 = 5000;
/** What the closed form leaves out: the slope of the path, the height above the radius it uses, and gravity's fall. */
const TOLERANCE = 0.05;

/** Range of an equilibrium glide between two speeds, m. @see [Eggers] NACA TR 1382, gliding flight */
const glideRange = (liftToDrag: number, fromMps: number, toMps: number): number => {
  const square = STANDARD_GRAVITY_MPS2 * MEAN_EARTH_RADIUS_M;
  return (
    ((MEAN_EARTH_RADIUS_M * liftToDrag) / 2) *
    Math.log((1 - toMps ** 2 / square) / (1 - fromMps ** 2 / square))
  );
};

/** A glide that begins in equilibrium: lift carries what the curved path leaves of the weight. */
const flightOfGlide = (liftToDrag: number, speedMps: number, kind: Lift['kind']): Flight => {
  const neededMps2 = STANDARD_GRAVITY_MPS2 - speedMps ** 2 / MEAN_EARTH_RADIUS_M;
  const liftAt = (heightM: number): number =>
    (standardAir(heightM).densityKgM3 * speedMps ** 2 * liftToDrag) / (2 * BALLISTIC_COEFFICIENT_KGM2);
  const heightM = findRoot((height) => liftAt(height) - neededMps2, 10_000, 80_000, 1e-3);
  const scaleHeightM =
    1000 / Math.log(standardAir(heightM).densityKgM3 / standardAir(heightM + 1000).densityKgM3);
  const sine = (-2 * STANDARD_GRAVITY_MPS2 * scaleHeightM) / (speedMps ** 2 * liftToDrag);
  const massKg = 1000;
  const velocity = { kind: 'velocity' } as const;
  return {
    earth: {
      ellipsoid: sphere(MEAN_EARTH_RADIUS_M),
      gravity: centralField(WGS84_MU_M3S2),
      rotationRateRadps: 0,
    },
    atmosphere: 'ussa76',
    start: { latRad: 0, lonRad: 0, heightM },
    flown: {
      kind: 'body',
      body: {
        massKg,
        referenceAreaM2: massKg / BALLISTIC_COEFFICIENT_KGM2,
        drag: { kind: 'constant', value: 1 },
        liftToDrag: 0,
        bankRad: 0,
      },
      velocityEnuMps: [speedMps * Math.sqrt(1 - sine * sine), 0, speedMps * sine],
    },
    phases: [
      {
        name: 'glide',
        attitude: velocity,
        lift: { kind, liftToDrag, bankRad: 0, mostLoadFactor: Number.POSITIVE_INFINITY },
        ends: [{ kind: 'speed-below', speedMps: END_SPEED_MPS }],
      },
      { name: 'terminal', attitude: velocity, ends: [] },
    ],
    until: { timeS: 7200, heightM: 0 },
  };
};

/** The range of a long glide, flown with all the lift there is and with the lift of an equilibrium glide. */
export const glideChecks = ({
  oracles: { eggers_equilibrium_glide_range: glide },
}: References['closedForms']): readonly Check[] =>
  (['full', 'equilibrium'] as const).map((kind) => {
    const flight = flightOfGlide(glide.LD, glide.V, kind);
    const { trajectory } = simulate(flight);
    const over = trajectory.events.find((event) => event.kind === 'phase' && event.name === 'terminal');
    const got = over
      ? geodesicInverse(trajectory.ellipsoid, flight.start, geodeticAt(trajectory, over.timeS)).distanceM
      : Number.NaN;
    return relativeCheck({
      case: `glide at L/D ${glide.LD}, ${glide.V} to ${END_SPEED_MPS} m/s`,
      quantity: `range, ${kind} lift`,
      expected: glideRange(glide.LD, glide.V, END_SPEED_MPS),
      got,
      unit: 'm',
      tolerance: TOLERANCE,
      source: SOURCE,
    });
  });
