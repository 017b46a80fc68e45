import { type Flight, parseFlightDocument } from '../../src/engine/flight/index.ts';
import { STAGED_DOCUMENT } from '../../test/support/flights.ts';

/** The flight that every figure of the engine benchmark is about: the staged vehicle of the contracts. */
export const stagedFlight = (): Flight => {
  const parsed = parseFlightDocument(STAGED_DOCUMENT);
  if (!parsed.ok) throw new Error('the staged vehicle of the contracts is not a good document');
  return parsed.value.flight;
};
