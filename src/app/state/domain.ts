import type { Catalogue } from '../../catalogue/index.ts';
import type { Problem } from '../../engine/units/index.ts';
import type { LaunchFlights } from '../../reconstruction/index.ts';
import type { ReconstructQuestion } from './reconstruct.ts';
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

/** What the page asks of the one worker that knows the catalogue and the physics. */
export type DomainQuestion = CatalogueQuestion | ({ readonly kind: 'flights' } & ReconstructQuestion);

export type DomainAnswer =
  | ({ readonly kind: 'catalogue' } & LoadedFiles)
  | { readonly kind: 'flights'; readonly flights: LaunchFlights };

const ask = createWorkerClient<DomainQuestion, DomainAnswer>(
  () => new Worker(new URL('./domain.worker.ts', import.meta.url), { type: 'module' }),
);

/** Fetches, checks and keeps the catalogue off the main thread. Throws where the shipped one cannot be had. */
export const askForCatalogue = async (question: CatalogueQuestion): Promise<LoadedFiles> => {
  const answer = await ask(question);
  if (answer.kind !== 'catalogue') throw new Error('the worker gave another answer than was asked for');
  return answer;
};

/** The flights of a launch, computed off the main thread. */
export const askForFlights = async (question: ReconstructQuestion): Promise<LaunchFlights> => {
  const answer = await ask({ kind: 'flights', ...question });
  if (answer.kind !== 'flights') throw new Error('the worker gave another answer than was asked for');
  return answer.flights;
};
