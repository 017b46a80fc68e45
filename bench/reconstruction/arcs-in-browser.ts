import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { startPageServer } from '../../src/server/index.ts';
import { BROWSER_FLAGS, requireBrowser } from '../../test/browser.ts';
import { median } from '../median.ts';
import type { ArcsBench } from './arcs-in-browser.page.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'dist/arcs');
const PAGE = 'arcs-in-browser.html';
const FLIGHTS = 10_000;
const POINTS = 200;
const ROUNDS = 3;
const FRAMES = 15;
const MOST_READINGS = 20;
const READING_PAUSE_MS = 1_500;
const SETTLED_MB = 0.5;

declare global {
  /** Of the page. */
  var arcsBench: ArcsBench;
}

/** Time, tasks and memory that ten thousand arcs of two hundred points take on the globe. */
export interface ArcsFigures {
  /** Main-thread time of a frame of playback with the arcs, and with the bare globe. */
  readonly arcsFrameMs: number;
  readonly bareFrameMs: number;
  /** All that the browser holds more once they are drawn, the arrays handed over included; null where it cannot be read. */
  readonly arcsMemoryMB: number | null;
  /** From handing over to the screen, and the same of one plain draw of the same positions. */
  readonly arcsShownMs: number;
  readonly rawShownMs: number;
  /** The longest task of the main thread while they were brought there, the middle of the rounds; 0 where none took 50 ms. */
  readonly longestTaskMs: number;
}

const buildPage = (): Promise<unknown> =>
  build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: import.meta.dirname,
    mode: 'bare',
    logLevel: 'error',
    build: { outDir: BUILT, rolldownOptions: { input: join(import.meta.dirname, PAGE) } },
  });

/** Memory that all processes of the browser hold, what they share counted once, MB; null where Linux does not tell. */
const browserMB = async (browser: Browser): Promise<number | null> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  try {
    const kB = processInfo.map(({ id }) => {
      const [, pss = 'NaN'] =
        /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
      return Number(pss);
    });
    return kB.reduce((sum, one) => sum + one, 0) / 1000;
  } catch {
    return null;
  }
};

/** The same once it has come to rest: what starting took is given back only by and by. */
const settledMB = async (browser: Browser, page: Page): Promise<number | null> => {
  const session = await page.context().newCDPSession(page);
  let before = Number.POSITIVE_INFINITY;
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(READING_PAUSE_MS);
    const now = await browserMB(browser);
    if (now === null || Math.abs(now - before) < SETTLED_MB) return now;
    before = now;
  }
  return before;
};

/** Opens the page in a context of its own and waits for the bare globe. */
const opened = async (browser: Browser, url: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${url}${PAGE}`);
  await page.evaluate(() => arcsBench.ready());
  return page;
};

const makeArrays = (page: Page): Promise<void> =>
  page.evaluate(([flights, points]) => arcsBench.makeArrays(flights, points), [FLIGHTS, POINTS] as const);

/** Shows the arcs, or the plain draw, in a new page. */
const show = async (browser: Browser, url: string, how: 'arcs' | 'raw') => {
  const page = await opened(browser, url);
  await makeArrays(page);
  const result = await page.evaluate((which) => arcsBench.show(which), how);
  await page.context().close();
  return result;
};

/** Frames and memory of one page before the arcs are there and with them. */
const inOnePage = async (browser: Browser, url: string) => {
  const page = await opened(browser, url);
  const bare = await page.evaluate((count) => arcsBench.frames(count), FRAMES);
  const beforeMB = await settledMB(browser, page);
  await makeArrays(page);
  await page.evaluate(() => arcsBench.show('arcs'));
  const arcs = await page.evaluate((count) => arcsBench.frames(count), FRAMES);
  const afterMB = await settledMB(browser, page);
  await page.context().close();
  return {
    bareFrameMs: median(bare),
    arcsFrameMs: median(arcs),
    arcsMemoryMB: beforeMB === null || afterMB === null ? null : afterMB - beforeMB,
  };
};

/** Draws ten thousand arcs in a headless browser, by turns with one plain draw of the same arrays. */
export const measureArcs = async (): Promise<ArcsFigures> => {
  await buildPage();
  const server = await startPageServer({ root: BUILT, host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const figures = await inOnePage(browser, server.url);
    const arcs = [];
    const raw = [];
    for (let round = 0; round < ROUNDS; round++) {
      arcs.push(await show(browser, server.url, 'arcs'));
      raw.push(await show(browser, server.url, 'raw'));
    }
    return {
      ...figures,
      arcsShownMs: median(arcs.map(({ shownMs }) => shownMs)),
      rawShownMs: median(raw.map(({ shownMs }) => shownMs)),
      longestTaskMs: median(arcs.map(({ longestTaskMs }) => longestTaskMs)),
    };
  } finally {
    await browser.close();
    await server.close();
  }
};
