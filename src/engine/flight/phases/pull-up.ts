import * as z from 'zod';
import { envelope, liftFields, liftFrom, type PhaseKind } from './phase-kind.ts';

/** All the lift there is, up to a load factor: bends a falling path level or upward. */
export const pullUp: PhaseKind = {
  kind: 'pull-up',
  schema: z.strictObject({ ...envelope('pull-up'), ...liftFields }).transform(({ until, ...written }) => ({
    name: 'pull-up',
    attitude: { kind: 'velocity' },
    lift: liftFrom('full', written),
    ends: until,
  })),
};
