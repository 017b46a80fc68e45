import '../zod-jitless.ts';
import { ensembleJob } from '../../reconstruction/index.ts';
import { type Jobs, type ServePort, serveJobs, type ToWorker } from '../../work/index.ts';

const JOBS = { ensemble: ensembleJob } satisfies Jobs;

/** The jobs that every worker of the page's pool serves. */
export type HeavyJobs = typeof JOBS;

const port: ServePort = {
  post: (message, transfer = []) => self.postMessage(message, { transfer: [...transfer] }),
  onMessage: (listener) =>
    self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => listener(data)),
};

serveJobs(port, JOBS);
