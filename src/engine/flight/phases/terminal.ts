import * as z from 'zod';
import { envelope, type PhaseKind } from './phase-kind.ts';

/** The last stretch without lift: the body falls as its drag lets it. */
export const terminal: PhaseKind = {
  kind: 'terminal',
  schema: z.strictObject(envelope('terminal')).transform(({ until }) => ({
    name: 'terminal',
    attitude: { kind: 'velocity' },
    lift: { kind: 'full', liftToDrag: 0, bankRad: 0, mostLoadFactor: Number.POSITIVE_INFINITY },
    ends: until,
  })),
};
