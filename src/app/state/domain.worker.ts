import '../zod-jitless.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import type { Problem } from '../../engine/units/index.ts';
import { problemOf } from '../../engine/units/index.ts';
import type { VehicleType } from '../../engine/vehicle/index.ts';
import type { CatalogueQuestion, DomainAnswer, LoadedFiles } from './domain.ts';
import { loadOwnFile, loadShippedCatalogue } from './load-catalogue.ts';
import { loadVehicles } from './load-vehicles.ts';
import { serveQuestions } from './worker-client.ts';

/** What was last loaded, with every own file since. */
let current: Catalogue | null = null;
let vehicleTypes: ReadonlyMap<string, VehicleType> = new Map();

/** The vehicle types; where they cannot be had that is a problem beside the catalogue, which is complete without them. */
const loadTypes = async (base: string): Promise<readonly Problem[]> => {
  try {
    const { types, problems } = await loadVehicles(base);
    vehicleTypes = new Map(types.map((type) => [type.key, type]));
    return problems;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = 'check that the file is there; until then flights follow the figures of the classes';
    return [problemOf('data/vehicles/types.json', message, remedy)];
  }
};

const load = async (ask: CatalogueQuestion): Promise<LoadedFiles> => {
  if (ask.kind === 'load') {
    const [answer, unread] = await Promise.all([loadShippedCatalogue(ask.base), loadTypes(ask.base)]);
    return { ...answer, problems: [...answer.problems, ...unread] };
  }
  if (!current) throw new Error('the built-in catalogue is not loaded');
  return loadOwnFile(current, ask.file);
};

serveQuestions<CatalogueQuestion, DomainAnswer>(async (ask) => {
  const answer = await load(ask);
  current = answer.catalogue;
  return { ...answer, vehicleTypes };
});
