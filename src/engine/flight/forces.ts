import { type Air, MODEL_BOTTOM_M, standardAir } from '../atmosphere/index.ts';
import { type Ellipsoid, ellipsoidVertical } from '../geodesy/index.ts';
import { addGravitation, type GravityField } from '../gravity/index.ts';
import { STANDARD_GRAVITY_MPS2 } from '../units/index.ts';
import {
  type Aerodynamics,
  dragCoefficientAt,
  type PropulsionPiece,
  thrustInPiece,
} from '../vehicle/index.ts';
import type { Attitude, Lift } from './control.ts';

/**
 * What every force term may read of the present moment; one object, filled anew for each evaluation.
 * Positions and velocities are Earth-fixed (ECEF), SI.
 */
export interface FlightPoint {
  timeS: number;
  x: number;
  y: number;
  z: number;
  vx: number;
  vy: number;
  vz: number;
  massKg: number;
  speedMps: number;
  /** Unit vector of the ellipsoid's normal. */
  upX: number;
  upY: number;
  upZ: number;
  /** Rate of the height, m/s. */
  climbMps: number;
  heightM: number;
  air: Air;
}

/** One term of the equations of motion: adds its acceleration (m/s2, Earth-fixed axes) to `into`. */
export interface ForceTerm {
  readonly name: string;
  readonly add: (point: FlightPoint, into: Float64Array) => void;
}

const VACUUM: Air = {
  temperatureK: 0,
  pressurePa: 0,
  densityKgM3: 0,
  speedOfSoundMps: Number.POSITIVE_INFINITY,
};

/** The air at a height (m, above the ellipsoid); heights below the standard's bottom must be answered too. */
export type Atmosphere = (heightM: number) => Air;

/** The standard air, continued unchanged below the model's bottom. */
export const STANDARD_ATMOSPHERE: Atmosphere = (heightM) => standardAir(Math.max(heightM, MODEL_BOTTOM_M));
export const NO_ATMOSPHERE: Atmosphere = () => VACUUM;

/** The atmosphere that a flight names, or brings along. */
export const atmosphereOf = (named: 'ussa76' | 'none' | Atmosphere): Atmosphere => {
  if (named === 'ussa76') return STANDARD_ATMOSPHERE;
  return named === 'none' ? NO_ATMOSPHERE : named;
};

export const makeFlightPoint = (): FlightPoint => ({
  timeS: 0,
  x: 0,
  y: 0,
  z: 0,
  vx: 0,
  vy: 0,
  vz: 0,
  massKg: 0,
  speedMps: 0,
  upX: 0,
  upY: 0,
  upZ: 0,
  climbMps: 0,
  heightM: 0,
  air: VACUUM,
});

/** Fills the point from a time, a state of six (position, velocity) and a mass. */
export const fillFlightPoint = (
  point: FlightPoint,
  timeS: number,
  state: Float64Array,
  massKg: number,
  ellipsoid: Ellipsoid,
  atmosphere: Atmosphere,
): void => {
  point.timeS = timeS;
  point.x = state[0]!;
  point.y = state[1]!;
  point.z = state[2]!;
  point.vx = state[3]!;
  point.vy = state[4]!;
  point.vz = state[5]!;
  point.massKg = massKg;
  point.speedMps = Math.sqrt(point.vx * point.vx + point.vy * point.vy + point.vz * point.vz);
  const vertical = ellipsoidVertical(ellipsoid, point.x, point.y, point.z);
  const equatorial = Math.sqrt(point.x * point.x + point.y * point.y);
  point.heightM = vertical.heightM;
  point.upX = equatorial > 0 ? (vertical.cosLat * point.x) / equatorial : 0;
  point.upY = equatorial > 0 ? (vertical.cosLat * point.y) / equatorial : 0;
  point.upZ = vertical.sinLat;
  point.climbMps = point.upX * point.vx + point.upY * point.vy + point.upZ * point.vz;
  point.air = atmosphere(vertical.heightM);
};

export const gravitation = (field: GravityField): ForceTerm => ({
  name: field.j2 === 0 ? 'central gravity' : 'gravity with J2',
  add: (point, into) => addGravitation(field, point.x, point.y, point.z, into),
});

