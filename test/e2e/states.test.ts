import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { globeReady, sceneTime, theatre } from './support/visit.ts';

const { stage, open, expectFaults } = theatre();

describe('accessibility', () => {
  it.each(['dark', 'light'] as const)('axe finds no serious violation in the %s theme', async (theme) => {
    const page = await open({ colorScheme: theme });
    await sceneTime(page);
    if (theme === 'light') await page.getByRole('button', { name: 'Light theme' }).click();
    await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
    for (const tab of ['Claims', 'Reconstruction', 'Profile', 'Table']) {
      await page.getByRole('tab', { name: tab }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${tab}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
});

describe('the theme', () => {
  it('switches, changes the surfaces, and is remembered', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Light theme' }).click();
    const surface = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await surface();
    await page.reload();
    await page.getByRole('button', { name: 'Dark theme' }).waitFor();
    expect(await surface()).toBe(light);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await surface()).not.toBe(light);
  });
});

describe('when something is wrong', () => {
  it('a broken record is listed as a problem, with its path, and the others load', async () => {
    const page = await open({
      prepare: (fresh) =>
        fresh.route('**/data/catalogue/launches-2023.json', async (route) => {
          const document = await (await route.fetch()).json();
          document[0].claims[0].value = null;
          await route.fulfill({ json: document });
        }),
    });
    await page.getByText('256 records').waitFor();
    await page.getByText('Problems (1)').click();
    await page.getByText(/launches-2023\.json\[0\]\.claims\[0\]\.value/).waitFor();
    await page.getByRole('heading', { name: '18 March 2024' }).waitFor();
  });

  it('a catalogue that does not load says what still works, and tries again', async () => {
    expectFaults(/Failed to load resource/);
    const page = await open({
      prepare: (fresh) => fresh.route('**/data/catalogue/index.json', (route) => route.abort()),
    });
    await page.getByText('The catalogue could not be loaded.').waitFor();
    await page.unroute('**/data/catalogue/index.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('257 records').waitFor();
  });

  it('without WebGL the page says so and keeps its tables', async () => {
    const page = await open({
      prepare: (fresh) =>
        fresh.addInitScript(() => {
          const original = HTMLCanvasElement.prototype.getContext;
          HTMLCanvasElement.prototype.getContext = new Proxy(original, {
            apply: (target, self, [kind, ...rest]) =>
              String(kind).startsWith('webgl') ? null : Reflect.apply(target, self, [kind, ...rest]),
          });
        }),
    });
    await page.getByText('The globe cannot be drawn.').waitFor();
    await sceneTime(page);
    await page.keyboard.press('t');
    await page.getByRole('table', { name: 'Rounds that fly, read off the drawn arcs' }).waitFor();
  });
});

describe('at rest', () => {
  it('asks for no frame: the animation loop stops', async () => {
    const page = await open({
      prepare: (fresh) =>
        fresh.addInitScript(() => {
          const original = window.requestAnimationFrame.bind(window);
          let asked = 0;
          window.requestAnimationFrame = (callback) => {
            asked++;
            document.documentElement.dataset.framesAsked = String(asked);
            return original(callback);
          };
        }),
    });
    await globeReady(page);
    // Three looks in a row, half a second apart, at a count that stands still.
    await page.waitForFunction(
      () => {
        const { dataset } = document.documentElement;
        const same = dataset.framesSeen === dataset.framesAsked;
        dataset.framesSeen = dataset.framesAsked ?? '';
        dataset.stillFor = same ? String(Number(dataset.stillFor ?? 0) + 1) : '0';
        return Number(dataset.stillFor) >= 3;
      },
      undefined,
      { polling: 500 },
    );
  });
});

describe('small screens', () => {
  it.each([
    [1024, 768],
    [390, 844],
  ])('%i x %i: nothing scrolls sideways, and list and details can be reached', async (width, height) => {
    const page = await open({ viewport: { width, height } });
    await sceneTime(page);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Launches' }).click();
    // One row of many is in sight: the search brings it there.
    await page.getByRole('searchbox', { name: 'Search the record' }).fill('2023-07-12');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /12 Jul 2023/ }).click();
    await page.getByRole('heading', { name: '12 July 2023' }).waitFor();
    await page
      .getByText(/about\s1\s000\skm/)
      .first()
      .waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

describe('the served page', () => {
  it('carries the policy as header and, for static hosts, as meta', async () => {
    const answer = await fetch(stage().url);
    const header = answer.headers.get('content-security-policy') ?? '';
    expect(header).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(header).not.toContain("'unsafe-eval'");
    expect(header).not.toMatch(/https?:/);
    const page = await open();
    const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(meta).toContain("script-src 'self' 'wasm-unsafe-eval'");
    // Shared memory for workers needs both isolation headers to be in force.
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });
});
