import { describe, expect, it } from 'vitest';
import { parseFlightDocument } from '../../../src/engine/flight/index.ts';
import { formatProblem } from '../../../src/engine/units/index.ts';
import { shippedType } from '../../data/vehicle-file.ts';
import { DROP_DOCUMENT, STAGED_DOCUMENT, STAGED_VEHICLE } from '../../support/flights.ts';

const problemsOf = (document: unknown): string[] => {
  const parsed = parseFlightDocument(document);
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
};
const drop = (more: object) => ({ ...DROP_DOCUMENT, ...more });
const steered = (phases: object[]) => {
  const { programme: _, ...vehicle } = STAGED_VEHICLE;
  return { ...STAGED_DOCUMENT, vehicle, phases };
};
const staged = (more: object) => ({ ...STAGED_DOCUMENT, vehicle: { ...STAGED_VEHICLE, ...more } });

describe('a good flight document', () => {
  it('needs only version, start and vehicle', () => {
    expect(problemsOf(STAGED_DOCUMENT)).toEqual([]);
    expect(problemsOf(DROP_DOCUMENT)).toEqual([]);
    expect(problemsOf(drop({ note: 'a dropped sphere' }))).toEqual([]);
  });

  it('fills the defaults of the contract', () => {
    const parsed = parseFlightDocument(STAGED_DOCUMENT);
    if (!parsed.ok) throw new Error('the document must be good');
    expect(parsed.value.sampleS).toBe(1);
    expect(parsed.value.flight.until).toEqual({ timeS: 7200, heightM: 0 });
    expect(parsed.value.flight.atmosphere).toBe('ussa76');
    expect(parsed.value.flight.earth.rotationRateRadps).toBe(7.292115e-5);
  });
});

