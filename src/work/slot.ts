import type { JobPart } from './job.ts';
import type { Begin, FromWorker, ToWorker, WorkerLike } from './protocol.ts';

/** What a run wants to hear of one worker. */
export interface RunListener {
  part(part: JobPart<unknown>): void;
  fail(error: Error): void;
}

/** A place for one worker, which is started with the first run and kept; a lost one is replaced with the next run. */
export interface Slot {
  /** Runs that its worker is not done with. */
  load(): number;
  begin(message: Begin, listener: RunListener): void;
  post(message: ToWorker): void;
  /** Ends the worker; what it was not done with fails. */
  close(error: Error): void;
}

/** What was thrown on another thread, with the stack it had there. */
const errorOf = (message: string, stack: string): Error =>
  Object.assign(new Error(message), stack === '' ? {} : { stack });

export const createSlot = (startWorker: () => WorkerLike): Slot => {
  const runs = new Map<number, RunListener>();
  let worker: WorkerLike | null = null;

  const hold = (): void => worker?.hold?.(runs.size > 0);
  const close = (error: Error): void => {
    worker?.terminate();
    worker = null;
    const lost = [...runs.values()];
    runs.clear();
    for (const run of lost) run.fail(error);
  };
  /** The run has nothing more to hear of this worker. */
  const leave = (run: number): void => {
    runs.delete(run);
    hold();
  };
  const hear = (message: FromWorker): void => {
    const listener = runs.get(message.run);
    if (message.kind === 'part') listener?.part(message);
    else leave(message.run);
    if (message.kind === 'failed') listener?.fail(errorOf(message.message, message.stack));
  };
  const running = (): WorkerLike => {
    if (worker) return worker;
    const started = startWorker();
    started.onMessage(hear);
    // A worker that was given up may still end with an error, which is none of the one in its place.
    started.onError((error) => worker === started && close(error));
    worker = started;
    hold();
    return started;
  };
  return {
    load: () => runs.size,
    begin: (message, listener) => {
      running().post(message);
      runs.set(message.run, listener);
      hold();
    },
    post: (message) => worker?.post(message),
    close,
  };
};
