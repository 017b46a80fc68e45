import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueDocuments } from '../../src/catalogue/index.ts';

const FOLDER = join(import.meta.dirname, '../../public/data/catalogue');

/** The catalogue's files as they are served: the JSON texts by name. */
export const servedTexts = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
  );

/** The texts parsed, as a face hands them to the loader. */
export const documentsOf = (texts: ReadonlyMap<string, string>): CatalogueDocuments => {
  const read = (name: string): unknown => JSON.parse(texts.get(name) ?? 'null');
  const index: unknown = read('index.json');
  const named = typeof index === 'object' && index !== null && 'files' in index ? index.files : [];
  const names = Array.isArray(named) ? named.filter((name) => typeof name === 'string') : [];
  return {
    index,
    issuers: read('issuers.json'),
    sources: read('sources.json'),
    sites: read('sites.json'),
    types: read('types.json'),
    files: names.map((name) => ({ name, value: read(name) })),
  };
};
