export type { FlightDocument, Parsed } from './document.ts';
export { parseFlightDocument } from './document.ts';
export type { Earth, Flight } from './flight.ts';
export { STANDARD_EARTH } from './flight.ts';
export type { FlightResultDocument, PlaceInFlight } from './result-document.ts';
export { flightResultDocument } from './result-document.ts';
export type { EndingKind, FlightResult } from './simulate.ts';
export { MODEL_VERSION, StepLimitError, simulate } from './simulate.ts';
