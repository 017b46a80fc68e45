import { angleOfAttack } from './angle-of-attack.ts';
import { coast } from './coast.ts';
import { glide } from './glide.ts';
import { gravityTurn } from './gravity-turn.ts';
import { inertialAttitude } from './inertial-attitude.ts';
import type { PhaseKind } from './phase-kind.ts';
import { pitchKick } from './pitch-kick.ts';
import { pullUp } from './pull-up.ts';
import { terminal } from './terminal.ts';
import { verticalRise } from './vertical-rise.ts';

/** The kinds of phases that a flight document can name. */
export const PHASE_KINDS: readonly PhaseKind[] = [
  verticalRise,
  pitchKick,
  gravityTurn,
  inertialAttitude,
  angleOfAttack,
  coast,
  pullUp,
  glide,
  terminal,
];
