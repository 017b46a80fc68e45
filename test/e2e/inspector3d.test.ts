import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { countColour, globePicture, type Rgb } from './support/pixels.ts';
import { globeReady, sceneTime, theatre } from './support/visit.ts';

const { stage, open } = theatre();

const REFERENCE = 'launch=dprk-2024-03-18-kn-25-success';
const ACCENT_DARK: Rgb = [0xf2, 0xa9, 0x3b];

const localReady = (page: Page): Promise<void> => page.locator('[data-local="ready"]').waitFor();

const canvas = (page: Page) => page.locator('.local-view canvas');

/** One of the figures about the camera, from the picture's element. */
const camera = async (page: Page, name: 'azimuth' | 'elevation' | 'distance-km'): Promise<number> =>
  Number(await page.locator('.local-view').getAttribute(`data-${name}`));

/** Until the camera's distance is the same over some frames: its own moves are eased. */
const cameraAtRest = (page: Page): Promise<void> =>
  page.locator('.local-view').evaluate(
    (view) =>
      new Promise<void>((done) => {
        let last = '';
        let same = 0;
        const look = (): void => {
          const now = view.getAttribute('data-distance-km') ?? '';
          same = now === last ? same + 1 : 0;
          last = now;
          if (same > 30) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** Until that figure is another one than it was. */
const cameraMoved = (page: Page, name: string, was: number): Promise<unknown> =>
  page.waitForFunction(
    ([attribute, before]) =>
      Number(document.querySelector('.local-view')?.getAttribute(attribute)) !== before,
    [`data-${name}`, was] as const,
  );

/** Remembers a view before the page starts, and layers where they matter. */
const remember =
  (view: string, layers: Readonly<Record<string, boolean>> = {}) =>
  (page: Page) =>
    page.addInitScript(
      (wanted) => {
        const kept = localStorage.getItem('arcwatch.preferences');
        if (kept === null) localStorage.setItem('arcwatch.preferences', JSON.stringify(wanted));
      },
      { view, layers },
    );

describe('the 3D inspector', () => {
  it('is a key away from the globe, draws the launch, and goes back', async () => {
    const page = await open({ hash: REFERENCE });
    await sceneTime(page);
    await globeReady(page);
    await page.keyboard.press('g');
    await localReady(page);
    expect(await page.locator('.globe-pane').getAttribute('data-view')).toBe('local');
    expect(await page.locator('.globe-labels').isVisible()).toBe(false);
    await page.locator('.local-labels').getByText('apogee 50 km, computed').waitFor();
    for (const text of ['lift-off', 'splash']) {
      await page.locator('.local-labels').getByText(text, { exact: true }).waitFor();
    }
    await page
      .locator('.local-labels')
      .getByText(/^300\skm$/)
      .waitFor();

    await page.keyboard.press('g');
    await page.locator('.globe-label-apogee').first().waitFor();
    expect(await page.locator('.local-view').count()).toBe(0);
    expect(await page.locator('.globe-pane').getAttribute('data-view')).toBe('globe');
  });

  it('draws the arc in its own colour, and turns and zooms by keys', async () => {
    const page = await open({ hash: REFERENCE, prepare: remember('local') });
    await localReady(page);
    const picture = await globePicture(stage().browser, page);
    // A line three pixels wide across half of the pane.
    expect(countColour(picture, ACCENT_DARK, 40)).toBeGreaterThan(500);
    expect(await page.locator('.globe').count()).toBe(0);

    await canvas(page).focus();
    // The band of the flight comes when it has been at rest, and belongs to what Home frames.
    await page.locator('.local-tube').waitFor();
    await page.keyboard.press('Home');
    await cameraAtRest(page);
    const [azimuth, elevation] = [await camera(page, 'azimuth'), await camera(page, 'elevation')];
    const distanceKm = await camera(page, 'distance-km');
    await page.keyboard.press('ArrowLeft');
    await cameraMoved(page, 'azimuth', azimuth);
    expect(await camera(page, 'azimuth')).toBeCloseTo(azimuth + 5, 1);
    await page.keyboard.press('ArrowUp');
    await cameraMoved(page, 'elevation', elevation);
    expect(await camera(page, 'elevation')).toBeCloseTo(elevation + 5, 1);
    await page.keyboard.press('+');
    await cameraMoved(page, 'distance-km', distanceKm);
    expect(await camera(page, 'distance-km')).toBeLessThan(distanceKm);
    // Of the clock the arrows are not while the picture has the focus; with shift they are.
    expect(await sceneTime(page)).toBe(0);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await sceneTime(page)).toBe(10);

    await page.keyboard.press('Home');
    await page.waitForFunction(
      (wanted) => Number(document.querySelector('.local-view')?.getAttribute('data-distance-km')) === wanted,
      distanceKm,
    );
    expect(await camera(page, 'azimuth')).toBe(azimuth);
  });

  it('turns by a drag and zooms by the wheel', async () => {
    const page = await open({ hash: REFERENCE, prepare: remember('local') });
    await localReady(page);
    const { x, y, width, height } = (await canvas(page).boundingBox())!;
    const [azimuth, distanceKm] = [await camera(page, 'azimuth'), await camera(page, 'distance-km')];
    await page.mouse.move(x + width / 2, y + height * 0.8);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 100, y + height * 0.8, { steps: 4 });
    await page.mouse.up();
    await cameraMoved(page, 'azimuth', azimuth);
    await page.mouse.wheel(0, -200);
    await cameraMoved(page, 'distance-km', distanceKm);
    expect(await camera(page, 'distance-km')).toBeLessThan(distanceKm);
  });

  it('moves its marker with the clock, and draws nothing else for it', async () => {
    // Coasts come when they have been fetched, and are drawn then.
    const page = await open({ hash: REFERENCE, prepare: remember('local', { borders: false }) });
    await localReady(page);
    const marker = page.locator('.local-marker');
    const place = await marker.getAttribute('transform');
    await page.locator('.local-view').evaluate((box) => {
      box.dataset.local = 'as before';
    });
    await page.keyboard.press('.');
    await page.waitForFunction(
      (was) => document.querySelector('.local-marker')?.getAttribute('transform') !== was,
      place,
    );
    // A frame of WebGL would have said so.
    expect(await page.locator('.local-view').getAttribute('data-local')).toBe('as before');
  });

  it('follows the selection and the theme, and says in words what it shows', async () => {
    const page = await open({ hash: REFERENCE, prepare: remember('local') });
    await localReady(page);
    const described = await canvas(page).getAttribute('aria-describedby');
    const words = page.locator(`[id="${described}"]`);
    expect(await words.textContent()).toMatch(/rises to 50\skm .* ends 350\skm from the launch point/);
    await page.getByRole('button', { name: 'Light theme' }).click();
    await page.locator('[data-local="ready"]').waitFor();
    await page.goto(`${stage().url}#launch=dprk-2017-11-29-hwasong-15-success`);
    await page
      .locator('.local-labels')
      .getByText(/^apogee 4\s4\d\d\skm, computed$/)
      .waitFor();
    await page.goto(`${stage().url}#launch=dprk-test-2025-09-08-high-thrust`);
    await page.locator('.local-notice').getByText('An engine test on a stand: nothing flew.').waitFor();
    expect(await page.locator('.local-view').isVisible()).toBe(false);
  });

  it('lies beside the globe, and the choice is remembered', async () => {
    const page = await open({ hash: REFERENCE });
    await globeReady(page);
    await page.getByRole('button', { name: 'Both', exact: true }).click();
    await localReady(page);
    const [globe, local] = [
      (await page.locator('.globe').boundingBox())!,
      (await page.locator('.local-view').boundingBox())!,
    ];
    expect(globe.x + globe.width).toBeLessThanOrEqual(local.x + 1);
    expect(Math.abs(globe.width - local.width)).toBeLessThan(4);
    await page.reload();
    await localReady(page);
    await globeReady(page);
    expect(await page.getByRole('button', { name: 'Both', exact: true }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('shows the flight under the hand in the Lab', async () => {
    const page = await open({
      hash: 'mode=lab&type=scud-b&site=tonghae&az=90',
      prepare: remember('local'),
    });
    await localReady(page);
    await page
      .locator('.local-labels')
      .getByText(/simulated/)
      .first()
      .waitFor();
    await page.getByText('SIMULATED', { exact: true }).waitFor();
  });

  it('without WebGL says so, and what still works', async () => {
    const page = await open({
      hash: REFERENCE,
      prepare: async (fresh) => {
        await remember('local')(fresh);
        await fresh.addInitScript(() => {
          const original = HTMLCanvasElement.prototype.getContext;
          HTMLCanvasElement.prototype.getContext = new Proxy(original, {
            apply: (target, self, [kind, ...rest]) =>
              String(kind).startsWith('webgl') ? null : Reflect.apply(target, self, [kind, ...rest]),
          });
        });
      },
    });
    await page.getByText('The 3D inspector cannot be drawn.').waitFor();
    await page.getByText(/offers no WebGL 2/).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('table', { name: 'Rounds that fly, read off the drawn arcs' }).waitFor();
  });

  it('offers to try again when its context is lost', async () => {
    const page = await open({ hash: REFERENCE, prepare: remember('local') });
    await localReady(page);
    await canvas(page).evaluate((element: HTMLCanvasElement) => {
      element.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.getByText('The graphics context was lost.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await localReady(page);
  });

  it.each(['dark', 'light'] as const)('axe finds no serious violation in the %s theme', async (theme) => {
    const page = await open({ hash: REFERENCE, prepare: remember('local') });
    await localReady(page);
    if (theme === 'light') await page.getByRole('button', { name: 'Light theme' }).click();
    await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  it.each([
    [1024, 768],
    [390, 844],
  ])('%i x %i: nothing scrolls sideways, and both views fit', async (width, height) => {
    const page = await open({ hash: REFERENCE, viewport: { width, height }, prepare: remember('both') });
    await localReady(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const { width: seen, height: tall } = (await canvas(page).boundingBox())!;
    expect(Math.min(seen, tall)).toBeGreaterThan(120);
    await page.locator('.local-labels').getByText('apogee 50 km, computed').waitFor();
  });
});
