import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadedVehicleTypes, parseVehicleTypes } from '../engine/vehicle/index.ts';
import { dataFolder } from './package.ts';
import { problemLines } from './wrong-input.ts';

/** The vehicle types that came with the program; a broken one is named on standard error, the others are given. */
export const readVehicleTypes = async (): Promise<LoadedVehicleTypes['types']> => {
  const path = join(dataFolder, 'vehicles', 'types.json');
  const { types, problems } = parseVehicleTypes(JSON.parse(await readFile(path, 'utf8')));
  if (problems.length > 0) process.stderr.write(problemLines(problems));
  return types;
};
