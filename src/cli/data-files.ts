import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadedVehicleTypes, parseVehicleTypes } from '../engine/vehicle/index.ts';
import { dataFolder } from './package.ts';
import { wrongInput } from './wrong-input.ts';

/** A shipped file by its set and name, parsed; null where there is none. */
export const readShipped = async (set: string, name: string): Promise<unknown> => {
  const path = join(dataFolder, set, name);
  if (!existsSync(path)) return null;
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw wrongInput(name, 'is not JSON', 'restore the file from the installed package');
  }
};

/** The vehicle types that came with the program, and what is wrong with those that cannot be used. */
export const readVehicleTypes = async (): Promise<LoadedVehicleTypes> =>
  parseVehicleTypes(await readShipped('vehicles', 'types.json'));
