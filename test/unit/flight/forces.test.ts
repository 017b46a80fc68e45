import { describe, expect, it } from 'vitest';
import { standardAir } from '../../../src/engine/atmosphere/index.ts';
import { legRates } from '../../../src/engine/flight/by-terms.ts';
import type { Attitude, Flight, Lift } from '../../../src/engine/flight/index.ts';
import { kernelRates } from '../../../src/engine/flight/kernel/by-kernel.ts';
import type { Leg } from '../../../src/engine/flight/legs.ts';
import { sphere } from '../../../src/engine/geodesy/index.ts';
import { centralField } from '../../../src/engine/gravity/index.ts';
import { STANDARD_GRAVITY_MPS2, toRadians } from '../../../src/engine/units/index.ts';

/*
 * Each term alone, at one place where its closed form can be written down: over the equator of a still sphere without
 * gravity worth the name, flying east at 10 km. Both ways of computing it, so that neither can lose a term.
 */
const RADIUS_M = 6_400_000;
const HEIGHT_M = 10_000;
const SPEED_MPS = 1000;
const AREA_M2 = 2;
const MASS_KG = 500;
const CD = 0.25;
const AIR = standardAir(HEIGHT_M);
const PRESSURE_PA = 0.5 * AIR.densityKgM3 * SPEED_MPS ** 2;
const DRAG_MPS2 = (PRESSURE_PA * AREA_M2 * CD) / MASS_KG;

const body = {
  massKg: MASS_KG,
  referenceAreaM2: AREA_M2,
  drag: { kind: 'constant', value: CD } as const,
  liftToDrag: 0,
  bankRad: 0,
};
const flightAt = (more: Partial<Flight['earth']>): Flight => ({
  earth: { ellipsoid: sphere(RADIUS_M), gravity: centralField(1), rotationRateRadps: 0, ...more },
  atmosphere: 'ussa76',
  start: { latRad: 0, lonRad: 0, heightM: HEIGHT_M },
  flown: { kind: 'body', body, velocityEnuMps: [SPEED_MPS, 0, 0] },
  until: { timeS: 1, heightM: 0 },
});
const VELOCITY: Attitude = { kind: 'velocity' };

interface Case {
  readonly attitude?: Attitude;
  readonly lift?: Lift;
  readonly thrustN?: number;
  readonly exitAreaM2?: number;
  readonly climbMps?: number;
  readonly timeS?: number;
  readonly earth?: Partial<Flight['earth']>;
}

/** Acceleration without drag: up, east, north, m/s2; checked to be the same by terms and by kernel. */
const accelerationOf = ({
  attitude = VELOCITY,
  lift,
  thrustN = 0,
  exitAreaM2 = 0,
  climbMps = 0,
  timeS = 0,
  earth = {},
}: Case) => {
  const leg: Leg = {
    phase: { name: 'any', attitude, ends: [] },
    piece: {
      startS: 0,
      endS: 1e6,
      massAtStartKg: MASS_KG,
      massFlowKgS: 0,
      massFlowRateKgS2: 0,
      thrustN,
      thrustRateNPerS: 0,
      nozzleExitAreaM2: exitAreaM2,
      aerodynamics: body,
    },
    lift: lift ?? null,
    fromS: 0,
    toS: 1e6,
  };
  const eastMps = Math.sqrt(SPEED_MPS ** 2 - climbMps ** 2);
  const state = Float64Array.of(RADIUS_M + HEIGHT_M, 0, 0, climbMps, eastMps, 0);
  const both = [legRates, kernelRates].map((ratesOf) => {
    const rates = new Float64Array(6);
    ratesOf(flightAt(earth), leg)(timeS, state, rates);
    return {
      up: rates[3]! + (DRAG_MPS2 * climbMps) / SPEED_MPS,
      east: rates[4]! + (DRAG_MPS2 * eastMps) / SPEED_MPS,
      north: rates[5]!,
    };
  });
  const [terms, kernel] = both;
  for (const key of ['up', 'east', 'north'] as const) expect(kernel![key]).toBeCloseTo(terms![key], 5);
  return terms!;
};

const lifting = (more: Partial<Lift>): Lift => ({
  kind: 'full',
  liftToDrag: 2,
  bankRad: 0,
  mostLoadFactor: Number.POSITIVE_INFINITY,
  ...more,
});

