/** What a worker is asked, numbered. */
export interface Question<Q> {
  readonly id: number;
  readonly ask: Q;
}

export type Answer<A> =
  | { readonly id: number; readonly ok: true; readonly answer: A }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** What of a worker is used here, so that a test can stand in for it. */
export interface WorkerLike<Q, A> {
  postMessage(question: Question<Q>): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer<A>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * Asks a worker, which is started with the first question. A worker that dies fails what it was asked, and the next
 * question starts a new one.
 */
export const createWorkerClient = <Q, A>(startWorker: () => WorkerLike<Q, A>): ((ask: Q) => Promise<A>) => {
  const waiting = new Map<number, (answer: Answer<A>) => void>();
  let worker: WorkerLike<Q, A> | null = null;
  let lastId = 0;

  const failAll = (message: string): void => {
    worker?.terminate();
    worker = null;
    for (const [id, settle] of waiting) settle({ id, ok: false, message });
    waiting.clear();
  };
  const running = (): WorkerLike<Q, A> => {
    if (worker) return worker;
    const started = startWorker();
    started.onmessage = ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    started.onerror = (event) => failAll(event.message || 'the worker stopped without a message');
    worker = started;
    return started;
  };
  return (ask) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, (answer) => (answer.ok ? resolve(answer.answer) : reject(new Error(answer.message))));
      try {
        running().postMessage({ id, ask });
      } catch (error) {
        waiting.delete(id);
        reject(error);
      }
    });
};

/** Answers every question of the page's side, in the order in which they are ready. */
export const serveQuestions = <Q, A>(answerTo: (ask: Q) => A | Promise<A>): void => {
  self.addEventListener('message', async ({ data: { id, ask } }: MessageEvent<Question<Q>>) => {
    const answer = async (): Promise<Answer<A>> => {
      try {
        return { id, ok: true, answer: await answerTo(ask) };
      } catch (error) {
        return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    };
    self.postMessage(await answer());
  });
};
