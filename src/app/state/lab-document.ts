import { type Flight, writeFlightDocument } from '../../engine/flight/index.ts';

/** A flight as a flight document, indented to be read. */
export const flightDocumentText = (flight: Flight): string =>
  JSON.stringify(writeFlightDocument(flight), null, 2);
