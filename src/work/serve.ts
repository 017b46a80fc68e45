import { type Chunk, takeChunk } from './chunks.ts';
import type { ChunkRunner, Jobs } from './job.ts';
import type { Begin, ServePort, ToWorker } from './protocol.ts';

const beginJob = (jobs: Jobs, { job: name, setup }: Begin): ChunkRunner<unknown> => {
  const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
  if (!job) throw new Error(`this worker has no job "${name}"`);
  // The pool's port lets only the setup through that belongs to the name.
  return job.begin(setup as never);
};

const inWords = (error: unknown): { message: string; stack: string } =>
  error instanceof Error
    ? { message: error.message, stack: error.stack ?? '' }
    : { message: String(error), stack: '' };

/** The worker's side: does whatever job of these a pool asks for. What a job throws fails that job alone. */
export const serveJobs = (port: ServePort, jobs: Jobs): void => {
  const runners = new Map<number, ChunkRunner<unknown>>();

  const work = (run: number, runner: ChunkRunner<unknown>, { from, to }: Chunk): void => {
    const part = runner.run(from, to);
    port.post({ kind: 'part', run, from, to, part }, runner.transfer?.(part));
  };
  const begin = (message: Begin): void => {
    const { run, plan, counter } = message;
    if (!counter) {
      runners.set(run, beginJob(jobs, message));
      return;
    }
    // Taken before the job is begun: where nothing is left, or it was cancelled meanwhile, there is nothing to begin.
    let chunk = takeChunk(counter, plan);
    if (chunk) {
      const runner = beginJob(jobs, message);
      for (; chunk; chunk = takeChunk(counter, plan)) work(run, runner, chunk);
    }
    port.post({ kind: 'done', run });
  };
  const end = (run: number): void => {
    runners.delete(run);
    port.post({ kind: 'done', run });
  };
  const hear = (message: ToWorker): void => {
    const runner = runners.get(message.run);
    if (message.kind === 'begin') begin(message);
    // Where the job failed to begin, its first chunk is on its way already.
    else if (!runner) return;
    else if (message.kind === 'chunk') work(message.run, runner, message);
    else end(message.run);
  };
  port.onMessage((message) => {
    try {
      hear(message);
    } catch (error) {
      runners.delete(message.run);
      port.post({ kind: 'failed', run: message.run, ...inWords(error) });
    }
  });
};
