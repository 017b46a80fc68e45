import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { scanJson } from './json-scan.ts';
import { callerFolder } from './package.ts';
import { WrongInput, wrongInput } from './wrong-input.ts';

/** No flight document comes near it; more is a wrong file, refused before it fills the memory. */
const MOST_BYTES = 10_000_000;

const bytes = (count: number): string => `${count.toLocaleString('en-US')} bytes`;

/** What a command takes for its document. */
interface DocumentBounds {
  readonly mostBytes: number;
  /** What to give instead of a file that is too large. */
  readonly wanted: string;
}

const FLIGHT_DOCUMENT: DocumentBounds = {
  mostBytes: MOST_BYTES,
  wanted: 'give one flight document, which takes some kilobytes',
};

const tooLarge = (size: string, { mostBytes, wanted }: DocumentBounds): WrongInput =>
  wrongInput('$', `the document is ${size}, over the bound of ${bytes(mostBytes)}`, wanted);

/** What the system said about a file, in words; other errors are defects and go on. */
const unreadable = (argument: string, error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const absent = 'check the name, or give - for standard input';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return wrongInput('$', `there is no file "${argument}" (looked in ${callerFolder()})`, absent);
    case 'EACCES':
    case 'EPERM':
      return wrongInput('$', `the file "${argument}" may not be read (${code})`, 'change its permissions');
    case 'EISDIR':
      return wrongInput('$', `"${argument}" is a folder`, 'give a file, or - for standard input');
    case 'ELOOP':
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return wrongInput('$', `the file "${argument}" cannot be read (${code})`, absent);
    default:
      return error;
  }
};

const readBounded = async (stream: AsyncIterable<Buffer>, bounds: DocumentBounds): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > bounds.mostBytes) throw tooLarge(`at least ${bytes(size)}`, bounds);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const readFileArgument = async (argument: string, bounds: DocumentBounds): Promise<Buffer> => {
  const path = resolve(callerFolder(), argument);
  try {
    const { size } = await stat(path);
    // A pipe or device has size 0 here and is bounded while it is read.
    if (size > bounds.mostBytes) throw tooLarge(bytes(size), bounds);
    return await readBounded(createReadStream(path), bounds);
  } catch (error) {
    throw unreadable(argument, error);
  }
};

const decode = (content: Buffer): string => {
  if (content.length === 0)
    throw wrongInput('$', 'the document is empty (0 bytes)', 'write one JSON object in it');
  const utf16 = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  try {
    if (!utf16) return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // Reported below, with the other encoding that people meet.
  }
  throw wrongInput('$', `the document is ${utf16 ? 'UTF-16' : 'not UTF-8'} text`, 'save it as UTF-8 JSON');
};

/**
 * The JSON value of a FILE argument, `-` being standard input.
 *
 * Only the form is judged here: that it can be read, is at most so large (10 MB unless told), is UTF-8, and is JSON. What the value must
 * hold is for the room that owns its schema. Throws {@link WrongInput}.
 */
export const readDocument = async (
  argument: string,
  bounds: DocumentBounds = FLIGHT_DOCUMENT,
): Promise<unknown> => {
  const content =
    argument === '-' ? await readBounded(process.stdin, bounds) : await readFileArgument(argument, bounds);
  const text = decode(content);
  const problems = scanJson(text);
  if (problems.length > 0) throw new WrongInput(problems);
  return JSON.parse(text);
};
