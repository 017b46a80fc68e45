import type { Flight } from './flight.ts';
import { COAST } from './phases/coast.ts';
import { GRAVITY_TURN } from './phases/gravity-turn.ts';
import type { Phase } from './phases/phase.ts';
import { pitchKickBy } from './phases/pitch-kick.ts';
import { VERTICAL_RISE } from './phases/vertical-rise.ts';

/** What follows the last phase of a flight, and what a body without phases does. */
export const LAST_PHASE: Phase = { ...COAST, ends: [] };

/** The phases of a flight: its own, or those of its vehicle's pitch programme. */
export const phasesOf = ({ phases, flown }: Flight): readonly Phase[] => {
  if (phases) return phases;
  if (flown.kind === 'body') return [];
  const { verticalS, kickUntilS, kickRad } = flown.vehicle.programme;
  return [
    { ...VERTICAL_RISE, ends: [{ kind: 'time', timeS: verticalS }, { kind: 'burnout' }] },
    { ...pitchKickBy(kickRad), ends: [{ kind: 'time', timeS: kickUntilS }, { kind: 'burnout' }] },
    { ...GRAVITY_TURN, ends: [{ kind: 'burnout' }] },
  ];
};
