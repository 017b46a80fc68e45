import { threadPort } from '../../src/cli/work-threads.ts';
import { serveJobs } from '../../src/work/index.ts';
import { coverageJob } from './coverage-job.ts';

serveJobs(threadPort(), { coverage: coverageJob });
