import * as z from 'zod';
import { toRadians } from '../../units/index.ts';
import type { Lift } from '../control.ts';
import type { Phase, PhaseEnd } from './phase.ts';

const time = z.number().min(0).max(1e7);
const angleDeg = z.number().min(-90).max(90);

/** What a document may write as the end of a phase; of several the first to come. */
const untilSchema = z.strictObject({
  timeS: time.optional(),
  durationS: time.optional(),
  burnout: z.literal(true).optional(),
  descendingBelowM: z.number().min(-430).max(1e7).optional(),
  climbingAboveM: z.number().min(-430).max(1e7).optional(),
  speedBelowMps: z.number().positive().max(1e5).optional(),
  angleAboveDeg: angleDeg.optional(),
  angleBelowDeg: angleDeg.optional(),
});

/** The ends of a phase from what a document writes; none: to the end of the flight. */
const endsOf = (until: z.output<typeof untilSchema>): readonly PhaseEnd[] => {
  const ends: PhaseEnd[] = [];
  if (until.timeS !== undefined) ends.push({ kind: 'time', timeS: until.timeS });
  if (until.durationS !== undefined) ends.push({ kind: 'duration', durationS: until.durationS });
  if (until.burnout) ends.push({ kind: 'burnout' });
  if (until.descendingBelowM !== undefined) {
    ends.push({ kind: 'descending-below', heightM: until.descendingBelowM });
  }
  if (until.climbingAboveM !== undefined) {
    ends.push({ kind: 'climbing-above', heightM: until.climbingAboveM });
  }
  if (until.speedBelowMps !== undefined) {
    ends.push({ kind: 'speed-below', speedMps: until.speedBelowMps });
  }
  if (until.angleAboveDeg !== undefined) {
    ends.push({ kind: 'angle-above', flightPathAngleRad: toRadians(until.angleAboveDeg) });
  }
  if (until.angleBelowDeg !== undefined) {
    ends.push({ kind: 'angle-below', flightPathAngleRad: toRadians(until.angleBelowDeg) });
  }
  return ends;
};

/** A kind of phase that documents can name: `kind`, `until` and its own fields become the phase. */
export interface PhaseKind {
  readonly kind: string;
  readonly schema: z.ZodType<Phase>;
}

/** What every kind writes beside its own fields: its name, and the ends as {@link Phase} has them. */
export const envelope = <K extends string>(kind: K) => ({
  kind: z.literal(kind),
  until: untilSchema.default({}).transform(endsOf),
});

/** What the kinds that lift have in common. */
export const liftFields = {
  liftToDrag: z.number().min(0).max(20),
  bankDeg: z.number().min(-180).max(180).default(0),
  mostLoadFactor: z.number().positive().max(1000).optional(),
};

/** The lift that those fields write. */
export const liftFrom = (written: {
  liftToDrag: number;
  bankDeg: number;
  mostLoadFactor?: number | undefined;
}): Omit<Lift, 'kind'> => ({
  liftToDrag: written.liftToDrag,
  bankRad: toRadians(written.bankDeg),
  mostLoadFactor: written.mostLoadFactor ?? Number.POSITIVE_INFINITY,
});
