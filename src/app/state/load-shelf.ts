import { loadCatalogue } from '../../catalogue/index.ts';
import { type Problem, problemOf } from '../../engine/units/index.ts';
import { t } from '../i18n/index.ts';
import { fetchCatalogue } from './fetch-catalogue.ts';
import { type Shelf, shelfOf } from './shelf.ts';

/**
 * Fetches and checks the catalogue. A record file that cannot be read becomes a problem and the others load; without
 * the index, the issuers, the sources or the sites there is nothing to show, so that throws.
 * @param base address of the page's folder, ending in a slash
 */
export const loadShelf = async (base: string): Promise<Shelf> => {
  const unread: Problem[] = [];
  const documents = await fetchCatalogue(base, (name, error) => {
    const message = error instanceof Error ? error.message : String(error);
    unread.push(problemOf(name, message, t('fetch.checkFile')));
  });
  const { catalogue, problems } = loadCatalogue(documents);
  // The catalogue also misses what could not be fetched; why it could not is the better answer.
  const others = problems.filter(({ path }) => !unread.some((problem) => problem.path === path));
  return shelfOf(catalogue, [...unread, ...others]);
};
