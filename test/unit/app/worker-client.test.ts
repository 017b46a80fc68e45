import { describe, expect, it } from 'vitest';
import {
  type Answer,
  createWorkerClient,
  type Question,
  type WorkerLike,
} from '../../../src/app/state/worker-client.ts';

/** Workers that answer when the test says so. */
const handWorkers = () => {
  const workers: (WorkerLike<string, string> & { questions: Question<string>[]; terminated: boolean })[] = [];
  const ask = createWorkerClient<string, string>(() => {
    const worker: (typeof workers)[number] = {
      questions: [],
      terminated: false,
      onmessage: null,
      onerror: null,
      postMessage: (question) => void worker.questions.push(question),
      terminate: () => {
        worker.terminated = true;
      },
    };
    workers.push(worker);
    return worker;
  });
  const answer = (data: Answer<string>, at = workers.length - 1): void =>
    workers[at]?.onmessage?.(new MessageEvent('message', { data }));
  const die = (message: string): void =>
    workers.at(-1)?.onerror?.(Object.assign(new Event('error'), { message }) as ErrorEvent);
  /** Answers a question with its own words. */
  const echo = ({ id, ask: asked }: Question<string>): void => answer({ id, ok: true, answer: asked });
  return { workers, ask, answer, echo, die };
};

describe('createWorkerClient', () => {
  it('starts one worker, with the first question', () => {
    const { workers, ask } = handWorkers();
    expect(workers).toHaveLength(0);
    void ask('a');
    void ask('b');
    expect(workers).toHaveLength(1);
    expect(workers[0]?.questions.map((question) => question.ask)).toEqual(['a', 'b']);
  });

  it('gives each answer to its own question, in whatever order they come', async () => {
    const { workers, ask, echo } = handWorkers();
    const asked = ['a', 'b', 'c'].map(ask);
    for (const question of [...(workers[0]?.questions ?? [])].reverse()) echo(question);
    expect(await Promise.all(asked)).toEqual(['a', 'b', 'c']);
  });

  it('fails the one question that the worker could not answer', async () => {
    const { workers, ask, answer, echo } = handWorkers();
    const [bad, good] = [ask('bad'), ask('good')];
    const [first, second] = workers[0]?.questions ?? [];
    answer({ id: first!.id, ok: false, message: 'no root' });
    echo(second!);
    await expect(bad).rejects.toThrow('no root');
    expect(await good).toBe('good');
    expect(workers[0]?.terminated).toBe(false);
  });

  it('fails all that a dying worker was asked, and asks another from then on', async () => {
    const { workers, ask, answer, echo, die } = handWorkers();
    const lost = [ask('a'), ask('b')];
    const failures = Promise.allSettled(lost);
    die('out of memory');
    expect(await failures).toMatchObject(
      lost.map(() => ({ status: 'rejected', reason: { message: 'out of memory' } })),
    );
    expect(workers[0]?.terminated).toBe(true);
    const next = ask('c');
    // What the dead worker still says is no answer to a question of the new one.
    answer({ id: 1, ok: true, answer: 'late' }, 0);
    echo(workers[1]!.questions[0]!);
    expect(await next).toBe('c');
    expect(workers).toHaveLength(2);
  });

  it('has words for a death without any', async () => {
    const { ask, die } = handWorkers();
    const lost = ask('a');
    die('');
    await expect(lost).rejects.toThrow('the worker stopped without a message');
  });

  it('passes on that no worker could be started, and tries again', async () => {
    let tries = 0;
    const ask = createWorkerClient<string, string>(() => {
      tries += 1;
      throw new Error('not allowed');
    });
    await expect(ask('a')).rejects.toThrow('not allowed');
    await expect(ask('a')).rejects.toThrow('not allowed');
    expect(tries).toBe(2);
  });
});
