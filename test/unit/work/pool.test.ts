import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AbortError,
  type ChunkedJob,
  createLocalPort,
  createWorkPool,
  type JobPart,
  type Jobs,
  type RunOptions,
} from '../../../src/work/index.ts';
import { joinSpread, spreadJob } from '../../support/spread-job.ts';
import { createFakeWorkers } from './fake-workers.ts';

/** Both ways in which chunks get to the workers. */
const WAYS = [
  ['with shared memory', true],
  ['by messages', false],
] as const;

/** A pool of fake workers whose one job tells the test of every chunk it starts. */
const spreadPool = (workers: number, canShare: boolean, onChunk: (from: number) => void = () => {}) => {
  const starts: number[] = [];
  const watched: typeof spreadJob = {
    begin: (setup) => {
      const { run, ...rest } = spreadJob.begin(setup);
      return {
        ...rest,
        run: (from, to) => {
          starts.push(from);
          onChunk(from);
          return run(from, to);
        },
      };
    },
  };
  const jobs = { spread: watched } satisfies Jobs;
  const fake = createFakeWorkers(jobs);
  const pool = createWorkPool<typeof jobs>({ startWorker: fake.startWorker, workers, canShare });
  return { ...fake, pool, starts, port: pool.port('spread') };
};

const HERE = createLocalPort(spreadJob, () => Promise.resolve());

const boundsOf = (parts: readonly JobPart<unknown>[]) => parts.map(({ from, to }) => [from, to]);

