/**
 * A job that is split by items. What is computed of an item may depend on its index and the setup alone, so that the
 * result is the same to the bit however many threads share it, and in whatever order they do.
 */
export interface ChunkedJob<Setup, Part> {
  /** Makes ready on one thread, once a job and thread. The setup comes as a structured clone. */
  begin(setup: Setup): ChunkRunner<Part>;
}

/** One thread's share of a job. */
export interface ChunkRunner<Part> {
  /** Computes the items from `from` up to, not including, `to`. The part must be one that can be cloned. */
  run(from: number, to: number): Part;
  /** The buffers of a part that may be handed over instead of being copied; the runner must not touch them again. */
  transfer?(part: Part): readonly ArrayBuffer[];
}

/** What was computed of the items from `from` up to, not including, `to`. */
export interface JobPart<Part> {
  readonly from: number;
  readonly to: number;
  readonly part: Part;
}

/** What of an AbortSignal is used here; the pure rooms know no DOM. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface RunOptions {
  /** Number of items. */
  readonly count: number;
  /** Items a chunk, 250 unless told. It decides the bounds of the parts, never what is computed of an item. */
  readonly chunk?: number;
  /** Told after every chunk, never less than before, and `count` at last; not at all where there are no items. */
  readonly onProgress?: (done: number, count: number) => void;
  /** Rejects with an {@link AbortError}; no chunk is handed out from then on. */
  readonly signal?: CancelSignal;
}

/** Where a job is asked for, whoever does it: a pool of workers, or this thread. */
export interface JobPort<Setup, Part> {
  /** The parts in the order of their items, without gaps. */
  run(setup: Setup, options: RunOptions): Promise<readonly JobPart<Part>[]>;
}

/** Jobs by the name under which they are asked for. */
export type Jobs = Readonly<Record<string, ChunkedJob<never, unknown>>>;

export type SetupOf<Job> = Job extends ChunkedJob<infer Setup, unknown> ? Setup : never;
export type PartOf<Job> = Job extends ChunkedJob<never, infer Part> ? Part : never;

/** The job was cancelled, which is no failure: whoever asked for it no longer wants it. */
export class AbortError extends Error {
  constructor(message = 'the job was cancelled') {
    super(message);
    this.name = 'AbortError';
  }
}
