import { t } from '../i18n/index.ts';
import { loadModelDocuments } from './load-documents.ts';
import type { ModelNews } from './model-report.ts';

/**
 * Runs the accuracy report in a worker and tells how it goes, the last news being a report or a failure.
 * @returns stops it; nothing is told afterwards
 */
export const runReport = (base: string, tell: (news: ModelNews) => void): (() => void) => {
  let worker: Worker | null = null;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    worker?.terminate();
  };
  const end = (news: ModelNews): void => {
    if (!stopped) tell(news);
    if (news.kind !== 'progress') stop();
  };
  const fail = (message: string): void => end({ kind: 'failed', message });
  loadModelDocuments(base).then(
    (documents) => {
      if (stopped) return;
      worker = new Worker(new URL('./validate.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<ModelNews>) => end(data);
      worker.onerror = (event) => fail(event.message || t('fetch.workerStopped'));
      worker.postMessage(documents);
    },
    (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
  );
  return stop;
};
