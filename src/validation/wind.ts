import type { FlightPoint, ForceTerm } from '../engine/flight/index.ts';
import {
  type Aerodynamics,
  dragCoefficientAt,
  propulsionOf,
  type StagedVehicle,
} from '../engine/vehicle/index.ts';

/** A wind that blows alike at all heights up to its top, m/s toward the east and the north. */
export interface Wind {
  readonly eastMps: number;
  readonly northMps: number;
  readonly topM: number;
}

/** Adds the drag of the velocity (ECEF, m/s) to `into`, times `sign`. */
const addDrag = (
  aerodynamics: Aerodynamics,
  { air, massKg }: FlightPoint,
  velocity: readonly [number, number, number],
  sign: number,
  into: Float64Array,
): void => {
  const speedMps = Math.hypot(...velocity);
  if (speedMps === 0) return;
  const cd = dragCoefficientAt(aerodynamics.drag, speedMps / air.speedOfSoundMps);
  const perSpeed = (-sign * 0.5 * air.densityKgM3 * speedMps * cd * aerodynamics.referenceAreaM2) / massKg;
  for (const [axis, component] of velocity.entries()) into[axis] = into[axis]! + perSpeed * component;
};

/**
 * What a wind changes of the drag of a point mass. The thrust goes on along the velocity over the ground: what a real
 * vehicle's steering makes of a wind is not known.
 */
export const windTerm = (vehicle: StagedVehicle, wind: Wind): ForceTerm => {
  const pieces = propulsionOf(vehicle);
  return {
    name: 'wind',
    add: (point, into) => {
      if (point.heightM > wind.topM || point.air.densityKgM3 === 0) return;
      const { upX, upY, upZ, vx, vy, vz } = point;
      const level = Math.hypot(upX, upY);
      const [eastX, eastY] = level > 0 ? [-upY / level, upX / level] : [0, 1];
      // Up across east.
      const [northX, northY, northZ] = [-upZ * eastY, upZ * eastX, upX * eastY - upY * eastX];
      const { eastMps, northMps } = wind;
      const through = [
        vx - eastMps * eastX - northMps * northX,
        vy - eastMps * eastY - northMps * northY,
        vz - northMps * northZ,
      ] as const;
      const acting = (pieces.find(({ endS }) => point.timeS < endS) ?? pieces.at(-1)!).aerodynamics;
      addDrag(acting, point, through, 1, into);
      addDrag(acting, point, [vx, vy, vz], -1, into);
    },
  };
};