describe.each(WAYS)('a pool that hands out chunks %s', (_, canShare) => {
  it('does every item once, with the result of one thread, whatever the order of things', async () => {
    const shape = fc.record({
      count: fc.nat({ max: 200 }),
      chunk: fc.integer({ min: 1, max: 60 }),
      workers: fc.integer({ min: 1, max: 4 }),
      seed: fc.nat(),
      picks: fc.infiniteStream(fc.nat({ max: 50 })),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ count, chunk, workers, seed, picks }) => {
        // While one worker is in a chunk others go on, as threads would.
        const { port, starts, deliver, deliverAll } = spreadPool(workers, canShare, () =>
          deliver(picks.next().value),
        );
        const progress: number[] = [];
        const onProgress: RunOptions['onProgress'] = (done) => progress.push(done);
        const asked = port.run({ seed }, { count, chunk, onProgress });
        deliverAll(picks);
        const parts = await asked;

        const bounds = Array.from({ length: Math.ceil(count / chunk) }, (__, k) => [
          k * chunk,
          Math.min((k + 1) * chunk, count),
        ]);
        expect(boundsOf(parts)).toEqual(bounds);
        expect(starts.toSorted((a, b) => a - b)).toEqual(bounds.map(([from]) => from));
        expect(joinSpread(parts)).toEqual(joinSpread(await HERE.run({ seed }, { count })));
        expect(progress).toEqual([...new Set(progress)].sort((a, b) => a - b));
        expect(progress.at(-1)).toBe(count === 0 ? undefined : count);
      }),
    );
  });

  it('has all its workers share a job that is long enough', async () => {
    const { port, workers, deliver, deliverAll } = spreadPool(3, canShare, () => deliver());
    const asked = port.run({ seed: 1 }, { count: 1000 });
    expect(workers).toHaveLength(3);
    deliverAll();
    expect(boundsOf(await asked)).toEqual([
      [0, 250],
      [250, 500],
      [500, 750],
      [750, 1000],
    ]);
  });

  it('has buffers handed over where the job lets them go', async () => {
    const made: Float64Array[] = [];
    const moved: typeof spreadJob = {
      begin: () => ({
        run: (from, to) => {
          const part = new Float64Array(to - from);
          made.push(part);
          return part;
        },
        transfer: (part) => [part.buffer],
      }),
    };
    const jobs = { moved };
    const { startWorker, deliverAll } = createFakeWorkers(jobs);
    const port = createWorkPool<typeof jobs>({ startWorker, workers: 2, canShare }).port('moved');
    const asked = port.run({ seed: 1 }, { count: 20, chunk: 10 });
    deliverAll();
    expect((await asked).map(({ part }) => part.length)).toEqual([10, 10]);
    expect(made.map(({ length }) => length)).toEqual([0, 0]);
  });

  it('starts no worker before it has a chunk for it, and keeps those it has', async () => {
    const { port, workers, deliverAll } = spreadPool(4, canShare);
    expect(await port.run({ seed: 1 }, { count: 0 })).toEqual([]);
    expect(workers).toHaveLength(0);
    for (let round = 0; round < 3; round++) {
      const asked = port.run({ seed: round }, { count: 10, chunk: 5 });
      deliverAll();
      await asked;
    }
    expect(workers).toHaveLength(2);
    // An idle worker may let its process end.
    expect(workers.map(({ holds }) => holds.at(-1))).toEqual([false, false]);
  });

  it('starts no chunk once it is cancelled, and does the next job', async () => {
    const control = new AbortController();
    const { port, workers, starts, deliver, deliverAll } = spreadPool(2, canShare, () => {
      if (starts.length === 3) control.abort();
      else deliver();
    });
    const done: number[] = [];
    const cancelled = port.run(
      { seed: 1 },
      { count: 100, chunk: 5, signal: control.signal, onProgress: (items) => done.push(items) },
    );
    const refused = expect(cancelled).rejects.toThrow(AbortError);
    while (!control.signal.aborted) deliver();
    const { length } = done;
    deliverAll();
    await refused;
    // What was posted to the other worker before is beyond recall.
    expect(starts.length).toBeLessThanOrEqual(canShare ? 3 : 4);
    expect(done).toHaveLength(length);

    const next = port.run({ seed: 2 }, { count: 100, chunk: 5 });
    deliverAll();
    expect(joinSpread(await next)).toEqual(joinSpread(await HERE.run({ seed: 2 }, { count: 100 })));
    expect(workers).toHaveLength(2);
    expect(workers.map(({ holds }) => holds.at(-1))).toEqual([false, false]);
  });

  it('does nothing for a job that was cancelled before', async () => {
    const { port, workers } = spreadPool(2, canShare);
    const asked = port.run({ seed: 1 }, { count: 10, signal: AbortSignal.abort() });
    await expect(asked).rejects.toThrow(AbortError);
    expect(workers).toHaveLength(0);
  });

  it('does not begin a job on a worker that comes to it after the cancel', async () => {
    const control = new AbortController();
    const { port, starts, deliverAll } = spreadPool(2, canShare);
    const asked = port.run({ seed: 1 }, { count: 10, chunk: 1, signal: control.signal });
    control.abort();
    deliverAll();
    await expect(asked).rejects.toThrow(AbortError);
    expect(starts).toHaveLength(canShare ? 0 : 2);
  });

  it('fails a job with what one of its items threw, starts no more of it, and does the next', async () => {
    const { port, starts, workers, deliverAll } = spreadPool(2, canShare);
    const asked = port.run({ seed: 1, bad: { item: 12, by: 'throw' } }, { count: 100, chunk: 5 });
    const refused = expect(asked).rejects.toMatchObject({
      message: 'item 12 cannot be computed',
      stack: expect.stringContaining('spread-job.ts'),
    });
    deliverAll();
    await refused;
    expect(starts.length).toBeLessThanOrEqual(5);
    const next = port.run({ seed: 1 }, { count: 100, chunk: 5 });
    deliverAll();
    expect(await next).toHaveLength(20);
    expect(workers.some(({ isTerminated }) => isTerminated)).toBe(false);
  });

  it('fails what a lost worker was doing, and starts another in its place', async () => {
    const { port, workers, deliver, deliverAll } = spreadPool(2, canShare);
    const asked = port.run({ seed: 1 }, { count: 100, chunk: 5 });
    const refused = expect(asked).rejects.toThrow('out of memory');
    deliver();
    workers[0]?.die('out of memory');
    deliverAll();
    await refused;
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    const next = port.run({ seed: 1 }, { count: 100, chunk: 5 });
    // What the lost worker still says is no news.
    workers[0]?.die('again');
    deliverAll();
    expect(await next).toHaveLength(20);
    expect(workers).toHaveLength(3);
  });

  it('keeps two jobs apart that are on their way at once', async () => {
    const { port, deliverAll } = spreadPool(2, canShare);
    const asked = [3, 4].map((seed) => port.run({ seed }, { count: 90, chunk: 10 }));
    deliverAll([1, 2, 0, 3, 1].values());
    const results = await Promise.all(asked);
    const alone = await Promise.all([3, 4].map((seed) => HERE.run({ seed }, { count: 90 })));
    expect(results.map(joinSpread)).toEqual(alone.map(joinSpread));
  });

  it('gives a job to the workers that have least to do', async () => {
    const { port, workers, deliverAll } = spreadPool(2, canShare);
    const asked = [3, 4].map((seed) => port.run({ seed }, { count: 5, chunk: 5 }));
    expect(workers.map(({ holds }) => holds.at(-1))).toEqual([true, true]);
    deliverAll();
    expect(await Promise.all(asked)).toMatchObject([[{ from: 0, to: 5 }], [{ from: 0, to: 5 }]]);
  });

  it('fails a job whose progress nobody can take, instead of leaving it open', async () => {
    const { port, deliverAll } = spreadPool(2, canShare);
    const onProgress = (): void => {
      throw new Error('no bar');
    };
    const refused = expect(port.run({ seed: 1 }, { count: 5, onProgress })).rejects.toThrow('no bar');
    deliverAll();
    await refused;
  });

  it('lets go of the signal when it is done', async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (__: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (__: 'abort', listener: () => void) => void listeners.delete(listener),
    };
    const { port, deliverAll } = spreadPool(2, canShare);
    const asked = port.run({ seed: 1 }, { count: 5, signal });
    expect(listeners.size).toBe(1);
    deliverAll();
    await asked;
    expect(listeners.size).toBe(0);
  });

  it('ends its workers when it is closed, and starts anew', async () => {
    const { pool, port, workers, deliverAll } = spreadPool(2, canShare);
    const asked = port.run({ seed: 1 }, { count: 100, chunk: 5 });
    pool.close();
    await expect(asked).rejects.toThrow(AbortError);
    expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
    const next = port.run({ seed: 1 }, { count: 5 });
    deliverAll();
    expect(await next).toHaveLength(1);
  });

  it('fails a job that its workers do not have, or that cannot begin', async () => {
    const broken: ChunkedJob<null, null> = {
      begin: () => {
        throw new Error('no atmosphere');
      },
    };
    const { startWorker, deliverAll } = createFakeWorkers({ broken });
    const pool = createWorkPool<{ broken: typeof broken; toString: typeof broken }>({
      startWorker,
      workers: 2,
      canShare,
    });
    const unknown = expect(pool.port('toString').run(null, { count: 5 })).rejects.toThrow(
      'this worker has no job "toString"',
    );
    const failed = expect(pool.port('broken').run(null, { count: 5 })).rejects.toThrow('no atmosphere');
    deliverAll();
    await Promise.all([unknown, failed]);
  });

  it('fails a job whose setup or parts cannot be sent', async () => {
    const secret: ChunkedJob<unknown, () => number> = { begin: () => ({ run: (from) => () => from }) };
    const jobs = { secret };
    const { startWorker, workers, deliverAll } = createFakeWorkers(jobs);
    const port = createWorkPool<typeof jobs>({ startWorker, workers: 2, canShare }).port('secret');
    await expect(port.run(() => 1, { count: 5 })).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(workers.map(({ holds }) => holds.at(-1))).toEqual([false]);
    const refused = expect(port.run(null, { count: 5 })).rejects.toThrow('could not be cloned');
    deliverAll();
    await refused;
  });

  it('passes on that no worker could be started, and tries again', async () => {
    let tries = 0;
    const startWorker = () => {
      tries++;
      throw new Error('not allowed');
    };
    const jobs = { spread: spreadJob };
    const port = createWorkPool<typeof jobs>({ startWorker, workers: 2, canShare }).port('spread');
    await expect(port.run({ seed: 1 }, { count: 5 })).rejects.toThrow('not allowed');
    await expect(port.run({ seed: 1 }, { count: 5 })).rejects.toThrow('not allowed');
    expect(tries).toBe(2);
  });

  it.each([
    [{ count: -1 }, 'count -1 '],
    [{ count: 1.5 }, 'count 1.5 '],
    [{ count: 10, chunk: 0 }, 'chunk 0 '],
    [{ count: 10, chunk: Number.NaN }, 'chunk NaN '],
    [{ count: 2 ** 31, chunk: 1 }, '2147483648 chunks'],
  ])('refuses %o', async (options, words) => {
    const { port } = spreadPool(1, canShare);
    await expect(port.run({ seed: 1 }, options)).rejects.toThrow(words);
  });
});

describe('createWorkPool', () => {
  it('refuses to have no worker', () => {
    expect(() => spreadPool(0, true)).toThrow('workers 0 ');
  });
});

describe('createLocalPort', () => {
  it('lets the thread do other things between chunks, where a cancel is heard', async () => {
    const control = new AbortController();
    let pauses = 0;
    const port = createLocalPort(spreadJob, async () => {
      pauses++;
      if (pauses === 2) control.abort();
    });
    const done: number[] = [];
    const asked = port.run(
      { seed: 1 },
      { count: 100, chunk: 5, signal: control.signal, onProgress: (items) => done.push(items) },
    );
    await expect(asked).rejects.toThrow(AbortError);
    expect({ pauses, done }).toEqual({ pauses: 2, done: [5, 10] });
  });

  it('fails with what an item threw', async () => {
    const asked = HERE.run({ seed: 1, bad: { item: 3, by: 'throw' } }, { count: 10 });
    await expect(asked).rejects.toThrow('item 3 cannot be computed');
  });
});
