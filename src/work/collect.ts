import {
  type Chunk,
  type ChunkCounter,
  type ChunkPlan,
  createCounter,
  planChunks,
  stopCounter,
  takeChunk,
} from './chunks.ts';
import { AbortError, type JobPart, type RunOptions } from './job.ts';

/** A job on its way. Once it is over, well or not, it hands out no chunk and takes no part. */
export interface Collection<Part> {
  readonly plan: ChunkPlan;
  readonly counter: ChunkCounter;
  take(): Chunk | null;
  add(part: JobPart<Part>): void;
  fail(error: unknown): void;
}

/**
 * Has the parts of a job made by whatever `start` sets going, and settles once all are there, one failed, or the job
 * was cancelled. It does not wait for threads that are still busy with a chunk then.
 */
export const collectParts = <Part>(
  { count, chunk, onProgress, signal }: RunOptions,
  isShared: boolean,
  start: (collection: Collection<Part>) => void | Promise<void>,
): Promise<readonly JobPart<Part>[]> =>
  new Promise((resolve, reject) => {
    const plan = planChunks(count, chunk);
    if (signal?.aborted) throw new AbortError();
    if (count === 0) return resolve([]);
    const counter = createCounter(isShared);
    const parts: JobPart<Part>[] = [];
    let done = 0;
    let isOver = false;

    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      stopCounter(counter);
      signal?.removeEventListener('abort', cancel);
      settle();
    };
    const fail = (error: unknown): void => end(() => reject(error));
    const cancel = (): void => fail(new AbortError());
    const add = (part: JobPart<Part>): void => {
      if (isOver) return;
      parts.push(part);
      done += part.to - part.from;
      try {
        onProgress?.(done, count);
      } catch (error) {
        fail(error);
      }
      if (done === count) end(() => resolve(parts.toSorted((a, b) => a.from - b.from)));
    };

    signal?.addEventListener('abort', cancel);
    const started = async (): Promise<void> => {
      await start({ plan, counter, take: () => takeChunk(counter, plan), add, fail });
    };
    started().catch(fail);
  });
