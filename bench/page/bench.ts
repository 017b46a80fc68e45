import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { startPageServer } from '../../src/server/index.ts';
import { BROWSER_FLAGS, requireBrowser } from '../../test/browser.ts';
import { median } from '../median.ts';
import { builtScripts, weighScripts } from './script-weight.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = { page: join(ROOT, 'dist/page'), bare: join(ROOT, 'dist/bare') } as const;

/** The mark that both pages set when Cesium has drawn its first frame. */
const FIRST_FRAME = 'arcwatch-first-frame';
const ROUNDS = 7;
const LONGEST_WAIT_MS = 60_000;

const build = (...mode: string[]): void => {
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', ...mode],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
};

interface Load {
  readonly firstFrameMs: number;
  readonly heapMB: number;
  /** Scripts fetched before the first frame, by their path below the page. */
  readonly scripts: readonly string[];
}

/** Loads a page in a context of its own, so that no load finds the cache of another. */
const load = async (browser: Browser, url: string): Promise<Load> => {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, FIRST_FRAME, {
      timeout: LONGEST_WAIT_MS,
    });
    const { firstFrameMs, fetched } = await page.evaluate((mark) => {
      const firstFrameMs = performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN;
      const resources = performance.getEntriesByType('resource');
      return {
        firstFrameMs,
        fetched: resources.filter(({ startTime }) => startTime < firstFrameMs).map(({ name }) => name),
      };
    }, FIRST_FRAME);
    const scripts = fetched
      .map((name) => name.replace(url, ''))
      .filter((path) => /^assets\/.*\.js$/.test(path));
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { firstFrameMs, heapMB: usedSize / 1e6, scripts: [...new Set(scripts)] };
  } finally {
    await context.close();
  }
};

/**
 * First globe frame of the page and of a bare page with Cesium's widget and the same imagery, milliseconds from the
 * start of navigation: medians of loads that take turns, so that whatever else the machine does meets both alike.
 */
export const run = async (): Promise<Record<string, number>> => {
  build();
  build('--mode', 'bare');
  const [page, bare] = await Promise.all(
    [PAGES.page, PAGES.bare].map((root) => startPageServer({ root, host: '127.0.0.1', port: 0 })),
  );
  if (!page || !bare) throw new Error('two servers were started');
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const loads: { page: Load[]; bare: Load[] } = { page: [], bare: [] };
    // The first of each warms the browser and the disk, and is not counted.
    for (let round = 0; round <= ROUNDS; round++) {
      const pair = { page: await load(browser, page.url), bare: await load(browser, bare.url) };
      if (round === 0) continue;
      loads.page.push(pair.page);
      loads.bare.push(pair.bare);
    }
    const { appGzipKB, cesiumGzipKB } = weighScripts(PAGES.page, loads.page[0]?.scripts ?? []);
    const { lazyGzipKB, inspectorGzipKB } = weighScripts(PAGES.page, builtScripts(PAGES.page));
    return {
      firstFrameMs: median(loads.page.map(({ firstFrameMs }) => firstFrameMs)),
      bareFirstFrameMs: median(loads.bare.map(({ firstFrameMs }) => firstFrameMs)),
      appGzipKB,
      cesiumGzipKB,
      lazyGzipKB,
      inspectorGzipKB,
      heapMB: median(loads.page.map(({ heapMB }) => heapMB)),
    };
  } finally {
    await browser.close();
    await Promise.all([page.close(), bare.close()]);
  }
};
