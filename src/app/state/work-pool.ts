import { createWorkPool, type FromWorker, type WorkerLike, type WorkPool } from '../../work/index.ts';
import type { HeavyJobs } from './heavy.worker.ts';

const startWorker = (): WorkerLike => {
  const worker = new Worker(new URL('./heavy.worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener(data)),
    onError: (listener) => {
      // A worker whose script cannot be had says no more than that.
      worker.addEventListener('error', ({ message }) =>
        listener(new Error(message || 'the worker stopped without a message')),
      );
      worker.addEventListener('messageerror', () =>
        listener(new Error('what the worker sent cannot be read')),
      );
    },
    terminate: () => worker.terminate(),
  };
};

/** One core is left to the page; more than eight workers would be memory without gain. */
const workersFor = (cores: number): number => Math.min(Math.max(cores - 1, 2), 8);

let pool: WorkPool<HeavyJobs> | null = null;

/**
 * The workers that do the page's heavy work, warm from the first job on. On a host that does not send the headers of
 * cross-origin isolation they share no memory, which only costs some messages.
 */
export const workPool = (): WorkPool<HeavyJobs> => {
  pool ??= createWorkPool<HeavyJobs>({
    startWorker,
    workers: workersFor(navigator.hardwareConcurrency),
    canShare: crossOriginIsolated,
  });
  return pool;
};
