import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { heavyWorkerScript } from '../../../src/cli/work-pool.ts';
import { startThread } from '../../../src/cli/work-threads.ts';
import { AbortError, createLocalPort, createWorkPool, type Jobs } from '../../../src/work/index.ts';
import { joinSpread, spreadJob } from '../../support/spread-job.ts';
import type { SpreadJobs } from '../../support/spread-worker.ts';

const ROOT = join(import.meta.dirname, '../../..');
const urlOf = (path: string): URL => pathToFileURL(join(ROOT, path));
const SPREAD_WORKER = urlOf('test/support/spread-worker.ts');

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const pool of opened.splice(0)) pool.close();
});

const poolOf = <Served extends Jobs>(script: URL, workers: number, canShare = true) => {
  const pool = createWorkPool<Served>({ startWorker: () => startThread(script), workers, canShare });
  opened.push(pool);
  return pool;
};
const spreadPort = (workers: number, canShare?: boolean) =>
  poolOf<SpreadJobs>(SPREAD_WORKER, workers, canShare).port('spread');

describe('threads of Node', () => {
  it.each([true, false])('give the same bytes as this thread (shared memory: %s)', async (canShare) => {
    const options = { count: 5003, chunk: 100 };
    const here = await createLocalPort(spreadJob, () => Promise.resolve()).run({ seed: 5 }, options);
    for (const workers of [1, 2]) {
      const parts = await spreadPort(workers, canShare).run({ seed: 5 }, options);
      expect(joinSpread(parts)).toEqual(joinSpread(here));
    }
  });

  it('are used again after a cancel and after an error', async () => {
    const port = spreadPort(2);
    const control = new AbortController();
    const cancelled = port.run(
      { seed: 1 },
      { count: 100_000, chunk: 10, signal: control.signal, onProgress: () => control.abort() },
    );
    await expect(cancelled).rejects.toThrow(AbortError);
    const failed = port.run({ seed: 1, bad: { item: 30, by: 'throw' } }, { count: 50, chunk: 10 });
    await expect(failed).rejects.toThrow('item 30 cannot be computed');
    expect(await port.run({ seed: 1 }, { count: 50, chunk: 10 })).toHaveLength(5);
  });

  it('are replaced when one stops in the middle of a job', async () => {
    const port = spreadPort(1);
    const lost = port.run({ seed: 1, bad: { item: 3, by: 'exit' } }, { count: 10 });
    await expect(lost).rejects.toThrow('the worker stopped with exit code 7');
    expect(await port.run({ seed: 1 }, { count: 10 })).toHaveLength(1);
  });

  it('fail a job when their script cannot be had', async () => {
    const port = poolOf<SpreadJobs>(urlOf('test/support/no-worker.ts'), 1).port('spread');
    await expect(port.run({ seed: 1 }, { count: 10 })).rejects.toThrow('no-worker.ts');
  });

  it('run the script of the command', async () => {
    const port = poolOf<SpreadJobs>(heavyWorkerScript, 1).port('spread');
    await expect(port.run({ seed: 1 }, { count: 10 })).rejects.toThrow('this worker has no job "spread"');
  });

  it('keep their process alive for a job, and no longer', async () => {
    const url = (path: string): string => JSON.stringify(urlOf(path).href);
    const program = `
      import { startThread } from ${url('src/cli/work-threads.ts')};
      import { createWorkPool } from ${url('src/work/index.ts')};
      const startWorker = () => startThread(new URL(${url('test/support/spread-worker.ts')}));
      const pool = createWorkPool({ startWorker, workers: 2, canShare: true });
      const parts = await pool.port('spread').run({ seed: 1 }, { count: 1000, chunk: 10 });
      console.log(parts.length);
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', program]);
    expect(stdout).toBe('100\n');
  });
});
