import * as z from 'zod';
import { toRadians } from '../../units/index.ts';
import { envelope, type PhaseKind } from './phase-kind.ts';

/** Thrust in one direction that stands still among the stars; the tilt is that of the launch site at time zero. */
export const inertialAttitude: PhaseKind = {
  kind: 'inertial-attitude',
  schema: z
    .strictObject({ ...envelope('inertial-attitude'), tiltDeg: z.number().min(0).max(180) })
    .transform(({ until, tiltDeg }) => ({
      name: 'inertial attitude',
      attitude: { kind: 'tilt', tiltRad: toRadians(tiltDeg), fixedIn: 'inertial' },
      ends: until,
    })),
};
