import { availableParallelism } from 'node:os';
import { createWorkPool, type WorkPool } from '../work/index.ts';
import type { HeavyJobs } from './heavy-worker.ts';
import { startThread } from './work-threads.ts';

/** More would be memory without gain for jobs of some seconds. */
const MOST_WORKERS = 8;

// TypeScript in a checkout, JavaScript when installed; the compiler mends imports only.
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** The script of the threads. */
export const heavyWorkerScript: URL = new URL(`./heavy-worker.${EXTENSION}`, import.meta.url);

/**
 * The threads that do a command's heavy work, one a core unless told. None is started before the first job, and none
 * keeps the process alive once there is nothing to do.
 */
export const openWorkPool = (
  workers: number = Math.min(availableParallelism(), MOST_WORKERS),
): WorkPool<HeavyJobs> =>
  createWorkPool<HeavyJobs>({ startWorker: () => startThread(heavyWorkerScript), workers, canShare: true });
