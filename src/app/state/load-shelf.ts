import * as z from 'zod';
import { loadCatalogue } from '../../catalogue/index.ts';
import { type Problem, problemOf } from '../../engine/units/index.ts';
import { fetchJson } from './fetch-json.ts';
import { type Shelf, shelfOf } from './shelf.ts';

const indexSchema = z.object({ files: z.array(z.string().min(1)) });

/**
 * Fetches and checks the catalogue. A record file that cannot be read becomes a problem and the others load; without
 * the index, the issuers, the sources or the sites there is nothing to show, so that throws.
 * @param base address of the page's folder, ending in a slash
 */
export const loadShelf = async (base: string): Promise<Shelf> => {
  const folder = `${base}data/catalogue/`;
  const [index, issuers, sources, sites] = await Promise.all(
    ['index.json', 'issuers.json', 'sources.json', 'sites.json'].map((name) => fetchJson(folder + name)),
  );
  const named = indexSchema.safeParse(index);
  if (!named.success) throw new Error(`${folder}index.json lists no files`);

  const unread: Problem[] = [];
  const files = await Promise.all(
    named.data.files.map(async (name) => {
      try {
        return [{ name, value: await fetchJson(folder + name) }];
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        unread.push(problemOf(name, message, 'check that the file is there and is JSON'));
        return [];
      }
    }),
  );
  const { catalogue, problems } = loadCatalogue({ index, issuers, sources, sites, files: files.flat() });
  // The catalogue also misses what could not be fetched; why it could not is the better answer.
  const others = problems.filter(({ path }) => !unread.some((problem) => problem.path === path));
  return shelfOf(catalogue, [...unread, ...others]);
};
