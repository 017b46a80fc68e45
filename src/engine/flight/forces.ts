import { type Air, MODEL_BOTTOM_M, standardAir } from '../atmosphere/index.ts';
import { type Ellipsoid, ellipsoidVertical } from '../geodesy/index.ts';
import { addGravitation, type GravityField } from '../gravity/index.ts';
import { type Body, dragCoefficientAt, type Stage, thrustAt } from '../vehicle/index.ts';

/**
 * What every force term may read of the present moment; one object, filled anew for each evaluation.
 * Positions and velocities are Earth-fixed (ECEF), SI.
 */
export interface FlightPoint {
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

/** The air at a height: standard, continued unchanged below the model's bottom, or none. */
export type Atmosphere = (heightM: number) => Air;

export const STANDARD_ATMOSPHERE: Atmosphere = (heightM) => standardAir(Math.max(heightM, MODEL_BOTTOM_M));
export const NO_ATMOSPHERE: Atmosphere = () => VACUUM;

export const makeFlightPoint = (): FlightPoint => ({
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
  heightM: 0,
  air: VACUUM,
});

/** Fills the point from a state of six (position, velocity) and a mass. */
export const fillFlightPoint = (
  point: FlightPoint,
  state: Float64Array,
  massKg: number,
  ellipsoid: Ellipsoid,
  atmosphere: Atmosphere,
): void => {
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

/** Drag, and lift where the body has some; the air turns with the Earth (no wind). */
export const aerodynamic = (body: Pick<Body, 'referenceAreaM2' | 'drag'> & Partial<Body>): ForceTerm => {
  const liftToDrag = body.liftToDrag ?? 0;
  const cosBank = Math.cos(body.bankRad ?? 0);
  const sinBank = Math.sin(body.bankRad ?? 0);
  return {
    name: liftToDrag === 0 ? 'drag' : 'drag and lift',
    add: (point, into) => {
      const { air, speedMps, vx, vy, vz, upX, upY, upZ } = point;
      if (air.densityKgM3 === 0 || speedMps === 0) return;
      const cd = dragCoefficientAt(body.drag, speedMps / air.speedOfSoundMps);
      // Acceleration over speed, so that times the velocity it is the drag.
      const perSpeed = (0.5 * air.densityKgM3 * speedMps * cd * body.referenceAreaM2) / point.massKg;
      into[0] = into[0]! - perSpeed * vx;
      into[1] = into[1]! - perSpeed * vy;
      into[2] = into[2]! - perSpeed * vz;
      if (liftToDrag === 0) return;
      // Upward normal to the velocity, and the normal to both, to the right of the flight.
      const along = (upX * vx + upY * vy + upZ * vz) / (speedMps * speedMps);
      const nx = upX - along * vx;
      const ny = upY - along * vy;
      const nz = upZ - along * vz;
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz);
      if (length < 1e-9) return;
      const lift = (liftToDrag * perSpeed * speedMps) / length;
      const rx = (vy * nz - vz * ny) / speedMps;
      const ry = (vz * nx - vx * nz) / speedMps;
      const rz = (vx * ny - vy * nx) / speedMps;
      into[0] = into[0]! + lift * (cosBank * nx + sinBank * rx);
      into[1] = into[1]! + lift * (cosBank * ny + sinBank * ry);
      into[2] = into[2]! + lift * (cosBank * nz + sinBank * rz);
    },
  };
};

/** Thrust along a direction that stays fixed in the Earth frame. */
export const fixedThrust = (stage: Stage, direction: { x: number; y: number; z: number }): ForceTerm => ({
  name: 'thrust, fixed attitude',
  add: (point, into) => {
    const acceleration = thrustAt(stage, point.air.pressurePa) / point.massKg;
    into[0] = into[0]! + acceleration * direction.x;
    into[1] = into[1]! + acceleration * direction.y;
    into[2] = into[2]! + acceleration * direction.z;
  },
});

/** Thrust along the air-relative velocity (gravity turn); straight up while the vehicle stands still. */
export const velocityThrust = (stage: Stage): ForceTerm => ({
  name: 'thrust, gravity turn',
  add: (point, into) => {
    const acceleration = thrustAt(stage, point.air.pressurePa) / point.massKg;
    const still = point.speedMps < 1e-6;
    const per = still ? acceleration : acceleration / point.speedMps;
    into[0] = into[0]! + per * (still ? point.upX : point.vx);
    into[1] = into[1]! + per * (still ? point.upY : point.vy);
    into[2] = into[2]! + per * (still ? point.upZ : point.vz);
  },
});
