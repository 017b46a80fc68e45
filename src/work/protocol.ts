import type { Chunk, ChunkCounter, ChunkPlan } from './chunks.ts';
import type { JobPart } from './job.ts';

/**
 * Begins a run on one worker. With a shared `counter` the worker takes chunks itself until none is left; without, it
 * does the chunks it is handed until it is told the end.
 */
export interface Begin {
  readonly kind: 'begin';
  /** Number of the run: what is still said of a run that is over must not be taken for another's. */
  readonly run: number;
  readonly job: string;
  readonly setup: unknown;
  readonly plan: ChunkPlan;
  readonly counter: ChunkCounter | null;
}

export type ToWorker =
  | Begin
  | ({ readonly kind: 'chunk'; readonly run: number } & Chunk)
  | { readonly kind: 'end'; readonly run: number };

/** A worker answers every `begin` with some parts, and then with one `done` or one `failed`. */
export type FromWorker =
  | ({ readonly kind: 'part'; readonly run: number } & JobPart<unknown>)
  | { readonly kind: 'done'; readonly run: number }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string; readonly stack: string };

/** A worker as the pool sees it. Each face makes one of what its platform has. */
export interface WorkerLike {
  post(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** The worker is lost: what it throws outside a job, its end, or a message that could not be read. */
  onError(listener: (error: Error) => void): void;
  terminate(): void;
  /** Told whenever the worker gets or has no more to do, where an idle worker would keep its process alive. */
  hold?(isBusy: boolean): void;
}

/** The other end, as the worker sees it. */
export interface ServePort {
  post(message: FromWorker, transfer?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: ToWorker) => void): void;
}
