import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardAir } from '../../src/engine/atmosphere/index.ts';
import {
  type Flight,
  flightOfType,
  parseFlightDocument,
  simulate,
  TIGHT_TOLERANCE_M,
  writeFlightDocument,
} from '../../src/engine/flight/index.ts';
import { geodesicInverse, WGS84 } from '../../src/engine/geodesy/index.ts';
import { formatProblem } from '../../src/engine/units/index.ts';
import { shippedTypes } from '../data/vehicle-file.ts';
import { flightOf, STAGED_DOCUMENT, STAGED_VEHICLE } from '../support/flights.ts';

/** The flight after it was written as JSON text and read again. */
const readBack = (flight: Flight): Flight => {
  const parsed = parseFlightDocument(JSON.parse(JSON.stringify(writeFlightDocument(flight))));
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.value.flight;
};

const endOf = (flight: Flight) => simulate(flight, { toleranceM: TIGHT_TOLERANCE_M }).end;

const missM = (flight: Flight): number =>
  geodesicInverse(WGS84, endOf(flight), endOf(readBack(flight))).distanceM;

describe('a flight written as a document', () => {
  it.each(shippedTypes().types.map((type) => [type.key, type] as const))('flies as before: %s', (_, type) => {
    const launch = { start: { latRad: 0.68, lonRad: 2.2, heightM: 0 }, azimuthRad: 1 };
    // Angles are written to twelve digits: 1e-12 of a turn over the longest flight is micrometres; a glide doubles
    // errors now and then.
    expect(missM(flightOfType(type, {}, launch))).toBeLessThan(1e-2);
  });

  it('keeps tables, delays, jettisons and every kind of phase', () => {
    const [first, second] = STAGED_VEHICLE.stages;
    const { programme: _, ...steered } = STAGED_VEHICLE;
    const document = {
      ...STAGED_DOCUMENT,
      earth: { shape: 'wgs84', gravity: 'j2', rotating: false },
      vehicle: {
        ...steered,
        stages: [
          {
            ...first,
            vacuumThrustN: [
              [0, 450_000],
              [85, 400_000],
            ],
            dragCoefficient: 0.4,
          },
          {
            ...second,
            ignitionDelayS: 3,
            jettisons: [{ name: 'fairing', afterIgnitionS: 10, massKg: 40 }],
          },
        ],
        reentry: { massKg: 800, referenceAreaM2: 0.4, liftToDrag: 0.1, bankDeg: 10 },
      },
      phases: [
        { kind: 'vertical-rise', until: { timeS: 5 } },
        { kind: 'pitch-kick', kickDeg: 4, until: { durationS: 7 } },
        { kind: 'gravity-turn', until: { climbingAboveM: 40_000 } },
        { kind: 'angle-of-attack', angleDeg: 1, mostLoadFactor: 2, until: { speedBelowMps: 1, timeS: 100 } },
        { kind: 'inertial-attitude', tiltDeg: 60, until: { burnout: true } },
        { kind: 'coast', until: { descendingBelowM: 50_000 } },
        { kind: 'pull-up', liftToDrag: 1, mostLoadFactor: 10, until: { angleAboveDeg: -2 } },
        { kind: 'glide', mode: 'skip', liftToDrag: 1, bankDeg: 20, until: { durationS: 20 } },
        { kind: 'glide', mode: 'equilibrium', liftToDrag: 1, until: { angleBelowDeg: -30 } },
        { kind: 'terminal' },
      ],
    };
    const flight = flightOf(document);
    expect(readBack(flight).phases?.map(({ name, ends }) => [name, ends.map(({ kind }) => kind)])).toEqual(
      flight.phases?.map(({ name, ends }) => [name, ends.map(({ kind }) => kind)]),
    );
    expect(missM(flight)).toBeLessThan(1e-2);
  });

  it('keeps a thrown body on any Earth', () => {
    const earth = fc.constantFrom(
      {},
      { shape: 'sphere', radiusM: 6.4e6, gravity: 'central', rotating: false },
      { shape: 'wgs84', gravity: 'j2', muM3S2: 3.9e14 },
    );
    fc.assert(
      fc.property(
        earth,
        fc.integer({ min: -80, max: 80 }),
        fc.integer({ min: 0, max: 359 }),
        (on, latDeg, azimuthDeg) => {
          const flight = flightOf({
            version: 1,
            earth: on,
            atmosphere: 'none',
            start: { latDeg, lonDeg: 100, heightM: 10, speedMps: 2000, azimuthDeg, elevationDeg: 50 },
            vehicle: { massKg: 10, referenceAreaM2: 0.1, dragCoefficient: 0.2 },
          });
          expect(missM(flight)).toBeLessThan(1e-3);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is refused with the reason where a document cannot say it', () => {
    const flight = flightOf(STAGED_DOCUMENT);
    expect(() => writeFlightDocument({ ...flight, atmosphere: () => standardAir(0) })).toThrow(/atmosphere/);
  });
});
