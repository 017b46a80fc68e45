import { collectParts } from './collect.ts';
import type { ChunkedJob, JobPort } from './job.ts';

/**
 * Does a job on this thread: where no worker can be had, and as the measure of what a pool must give.
 * @param pause lets the thread do other things between two chunks; a cancel is heard then
 */
export const createLocalPort = <Setup, Part>(
  job: ChunkedJob<Setup, Part>,
  pause: () => Promise<void>,
): JobPort<Setup, Part> => ({
  run: (setup, options) =>
    collectParts<Part>(options, false, async ({ take, add }) => {
      const runner = job.begin(setup);
      for (let chunk = take(); chunk; chunk = take()) {
        add({ ...chunk, part: runner.run(chunk.from, chunk.to) });
        await pause();
      }
    }),
});
