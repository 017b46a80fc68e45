import { readFileSync } from 'node:fs';
import type { CatalogueDocuments } from '../../src/catalogue/index.ts';

const FOLDER = new URL('../../public/data/catalogue/', import.meta.url);

const parse = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

const fileNames = (index: unknown): string[] => {
  if (typeof index !== 'object' || index === null || !('files' in index) || !Array.isArray(index.files))
    return [];
  return index.files.filter((name) => typeof name === 'string');
};

/** The shipped catalogue's documents, read anew from disk so that a test may break its own copy. */
export const shippedDocuments = (): CatalogueDocuments => {
  const index = parse('index.json');
  return {
    index,
    issuers: parse('issuers.json'),
    sources: parse('sources.json'),
    sites: parse('sites.json'),
    types: parse('types.json'),
    files: fileNames(index).map((name) => ({ name, value: parse(name) })),
  };
};
