import { enuToEcefVector } from '../geodesy/index.ts';
import { vec3 } from '../math/index.ts';
import type { Flight } from './flight.ts';
import type { TiltDirection } from './forces.ts';

/** Directions tilted from the vertical of the launch site along the launch azimuth, Earth-fixed at time zero. */
export const tiltsOf = ({ start, flown }: Flight): TiltDirection => {
  const azimuthRad =
    flown.kind === 'staged' ? flown.azimuthRad : Math.atan2(flown.velocityEnuMps[0], flown.velocityEnuMps[1]);
  return (tiltRad) =>
    enuToEcefVector(
      start,
      vec3(
        Math.sin(tiltRad) * Math.sin(azimuthRad),
        Math.sin(tiltRad) * Math.cos(azimuthRad),
        Math.cos(tiltRad),
      ),
    );
};
