import * as z from 'zod';
import type { Phase } from './phase.ts';
import { envelope, type PhaseKind } from './phase-kind.ts';

/** Free flight of the body as it is built; engines that still burn push along the velocity. */
export const COAST: Omit<Phase, 'ends'> = { name: 'coast', attitude: { kind: 'velocity' } };

export const coast: PhaseKind = {
  kind: 'coast',
  schema: z.strictObject(envelope('coast')).transform(({ until }) => ({ ...COAST, ends: until })),
};
