import { readFileSync } from 'node:fs';
import { formatProblem } from '../../src/engine/units/index.ts';
import {
  type LoadedVehicleTypes,
  parseVehicleTypes,
  type VehicleType,
} from '../../src/engine/vehicle/index.ts';

const FILE = new URL('../../public/data/vehicles/types.json', import.meta.url);

/** The shipped document of vehicle types, read anew from disk so that a test may break its own copy. */
export const shippedTypesDocument = (): unknown => JSON.parse(readFileSync(FILE, 'utf8'));

export const shippedTypes = (): LoadedVehicleTypes => parseVehicleTypes(shippedTypesDocument());

/** The shipped type of a key; what is wrong with the document is the failure's message. */
export const shippedType = (key: string): VehicleType => {
  const { types, problems } = shippedTypes();
  const found = types.find((type) => type.key === key);
  if (!found) throw new Error([`no type ${key}`, ...problems.map(formatProblem)].join('\n'));
  return found;
};
