import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choicesOfType,
  dragCoefficientAt,
  type VehicleChoice,
  vacuumThrustAt,
  vehicleOfType,
} from '../../../src/engine/vehicle/index.ts';
import { shippedType, shippedTypes } from '../../data/vehicle-file.ts';

const SCUD = shippedType('scud-b');
const GLIDER = shippedType('hwasong-8');
const THREE_STAGES = shippedType('hwasong-18');

const { types } = shippedTypes();

/** A type and a choice inside all its ranges. */
const chosen = fc.constantFrom(...types).chain((type) =>
  fc
    .tuple(...choicesOfType(type).map(({ low, high }) => fc.double({ min: low, max: high, noNaN: true })))
    .map((values) => ({
      type,
      choice: Object.fromEntries(
        choicesOfType(type).map(({ key }, index) => [key, values[index]]),
      ) as VehicleChoice,
    })),
);

describe('the vehicle of a type', () => {
  it('has the dry body with it on the way down where the body stays whole', () => {
    expect(vehicleOfType(SCUD).reentry.massKg).toBe(987 + 1102);
    expect(vehicleOfType(THREE_STAGES).reentry.massKg).toBe(THREE_STAGES.parameters.payloadKg.value);
  });

  it('has the area of its diameter', () => {
    // pi / 4 times 0.88 m squared.
    expect(vehicleOfType(SCUD).referenceAreaM2).toBeCloseTo(0.6082, 4);
  });

  it('has the ballistic coefficient chosen at hypersonic speed: 4,000 lb/ft2 of the Scud-B', () => {
    const { massKg, referenceAreaM2, drag } = vehicleOfType(SCUD).reentry;
    const kgM2 = massKg / (referenceAreaM2 * dragCoefficientAt(drag, 30));
    // One pound a square foot is 4.8824 kg/m2; the record is rounded to 10.
    expect(Math.abs(kgM2 - 4000 * 4.8824)).toBeLessThan(5);
  });

  it('drops a jettison that the type writes, and carries it until then', () => {
    const figure = SCUD.parameters.payloadKg;
    const [stage] = SCUD.parameters.stages;
    const massKg = { ...figure, value: 100, low: 50, high: 150 };
    const afterIgnitionS = { ...figure, value: 60, low: 50, high: 62 };
    const shrouded = {
      ...SCUD,
      parameters: {
        ...SCUD.parameters,
        stages: [{ ...stage!, jettison: { name: 'shroud', afterIgnitionS, massKg } }],
      },
    };
    const [built] = vehicleOfType(shrouded).stages;
    expect(built!.ignitionMassKg).toBe(5860 + 100);
    expect(built!.jettisons).toEqual([{ name: 'shroud', afterIgnitionS: 60, massKg: 100 }]);
    // More thrust burns out before 60 s: the drop comes as much earlier.
    const [brisk] = vehicleOfType(shrouded, { thrustShare: 1.2 }).stages;
    expect(brisk!.jettisons![0]!.afterIgnitionS).toBe(50);
    expect(brisk!.burnTimeS).toBeGreaterThan(50);
  });

  it('waits before an ignition as the type says, and never before the first where it says 0', () => {
    const [first] = vehicleOfType(SCUD).stages;
    expect(first!.ignitionDelayS ?? 0).toBe(0);
    const [stage] = SCUD.parameters.stages;
    const ignitionDelayS = { ...stage!.ignitionDelayS, value: 2, high: 3 };
    const late = {
      ...SCUD,
      parameters: { ...SCUD.parameters, stages: [{ ...stage!, ignitionDelayS }] },
    };
    expect(vehicleOfType(late).stages[0]!.ignitionDelayS).toBe(2);
  });
});

