import { addOwnCatalogue, type Catalogue, loadCatalogue } from '../../catalogue/index.ts';
import { type Problem, problemOf } from '../../engine/units/index.ts';
import type { LoadedFiles } from './domain.ts';
import { fetchCatalogue } from './fetch-catalogue.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Fetches and checks the catalogue. A record file that cannot be read becomes a problem and the others load; without
 * the index, the issuers, the sources, the sites or the types there is nothing to show, so that throws.
 * @param base address of the page's folder, ending in a slash
 */
export const loadShippedCatalogue = async (base: string): Promise<LoadedFiles> => {
  const unread: Problem[] = [];
  const documents = await fetchCatalogue(base, (name, error) => {
    unread.push(problemOf(name, messageOf(error), 'check that the file is there and is JSON'));
  });
  const { catalogue, problems } = loadCatalogue(documents);
  // The catalogue also misses what could not be fetched; why it could not is the better answer.
  const others = problems.filter(({ path }) => !unread.some((problem) => problem.path === path));
  return { catalogue, problems: [...unread, ...others], added: 0 };
};

/** The catalogue with a file of the user's beside what it has, which stays as it is; what is wrong with the file. */
export const loadOwnFile = async (current: Catalogue, file: File): Promise<LoadedFiles> => {
  const text = await file.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const remedy = 'give a file of records as this page exports them (JSON)';
    const problem = problemOf(file.name, `is not JSON (${messageOf(error)})`, remedy);
    return { catalogue: current, problems: [problem], added: 0 };
  }
  const { catalogue, problems, added } = addOwnCatalogue(current, value, file.name);
  return { catalogue, problems, added: added.launches + added.engineTests + added.context };
};
