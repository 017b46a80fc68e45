import { describe, expect, it } from 'vitest';
import { type Flight, type Phase, simulate } from '../../../src/engine/flight/index.ts';
import { geodeticAt, motionAt } from '../../../src/engine/trajectory/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';
import { flightOf, STAGED_DOCUMENT, STAGED_VEHICLE } from '../../support/flights.ts';

const { programme: _, ...STEERED } = STAGED_VEHICLE;
const BODY = { massKg: 1000, referenceAreaM2: 0.5, dragCoefficient: 0.1 };

const staged = (phases: object[], more: object = {}) =>
  simulate(flightOf({ ...STAGED_DOCUMENT, vehicle: { ...STEERED, ...more }, phases }));
const thrown = (phases: object[], start: object = {}) =>
  simulate(
    flightOf({
      version: 1,
      start: {
        latDeg: 0,
        lonDeg: 0,
        heightM: 60_000,
        speedMps: 4000,
        azimuthDeg: 90,
        elevationDeg: -5,
        ...start,
      },
      vehicle: BODY,
      phases,
    }),
  );
const phasesFlown = ({ trajectory }: ReturnType<typeof simulate>) =>
  trajectory.events.filter(({ kind }) => kind === 'phase').map(({ name }) => name);
const beginningOf = ({ trajectory }: ReturnType<typeof simulate>, phase: string) =>
  trajectory.events.find(({ kind, name }) => kind === 'phase' && name === phase)!.timeS;

const RISE = { kind: 'vertical-rise', until: { timeS: 5 } };
const KICK = { kind: 'pitch-kick', kickDeg: 4.01, until: { timeS: 12 } };
const TURN = { kind: 'gravity-turn', until: { burnout: true } };

describe('phases of a document', () => {
  it('fly a pitch programme written out to the same end as the programme', () => {
    const written = staged([RISE, KICK, TURN]);
    const programmed = simulate(flightOf(STAGED_DOCUMENT));
    expect(written.ending.timeS).toBe(programmed.ending.timeS);
    expect(phasesFlown(written)).toEqual(['vertical rise', 'pitch kick', 'gravity turn', 'coast']);
  });

  it('are skipped where they are over before they begin', () => {
    expect(phasesFlown(staged([RISE, { kind: 'coast', until: { climbingAboveM: 0 } }, KICK, TURN]))).toEqual([
      'vertical rise',
      'pitch kick',
      'gravity turn',
      'coast',
    ]);
  });

  it('a tilt fixed in the inertial frame turns eastward of one fixed to the Earth', () => {
    const tilted = (phase: object) => staged([RISE, { ...phase, until: { burnout: true } }], {}).end;
    const earth = tilted({ kind: 'pitch-kick', kickDeg: 20 });
    const inertial = tilted({ kind: 'inertial-attitude', tiltDeg: 20 });
    // 160 s of burn turn the Earth by 0.67 degrees: the inertial direction lags westward in its frame, so the
    // flight to the north-east falls short of the other's longitude by some kilometres.
    expect(inertial.lonRad).toBeLessThan(earth.lonRad);
  });

  it('an angle of attack lifts the path, less where the load factor or the pressure is limited', () => {
    const apogeeWith = (more: object) =>
      staged([RISE, KICK, { kind: 'angle-of-attack', angleDeg: 2, ...more, until: { burnout: true } }])
        .apogeeM!;
    const turn = staged([RISE, KICK, TURN]).apogeeM!;
    const free = apogeeWith({});
    const byLoad = apogeeWith({ mostLoadFactor: 0.05 });
    const byPressure = apogeeWith({ mostDynamicPressurePa: 2000 });
    expect(free).toBeGreaterThan(byLoad);
    expect(byLoad).toBeGreaterThan(turn);
    expect(free).toBeGreaterThan(byPressure);
    expect(byPressure).toBeGreaterThan(turn);
  });

  it('a jettison lightens the vehicle at its moment', () => {
    const [first, second] = STAGED_VEHICLE.stages;
    const jettisons = [{ name: 'fairing', afterIgnitionS: 30, massKg: 100 }];
    const dropped = staged([RISE, KICK, TURN], { stages: [first, { ...second, jettisons }] });
    const { events } = dropped.trajectory;
    expect(events.find(({ kind }) => kind === 'jettison')).toEqual({
      kind: 'jettison',
      timeS: 115,
      name: 'fairing',
    });
    expect(dropped.groundRangeM).toBeGreaterThan(staged([RISE, KICK, TURN]).groundRangeM);
  });

  it('an ignition delay is a coast between the stages', () => {
    const [first, second] = STAGED_VEHICLE.stages;
    const { trajectory } = staged([RISE, KICK, TURN], { stages: [first, { ...second, ignitionDelayS: 7 }] });
    const times = trajectory.events.filter(({ kind }) => kind === 'ignition').map(({ timeS }) => timeS);
    expect(times).toEqual([0, 92]);
  });

  it('a thrust table of one level is the constant thrust', () => {
    const [first, second] = STAGED_VEHICLE.stages;
    const table = [
      [0, 430_000],
      [40, 430_000],
      [85, 430_000],
    ];
    const { end } = staged([RISE, KICK, TURN], { stages: [{ ...first, vacuumThrustN: table }, second] });
    const constant = staged([RISE, KICK, TURN]).end;
    // The same forces in other steps.
    expect(Math.abs(end.latRad - constant.latRad) * 6.4e6).toBeLessThan(1);
  });

  it('a thrust table burns its propellant as the thrust asks, all of it in the end', () => {
    const [first, second] = STAGED_VEHICLE.stages;
    const table = [
      [0, 600_000],
      [85, 260_000],
    ];
    const { trajectory } = staged([RISE, KICK, TURN], {
      stages: [{ ...first, vacuumThrustN: table }, second],
    });
    const massAt = (timeS: number) =>
      trajectory.coefficients[(trajectory.timesS.findIndex((at) => at >= timeS) * 7 + 6) * 5]!;
    // 20 000 kg less 165 kg/s over 85 s; the segment after begins with the second stage.
    expect(massAt(85)).toBeCloseTo(5000, 6);
    const halfway = trajectory.timesS.findIndex((at) => at >= 42.5);
    const burnt = 20_000 - trajectory.coefficients[(halfway * 7 + 6) * 5]!;
    // The first half of a falling thrust burns more than half.
    expect(burnt).toBeGreaterThan((165 * 85) / 2);
  });
});

