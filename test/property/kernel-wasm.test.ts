import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type BatchFlown,
  createBatchKernel,
  type Flight,
  STANDARD_EARTH,
  StepLimitError,
  simulate,
  simulateMany,
} from '../../src/engine/flight/index.ts';
import { geodeticToEcef, sphere, WGS84 } from '../../src/engine/geodesy/index.ts';
import { centralField, oblateField } from '../../src/engine/gravity/index.ts';
import { stateAt } from '../../src/engine/trajectory/index.ts';
import { dragCoefficientOf, type StagedVehicle } from '../../src/engine/vehicle/index.ts';
import { DROP_DOCUMENT, flightOf, STAGED_DOCUMENT, STAGED_VEHICLE } from '../support/flights.ts';

/** Evenly spread: fc.double draws bit patterns, nearly all of them next to zero. */
const number = (min: number, max: number) =>
  fc.nat({ max: 2 ** 30 }).map((share) => min + (max - min) * (share / 2 ** 30));

const earth = fc.constantFrom(
  STANDARD_EARTH,
  STANDARD_EARTH,
  { ...STANDARD_EARTH, rotationRateRadps: 0 },
  { ellipsoid: sphere(6.371e6), gravity: centralField(), rotationRateRadps: 7e-5 },
  { ellipsoid: WGS84, gravity: oblateField(3.98e14), rotationRateRadps: 1e-4 },
);
const drag = fc
  .tuple(fc.boolean(), number(0.8, 1.2))
  .map(([byMach, factor]) =>
    byMach
      ? dragCoefficientOf(
          STAGED_VEHICLE.dragCoefficient.map(([mach = 0, value = 0]) => [mach, value * factor] as const),
        )
      : dragCoefficientOf(0.3 * factor),
  );
const atmosphere = fc.constantFrom('ussa76' as const, 'ussa76' as const, 'none' as const);
const until = fc.record({
  timeS: fc.constantFrom(7200, 7200, 130, 160, 900),
  heightM: fc.constantFrom(0, 0, -100, 30_000),
});

const staged: fc.Arbitrary<Flight> = fc
  .record({
    earth,
    atmosphere,
    until,
    latRad: number(-1.57, 1.57),
    heightM: fc.constantFrom(0, 0, 1500, -30),
    azimuthRad: number(0, 6.28),
    kickRad: number(0.02, 0.6),
    thrustShare: number(0.9, 1.2),
    drag,
    table: fc.boolean(),
    delayS: fc.constantFrom(0, 4),
    fairing: fc.boolean(),
    verticalS: fc.constantFrom(5, 12, 90),
  })
  .map((of) => {
    const [first, second] = STAGED_VEHICLE.stages;
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
          vacuumThrustN: of.thrustShare * second!.vacuumThrustN,
          ignitionDelayS: of.delayS,
          jettisons: of.fairing ? [{ name: 'fairing', afterIgnitionS: 20, massKg: 60 }] : [],
        },
      ],
      referenceAreaM2: 1.8,
      drag: of.drag,
      programme: { verticalS: of.verticalS, kickUntilS: 12, kickRad: of.kickRad },
      reentry: { massKg: 800, referenceAreaM2: 0.4, drag: of.drag, liftToDrag: 0, bankRad: 0 },
    };
    return {
      earth: of.earth,
      atmosphere: of.atmosphere,
      start: { latRad: of.latRad, lonRad: 1, heightM: of.heightM },
      flown: { kind: 'staged', vehicle, azimuthRad: of.azimuthRad },
      until: of.until,
    };
  });

const thrown: fc.Arbitrary<Flight> = fc
  .record({
    earth,
    atmosphere,
    until,
    latRad: number(-1.57, 1.57),
    heightM: number(0, 400_000),
    velocityEnuMps: fc.tuple(number(-4000, 4000), number(-4000, 4000), number(-2000, 12_000)),
    drag,
  })
  .map((of) => ({
    earth: of.earth,
    atmosphere: of.atmosphere,
    start: { latRad: of.latRad, lonRad: -2, heightM: of.heightM },
    flown: {
      kind: 'body',
      body: { massKg: 500, referenceAreaM2: 0.4, drag: of.drag, liftToDrag: 0, bankRad: 0 },
      velocityEnuMps: of.velocityEnuMps,
    },
    until: of.until,
  }));

const figuresOf = ({
  ending,
  end,
  apogeeS,
  apogeeM,
  evaluations,
}: Omit<BatchFlown, 'burnout' | 'positions'>) => ({
  ending,
  end,
  apogeeS,
  apogeeM,
  evaluations,
});

/** The figures that flying gives, or what is said where it refuses. */
const outcomeOf = (fly: () => Parameters<typeof figuresOf>[0]) => {
  try {
    return figuresOf(fly());
  } catch (error) {
    return String(error);
  }
};

const kernel = createBatchKernel();
const DRAG = dragCoefficientOf(
  STAGED_VEHICLE.dragCoefficient.map(([mach = 0, value = 0]) => [mach, value] as const),
);
const STAGED = flightOf(STAGED_DOCUMENT);

/** A flight whose body lifts: not the batch kernel's to know. */
const gliding = (): Flight => {
  const { flown } = STAGED;
  if (flown.kind !== 'staged') throw new Error('the flight of the contracts is staged');
  const reentry = { ...flown.vehicle.reentry, liftToDrag: 1 };
  return { ...STAGED, flown: { ...flown, vehicle: { ...flown.vehicle, reentry } } };
};

