import { chunksIn } from './chunks.ts';
import { type Collection, collectParts } from './collect.ts';
import {
  AbortError,
  type JobPart,
  type JobPort,
  type Jobs,
  type PartOf,
  type RunOptions,
  type SetupOf,
} from './job.ts';
import type { WorkerLike } from './protocol.ts';
import { createSlot, type Slot } from './slot.ts';

export interface WorkPoolOptions {
  readonly startWorker: () => WorkerLike;
  /** Workers at most; as many are started as a job has chunks for. */
  readonly workers: number;
  /** Whether memory can be shared with the workers; chunks are handed out by messages where it cannot. */
  readonly canShare: boolean;
}

/** Workers that share the chunks of each job. They stay warm from the first job on. */
export interface WorkPool<Served extends Jobs> {
  /** Where to ask for the job of that name, which every worker must serve. */
  port<Name extends keyof Served & string>(name: Name): JobPort<SetupOf<Served[Name]>, PartOf<Served[Name]>>;
  /** Ends the workers. Jobs that are not done reject with an AbortError; a later job starts workers anew. */
  close(): void;
}

/** What one run asks of each of its workers. */
interface Order {
  readonly run: number;
  readonly job: string;
  readonly setup: unknown;
  readonly canShare: boolean;
}

const beginOn = <Part>(
  slot: Slot,
  { canShare, ...order }: Order,
  { plan, counter, take, add, fail }: Collection<Part>,
): void => {
  const handOut = (): void => {
    const chunk = take();
    slot.post(chunk ? { kind: 'chunk', run: order.run, ...chunk } : { kind: 'end', run: order.run });
  };
  const hearPart = ({ from, to, part }: JobPart<unknown>): void => {
    // First, so that the worker does not wait; a run that is over has no chunk left and so tells the worker the end.
    if (!canShare) handOut();
    // It comes from the runner of the job whose name the port was made for.
    add({ from, to, part: part as Part });
  };
  slot.begin({ kind: 'begin', ...order, plan, counter: canShare ? counter : null }, { part: hearPart, fail });
  if (!canShare) handOut();
};

/** A pool of workers that all serve the same jobs. Several runs may be on their way at once. */
export const createWorkPool = <Served extends Jobs>({
  startWorker,
  workers,
  canShare,
}: WorkPoolOptions): WorkPool<Served> => {
  if (!Number.isSafeInteger(workers) || workers < 1) {
    throw new RangeError(`workers ${workers} is no whole number of workers, 1 or more`);
  }
  const slots = Array.from({ length: workers }, () => createSlot(startWorker));
  let lastRun = 0;

  const leastLoaded = (wanted: number): readonly Slot[] =>
    slots.toSorted((a, b) => a.load() - b.load()).slice(0, wanted);

  const start = <Part>(job: string, setup: unknown, options: RunOptions): Promise<readonly JobPart<Part>[]> =>
    collectParts<Part>(options, canShare, (collection) => {
      const order = { run: ++lastRun, job, setup, canShare };
      for (const slot of leastLoaded(chunksIn(collection.plan))) beginOn(slot, order, collection);
    });
  return {
    port: (name) => ({ run: (setup, options) => start(name, setup, options) }),
    close: () => {
      for (const slot of slots) slot.close(new AbortError('the pool of workers was closed'));
    },
  };
};
