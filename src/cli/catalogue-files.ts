import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadedCatalogue, loadCatalogue } from '../catalogue/index.ts';
import { type Problem, problemOf } from '../engine/units/index.ts';

const filesNamed = (index: unknown): readonly string[] => {
  const files = typeof index === 'object' && index !== null && 'files' in index ? index.files : [];
  return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
};

/**
 * The catalogue of a folder, with everything that is wrong with its files and records. What is broken is left out;
 * the rest loads.
 */
export const readCatalogue = async (folder: string): Promise<LoadedCatalogue> => {
  const unread: Problem[] = [];
  const read = async (name: string): Promise<unknown> => {
    try {
      return JSON.parse(await readFile(join(folder, name), 'utf8'));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      unread.push(
        problemOf(name, `cannot be read (${reason})`, 'restore the file from the installed package'),
      );
      return [];
    }
  };
  const index = await read('index.json');
  const [issuers, sources, sites, types] = await Promise.all(
    ['issuers.json', 'sources.json', 'sites.json', 'types.json'].map((name) => read(name)),
  );
  const files = await Promise.all(filesNamed(index).map(async (name) => ({ name, value: await read(name) })));
  const { catalogue, problems } = loadCatalogue({ index, issuers, sources, sites, types, files });
  // What the loader says about a file that could not be read is about the empty list it got instead.
  const inRead = problems.filter(({ path }) => !unread.some((problem) => problem.path === path));
  return { catalogue, problems: [...unread, ...inRead] };
};
