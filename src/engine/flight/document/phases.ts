import { describeValue } from '../../units/index.ts';
import { PHASE_KINDS } from '../phases/index.ts';
import type { Phase } from '../phases/phase.ts';
import { isObject, type Reader } from './reader.ts';
import { SHORTEST_RISE_S } from './vehicle.ts';

const KNOWN = PHASE_KINDS.map(({ kind }) => kind).join(', ');

/** The phases of a document, in their order; null where one is wrong. */
export const readPhases = (reader: Reader, written: readonly unknown[]): readonly Phase[] | null => {
  const phases = written.map((step, index) => {
    const at = `phases[${index}]`;
    if (!isObject(step)) {
      return reader.say(at, `${describeValue(step)} is not a phase`, `write an object with a kind: ${KNOWN}`);
    }
    const known = PHASE_KINDS.find(({ kind }) => kind === step.kind);
    if (!known) {
      return reader.say(
        `${at}.kind`,
        step.kind === undefined ? 'is missing' : `${describeValue(step.kind)} is not a kind of phase`,
        `write one of ${KNOWN}`,
      );
    }
    return reader.read(known.schema, step, ['phases', index]);
  });
  const isRead = (phase: Phase | null): phase is Phase => phase !== null;
  if (!phases.every(isRead)) return null;
  checkReach(reader, phases);
  return phases;
};

/** The time at which a phase ends where the clock alone ends it, s. */
const clockAlone = ({ ends: [end, ...others] }: Phase): number | null =>
  end?.kind === 'time' && others.length === 0 ? end.timeS : null;

/** Phases that could never begin. */
const checkReach = (reader: Reader, phases: readonly Phase[]): void => {
  let latestS = 0;
  for (const [index, phase] of phases.entries()) {
    if (phase.ends.length === 0 && index < phases.length - 1) {
      reader.say(
        `phases[${index}].until`,
        'is missing: nothing after it would fly',
        'say what ends it, or remove the phases after it',
      );
    }
    const endS = clockAlone(phase);
    if (endS === null) continue;
    if (endS <= latestS && index > 0) {
      reader.say(
        `phases[${index}].until.timeS`,
        `${endS} s is not after the ${latestS} s that end a phase before it`,
        `give more than ${latestS} s, or remove the phase`,
      );
    }
    latestS = Math.max(latestS, endS);
  }
};

/**
 * A staged vehicle stands still at first: its first phase must say where to, for as long as it takes to have a
 * velocity to steer by.
 */
export const checkFirstPhase = (reader: Reader, phases: readonly Phase[]): void => {
  const [first] = phases;
  const path = first ? 'phases[0]' : 'phases';
  const remedy = `begin with vertical-rise, pitch-kick or inertial-attitude for at least ${SHORTEST_RISE_S} s`;
  if (first?.attitude.kind !== 'tilt') {
    reader.say(path, 'steers by the velocity of a vehicle that stands still', remedy);
    return;
  }
  for (const end of first.ends) {
    const lastsS =
      end.kind === 'time' ? end.timeS : end.kind === 'duration' ? end.durationS : SHORTEST_RISE_S;
    const next = phases[1];
    if (lastsS < SHORTEST_RISE_S && next?.attitude.kind !== 'tilt') {
      reader.say(`${path}.until`, `${lastsS} s is too short for the vehicle to move`, remedy);
    }
  }
};
