import * as z from 'zod';
import { toRadians } from '../../units/index.ts';
import type { Phase } from './phase.ts';
import { envelope, type PhaseKind } from './phase-kind.ts';

/** Thrust in one direction of the launch site's frame, tilted along the azimuth. */
export const pitchKickBy = (kickRad: number): Omit<Phase, 'ends'> => ({
  name: 'pitch kick',
  attitude: { kind: 'tilt', tiltRad: kickRad, fixedIn: 'earth' },
});

export const pitchKick: PhaseKind = {
  kind: 'pitch-kick',
  schema: z
    .strictObject({ ...envelope('pitch-kick'), kickDeg: z.number().min(0).max(90) })
    .transform(({ until, kickDeg }) => ({ ...pitchKickBy(toRadians(kickDeg)), ends: until })),
};
