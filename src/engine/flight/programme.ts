import type { PitchProgramme } from '../vehicle/index.ts';
import type { Flight } from './flight.ts';
import { COAST } from './phases/coast.ts';
import { GRAVITY_TURN } from './phases/gravity-turn.ts';
import type { Phase } from './phases/phase.ts';
import { pitchKickBy } from './phases/pitch-kick.ts';
import { VERTICAL_RISE } from './phases/vertical-rise.ts';

/** What follows the last phase of a flight, and what a body without phases does. */
export const LAST_PHASE: Phase = { ...COAST, ends: [] };

/** The boost of a pitch programme: a vertical rise, a kick, and a gravity turn to the last burnout. */
export const boostOf = ({ verticalS, kickUntilS, kickRad }: PitchProgramme): readonly Phase[] => [
  { ...VERTICAL_RISE, ends: [{ kind: 'time', timeS: verticalS }, { kind: 'burnout' }] },
  { ...pitchKickBy(kickRad), ends: [{ kind: 'time', timeS: kickUntilS }, { kind: 'burnout' }] },
  { ...GRAVITY_TURN, ends: [{ kind: 'burnout' }] },
];

/** The phases of a flight: its own, or those of its vehicle's pitch programme. */
export const phasesOf = ({ phases, flown }: Flight): readonly Phase[] =>
  phases ?? (flown.kind === 'body' ? [] : boostOf(flown.vehicle.programme));
