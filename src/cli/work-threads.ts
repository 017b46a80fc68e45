import { parentPort, Worker } from 'node:worker_threads';
import type { FromWorker, ServePort, ToWorker, WorkerLike } from '../work/index.ts';

/**
 * Starts a thread of Node as a worker of the pool. An idle one does not keep the process alive.
 * @param script serves jobs on {@link threadPort}
 */
export const startThread = (script: URL): WorkerLike => {
  const thread = new Worker(script);
  return {
    post: (message) => thread.postMessage(message),
    onMessage: (listener) => thread.on('message', (message: FromWorker) => listener(message)),
    onError: (listener) => {
      thread.on('error', (error: unknown) =>
        listener(error instanceof Error ? error : new Error(String(error))),
      );
      thread.on('messageerror', listener);
      // After an error as well, when nobody listens any more; alone when the thread ended by itself.
      thread.on('exit', (code) => listener(new Error(`the worker stopped with exit code ${code}`)));
    },
    terminate: () => void thread.terminate(),
    hold: (isBusy) => (isBusy ? thread.ref() : thread.unref()),
  };
};

/** Where a thread's own script hears its pool. */
export const threadPort = (): ServePort => {
  if (!parentPort) throw new Error('this script is to be started as a worker thread');
  const port = parentPort;
  return {
    post: (message, transfer) => port.postMessage(message, transfer ?? []),
    onMessage: (listener) => port.on('message', (message: ToWorker) => listener(message)),
  };
};
