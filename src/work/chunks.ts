/** Taking a chunk then costs nothing beside its work, and no thread is left alone with a long last one. */
const DEFAULT_CHUNK = 250;
/** Leaves a 32-bit counter room to be counted past the end by every thread. */
const MOST_CHUNKS = 2 ** 30;

/** Items from `from` up to, not including, `to`. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** How the items of a job are split: every chunk has `chunk` items, the last one what is left. */
export interface ChunkPlan {
  readonly count: number;
  readonly chunk: number;
}

export const chunksIn = ({ count, chunk }: ChunkPlan): number => Math.ceil(count / chunk);

/** Throws RangeError where the numbers make no plan. */
export const planChunks = (count: number, chunk: number = DEFAULT_CHUNK): ChunkPlan => {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`count ${count} is no whole number of items, 0 or more`);
  }
  if (!Number.isSafeInteger(chunk) || chunk < 1) {
    throw new RangeError(`chunk ${chunk} is no whole number of items, 1 or more`);
  }
  const plan = { count, chunk };
  if (chunksIn(plan) > MOST_CHUNKS) {
    throw new RangeError(`${count} items make ${chunksIn(plan)} chunks, over the bound of ${MOST_CHUNKS}`);
  }
  return plan;
};

/** The number of chunks taken so far: one word, which threads can share where its memory is shared. */
export type ChunkCounter = Int32Array;

export const createCounter = (isShared: boolean): ChunkCounter =>
  new Int32Array(isShared ? new SharedArrayBuffer(4) : new ArrayBuffer(4));

/** The next chunk that nobody has taken, or null where none is left. */
export const takeChunk = (counter: ChunkCounter, { count, chunk }: ChunkPlan): Chunk | null => {
  const from = Atomics.add(counter, 0, 1) * chunk;
  return from < count ? { from, to: Math.min(from + chunk, count) } : null;
};

/** Leaves no chunk to take, for any thread, from this moment on. */
export const stopCounter = (counter: ChunkCounter): void => {
  Atomics.store(counter, 0, MOST_CHUNKS);
};