describe('lifting phases', () => {
  const PULL_UP = { kind: 'pull-up', liftToDrag: 2, mostLoadFactor: 8, until: { angleAboveDeg: -0.5 } };

  it('a pull-up bends the path level, at once or at its height', () => {
    const flown = thrown([{ kind: 'coast', until: { descendingBelowM: 40_000 } }, PULL_UP]);
    const beginsS = beginningOf(flown, 'pull-up');
    expect(Math.abs(geodeticAt(flown.trajectory, beginsS).heightM - 40_000)).toBeLessThan(0.01);
    const overS = flown.trajectory.events.filter(({ kind }) => kind === 'phase').at(-1)!.timeS;
    // -0.5 degrees to a hundred-thousandth.
    expect(motionAt(flown.trajectory, overS).flightPathAngleRad).toBeCloseTo(toRadians(-0.5), 5);
  });

  it('a skip glide bounces; an equilibrium glide settles after the pull-up brought it too low', () => {
    const glide = (mode: string) =>
      thrown([
        PULL_UP,
        { kind: 'glide', mode, liftToDrag: 2, until: { speedBelowMps: 1000 } },
        { kind: 'terminal' },
      ]);
    const bounces = (flown: ReturnType<typeof simulate>) =>
      flown.trajectory.events.filter(({ kind }) => kind === 'apogee').length;
    expect(bounces(glide('equilibrium'))).toBeLessThanOrEqual(1);
    expect(bounces(glide('skip'))).toBeGreaterThan(2);
  });

  it('a bank turns the flight to its side', () => {
    const turned = (bankDeg: number) =>
      thrown([
        PULL_UP,
        { kind: 'glide', mode: 'equilibrium', liftToDrag: 2, bankDeg, until: { speedBelowMps: 1000 } },
        { kind: 'terminal' },
      ]).end.latRad;
    // Eastward flight: to the right is south.
    expect(turned(40)).toBeLessThan(-0.01);
    expect(turned(-40)).toBeGreaterThan(0.01);
  });

  it('a glide that never ends stops at the time limit, as a value', () => {
    const flown = simulate(
      flightOf({
        version: 1,
        start: { latDeg: 0, lonDeg: 0, heightM: 60_000, speedMps: 7500, azimuthDeg: 90, elevationDeg: 0 },
        vehicle: BODY,
        phases: [{ kind: 'glide', mode: 'equilibrium', liftToDrag: 15 }],
        until: { timeS: 900 },
      }),
    );
    expect(flown.ending).toEqual({ kind: 'time-limit', timeS: 900 });
  });
});

