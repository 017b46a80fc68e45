import { type Ellipsoid, type Geodetic, WGS84 } from '../geodesy/index.ts';
import { type GravityField, oblateField } from '../gravity/index.ts';
import { EARTH_ROTATION_RATE_RADPS } from '../units/index.ts';
import type { Body, StagedVehicle } from '../vehicle/index.ts';
import type { Atmosphere } from './forces.ts';
import type { Phase } from './phases/phase.ts';

/** The Earth a flight is flown over. */
export interface Earth {
  readonly ellipsoid: Ellipsoid;
  readonly gravity: GravityField;
  /** 0 for an Earth that stands still. */
  readonly rotationRateRadps: number;
}

/** The Earth of a document that says nothing about it: WGS84, J2, rotating. */
export const STANDARD_EARTH: Earth = {
  ellipsoid: WGS84,
  gravity: oblateField(),
  rotationRateRadps: EARTH_ROTATION_RATE_RADPS,
};

/** What to fly: all of it in SI and radians. Documents in degrees become this by `parseFlightDocument`. */
export interface Flight {
  readonly earth: Earth;
  /** The standard air, none, or one's own; the kernel knows the first two. */
  readonly atmosphere: 'ussa76' | 'none' | Atmosphere;
  readonly start: Geodetic;
  /** A body thrown at a velocity relative to the Earth, or a staged vehicle at rest on its launch azimuth. */
  readonly flown:
    | {
        readonly kind: 'body';
        readonly body: Body;
        /** East, north, up, m/s. */
        readonly velocityEnuMps: readonly [east: number, north: number, up: number];
      }
    | { readonly kind: 'staged'; readonly vehicle: StagedVehicle; readonly azimuthRad: number };
  /** In their order; the body's own coast follows the last. Left out: the vehicle's pitch programme, then the coast. */
  readonly phases?: readonly Phase[];
  readonly until: { readonly timeS: number; readonly heightM: number };
}