describe('the batch kernel beside the kernel of single flights', () => {
  it('gives the same figures to the bit, of some 1,000 random flights side by side', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(staged, staged, thrown), { minLength: 1, maxLength: 9 }), (flights) => {
        const flown = kernel!.fly(flights);
        expect(flown.map((one) => one && figuresOf(one))).toEqual(
          flights.map((flight) => figuresOf(simulate(flight))),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('lands within 1 mm of it at a loose and at a tight tolerance', () => {
    for (const toleranceM of [1, 1e-6]) {
      const flown = kernel!.fly([STAGED], { toleranceM })[0]!;
      const alone = simulate(STAGED, { toleranceM });
      const { ellipsoid } = STAGED.earth;
      const [a, b] = [flown.end, alone.end].map((end) => geodeticToEcef(ellipsoid, end));
      expect(Math.hypot(a!.x - b!.x, a!.y - b!.y, a!.z - b!.z)).toBeLessThan(1e-3);
    }
  });

  it('gives a flight the same figures whatever flies beside it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(staged, thrown), { minLength: 2, maxLength: 12 }), (flights) => {
        const options = { timesS: [0, 40, 170], keepsBurnout: true };
        const together = kernel!.fly(flights, options);
        expect(kernel!.fly(flights.toReversed(), options).toReversed()).toEqual(together);
        expect(flights.map((flight) => kernel!.fly([flight], options)[0])).toEqual(together);
        // In lanes that were never flown in.
        expect(createBatchKernel()!.fly(flights.slice(-1), options)).toEqual(together.slice(-1));
      }),
      { numRuns: 40 },
    );
  });

  it('knows no lift and no end of a phase but by the clock', () => {
    const phases = [
      { name: 'up', attitude: { kind: 'velocity' }, ends: [{ kind: 'speed-below', speedMps: 9 }] },
    ];
    const flights = [STAGED, gliding(), flightOf(DROP_DOCUMENT), { ...STAGED, phases } as Flight];
    expect(kernel!.fly(flights).map((one) => one !== null)).toEqual([true, false, true, false]);
  });

  it('flies what is so light that a first step leads beyond all numbers', () => {
    const feather = (massKg: number): Flight => ({
      ...STAGED,
      start: { latRad: 0.5, lonRad: 0, heightM: 20_000 },
      flown: {
        kind: 'body',
        body: { massKg, referenceAreaM2: 5, drag: DRAG, liftToDrag: 0, bankRad: 0 },
        velocityEnuMps: [3000, 0, 2000],
      },
      until: { timeS: 0.1, heightM: 0 },
    });
    for (const flight of [1e-2, 1e-5, 1e-12, 1e-100].map(feather)) {
      const together = outcomeOf(() => kernel!.fly([STAGED, flight])[1]!);
      expect(together).toEqual(outcomeOf(() => simulate(flight)));
    }
  });

  it('refuses what simulate refuses, and goes on afterwards', () => {
    const endless: Flight = { ...STAGED, atmosphere: 'none', until: { timeS: 1e9, heightM: 0 } };
    const orbit: Flight = {
      ...endless,
      start: { latRad: 0, lonRad: 0, heightM: 500_000 },
      flown: {
        kind: 'body',
        body: { massKg: 1, referenceAreaM2: 1, drag: dragCoefficientOf(1), liftToDrag: 0, bankRad: 0 },
        velocityEnuMps: [7200, 0, 0],
      },
    };
    const before = kernel!.fly([STAGED]);
    expect(() => kernel!.fly([STAGED, orbit, STAGED])).toThrow(StepLimitError);
    expect(() => kernel!.fly([{ ...STAGED, until: { timeS: 0, heightM: 0 } }])).toThrow(RangeError);
    expect(kernel!.fly([STAGED])).toEqual(before);
  });
});

describe('many flights', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const timesS = [0, 1, 59.5, 300, 1e4];
  const flights = [STAGED, gliding(), flightOf(DROP_DOCUMENT)];

  it('are flown by the one kernel or the other, in their order', () => {
    const flown = simulateMany(flights, { toleranceM: 1e-3 });
    expect(flown.map(figuresOf)).toEqual(
      flights.map((flight) => figuresOf(simulate(flight, { toleranceM: 1e-3 }))),
    );
  });

  it('keep positions and the burnout where they are asked for', () => {
    for (const [index, one] of simulateMany(flights, { timesS, keepsBurnout: true }).entries()) {
      const { trajectory } = simulate(flights[index]!);
      const reached = timesS.filter((timeS) => timeS <= one.ending.timeS);
      expect(one.positions).toHaveLength(3 * reached.length);
      for (const [at, timeS] of reached.entries()) {
        const { x, y, z } = stateAt(trajectory, timeS).position;
        const [px = 0, py = 0, pz = 0] = one.positions.subarray(3 * at);
        expect(Math.hypot(px - x, py - y, pz - z)).toBeLessThan(1e-6);
      }
      const burnt = trajectory.events.findLast(({ kind }) => kind === 'burnout');
      expect(one.burnout?.timeS).toBe(burnt?.timeS);
      if (!burnt) continue;
      const { position, velocity } = stateAt(trajectory, burnt.timeS);
      expect([...one.burnout!.state]).toEqual([...Object.values(position), ...Object.values(velocity)]);
    }
  });

  it('are flown one by one on a host without WebAssembly, to the same bit', async () => {
    const options = { timesS, keepsBurnout: true };
    const withIt = simulateMany(flights, options).map(figuresOf);
    vi.resetModules();
    vi.stubGlobal('WebAssembly', undefined);
    const without = await import('../../src/engine/flight/index.ts');
    expect(without.createBatchKernel()).toBeNull();
    expect(without.simulateMany(flights, options).map(figuresOf)).toEqual(withIt);
  });
});
