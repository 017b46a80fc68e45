import { describe, expect, it } from 'vitest';
import {
  createReconstruct,
  type ReconstructAnswer,
  type ReconstructQuestion,
  type WorkerLike,
} from '../../../src/app/state/reconstruct.ts';
import type { Launch } from '../../../src/catalogue/index.ts';
import { flightsOf, sampleLaunch } from './sample-flights.ts';

const launch = (id: string): Launch => sampleLaunch({ id });

/** Workers that answer when the test says so. */
const handWorkers = () => {
  const workers: (WorkerLike & { questions: ReconstructQuestion[]; terminated: boolean })[] = [];
  const start = (): WorkerLike => {
    const worker = {
      questions: [] as ReconstructQuestion[],
      terminated: false,
      onmessage: null,
      onerror: null,
      postMessage(question: ReconstructQuestion) {
        worker.questions.push(question);
      },
      terminate() {
        worker.terminated = true;
      },
    };
    workers.push(worker);
    return worker;
  };
  const answer = (data: ReconstructAnswer): void => {
    workers.at(-1)?.onmessage?.(new MessageEvent('message', { data }));
  };
  const answerLast = (): void => {
    const last = workers.at(-1)?.questions.at(-1);
    if (last) answer({ id: last.id, ok: true, flights: flightsOf([], last.launch.id) });
  };
  return { start, workers, answer, answerLast };
};

describe('createReconstruct', () => {
  it('starts no worker before the first question, and one for all of them', async () => {
    const { start, workers, answerLast } = handWorkers();
    const reconstruct = createReconstruct(start);
    expect(workers).toHaveLength(0);
    const first = reconstruct(launch('dprk-a'), { site: null }, 'japan-mod');
    answerLast();
    const second = reconstruct(launch('dprk-b'), { site: null }, 'japan-mod');
    answerLast();
    expect((await first).launchId).toBe('dprk-a');
    expect((await second).launchId).toBe('dprk-b');
    expect(workers).toHaveLength(1);
  });

  it('gives each answer to its own question, in whatever order they come', async () => {
    const { start, workers, answer } = handWorkers();
    const reconstruct = createReconstruct(start);
    const first = reconstruct(launch('dprk-a'), { site: null }, 'japan-mod');
    const second = reconstruct(launch('dprk-b'), { site: null }, 'japan-mod');
    const [a, b] = workers[0]?.questions ?? [];
    answer({ id: b!.id, ok: true, flights: flightsOf([], 'dprk-b') });
    answer({ id: a!.id, ok: true, flights: flightsOf([], 'dprk-a') });
    expect([(await first).launchId, (await second).launchId]).toEqual(['dprk-a', 'dprk-b']);
  });

  it('answers the same question from memory, another issuer anew', async () => {
    const { start, workers, answerLast } = handWorkers();
    const reconstruct = createReconstruct(start);
    const first = reconstruct(launch('dprk-a'), { site: null }, 'japan-mod');
    answerLast();
    expect(await reconstruct(launch('dprk-a'), { site: null }, 'japan-mod')).toBe(await first);
    expect(workers[0]?.questions).toHaveLength(1);
    reconstruct(launch('dprk-a'), { site: null }, 'rok-jcs');
    expect(workers[0]?.questions).toHaveLength(2);
  });

  it('passes a failure on and asks again the next time', async () => {
    const { start, workers, answer, answerLast } = handWorkers();
    const reconstruct = createReconstruct(start);
    const failing = reconstruct(launch('dprk-a'), { site: null }, 'japan-mod');
    answer({ id: 1, ok: false, message: 'no root' });
    await expect(failing).rejects.toThrow('no root');
    const again = reconstruct(launch('dprk-a'), { site: null }, 'japan-mod');
    answerLast();
    expect((await again).launchId).toBe('dprk-a');
    expect(workers[0]?.questions).toHaveLength(2);
  });

  it('fails what a dying worker was asked, and starts another', async () => {
    const { start, workers, answerLast } = handWorkers();
    const reconstruct = createReconstruct(start);
    const failing = reconstruct(launch('dprk-a'), { site: null }, 'japan-mod');
    const died = Object.assign(new Event('error'), { message: '' });
    workers[0]?.onerror?.(died as ErrorEvent);
    await expect(failing).rejects.toThrow('the worker stopped without a message');
    expect(workers[0]?.terminated).toBe(true);
    const again = reconstruct(launch('dprk-a'), { site: null }, 'japan-mod');
    answerLast();
    await again;
    expect(workers).toHaveLength(2);
  });
});
