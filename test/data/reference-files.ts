import { existsSync, readFileSync } from 'node:fs';
import { parseVehicleTypes } from '../../src/engine/vehicle/index.ts';
import {
  parseReferences,
  REFERENCE_FILES,
  type ReferenceDocuments,
  type ValidationInputs,
} from '../../src/validation/index.ts';
import { shippedCatalogue } from '../support/catalogue.ts';

const DATA = new URL('../../public/data/', import.meta.url);

const parse = (name: string): unknown => {
  const file = new URL(name, DATA);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};

/** The shipped reference files, read anew so that a test may spoil its own copy. */
export const referenceDocuments = (): ReferenceDocuments => ({
  nesc: parse(`reference/${REFERENCE_FILES.nesc}`),
  ussa76: parse(`reference/${REFERENCE_FILES.ussa76}`),
  geodesics: parse(`reference/${REFERENCE_FILES.geodesics}`),
  closedForms: parse(`reference/${REFERENCE_FILES.closedForms}`),
  kept: parse(`reference/${REFERENCE_FILES.kept}`),
});

/** All that a validation needs, as it ships; the test fails where it does not load. */
export const shippedInputs = (): ValidationInputs => {
  const parsed = parseReferences(referenceDocuments());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { types } = parseVehicleTypes(parse('vehicles/types.json'));
  return { references: parsed.references, catalogue: shippedCatalogue(), vehicleTypes: types };
};
