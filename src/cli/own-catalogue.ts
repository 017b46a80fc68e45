import { basename } from 'node:path';
import { addOwnCatalogue, type Catalogue } from '../catalogue/index.ts';
import { readDocument } from './document.ts';
import { problemLines } from './wrong-input.ts';

/** A hundred thousand records of a few claims each; more does not fit in one text. */
const MOST_BYTES = 400_000_000;

/**
 * The catalogue with the records of the user's file beside its own. What is wrong with records is told on standard
 * error and the others are used; a file that cannot be read is wrong input.
 */
export const withOwnFile = async (catalogue: Catalogue, file: string): Promise<Catalogue> => {
  const value = await readDocument(file, {
    mostBytes: MOST_BYTES,
    wanted: 'give what arcwatch launches --format json prints, or a list of records',
  });
  const name = file === '-' ? 'stdin' : basename(file);
  const { catalogue: both, problems } = addOwnCatalogue(catalogue, value, name);
  if (problems.length > 0) process.stderr.write(problemLines(problems));
  return both;
};
