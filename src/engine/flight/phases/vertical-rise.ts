import * as z from 'zod';
import type { Phase } from './phase.ts';
import { envelope, type PhaseKind } from './phase-kind.ts';

/** Thrust straight up from the launch site. */
export const VERTICAL_RISE: Omit<Phase, 'ends'> = {
  name: 'vertical rise',
  attitude: { kind: 'tilt', tiltRad: 0, fixedIn: 'earth' },
};

export const verticalRise: PhaseKind = {
  kind: 'vertical-rise',
  schema: z
    .strictObject(envelope('vertical-rise'))
    .transform(({ until }) => ({ ...VERTICAL_RISE, ends: until })),
};
