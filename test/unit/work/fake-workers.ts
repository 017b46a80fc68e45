import type { Jobs, ServePort, WorkerLike } from '../../../src/work/index.ts';
import { serveJobs } from '../../../src/work/index.ts';

/** A worker without a thread, and what the test knows of it. */
interface FakeWorker {
  /** Messages on their way, oldest first: to the worker, and from it. */
  readonly inbound: (() => void)[];
  readonly outbound: (() => void)[];
  isBusy: boolean;
  isTerminated: boolean;
  holds: boolean[];
  die(message: string): void;
}

/**
 * Workers whose messages arrive when the test says so: in order on each way, in any order between them, and as clones,
 * as on the threads of a browser. A worker hears nothing while it is busy; others may, so that a job's `run` can let
 * them go on meanwhile.
 */
export const createFakeWorkers = (jobs: Jobs) => {
  const workers: FakeWorker[] = [];

  const startWorker = (): WorkerLike => {
    const errorListeners: ((error: Error) => void)[] = [];
    const worker: FakeWorker = {
      inbound: [],
      outbound: [],
      isBusy: false,
      isTerminated: false,
      holds: [],
      die: (message) => {
        for (const listener of errorListeners) listener(new Error(message));
      },
    };
    workers.push(worker);
    let hearInside: Parameters<ServePort['onMessage']>[0] = () => {};
    let hearOutside: Parameters<WorkerLike['onMessage']>[0] = () => {};
    serveJobs(
      {
        post: (message, transfer = []) => {
          const clone = structuredClone(message, { transfer: [...transfer] });
          worker.outbound.push(() => hearOutside(clone));
        },
        onMessage: (listener) => {
          hearInside = listener;
        },
      },
      jobs,
    );
    return {
      post: (message) => {
        const clone = structuredClone(message);
        worker.inbound.push(() => {
          worker.isBusy = true;
          hearInside(clone);
          worker.isBusy = false;
        });
      },
      onMessage: (listener) => {
        hearOutside = listener;
      },
      onError: (listener) => errorListeners.push(listener),
      terminate: () => {
        worker.isTerminated = true;
        worker.inbound.length = 0;
      },
      hold: (isBusy) => worker.holds.push(isBusy),
    };
  };

  /** Has one message arrive, on a way that `pick` chooses; false where none is on its way. */
  const deliver = (pick = 0): boolean => {
    const waiting = workers
      .flatMap(({ inbound, outbound, isBusy }) => [isBusy ? [] : inbound, outbound])
      .filter((way) => way.length > 0);
    const arrive = waiting[pick % waiting.length]?.shift();
    arrive?.();
    return arrive !== undefined;
  };
  /** Has messages arrive until none is on its way, in an order that the picks choose. */
  const deliverAll = (picks: Iterator<number> = [].values()): void => {
    while (deliver(picks.next().value ?? 0));
  };
  return { workers, startWorker, deliver, deliverAll };
};
