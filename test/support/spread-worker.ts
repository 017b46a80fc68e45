import { threadPort } from '../../src/cli/work-threads.ts';
import { type Jobs, serveJobs } from '../../src/work/index.ts';
import { spreadJob } from './spread-job.ts';

const JOBS = { spread: spreadJob } satisfies Jobs;

/** The jobs that this thread serves. */
export type SpreadJobs = typeof JOBS;

serveJobs(threadPort(), JOBS);
