import { formatCsv } from '../catalogue/index.ts';
import {
  type Flight,
  type FlightResult,
  flightResultDocument,
  parseFlightDocument,
  StepLimitError,
  simulate,
} from '../engine/flight/index.ts';
import { readVehicleTypes } from './data-files.ts';
import { readDocument } from './document.ts';
import { formatJson, writeResult } from './output.ts';
import { dataVersion } from './versions.ts';
import { problemLines, WrongInput, wrongInput } from './wrong-input.ts';

const fly = (flight: Flight): FlightResult => {
  try {
    return simulate(flight);
  } catch (error) {
    if (!(error instanceof StepLimitError)) throw error;
    throw wrongInput(
      'until.timeS',
      `${flight.until.timeS} s cannot be flown: ${error.message}`,
      'end it sooner, or give the body more mass for its drag coefficient and area',
    );
  }
};

/** `arcwatch simulate FILE`: one flight of a flight document. */
export const simulateFile = async (file: string, { format }: { format: 'json' | 'csv' }): Promise<void> => {
  const { types, problems } = await readVehicleTypes();
  // A broken type of the shipped data is no fault of the caller: it is named, and the others can be flown.
  if (problems.length > 0) process.stderr.write(problemLines(problems));
  const parsed = parseFlightDocument(await readDocument(file), types);
  if (!parsed.ok) throw new WrongInput(parsed.problems);
  const { flight, sampleS } = parsed.value;
  const result = flightResultDocument(flight, fly(flight), sampleS, dataVersion());
  const { columns, rows } = result.samples;
  await writeResult(format === 'csv' ? formatCsv(columns, rows) : `${formatJson(result)}\n`);
};
