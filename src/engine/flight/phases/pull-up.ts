import * as z from 'zod';
import type { Lift } from '../control.ts';
import type { Phase } from './phase.ts';
import { envelope, liftFields, liftFrom, type PhaseKind } from './phase-kind.ts';

/** All the lift there is, up to a load factor: bends a falling path level or upward. */
export const pullUpWith = (lift: Omit<Lift, 'kind'>): Omit<Phase, 'ends'> => ({
  name: 'pull-up',
  attitude: { kind: 'velocity' },
  lift: { kind: 'full', ...lift },
});

export const pullUp: PhaseKind = {
  kind: 'pull-up',
  schema: z
    .strictObject({ ...envelope('pull-up'), ...liftFields })
    .transform(({ until, ...written }) => ({ ...pullUpWith(liftFrom(written)), ends: until })),
};