/** The push outward that a turning frame adds; with gravitation it makes the weight of a body at rest. */
export const centrifugal = (rotationRateRadps: number): ForceTerm => ({
  name: 'centrifugal',
  add: (point, into) => {
    const square = rotationRateRadps * rotationRateRadps;
    into[0] = into[0]! + square * point.x;
    into[1] = into[1]! + square * point.y;
  },
});

/** The push to the side that a turning frame adds to what moves in it. */
export const coriolis = (rotationRateRadps: number): ForceTerm => ({
  name: 'Coriolis',
  add: (point, into) => {
    into[0] = into[0]! + 2 * rotationRateRadps * point.vy;
    into[1] = into[1]! - 2 * rotationRateRadps * point.vx;
  },
});

/** Acceleration of drag, m/s2, against the velocity; the air turns with the Earth (no wind). */
const dragAcceleration = ({ drag, referenceAreaM2 }: Aerodynamics, point: FlightPoint): number => {
  const { air, speedMps, massKg } = point;
  const cd = dragCoefficientAt(drag, speedMps / air.speedOfSoundMps);
  return (0.5 * air.densityKgM3 * speedMps * speedMps * cd * referenceAreaM2) / massKg;
};

const push = (into: Float64Array, by: number, x: number, y: number, z: number): void => {
  into[0] = into[0]! + by * x;
  into[1] = into[1]! + by * y;
  into[2] = into[2]! + by * z;
};

/** Drag; the air turns with the Earth (no wind). */
export const drag = (aerodynamics: Aerodynamics): ForceTerm => ({
  name: 'drag',
  add: (point, into) => {
    if (point.air.densityKgM3 === 0 || point.speedMps === 0) return;
    const perSpeed = -dragAcceleration(aerodynamics, point) / point.speedMps;
    push(into, perSpeed, point.vx, point.vy, point.vz);
  },
});

/**
 * Across the flight: `up` is normal to the velocity in its vertical plane, `right` normal to both. Reused.
 * Unit vectors, but within a degree of the vertical, where they fade to nothing: there the plane turns about, and a
 * force across it would turn with it.
 */
const across = { upX: 0, upY: 0, upZ: 0, rightX: 0, rightY: 0, rightZ: 0 };

/** Cosine of the flight-path angle at which the directions across the flight begin to fade. */
export const STEEPEST_SHARE = 0.02;

/** Fills {@link across} for a body that moves. */
const fillAcross = ({ speedMps, vx, vy, vz, upX, upY, upZ, climbMps }: FlightPoint): void => {
  const along = climbMps / (speedMps * speedMps);
  const nx = upX - along * vx;
  const ny = upY - along * vy;
  const nz = upZ - along * vz;
  const share = Math.max(STEEPEST_SHARE, Math.sqrt(nx * nx + ny * ny + nz * nz));
  across.upX = nx / share;
  across.upY = ny / share;
  across.upZ = nz / share;
  across.rightX = (vy * across.upZ - vz * across.upY) / speedMps;
  across.rightY = (vz * across.upX - vx * across.upZ) / speedMps;
  across.rightZ = (vx * across.upY - vy * across.upX) / speedMps;
};

/** Scale height of the air in the equilibrium glide's angle. @see [Allen-Eggers] NACA TR 1381 uses 22,000 ft, 6.7 km */
export const GLIDE_SCALE_HEIGHT_M = 7200;
/** Lift is gone when the path is this much (as a sine) above the equilibrium glide's: 2 degrees. */
export const GLIDE_DAMPING = 30;

/**
 * Sine of the flight-path angle of an equilibrium glide: lift carries what the curved path leaves of the weight, and
 * the drag takes the speed that the density asks for.
 *
 * From rho v2 proportional to g - v2/r and rho proportional to exp(-h/H): sin(angle) = -2 g H / (v2 L/D cos(bank)).
 * @see [Eggers] Eggers, Allen and Neice, NACA TR 1382 (1958), gliding flight
 */
export const equilibriumGlideSine = (speedMps: number, verticalLiftToDrag: number): number =>
  Math.max(
    -1,
    (-2 * STANDARD_GRAVITY_MPS2 * GLIDE_SCALE_HEIGHT_M) / (speedMps * speedMps * verticalLiftToDrag),
  );

