import { type LoadedVehicleTypes, parseVehicleTypes } from '../../engine/vehicle/index.ts';
import { fetchJson } from './fetch-json.ts';

/**
 * Fetches and checks the vehicle types. A type that cannot be used becomes a problem and the others load; throws where
 * the file itself cannot be read.
 * @param base address of the page's folder, ending in a slash
 */
export const loadVehicles = async (base: string): Promise<LoadedVehicleTypes> =>
  parseVehicleTypes(await fetchJson(`${base}data/vehicles/types.json`));
