import { flightResultDocument, simulate as fly, parseFlightDocument } from '../engine/flight/index.ts';
import { readDocument } from './document.ts';
import { formatCsv, formatJson, writeResult } from './output.ts';
import { dataVersion } from './versions.ts';
import { WrongInput } from './wrong-input.ts';

/** `arcwatch simulate FILE`: one flight of a flight document. */
export const simulate = async (file: string, { format }: { format: 'json' | 'csv' }): Promise<void> => {
  const parsed = parseFlightDocument(await readDocument(file));
  if (!parsed.ok) throw new WrongInput(parsed.problems);
  const { flight, sampleS } = parsed.value;
  const result = flightResultDocument(flight, fly(flight), sampleS, dataVersion());
  const { columns, rows } = result.samples;
  await writeResult(format === 'csv' ? formatCsv(columns, rows) : `${formatJson(result)}\n`);
};
