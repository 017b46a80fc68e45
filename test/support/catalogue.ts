import { readFileSync } from 'node:fs';
import { type Catalogue, type Launch, loadCatalogue } from '../../src/catalogue/index.ts';

const folder = new URL('../../public/data/catalogue/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** The shipped catalogue, read from disk as the command reads it. */
export const shippedCatalogue = (): Catalogue => {
  const index = read('index.json') as { files: string[] };
  return loadCatalogue({
    index,
    issuers: read('issuers.json'),
    sources: read('sources.json'),
    sites: read('sites.json'),
    types: read('types.json'),
    files: index.files.map((name) => ({ name, value: read(name) })),
  }).catalogue;
};

/** The launch with this id; the test fails where the catalogue has none. */
export const launchOf = (catalogue: Catalogue, id: string): Launch => {
  const found = catalogue.launches.find((launch) => launch.id === id);
  if (!found) throw new Error(`${id} is not in the catalogue`);
  return found;
};
