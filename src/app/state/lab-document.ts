import { type Flight, writeFlightDocument } from '../../engine/flight/index.ts';

/** A flight as a flight document, indented to be read; its note says what it is wherever it is taken. */
export const flightDocumentText = (flight: Flight, typeName: string): string => {
  const { version, ...rest } = writeFlightDocument(flight);
  const note = `SIMULATED: ${typeName}, class-level figures, Arcwatch Lab`;
  return JSON.stringify({ version, note, ...rest }, null, 2);
};