describe('a bad one is answered by path, value, bound and remedy', () => {
  it.each<[string, unknown, RegExp]>([
    ['not an object', [1], /^\$: a list of 1 is not a flight document; write an object/],
    ['null', null, /^\$: null is not/],
    ['a missing version', { ...DROP_DOCUMENT, version: undefined }, /^version: is missing/],
    ['an unknown version', drop({ version: 2 }), /^version: 2 is not one of the known values; write 1/],
    ['an unknown key', drop({ wind: 3 }), /^wind: is not a known key here; remove it/],
    ['an unknown inner key', drop({ until: { timeS: 3, height: 1 } }), /^until\.height: is not a known key/],
    [
      'a wrong type',
      drop({ vehicle: { ...DROP_DOCUMENT.vehicle, massKg: '14' } }),
      /^vehicle\.massKg: "14" is not a number in kg; write a number/,
    ],
    [
      'NaN',
      drop({ vehicle: { ...DROP_DOCUMENT.vehicle, massKg: Number.NaN } }),
      /^vehicle\.massKg: NaN is not a number in kg/,
    ],
    [
      'a negative mass',
      drop({ vehicle: { ...DROP_DOCUMENT.vehicle, massKg: -3 } }),
      /^vehicle\.massKg: -3 kg is not above 0 kg; give more than 0 kg/,
    ],
    [
      'a missing field',
      drop({ vehicle: { massKg: 1, dragCoefficient: 0 } }),
      /^vehicle\.referenceAreaM2: is missing: a number in m2 is needed; add it/,
    ],
    [
      'a latitude beyond the pole',
      drop({ start: { ...DROP_DOCUMENT.start, latDeg: 95 } }),
      /^start\.latDeg: 95 degrees is above 90 degrees; give at most 90 degrees/,
    ],
    [
      'a height below the sea floor of the contract',
      drop({ start: { ...DROP_DOCUMENT.start, heightM: -500 } }),
      /^start\.heightM: -500 m is below -430 m; give at least -430 m/,
    ],
    ['no vehicle', drop({ vehicle: undefined }), /^vehicle: missing/],
    ['an unknown type id', drop({ vehicle: 'kn-99' }), /^vehicle: "kn-99" is not a known vehicle type/],
    [
      'Mach numbers out of order',
      drop({
        vehicle: {
          ...DROP_DOCUMENT.vehicle,
          dragCoefficient: [
            [0, 0.3],
            [2, 0.4],
            [1, 0.5],
          ],
        },
      }),
      /^vehicle\.dragCoefficient\[2\]\[0\]: Mach 1 is not above the 2 before it; order the rows/,
    ],
    [
      'a stage that burns more than it has',
      staged({ stages: [{ ...STAGED_VEHICLE.stages[0], massFlowKgS: 300 }, STAGED_VEHICLE.stages[1]] }),
      /^vehicle\.stages\[0\]\.massFlowKgS: 300 kg\/s over 85 s burns all of the 20000 kg/,
    ],
    [
      'a second stage heavier than what is left',
      staged({ stages: [STAGED_VEHICLE.stages[0], { ...STAGED_VEHICLE.stages[1], ignitionMassKg: 9000 }] }),
      /^vehicle\.stages\[1\]\.ignitionMassKg: 9000 kg is above the 5975 kg left/,
    ],
    [
      'a re-entry body heavier than what is left',
      staged({ reentry: { massKg: 3000, referenceAreaM2: 0.4 } }),
      /^vehicle\.reentry\.massKg: 3000 kg is above the 1850 kg left/,
    ],
    [
      'a kick before the rise ends',
      staged({ programme: { verticalS: 5, kickUntilS: 4, kickDeg: 3 } }),
      /^vehicle\.programme\.kickUntilS: 4 s is before verticalS, 5 s/,
    ],
    [
      'a thrust below the weight',
      staged({ stages: [{ ...STAGED_VEHICLE.stages[0], vacuumThrustN: 200_000 }, STAGED_VEHICLE.stages[1]] }),
      /^vehicle\.stages\[0\]\.vacuumThrustN: 200000 N leaves 108808 N of thrust at the start, not above the weight of 196\d{3} N; give more than 287\d{3} N/,
    ],
    [
      'a jettison after the burnout',
      staged({
        stages: [
          STAGED_VEHICLE.stages[0],
          {
            ...STAGED_VEHICLE.stages[1],
            jettisons: [{ name: 'fairing', afterIgnitionS: 80, massKg: 50 }],
          },
        ],
      }),
      /^vehicle\.stages\[1\]\.jettisons\[0\]\.afterIgnitionS: 80 s is not before the burnout at 75 s/,
    ],
    [
      'jettisons of more than is left',
      staged({
        stages: [
          STAGED_VEHICLE.stages[0],
          {
            ...STAGED_VEHICLE.stages[1],
            jettisons: [{ name: 'fairing', afterIgnitionS: 10, massKg: 2000 }],
          },
        ],
      }),
      /^vehicle\.stages\[1\]\.massFlowKgS: 42 kg\/s over 75 s burns all of the 5000 kg, 2000 kg of which are dropped; give less than 40 kg\/s/,
    ],
    [
      'a thrust table out of order',
      staged({
        stages: [
          {
            ...STAGED_VEHICLE.stages[0],
            vacuumThrustN: [
              [0, 430_000],
              [20, 430_000],
              [10, 430_000],
            ],
          },
        ],
      }),
      /^vehicle\.stages\[0\]\.vacuumThrustN\[2\]\[0\]: time 10 s is not above the 20 s before it/,
    ],
    [
      'a thrust table longer than the burn',
      staged({
        stages: [
          {
            ...STAGED_VEHICLE.stages[0],
            vacuumThrustN: [
              [0, 430_000],
              [90, 430_000],
            ],
          },
        ],
      }),
      /^vehicle\.stages\[0\]\.vacuumThrustN\[1\]\[0\]: 90 s is after the burnout at 85 s/,
    ],
    [
      'drag rows between which the curve falls below nothing',
      drop({
        vehicle: {
          ...DROP_DOCUMENT.vehicle,
          dragCoefficient: [
            [0, 0.15],
            [0.9, 0.15],
            [1.05, 0.5],
            [1.2, 0.15],
            [5, 0.1],
          ],
        },
      }),
      /^vehicle\.dragCoefficient: the smooth curve through the rows falls to -2\.\d+ at Mach 2\.\d+, below 0; add rows/,
    ],
    [
      'thrust from nothing',
      staged({ stages: [{ ...STAGED_VEHICLE.stages[0], massFlowKgS: 0 }] }),
      /^vehicle\.stages\[0\]\.massFlowKgS: 0 kg\/s under this thrust is an exhaust faster than 10000 m\/s/,
    ],
    [
      'jettisons of all there is',
      staged({
        stages: [
          {
            ...STAGED_VEHICLE.stages[0],
            jettisons: [{ name: 'all', afterIgnitionS: 1, massKg: 20_000 }],
          },
        ],
      }),
      /^vehicle\.stages\[0\]\.jettisons: 20000 kg are dropped of the 20000 kg that fly/,
    ],
    [
      'a programme that steers by a velocity that is not there',
      staged({ programme: { verticalS: 0, kickUntilS: 0, kickDeg: 0 } }),
      /^vehicle\.programme\.kickUntilS: 0 s: the thrust would follow the velocity of a vehicle that hardly moves; give at least 1 s/,
    ],
    [
      'phases that steer by a velocity that is not there',
      steered([{ kind: 'gravity-turn' }]),
      /^phases\[0\]: steers by the velocity of a vehicle that stands still/,
    ],
    [
      'a rise too short to move',
      steered([{ kind: 'vertical-rise', until: { timeS: 0.1 } }, { kind: 'gravity-turn' }]),
      /^phases\[0\]\.until: 0\.1 s is too short for the vehicle to move/,
    ],
    [
      'a phase that nothing ends before others',
      steered([{ kind: 'vertical-rise' }, { kind: 'gravity-turn' }]),
      /^phases\[0\]\.until: is missing: nothing after it would fly/,
    ],
    [
      'a phase that ends before the one before it',
      steered([
        { kind: 'vertical-rise', until: { timeS: 5 } },
        { kind: 'pitch-kick', kickDeg: 3, until: { timeS: 4 } },
      ]),
      /^phases\[1\]\.until\.timeS: 4 s is not after the 5 s that end a phase before it/,
    ],
    [
      'a thrust that points to the side',
      steered([{ kind: 'pitch-kick', kickDeg: 90, until: { timeS: 4 } }]),
      /^phases\[0\]: thrust tilted by 90 degrees pushes up with 0 N at the start/,
    ],
    [
      'an equilibrium glide on its side',
      drop({ phases: [{ kind: 'glide', mode: 'equilibrium', liftToDrag: 1, bankDeg: 120 }] }),
      /^phases\[0\]\.bankDeg: 120 degrees leaves no lift to carry an equilibrium glide; bank less than 90 degrees/,
    ],
    [
      'a first stage that waits',
      staged({ stages: [{ ...STAGED_VEHICLE.stages[0], ignitionDelayS: 2 }] }),
      /^vehicle\.stages\[0\]\.ignitionDelayS: 2 s before anything burns/,
    ],
    [
      'a negative area',
      staged({ referenceAreaM2: -1 }),
      /^vehicle\.referenceAreaM2: -1 m2 is below 0 m2; give at least 0 m2/,
    ],
    [
      'an azimuth past the circle',
      { ...STAGED_DOCUMENT, start: { ...STAGED_DOCUMENT.start, azimuthDeg: 361 } },
      /^start\.azimuthDeg: 361 degrees is above 360 degrees; give at most 360 degrees/,
    ],
    [
      'not a number',
      { ...STAGED_DOCUMENT, start: { ...STAGED_DOCUMENT.start, latDeg: Number.NaN } },
      /^start\.latDeg: NaN is not a number in degrees/,
    ],
    [
      'nothing that steers',
      staged({ programme: undefined }),
      /^vehicle\.programme: is missing: nothing steers/,
    ],
    [
      'a programme beside phases',
      { ...STAGED_DOCUMENT, phases: [] },
      /^vehicle\.programme: stands beside phases/,
    ],
    [
      'a phase of no kind',
      drop({ phases: [{ kind: 'warp' }] }),
      /^phases\[0\]\.kind: "warp" is not a kind of phase; write one of vertical-rise, /,
    ],
    ['a phase that is no object', drop({ phases: [3] }), /^phases\[0\]: 3 is not a phase/],
    [
      'an unknown end of a phase',
      drop({ phases: [{ kind: 'coast', until: { moonM: 1 } }] }),
      /^phases\[0\]\.until\.moonM: is not a known key here/,
    ],
    [
      'a pull-up without lift',
      drop({ phases: [{ kind: 'pull-up', until: { angleAboveDeg: 0 } }] }),
      /^phases\[0\]\.liftToDrag: is missing: a number is needed/,
    ],
    [
      'a load factor of nothing',
      drop({ phases: [{ kind: 'glide', mode: 'skip', liftToDrag: 1, mostLoadFactor: 0 }] }),
      /^phases\[0\]\.mostLoadFactor: 0 is not above 0; give more than 0/,
    ],
    [
      'a velocity for a staged vehicle',
      { ...STAGED_DOCUMENT, start: { ...STAGED_DOCUMENT.start, speedMps: 100 } },
      /^start: gives a velocity, but a staged vehicle starts at rest/,
    ],
    [
      'a radius for the ellipsoid',
      drop({ earth: { radiusM: 6_371_000 } }),
      /^earth\.radiusM: belongs to a sphere only/,
    ],
    [
      'too many samples',
      drop({ sampleS: 1e-6 }),
      /^sampleS: 0\.000001 s over 30 s gives more than 1000000 samples/,
    ],
  ])('%s', (_, document, expected) => {
    expect(problemsOf(document).join('\n')).toMatch(expected);
  });

  it('a type id, with the types that there are', () => {
    const known = shippedType('nodong');
    const parsed = parseFlightDocument({ ...STAGED_DOCUMENT, vehicle: 'kn-99' }, [known]);
    expect(parsed.ok ? [] : parsed.problems.map(formatProblem)).toEqual([
      `vehicle: "kn-99" is not a known vehicle type; write a body, stages, or one of ${known.key}`,
    ]);
    expect(parseFlightDocument({ ...STAGED_DOCUMENT, vehicle: known.key }, [known]).ok).toBe(true);
  });

  it('says all that is wrong at once', () => {
    const found = problemsOf({
      version: 1,
      start: { latDeg: 100, lonDeg: 0, heightM: 0, velocityNedMps: [0, 0] },
      vehicle: { massKg: 0, referenceAreaM2: 1, dragCoefficient: -1 },
      sampleS: 0,
    });
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'sampleS',
      'vehicle.massKg',
      'vehicle.dragCoefficient',
      'start.latDeg',
      'start.velocityNedMps',
    ]);
  });
});