describe('thrust', () => {
  it('is vacuum thrust less exit area times the pressure there', () => {
    const { east } = accelerationOf({ thrustN: 100_000, exitAreaM2: 0.5 });
    expect(east).toBeCloseTo((100_000 - 0.5 * AIR.pressurePa) / MASS_KG, 6);
  });

  it('is never below nothing', () => {
    expect(accelerationOf({ thrustN: 100, exitAreaM2: 5 }).east).toBeCloseTo(0, 6);
  });

  it('stands still among the stars while the Earth turns under an inertial attitude', () => {
    const rotationRateRadps = 1e-3;
    const attitude: Attitude = { kind: 'tilt', tiltRad: 0, fixedIn: 'inertial' };
    const timeS = 500;
    const pushed = (thrustN: number) =>
      accelerationOf({ attitude, thrustN, timeS, earth: { rotationRateRadps } });
    const [with_, without] = [pushed(50_000), pushed(0)];
    // Up at time zero; half a radian later that is half a radian to the west of up.
    expect(with_.up - without.up).toBeCloseTo(100 * Math.cos(0.5), 6);
    expect(with_.east - without.east).toBeCloseTo(-100 * Math.sin(0.5), 6);
  });

  it('at an angle of attack has the normal force of the air with it', () => {
    const angleRad = toRadians(2);
    const attitude: Attitude = {
      kind: 'angle-of-attack',
      angleRad,
      normalForcePerRad: 2,
      mostLoadFactor: Number.POSITIVE_INFINITY,
      mostDynamicPressurePa: Number.POSITIVE_INFINITY,
    };
    const { up, east } = accelerationOf({ attitude, thrustN: 50_000 });
    const normal = (PRESSURE_PA * AREA_M2 * 2 * angleRad) / MASS_KG;
    expect(up).toBeCloseTo(100 * Math.sin(angleRad) + normal * Math.cos(angleRad), 6);
    expect(east).toBeCloseTo(100 * Math.cos(angleRad) - normal * Math.sin(angleRad), 6);
  });

  it.each([
    ['load factor', { mostLoadFactor: 1, mostDynamicPressurePa: Number.POSITIVE_INFINITY }],
    ['dynamic pressure', { mostLoadFactor: Number.POSITIVE_INFINITY, mostDynamicPressurePa: 20_000 }],
  ])('at an angle of attack stays within its limit of %s', (_, limits) => {
    const angleRad = toRadians(10);
    const attitude: Attitude = { kind: 'angle-of-attack', angleRad, normalForcePerRad: 2, ...limits };
    const { up } = accelerationOf({ attitude, thrustN: 50_000 });
    const normal = (PRESSURE_PA * AREA_M2 * 2) / MASS_KG;
    const flownRad = angleRad * Math.min(1, limits.mostDynamicPressurePa / PRESSURE_PA);
    const asked = 100 * Math.sin(flownRad) + normal * flownRad * Math.cos(flownRad);
    // The angle shrinks in proportion, so the load of a small angle is met to its cosine.
    const expected = Math.min(asked, limits.mostLoadFactor * STANDARD_GRAVITY_MPS2);
    expect(Math.abs(up / expected - 1)).toBeLessThan(0.02);
  });
});

describe('lift', () => {
  it('is a multiple of the drag, upward, and to the right with a bank', () => {
    const level = accelerationOf({ lift: lifting({}) });
    expect(level.up).toBeCloseTo(2 * DRAG_MPS2, 6);
    const banked = accelerationOf({ lift: lifting({ bankRad: toRadians(30) }) });
    expect(banked.up).toBeCloseTo(2 * DRAG_MPS2 * Math.cos(toRadians(30)), 6);
    // Eastward flight: to the right is south.
    expect(banked.north).toBeCloseTo(-2 * DRAG_MPS2 * Math.sin(toRadians(30)), 6);
  });

  it('stays within its load factor', () => {
    const { up } = accelerationOf({ lift: lifting({ mostLoadFactor: 3 }) });
    expect(up).toBeCloseTo(3 * STANDARD_GRAVITY_MPS2, 6);
  });

  it('of an equilibrium glide is full on the glide path and below, and fades above it', () => {
    const lift = lifting({ kind: 'equilibrium' });
    // sin = -2 g H / (v2 L/D) = -0.0706 at 1 km/s with L/D of 2.
    const glideSine = (-2 * STANDARD_GRAVITY_MPS2 * 7200) / (SPEED_MPS ** 2 * 2);
    const across = (sine: number) => {
      const { up, east } = accelerationOf({ lift, climbMps: sine * SPEED_MPS });
      return Math.hypot(up, east);
    };
    expect(across(glideSine)).toBeCloseTo(2 * DRAG_MPS2, 5);
    expect(across(glideSine - 0.1)).toBeCloseTo(2 * DRAG_MPS2, 5);
    // Half of it 1/60 above, as a sine; none 1/30 above.
    expect(across(glideSine + 1 / 60)).toBeCloseTo(DRAG_MPS2, 5);
    expect(across(glideSine + 1 / 30 + 0.01)).toBeCloseTo(0, 5);
  });

  it('fades within a degree of the vertical, where it would turn about', () => {
    const lift = lifting({});
    const across = (share: number) => {
      const climbMps = SPEED_MPS * Math.sqrt(1 - share * share);
      const { up, east } = accelerationOf({ lift, climbMps });
      return Math.hypot(up, east);
    };
    expect(across(0.02)).toBeCloseTo(2 * DRAG_MPS2, 4);
    expect(across(0.01)).toBeCloseTo(DRAG_MPS2, 4);
  });
});
