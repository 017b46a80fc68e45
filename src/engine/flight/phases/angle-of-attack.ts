import * as z from 'zod';
import { toRadians } from '../../units/index.ts';
import { envelope, type PhaseKind } from './phase-kind.ts';

/** Slope of the normal-force coefficient of a slender body. @see [Munk] NACA TR 184 (1924): 2 a radian */
const SLENDER_BODY_NORMAL_FORCE_PER_RAD = 2;

/** Thrust a constant angle above the velocity, less where the load factor or dynamic pressure would pass its limit. */
export const angleOfAttack: PhaseKind = {
  kind: 'angle-of-attack',
  schema: z
    .strictObject({
      ...envelope('angle-of-attack'),
      angleDeg: z.number().min(-30).max(30),
      mostLoadFactor: z.number().positive().max(1000).optional(),
      mostDynamicPressurePa: z.number().positive().max(1e8).optional(),
      normalForcePerRad: z.number().min(0).max(100).default(SLENDER_BODY_NORMAL_FORCE_PER_RAD),
    })
    .transform(({ until, angleDeg, mostLoadFactor, mostDynamicPressurePa, normalForcePerRad }) => ({
      name: 'angle of attack',
      attitude: {
        kind: 'angle-of-attack',
        angleRad: toRadians(angleDeg),
        mostLoadFactor: mostLoadFactor ?? Number.POSITIVE_INFINITY,
        mostDynamicPressurePa: mostDynamicPressurePa ?? Number.POSITIVE_INFINITY,
        normalForcePerRad,
      },
      ends: until,
    })),
};
