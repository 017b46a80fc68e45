import type { CatalogueDocuments } from '../../catalogue/index.ts';
import { fetchJson } from './fetch-json.ts';

/** The record files that an index names; null where it is none. What else is wrong with it the loader says. */
const filesNamed = (index: unknown): readonly string[] | null => {
  const files = typeof index === 'object' && index !== null && 'files' in index ? index.files : null;
  return Array.isArray(files) ? files.filter((name) => typeof name === 'string' && name !== '') : null;
};

/**
 * Fetches the catalogue's files as they are. Throws where the index, the issuers, the sources, the sites or the types cannot be
 * read.
 * @param base address of the page's folder, ending in a slash
 * @param onUnread told of each file of records that cannot be read, which is left out; where it throws, so does this
 */
export const fetchCatalogue = async (
  base: string,
  onUnread: (name: string, error: unknown) => void,
): Promise<CatalogueDocuments> => {
  const folder = `${base}data/catalogue/`;
  const [index, issuers, sources, sites, types] = await Promise.all(
    ['index.json', 'issuers.json', 'sources.json', 'sites.json', 'types.json'].map((name) =>
      fetchJson(folder + name),
    ),
  );
  const named = filesNamed(index);
  if (named === null) throw new Error(`${folder}index.json lists no files`);
  const files = await Promise.all(
    named.map(async (name) => {
      try {
        return [{ name, value: await fetchJson(folder + name) }];
      } catch (error) {
        onUnread(name, error);
        return [];
      }
    }),
  );
  return { index, issuers, sources, sites, types, files: files.flat() };
};