describe.each(['kernel', 'terms'] as const)('where things meet, by %s', (by) => {
  const fly = (document: object) => simulate(flightOf({ version: 1, vehicle: BODY, ...document }), { by });
  const apogees = ({ trajectory }: ReturnType<typeof simulate>) =>
    trajectory.events.filter(({ kind }) => kind === 'apogee').length;

  it('a level start high and fast has no apogee of its own', () => {
    for (let latDeg = -84; latDeg <= 84; latDeg += 12) {
      for (const heightM of [100_000, 500_000]) {
        const start = { latDeg, lonDeg: 20, heightM, speedMps: 7000, azimuthDeg: 10, elevationDeg: 0 };
        const flown = fly({ start, until: { timeS: 300 } });
        // Below the speed of an orbit it can only fall; above, its top comes much later.
        expect(flown.trajectory.events.find(({ kind, timeS }) => kind === 'apogee' && timeS < 1)).toBe(
          undefined,
        );
      }
    }
  });

  it.each([
    [0, 'impact'],
    [5000, 'height'],
  ])('a phase that ends on the height that ends the flight, %f m, does not hide it', (level, kind) => {
    for (let northMps = 0; northMps < 1000; northMps += 100) {
      const flown = fly({
        start: { latDeg: 39, lonDeg: 126, heightM: 0, velocityNedMps: [northMps, 800, -1000] },
        phases: [{ kind: 'coast', until: { descendingBelowM: level } }],
        until: { heightM: level },
      });
      expect(flown.ending.kind).toBe(kind);
      expect(Math.abs(flown.end.heightM - level)).toBeLessThan(1e-3);
    }
  });

  it('a phase that ends at the top leaves one apogee', () => {
    for (const until of [{ descendingBelowM: 1e6 }, { angleBelowDeg: 0 }]) {
      for (let eastMps = 100; eastMps < 1000; eastMps += 100) {
        const flown = fly({
          start: { latDeg: 39, lonDeg: 126, heightM: 0, velocityNedMps: [200, eastMps, -900] },
          phases: [{ kind: 'coast', until }],
        });
        expect(apogees(flown)).toBe(1);
        expect(flown.apogeeM).toBeGreaterThan(10_000);
        expect(phasesFlown(flown)).toHaveLength(2);
      }
    }
  });

  it('a phase with the end of the one before it does not begin', () => {
    const until = { speedBelowMps: 800 };
    const flown = fly({
      start: { latDeg: 0, lonDeg: 0, heightM: 40_000, speedMps: 2000, azimuthDeg: 90, elevationDeg: -20 },
      phases: [
        { kind: 'pull-up', liftToDrag: 0.8, until },
        { kind: 'glide', mode: 'equilibrium', liftToDrag: 0.8, until },
        { kind: 'terminal' },
      ],
    });
    expect(phasesFlown(flown)).toEqual(['pull-up', 'terminal']);
  });

  it('an end that the top of the path only grazes is found', () => {
    const start = { latDeg: 0, lonDeg: 0, heightM: 0, velocityNedMps: [0, 500, -1000] };
    const topM = fly({ atmosphere: 'none', start }).apogeeM!;
    for (const belowM of [1, 10, 100]) {
      const flown = fly({
        atmosphere: 'none',
        start,
        phases: [{ kind: 'coast', until: { climbingAboveM: topM - belowM } }, { kind: 'terminal' }],
      });
      expect(phasesFlown(flown)).toEqual(['coast', 'terminal']);
    }
  });

  it('an end that is so at rest ends the phase before it begins', () => {
    for (const until of [{ climbingAboveM: -100 }, { angleAboveDeg: 80 }, { speedBelowMps: 100 }]) {
      const flown = simulate(
        flightOf({
          ...STAGED_DOCUMENT,
          vehicle: STEERED,
          phases: [{ kind: 'vertical-rise', until }, KICK, TURN],
        }),
        { by },
      );
      expect(phasesFlown(flown)[0]).toBe('pitch kick');
    }
  });
});

describe('a phase that no file of the engine knows', () => {
  it('is flown from its own definition', () => {
    // A parachute: more drag, by a force term of its own, until it hangs.
    const parachute: Phase = {
      name: 'parachute',
      attitude: { kind: 'velocity' },
      terms: [
        {
          name: 'canopy',
          add: ({ air, speedMps, massKg, vx, vy, vz }, into) => {
            const per = (-0.5 * air.densityKgM3 * speedMps * 100) / massKg;
            into[0] = into[0]! + per * vx;
            into[1] = into[1]! + per * vy;
            into[2] = into[2]! + per * vz;
          },
        },
      ],
      ends: [{ kind: 'custom', reached: ({ heightM }) => 1000 - heightM }],
    };
    const flight: Flight = {
      ...flightOf({
        version: 1,
        start: { latDeg: 0, lonDeg: 0, heightM: 8000, velocityNedMps: [0, 0, 0] },
        vehicle: { ...BODY, massKg: 100 },
      }),
      phases: [parachute],
    };
    const flown = simulate(flight);
    expect(phasesFlown(flown)).toEqual(['parachute', 'coast']);
    const cutS = beginningOf(flown, 'coast');
    expect(Math.abs(geodeticAt(flown.trajectory, cutS).heightM - 1000)).toBeLessThan(0.01);
    // Terminal speed of 100 kg under 100 m2 (and the body's 0.05 m2) at 1 km: sqrt(2 m g / (rho A)) = 4.2 m/s.
    expect(motionAt(flown.trajectory, cutS).speedMps).toBeCloseTo(4.2, 1);
  });
});
