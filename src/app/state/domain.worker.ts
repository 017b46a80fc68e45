import '../zod-jitless.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { flightsOfLaunch } from '../../reconstruction/index.ts';
import type { CatalogueQuestion, DomainAnswer, DomainQuestion, LoadedFiles } from './domain.ts';
import { loadOwnFile, loadShippedCatalogue } from './load-catalogue.ts';
import { serveQuestions } from './worker-client.ts';

/** What was last loaded, with every own file since. */
let current: Catalogue | null = null;

const load = (ask: CatalogueQuestion): Promise<LoadedFiles> => {
  if (ask.kind === 'load') return loadShippedCatalogue(ask.base);
  if (!current) throw new Error('the built-in catalogue is not loaded');
  return loadOwnFile(current, ask.file);
};

serveQuestions<DomainQuestion, DomainAnswer>(async (ask) => {
  if (ask.kind === 'flights') {
    return { kind: 'flights', flights: flightsOfLaunch(ask.launch, ask.context, { issuer: ask.issuer }) };
  }
  const answer = await load(ask);
  current = answer.catalogue;
  return { kind: 'catalogue', ...answer };
});
