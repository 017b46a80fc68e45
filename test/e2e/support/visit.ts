import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type PageServer, startPageServer } from '../../../src/server/index.ts';
import { BROWSER_FLAGS, requireBrowser } from '../../browser.ts';

/** A browser and the built page behind the real server, for one file of tests. */
interface Stage {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

const openStage = async (): Promise<Stage> => {
  const server: PageServer = await startPageServer({
    root: join(import.meta.dirname, '../../../dist/page'),
    host: '127.0.0.1',
    port: 0,
  });
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/** A page that was opened, and all that went wrong on it. */
interface Visit {
  readonly page: Page;
  /** Requests that left the origin, console errors and warnings of policy, exceptions, policy violations. */
  readonly faults: string[];
  close(): Promise<void>;
}

interface VisitOptions extends BrowserContextOptions {
  /** The part of the address after `#`. */
  readonly hash?: string;
  /** False: a browser without WebGL, where a test is of the panels alone. To draw a globe in software takes seconds. */
  readonly globe?: false;
  /** Called before the page is asked for: the place for `page.route` and `page.addInitScript`. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const VIOLATION = 'policy violation:';

/** Run in the page: takes WebGL from every canvas. */
const withoutWebGl = (): void => {
  const getContext = HTMLCanvasElement.prototype.getContext;
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
    value: function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    },
  });
};

/** Opens the page with a watch on everything that must never happen. */
const visit = async (stage: Stage, options: VisitOptions = {}): Promise<Visit> => {
  const { hash = '', prepare, globe, ...contextOptions } = options;
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...contextOptions,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(stage.url);
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) faults.push(`request to ${request.url()}`);
  });
  page.on('websocket', (socket) => faults.push(`socket to ${socket.url()}`));
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().startsWith(VIOLATION)) faults.push(message.text());
  });
  await page.addInitScript((label) => {
    addEventListener('securitypolicyviolation', (event) => {
      console.warn(label, event.violatedDirective, event.blockedURI, event.sourceFile);
    });
  }, VIOLATION);
  if (globe === false) await page.addInitScript(withoutWebGl);
  await prepare?.(page);
  await page.goto(`${stage.url}${hash && `#${hash}`}`);
  return { page, faults, close: () => context.close() };
};

/** Until the globe has drawn all its tiles and every flight is computed. */
export const globeReady = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.documentElement.dataset.globe === 'ready');
};

/** Until the flights of the selection are on the timeline; its scene time in seconds. */
export const sceneTime = async (page: Page): Promise<number> => {
  const slider = page.getByRole('slider', { name: 'Scene time' });
  await slider.waitFor();
  return Number(await slider.getAttribute('data-scene-time'));
};

/** What a file of browser tests works with. */
interface Theatre {
  readonly stage: () => Stage;
  /** Opens the page; it is closed, and its faults are held against the test, when the test ends. */
  readonly open: (options?: VisitOptions) => Promise<Page>;
  /** Faults that the running test provokes on purpose. */
  readonly expectFaults: (pattern: RegExp) => void;
}

/**
 * One browser and server for a file of tests. Every test is also the test that nothing leaves the origin, nothing
 * is reported on the console, and the policy is not violated.
 */
export const theatre = (): Theatre => {
  let stage: Stage | null = null;
  let opened: Visit[] = [];
  let expected: RegExp | null = null;
  const current = (): Stage => {
    if (!stage) throw new Error('the browser has not been started');
    return stage;
  };
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    const faults = opened.flatMap((visited) => visited.faults).filter((fault) => !expected?.test(fault));
    await Promise.all(opened.map((visited) => visited.close()));
    opened = [];
    expected = null;
    expect(faults).toEqual([]);
  });
  return {
    stage: current,
    open: async (options) => {
      const visited = await visit(current(), options);
      opened.push(visited);
      return visited.page;
    },
    expectFaults: (pattern) => {
      expected = pattern;
    },
  };
};