describe('a choice', () => {
  it('of thrust keeps propellant and exhaust speed', () => {
    fc.assert(
      fc.property(chosen, ({ type, choice }) => {
        const { stages } = vehicleOfType(type, choice);
        for (const [index, stage] of stages.entries()) {
          const { propellantKg, exhaustMps, burnTimeS } = type.parameters.stages[index]!;
          const share = choice.thrustShare ?? 1;
          // A few roundings of doubles.
          expect(stage.massFlowKgS * stage.burnTimeS).toBeCloseTo(propellantKg.value, 6);
          expect(vacuumThrustAt(stage, 0) / stage.massFlowKgS).toBeCloseTo(exhaustMps.value, 6);
          expect(stage.burnTimeS * share).toBeCloseTo(burnTimeS.value, 9);
        }
      }),
    );
  });

  it('inside the ranges always gives a finite vehicle that leaves its pad', () => {
    fc.assert(
      fc.property(chosen, ({ type, choice }) => {
        const { stages, reentry, programme } = vehicleOfType(type, choice);
        const first = stages[0]!;
        expect(vacuumThrustAt(first, 0) - first.nozzleExitAreaM2 * 101_325).toBeGreaterThan(
          first.ignitionMassKg * 9.80665,
        );
        for (const value of [reentry.massKg, reentry.referenceAreaM2]) expect(value).toBeGreaterThan(0);
        expect(programme.kickRad).toBe(choice.kickRad);
        expect(reentry.liftToDrag).toBe(choice.liftToDrag ?? 0);
        expect(reentry.bankRad).toBe(choice.bankRad ?? 0);
      }),
    );
  });

  it('of more payload is carried by every stage', () => {
    const { payloadKg } = THREE_STAGES.parameters;
    const light = vehicleOfType(THREE_STAGES);
    const heavy = vehicleOfType(THREE_STAGES, { payloadKg: payloadKg.high });
    for (const [index, stage] of heavy.stages.entries()) {
      const moreKg = stage.ignitionMassKg - light.stages[index]!.ignitionMassKg;
      expect(moreKg).toBeCloseTo(payloadKg.high - payloadKg.value, 6);
    }
  });

  it.each<[string, VehicleChoice, RegExp]>([
    ['above', { thrustShare: 1.3 }, /^thrustShare 1\.3 of scud-b is above 1\.2$/],
    ['below', { payloadKg: 10 }, /^payloadKg 10 kg of scud-b is below 700 kg$/],
    ['no number', { kickRad: Number.NaN }, /^kickRad NaN rad of scud-b is not in 0 to 1\.04\d* rad$/],
    ['lift where there is none', { liftToDrag: 0.5 }, /^liftToDrag 0\.5 of scud-b is not 0/],
    ['lift that is no number', { liftToDrag: Number.NaN }, /^liftToDrag NaN of scud-b is not 0/],
    ['bank where there is no lift', { bankRad: 0.1 }, /^bankRad 0\.1 of scud-b is not 0/],
  ])('out of range is refused with value, bound and unit: %s', (_, choice, message) => {
    expect(() => vehicleOfType(SCUD, choice)).toThrow(RangeError);
    expect(() => vehicleOfType(SCUD, choice)).toThrow(message);
  });

  it('of no lift is no fault on a type without lift', () => {
    expect(vehicleOfType(SCUD, { liftToDrag: 0, bankRad: 0 })).toEqual(vehicleOfType(SCUD));
  });
});

describe('what can be chosen', () => {
  it('is lift, bank and pull-up only where the type has lift', () => {
    const keys = ['kickRad', 'thrustShare', 'payloadKg', 'ballisticCoefficientKgM2'];
    expect(choicesOfType(SCUD).map(({ key }) => key)).toEqual(keys);
    expect(choicesOfType(GLIDER).map(({ key }) => key)).toEqual([
      ...keys,
      'liftToDrag',
      'bankRad',
      'pullUpBelowM',
    ]);
  });

  it('has its nominal value inside its range and gives the type back', () => {
    for (const type of types) {
      const parameters = choicesOfType(type);
      for (const { nominal, low, high } of parameters) {
        expect(nominal).toBeGreaterThanOrEqual(low);
        expect(nominal).toBeLessThanOrEqual(high);
      }
      const nominal = Object.fromEntries(parameters.map((parameter) => [parameter.key, parameter.nominal]));
      expect(vehicleOfType(type, nominal)).toEqual(vehicleOfType(type));
    }
  });

  it('says what is a prior: the thrust of every type, the payload of most', () => {
    const priorOf = (key: string, of: string) =>
      choicesOfType(shippedType(of)).find((parameter) => parameter.key === key)!.prior;
    expect(priorOf('thrustShare', 'scud-b')).toBe(true);
    expect(priorOf('payloadKg', 'scud-b')).toBe(false);
    expect(priorOf('payloadKg', 'hwasong-19')).toBe(true);
  });
});
