import type { Ellipsoid, Geodetic } from '../geodesy/index.ts';
import type { GravityField } from '../gravity/index.ts';
import type { Body, StagedVehicle } from '../vehicle/index.ts';

/** The Earth a flight is flown over. */
export interface Earth {
  readonly ellipsoid: Ellipsoid;
  readonly gravity: GravityField;
  /** 0 for an Earth that stands still. */
  readonly rotationRateRadps: number;
}

/** What to fly: all of it in SI and radians. Documents in degrees become this by `parseFlightDocument`. */
export interface Flight {
  readonly earth: Earth;
  readonly atmosphere: 'ussa76' | 'none';
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
  readonly until: { readonly timeS: number; readonly heightM: number };
}
