import type { Catalogue } from '../../catalogue/index.ts';
import type { Problem } from '../../engine/units/index.ts';
import type { VehicleType } from '../../engine/vehicle/index.ts';
import { createWorkerClient } from './worker-client.ts';

/** A catalogue as it was loaded. */
export interface LoadedFiles {
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
  /** Records that an own file added. */
  readonly added: number;
}

/** `load`: the catalogue that ships with the page at `base`, anew. `own`: a file of the user's beside it. */
export type CatalogueQuestion =
  | { readonly kind: 'load'; readonly base: string }
  | { readonly kind: 'own'; readonly file: File };

/** What the worker answers that reads documents. */
export interface DomainAnswer extends LoadedFiles {
  /** Vehicle types by key; none where they cannot be had, and the flights then follow the classes. */
  readonly vehicleTypes: ReadonlyMap<string, VehicleType>;
}

/** Fetches, checks and keeps the catalogue off the main thread. Rejects where the shipped one cannot be had. */
export const askForCatalogue = createWorkerClient<CatalogueQuestion, DomainAnswer>(
  () => new Worker(new URL('./domain.worker.ts', import.meta.url), { type: 'module' }),
);
