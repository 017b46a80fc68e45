import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { startPageServer } from '../../src/server/index.ts';
import { BROWSER_FLAGS, requireBrowser } from '../../test/browser.ts';
import { median } from '../median.ts';

const ROOT = join(import.meta.dirname, '../..');
const LOADS = 9;
const FRAMES = 120;

/** The page's own worker loads the catalogue anew, files from the browser's cache; each time is of one answer, ms. */
const workerLoads = (page: Page): Promise<number[]> =>
  page.evaluate(async (loads) => {
    const script = performance.getEntriesByType('resource').find(({ name }) => /domain\.worker-/.test(name));
    if (!script) throw new Error('the worker of the page was not found among its resources');
    const base = new URL('.', document.baseURI).href;
    const worker = new Worker(script.name, { type: 'module' });
    const times: number[] = [];
    for (let id = 1; id <= loads; id++) {
      const startMs = performance.now();
      const answered = new Promise((answer) => {
        worker.onmessage = answer;
      });
      worker.postMessage({ id, ask: { kind: 'load', base } });
      await answered;
      times.push(performance.now() - startMs);
    }
    worker.terminate();
    return times;
  }, LOADS);

const scriptS = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
};

/** Script of the main thread a frame while the list is scrolled by a row and a half a frame, ms. */
const scrollScriptMs = async (page: Page, session: CDPSession): Promise<number> => {
  await session.send('Performance.enable');
  const before = await scriptS(session);
  await page.evaluate(async (frames) => {
    const list = document.querySelector('[data-testid=records]');
    for (let frame = 0; frame < frames; frame++) {
      if (list) list.scrollTop = frame * 75;
      await new Promise((next) => requestAnimationFrame(next));
    }
  }, FRAMES);
  return ((await scriptS(session)) - before) * (1000 / FRAMES);
};

/** What only a browser can tell: the worker's first and usual load, and the script that a frame of scrolling takes. */
export const inBrowser = async (): Promise<Record<string, number>> => {
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const server = await startPageServer({ root: join(ROOT, 'dist/page'), host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => document.documentElement.dataset.globe === 'ready', undefined, {
      timeout: 120_000,
    });
    const [firstMs = Number.NaN, ...otherMs] = await workerLoads(page);
    const scrollMs = await scrollScriptMs(page, await context.newCDPSession(page));
    return { workerFirstLoadMs: firstMs, workerLoadMs: median(otherMs), scrollScriptMs: scrollMs };
  } finally {
    await browser.close();
    await server.close();
  }
};
