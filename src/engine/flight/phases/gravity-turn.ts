import * as z from 'zod';
import type { Phase } from './phase.ts';
import { envelope, type PhaseKind } from './phase-kind.ts';

/** Thrust along the air-relative velocity: gravity alone bends the path. */
export const GRAVITY_TURN: Omit<Phase, 'ends'> = { name: 'gravity turn', attitude: { kind: 'velocity' } };

export const gravityTurn: PhaseKind = {
  kind: 'gravity-turn',
  schema: z
    .strictObject(envelope('gravity-turn'))
    .transform(({ until }) => ({ ...GRAVITY_TURN, ends: until })),
};
