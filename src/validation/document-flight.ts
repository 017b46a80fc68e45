import { type Flight, parseFlightDocument } from '../engine/flight/index.ts';
import { formatProblem } from '../engine/units/index.ts';

/** The flight of a document written by this room. Throws with the problems where it is not good. */
export const flightOf = (document: unknown): Flight => {
  const parsed = parseFlightDocument(document);
  if (!parsed.ok) throw new RangeError(parsed.problems.map(formatProblem).join('\n'));
  return parsed.value.flight;
};
