import { describeValue } from '../../units/index.ts';
import { PHASE_KINDS } from '../phases/index.ts';
import type { Phase } from '../phases/phase.ts';
import { isObject, type Reader } from './reader.ts';

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
  return phases.every(isRead) ? phases : null;
};
