import { ensembleJob } from '../reconstruction/index.ts';
import { type Jobs, serveJobs } from '../work/index.ts';
import { threadPort } from './work-threads.ts';

const JOBS = { ensemble: ensembleJob } satisfies Jobs;

/** The jobs that every thread of {@link openWorkPool} serves. */
export type HeavyJobs = typeof JOBS;

serveJobs(threadPort(), JOBS);
