import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { globePicture, type Picture } from './support/pixels.ts';
import { globeReady, sceneTime, theatre } from './support/visit.ts';

const { stage, open, expectFaults } = theatre();

const LINK = 'mode=lab&type=scud-b&site=tonghae&az=90';

const figure = (page: Page, key: string): Promise<string | null> =>
  page.locator(`[data-figure="${key}"]`).textContent();

/** Until the Lab has flown its first flight. */
const figuresReady = (page: Page): Promise<void> => page.locator('[data-figure="range"]').waitFor();

/** Until that flight is on the globe as well. */
const labReady = async (page: Page): Promise<void> => {
  await figuresReady(page);
  await globeReady(page);
};

/** How many pixels of two pictures of one size are not the same. */
const differing = (a: Picture, b: Picture): number => {
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    // A drawn line changes a pixel by more than a camera's last digits do.
    if ([0, 1, 2].some((channel) => Math.abs(a.data[at + channel]! - b.data[at + channel]!) > 40)) count++;
  }
  return count;
};

const slider = (page: Page, name: RegExp) => page.getByRole('slider', { name });

/** Drags a slider to a share of its length, in steps as a hand does. */
const drag = async (page: Page, name: RegExp, fromShare: number, toShare: number): Promise<void> => {
  const box = (await slider(page, name).boundingBox())!;
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  await page.mouse.move(...at(fromShare));
  await page.mouse.down();
  await page.mouse.move(...at(toShare), { steps: 8 });
  await page.mouse.up();
};

