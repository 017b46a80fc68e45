import * as z from 'zod';
import type { Lift } from '../control.ts';
import type { Phase } from './phase.ts';
import { envelope, type PhaseKind } from './phase-kind.ts';

const NO_LIFT: Lift = {
  kind: 'full',
  liftToDrag: 0,
  bankRad: 0,
  mostLoadFactor: Number.POSITIVE_INFINITY,
};

/** The last stretch without lift: the body falls as its drag lets it. */
export const TERMINAL: Omit<Phase, 'ends'> = {
  name: 'terminal',
  attitude: { kind: 'velocity' },
  lift: NO_LIFT,
};

export const terminal: PhaseKind = {
  kind: 'terminal',
  schema: z.strictObject(envelope('terminal')).transform(({ until }) => ({ ...TERMINAL, ends: until })),
};
