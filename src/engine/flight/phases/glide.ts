import * as z from 'zod';
import type { Lift } from '../control.ts';
import type { Phase } from './phase.ts';
import { envelope, liftFields, liftFrom, type PhaseKind } from './phase-kind.ts';

/**
 * Flight on lift: `skip` lifts in full and bounces between thin air and thick; `equilibrium` lifts less while the
 * path is steeper up than an equilibrium glide's, so that it settles there. A bank turns it.
 */
export const glideWith = (mode: 'skip' | 'equilibrium', lift: Omit<Lift, 'kind'>): Omit<Phase, 'ends'> => ({
  name: mode === 'skip' ? 'skip glide' : 'equilibrium glide',
  attitude: { kind: 'velocity' },
  lift: { kind: mode === 'skip' ? 'full' : 'equilibrium', ...lift },
});

export const glide: PhaseKind = {
  kind: 'glide',
  schema: z
    .strictObject({ ...envelope('glide'), ...liftFields, mode: z.enum(['skip', 'equilibrium']) })
    .superRefine(({ mode, bankDeg }, context) => {
      if (mode === 'skip' || Math.abs(bankDeg) < 90) return;
      const message = `${bankDeg} degrees leaves no lift to carry an equilibrium glide; bank less than 90 degrees`;
      context.addIssue({ code: 'custom', path: ['bankDeg'], message });
    })
    .transform(({ until, mode, ...written }) => ({ ...glideWith(mode, liftFrom(written)), ends: until })),
};
