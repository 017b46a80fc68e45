import type { Launch } from '../../catalogue/index.ts';
import type { LaunchFlights, ReconstructionContext } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';

export interface ReconstructQuestion {
  readonly id: number;
  readonly launch: Launch;
  readonly context: ReconstructionContext;
  readonly issuer: string;
}

export type ReconstructAnswer =
  | { readonly id: number; readonly ok: true; readonly flights: LaunchFlights }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** What of a worker is used here, so that a test can stand in for it. */
export interface WorkerLike {
  postMessage(question: ReconstructQuestion): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ReconstructAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export type Reconstruct = (
  launch: Launch,
  context: ReconstructionContext,
  issuer: string,
) => Promise<LaunchFlights>;

/**
 * The reconstruction as a promise, computed off the main thread; a question asked before is answered from memory.
 * A worker that dies fails what it was asked, and the next question starts a new one.
 */
export const createReconstruct = (startWorker: () => WorkerLike): Reconstruct => {
  const answers = new Map<string, Promise<LaunchFlights>>();
  const waiting = new Map<number, { settle: (answer: ReconstructAnswer) => void }>();
  let worker: WorkerLike | null = null;
  let lastId = 0;

  const failAll = (message: string): void => {
    worker?.terminate();
    worker = null;
    for (const [id, { settle }] of waiting) settle({ id, ok: false, message });
    waiting.clear();
  };
  const running = (): WorkerLike => {
    if (worker) return worker;
    const started = startWorker();
    started.onmessage = ({ data }) => {
      waiting.get(data.id)?.settle(data);
      waiting.delete(data.id);
    };
    started.onerror = (event) => failAll(event.message || t('fetch.workerStopped'));
    worker = started;
    return started;
  };
  const ask = (launch: Launch, context: ReconstructionContext, issuer: string): Promise<LaunchFlights> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, {
        settle: (answer) => (answer.ok ? resolve(answer.flights) : reject(new Error(answer.message))),
      });
      running().postMessage({ id, launch, context, issuer });
    });

  return (launch, context, issuer) => {
    const key = `${launch.id} ${issuer}`;
    const known = answers.get(key);
    if (known) return known;
    const asked = ask(launch, context, issuer);
    answers.set(key, asked);
    // A failure is not remembered, so that trying again asks again.
    asked.catch(() => answers.delete(key));
    return asked;
  };
};
