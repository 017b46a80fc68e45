export type {
  CancelSignal,
  ChunkedJob,
  ChunkRunner,
  JobPart,
  JobPort,
  Jobs,
  PartOf,
  RunOptions,
  SetupOf,
} from './job.ts';
export { AbortError } from './job.ts';
export { createLocalPort } from './local.ts';
export type { WorkPool, WorkPoolOptions } from './pool.ts';
export { createWorkPool } from './pool.ts';
export type { FromWorker, ServePort, ToWorker, WorkerLike } from './protocol.ts';
export { serveJobs } from './serve.ts';