/** Lift across the flight as a multiple of the drag, banked, up to a load factor. */
export const lift = (aerodynamics: Aerodynamics, law: Lift): ForceTerm => ({
  name: law.kind === 'full' ? 'lift' : 'lift, equilibrium glide',
  add: (point, into) => {
    if (point.air.densityKgM3 === 0 || point.speedMps === 0) return;
    fillAcross(point);
    let acceleration = Math.min(
      law.liftToDrag * dragAcceleration(aerodynamics, point),
      law.mostLoadFactor * STANDARD_GRAVITY_MPS2,
    );
    const cosBank = Math.cos(law.bankRad);
    const sinBank = Math.sin(law.bankRad);
    if (law.kind === 'equilibrium') {
      const sine = point.climbMps / point.speedMps;
      const above = sine - equilibriumGlideSine(point.speedMps, law.liftToDrag * cosBank);
      acceleration *= Math.min(1, Math.max(0, 1 - GLIDE_DAMPING * above));
    }
    push(into, acceleration * cosBank, across.upX, across.upY, across.upZ);
    push(into, acceleration * sinBank, across.rightX, across.rightY, across.rightZ);
  },
});

/** Unit vector, Earth-fixed, of a launch-site tilt at time zero. */
export type TiltDirection = (tiltRad: number) => {
  readonly x: number;
  readonly y: number;
  readonly z: number;
};

/** Thrust of a propulsion piece along the attitude of a phase. Straight up along the velocity of what stands still. */
export const thrust = (
  piece: PropulsionPiece,
  attitude: Attitude,
  directionOf: TiltDirection,
  rotationRateRadps: number,
): ForceTerm => {
  const thrustAt = (point: FlightPoint): number =>
    thrustInPiece(piece, point.timeS, point.air.pressurePa) / point.massKg;
  if (attitude.kind === 'tilt') {
    const { x, y, z } = directionOf(attitude.tiltRad);
    if (attitude.fixedIn === 'earth') {
      return {
        name: 'thrust, fixed in the Earth frame',
        add: (point, into) => push(into, thrustAt(point), x, y, z),
      };
    }
    return {
      name: 'thrust, fixed in the inertial frame',
      add: (point, into) => {
        // An inertial direction turns westward in the Earth-fixed frame.
        const c = Math.cos(rotationRateRadps * point.timeS);
        const s = Math.sin(rotationRateRadps * point.timeS);
        push(into, thrustAt(point), c * x + s * y, c * y - s * x, z);
      },
    };
  }
  if (attitude.kind === 'velocity') {
    return {
      name: 'thrust, gravity turn',
      add: (point, into) => {
        if (point.speedMps < SLOWEST_MPS) push(into, thrustAt(point), point.upX, point.upY, point.upZ);
        else push(into, thrustAt(point) / point.speedMps, point.vx, point.vy, point.vz);
      },
    };
  }
  const { angleRad, mostLoadFactor, mostDynamicPressurePa, normalForcePerRad } = attitude;
  const { referenceAreaM2 } = piece.aerodynamics;
  return {
    name: 'thrust and normal force, angle of attack',
    add: (point, into) => {
      const engine = thrustAt(point);
      if (point.speedMps < SLOWEST_MPS) {
        push(into, engine, point.upX, point.upY, point.upZ);
        return;
      }
      fillAcross(point);
      const pressurePa = 0.5 * point.air.densityKgM3 * point.speedMps * point.speedMps;
      const normal = (pressurePa * referenceAreaM2 * normalForcePerRad) / point.massKg;
      // Both forces are at most in proportion to the angle, so this keeps the load within its limit.
      const angle =
        Math.sign(angleRad) *
        Math.min(
          Math.abs(angleRad) * Math.min(1, mostDynamicPressurePa / pressurePa),
          (mostLoadFactor * STANDARD_GRAVITY_MPS2) / (engine + normal),
        );
      const sine = Math.sin(angle);
      const cosine = Math.cos(angle);
      const up = engine * sine + normal * angle * cosine;
      const along = (engine * cosine - normal * angle * sine) / point.speedMps;
      push(into, along, point.vx, point.vy, point.vz);
      push(into, up, across.upX, across.upY, across.upZ);
    },
  };
};

/** Slower than this a vehicle stands still and has no direction of flight. */
export const SLOWEST_MPS = 1e-6;