describe('the Lab', () => {
  it('is a key away, says SIMULATED, and goes back to the launch as it was left', async () => {
    const page = await open({ hash: 'launch=dprk-2024-03-18-kn-25-success&t=75' });
    expect(await sceneTime(page)).toBe(75);
    await page.keyboard.press('8');
    await labReady(page);
    await page.getByText('SIMULATED', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: '18 March 2024' }).count()).toBe(0);
    await page.waitForFunction(() => location.hash.startsWith('#mode=lab&type='));
    expect(await page.getByText(/sensor/i).count()).toBe(0);
    await page.getByRole('link', { name: 'Replay' }).click();
    await page.getByRole('heading', { name: '18 March 2024' }).waitFor();
    await page.waitForFunction(() => location.hash.includes('t=75.0'));
    await page.goBack();
    await page.locator('[data-figure="range"]').waitFor();
  });

  it('follows the hand: figures and arc change with a drag, which one undo takes back', async () => {
    const page = await open({ hash: LINK });
    await labReady(page);
    const before = await figure(page, 'range');
    const picture = await globePicture(stage().browser, page);

    await drag(page, /^Pitch kick/, 0.45, 0.62);
    await page.waitForFunction(
      (was) => document.querySelector('[data-figure="range"]')?.textContent !== was,
      before,
    );
    await globeReady(page);
    // An arc of 400 km is some hundred pixels long, and two to four wide, where it was and where it is.
    expect(differing(picture, await globePicture(stage().browser, page))).toBeGreaterThan(200);

    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction(
      (was) => document.querySelector('[data-figure="range"]')?.textContent === was,
      before,
    );
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await page.waitForFunction(
      (was) => document.querySelector('[data-figure="range"]')?.textContent !== was,
      before,
    );
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.waitForFunction(
      (was) => document.querySelector('[data-figure="range"]')?.textContent === was,
      before,
    );
  });

  it('says what is wrong with a value beside its field, and keeps the last good arc', async () => {
    const page = await open({ hash: LINK });
    await labReady(page);
    const before = await figure(page, 'range');
    const azimuth = page.getByRole('textbox', { name: /^Azimuth/ });
    for (const [typed, said] of [
      ['361', '361 ° is above 360 °; give at most 360 °.'],
      ['', 'this is not a number; type a number from 0 to 360 °.'],
      ['east', 'this is not a number; type a number from 0 to 360 °.'],
    ] as const) {
      await azimuth.fill(typed);
      await page.getByText(said).waitFor();
      expect(await azimuth.getAttribute('aria-invalid')).toBe('true');
      expect(await figure(page, 'range')).toBe(before);
    }
    await azimuth.fill('60');
    await page.getByText('is not a number').waitFor({ state: 'hidden' });
    // Unusable values never reach the address; this one does.
    await page.waitForFunction(() => location.hash.includes('az=60&') || location.hash.endsWith('az=60'));

    await page.getByRole('textbox', { name: 'Payload mass, kg' }).fill('1e9');
    await page.getByText(/1000000000 kg is above [\d.]+ kg; give at most/).waitFor();
    await page.getByRole('textbox', { name: 'Thrust share' }).fill('-1');
    await page.getByText(/−1 is below 0\.8; give at least 0\.8\./).waitFor();
  });

  it('launches from a searched site or from typed coordinates, by azimuth only', async () => {
    const page = await open({ hash: LINK, globe: false });
    await figuresReady(page);
    const site = page.getByRole('combobox', { name: 'Launch site' });
    await site.click();
    await page.keyboard.type('sunan');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('site=sunan&'));
    await page.getByRole('radio', { name: 'Coordinates' }).check();
    await page.getByRole('textbox', { name: /^Latitude/ }).fill('91');
    await page.getByText('91 ° is above 90 °').waitFor();
    await page.getByRole('textbox', { name: /^Latitude/ }).fill('41.25');
    await page.waitForFunction(() => location.hash.includes('at=41.25,'));
    expect(await page.getByText(/target|aim/i).count()).toBe(0);
  });

  it('pins variants, names them and compares them', async () => {
    const page = await open({ hash: `${LINK}&tab=compare`, globe: false });
    await page.getByText('Nothing is pinned yet.').waitFor();
    await page.keyboard.press('p');
    const name = page.getByRole('textbox', { name: 'Name of variant A' });
    await name.fill('As built');
    await name.press('Enter');
    await slider(page, /^Thrust share/).focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
    const table = page.getByRole('table', { name: 'Variants beside each other' });
    await table.getByText('As built').waitFor();
    const range = table.getByRole('row', { name: /^Ground range/ });
    await range.getByText(/^\+[\d.\s]+km$/).waitFor();
    // The address is written at rest: with the name first, then with what was changed after it.
    await page.waitForFunction(() =>
      /&thrustShare=.*&pin=scud-b\/tonghae\/90\/\/As%20built/.test(location.hash),
    );

    await page.reload();
    await table.getByText('As built').waitFor();
    await range.getByText(/^\+[\d.\s]+km$/).waitFor();
    await page.getByRole('button', { name: 'Remove As built' }).click();
    await page.getByText('Nothing is pinned yet.').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await table.getByText('As built').waitFor();
  });

  it('a link restores what was set, and leaves out what it cannot read', async () => {
    const page = await open({
      hash: 'mode=lab&type=hwasong-14&site=sohae&az=45&kickDeg=5&payloadKg=1e9&t=300.0&tab=figures',
    });
    await labReady(page);
    await page.getByText('The link says payloadKg=1e9').waitFor();
    expect(await page.getByRole('textbox', { name: /^Azimuth/ }).inputValue()).toBe('45');
    expect(await page.getByRole('textbox', { name: /^Pitch kick/ }).inputValue()).toBe('5');
    expect(await page.getByRole('combobox', { name: 'Type' }).inputValue()).toBe('hwasong-14');
    expect(await sceneTime(page)).toBe(300);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  it('plays its flight on the timeline', async () => {
    const page = await open({ hash: LINK });
    await labReady(page);
    expect(await sceneTime(page)).toBe(0);
    // Burnout, then apogee.
    await page.keyboard.press('.');
    const burnoutS = await sceneTime(page);
    await page.keyboard.press('.');
    const apogeeS = await sceneTime(page);
    expect(burnoutS).toBeGreaterThan(0);
    expect(apogeeS).toBeGreaterThan(burnoutS);
    const stood = await page.locator('.elapsed').textContent();
    await page.keyboard.press('Space');
    await page.waitForFunction((was) => document.querySelector('.elapsed')?.textContent !== was, stood);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await sceneTime(page)).toBeGreaterThan(apogeeS);
  });

  it('charts are linked: pointing at one moves all, and the arrow keys move the clock', async () => {
    const page = await open({ hash: `${LINK}&tab=charts` });
    const charts = page.locator('.line-chart-plot');
    await charts.nth(2).waitFor();
    await globeReady(page);
    const places = () =>
      page.locator('.line-chart-dot').evaluateAll((dots) => dots.map((dot) => dot.getAttribute('style')));
    const rest = await places();
    await charts.first().hover({ position: { x: 180, y: 60 } });
    await page.waitForFunction(
      (was) =>
        [...document.querySelectorAll('.line-chart-dot')].every(
          (dot, index) => dot.getAttribute('style') !== was[index],
        ),
      rest,
    );
    const pointed = await page.getByTestId('readout').textContent();
    expect(pointed).toMatch(/Height\d+\.\d\skm/);
    expect(await sceneTime(page)).toBe(0);

    await charts.first().focus();
    await page.mouse.move(0, 0);
    await page.keyboard.press('PageUp');
    expect(await sceneTime(page)).toBeGreaterThan(0);
    expect(await charts.nth(1).getAttribute('aria-valuetext')).toMatch(/Speed/);
  });

  it('shows the family of arcs with its minimum-energy point', async () => {
    const page = await open({ hash: `${LINK}&tab=loft`, globe: false });
    const chosen = page.getByText(/^Chosen arc/);
    // Of the sweep's arcs the one nearest to the flight's own burnout, 42.5 degrees.
    await chosen.getByText(/Burnout angle 42\.5°/).waitFor();
    await page.getByRole('button', { name: '85.0°' }).click();
    await chosen.getByText(/Burnout angle 85\.0°/).waitFor();
    const chart = page.getByRole('slider', { name: /^Apogee against range/ });
    await chart.focus();
    await page.keyboard.press('Home');
    await chosen.getByText(/Burnout angle 5\.0°/).waitFor();
  });

  it('copies the flight as a document, or shows it where copying is refused', async () => {
    const page = await open({
      hash: LINK,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await figuresReady(page);
    await page.getByRole('button', { name: 'Copy document' }).click();
    await page.getByText('Flight document copied.').waitFor();
    const document = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(document).toMatchObject({ version: 1, note: expect.stringMatching(/^SIMULATED: /) });

    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy document' }).click();
    const shown = page.getByRole('textbox', { name: 'Flight document' });
    expect(JSON.parse(await shown.inputValue())).toEqual(document);
  });

  it('says so when the vehicle types do not load, and tries again', async () => {
    expectFaults(/Failed to load resource/);
    const page = await open({
      hash: LINK,
      prepare: (fresh) => fresh.route('**/data/vehicles/types.json', (route) => route.abort()),
    });
    await page.getByText('The Lab could not be loaded.').first().waitFor();
    await page.unroute('**/data/vehicles/types.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await labReady(page);
  });

  it.each(['dark', 'light'] as const)('axe finds no serious violation in the %s theme', async (theme) => {
    const pins = [60, 70, 80, 100, 110, 120].map((az) => `pin=scud-b/tonghae/${az}//Towards%20${az}`);
    const page = await open({ hash: `${LINK}&${pins.join('&')}`, globe: false });
    await figuresReady(page);
    if (theme === 'light') await page.getByRole('button', { name: 'Light theme' }).click();
    await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
    for (const tab of ['Figures', 'Charts', 'Compare', 'Loft']) {
      await page.getByRole('tab', { name: tab }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${tab}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });

  it.each([
    [1024, 768],
    [390, 844],
  ])('%i x %i: nothing scrolls sideways, and setup and results can be reached', async (width, height) => {
    const page = await open({ hash: LINK, viewport: { width, height } });
    await labReady(page);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByText('SIMULATED', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Setup' }).click();
    await page.getByRole('combobox', { name: 'Type' }).waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.keyboard.press('2');
    await page.locator('.line-chart-plot').first().waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
