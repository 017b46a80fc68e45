import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sceneTime, theatre } from './support/visit.ts';

const { open } = theatre();

const MANOEUVRES = 'launch=dprk-2023-06-15-unknown-unknown&tab=reconstruction';
const BALLISTIC = 'launch=dprk-2024-03-18-kn-25-success&tab=reconstruction';

const shownCard = (page: Page) => page.locator('.card[aria-pressed="true"]');

/** The computed values of the claims' table, in its order. */
const computedValues = (page: Page): Promise<string[]> =>
  page.locator('.fitted-claims tbody tr td:nth-child(2)').allTextContents();

const switchOf = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

describe('the hypotheses of a launch', () => {
  it('stand beside each other, with a verdict each and the claim that stands against the ballistic one', async () => {
    const page = await open({ hash: MANOEUVRES, globe: false });
    await page.getByText(/These four claims cannot all be one ballistic flight/).waitFor();
    expect(await page.locator('.card strong').allTextContents()).toEqual(['Ballistic', 'Pull-up', 'Glide']);
    expect(await page.locator('.card[data-kind="ballistic"]').textContent()).toMatch(/Inconsistent.*11\smin/);
    expect(await shownCard(page).textContent()).toMatch(/Pull-up.*shown/);
    const claims = page.getByRole('table', { name: 'Claims and residuals' });
    expect(await claims.textContent()).toMatch(/about 11\smin.*sigma/);
  });

  it('change which arc flies, by a click or by key, and the link keeps it', async () => {
    const page = await open({ hash: BALLISTIC, globe: false });
    await shownCard(page).filter({ hasText: 'Ballistic' }).waitFor();
    const ballistic = await computedValues(page);
    await page.locator('.card[data-kind="pull-up"]').focus();
    await page.keyboard.press('Enter');
    await shownCard(page).filter({ hasText: 'Pull-up' }).waitFor();
    await page.waitForFunction(() => location.hash.includes('hyp=pull-up'));
    expect(await computedValues(page)).toHaveLength(ballistic.length);
    // Only of a flight that manoeuvres.
    await page.getByRole('heading', { name: 'Ballistic ghost' }).waitFor();
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByRole('row', { name: /^Arc Pull-up/ }).waitFor();
    await page.reload();
    await sceneTime(page);
    await page.getByRole('row', { name: /^Arc Pull-up/ }).waitFor();
  });
});

describe('a claim', () => {
  it('is left out, which changes the figures at once, and is taken back', async () => {
    const page = await open({ hash: BALLISTIC, globe: false });
    await shownCard(page).waitFor();
    const before = await computedValues(page);
    await switchOf(page, /^Fit Range of Japan MOD/).click();
    await page.locator('tr[data-usage="left-out"]').waitFor();
    const after = await computedValues(page);
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
    await page.waitForFunction(() => location.hash.includes('out=japan-mod.range'));

    // With the last height gone nothing flies, and the way back is still there. A data set's row stands in at first.
    await switchOf(page, /^Fit Apogee of Japan MOD/).click();
    await page.getByRole('checkbox', { name: /^Fit Apogee of CNS/, checked: true }).click();
    await page.getByText('One figure alone determines no flight.').first().waitFor();
    await page.getByRole('heading', { name: 'Left out by you' }).waitFor();
    await page.getByRole('button', { name: 'Back to the usual fit' }).click();
    await shownCard(page).waitFor();
    expect(await computedValues(page)).toEqual(before);
    await page.waitForFunction(() => !location.hash.includes('out='));
  });

  it('is weighed by whose word is followed, which can be compared', async () => {
    const page = await open({ hash: MANOEUVRES, globe: false });
    await shownCard(page).waitFor();
    await page.getByText('Each issuer alone').click();
    await page.getByRole('row', { name: /^Japan MOD (Pull-up|Glide)/ }).waitFor();
    await page.getByRole('radio', { name: 'Japan MOD', exact: true }).click();
    await page.locator('tr[data-usage="compared"]').filter({ hasText: 'followed alone' }).first().waitFor();
    await page.waitForFunction(() => location.hash.includes('use=japan-mod'));
  });
});

describe('the spread of the flights', () => {
  it('flies ten thousand, shows how far it is, and gives bands', async () => {
    const page = await open({ hash: BALLISTIC });
    await shownCard(page).waitFor();
    await page.getByRole('button', { name: /^Spread: fly 10.000/ }).click();
    await page.getByRole('progressbar', { name: 'Spread of the flights' }).waitFor();
    await page.locator('[data-ensemble="ready"]').waitFor();
    await page.getByText(/A splash ellipse is the uncertainty of public figures/).waitFor();
    expect(await page.locator('.spread-part').textContent()).toMatch(/10.000 flights/);
    expect(await shownCard(page).textContent()).toMatch(/350\skm, 3\d\d–3\d\d/);
  });

  it('is given up on demand', async () => {
    const page = await open({ hash: MANOEUVRES, globe: false });
    await shownCard(page).waitFor();
    await page.getByRole('button', { name: /^Spread: fly/ }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('[data-ensemble="none"]').waitFor();
  });
});

describe('what follows from a flight', () => {
  it('is when it stands above a horizon, in words where the place is none', async () => {
    const page = await open({ hash: BALLISTIC, globe: false });
    await page.getByText(/^In sight from/).waitFor();
    const latitude = page.getByRole('textbox', { name: /^Latitude/ });
    await latitude.fill('91');
    await page.getByText('type a latitude from −90 to 90').waitFor();
    await latitude.fill('-39');
    await page.getByText('Never above the horizon of this point.').waitFor();
  });

  it('is a figure to be cited, as a drawing and as a picture', async () => {
    const page = await open({ hash: BALLISTIC.replace('reconstruction', 'profile'), globe: false });
    await page.getByRole('heading', { name: 'Claims in the drawing' }).waitFor();
    const save = async (entry: RegExp): Promise<Buffer> => {
      await page.getByRole('button', { name: 'Save the figure' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: entry }).click(),
      ]);
      return readFile(await download.path());
    };
    const svg = (await save(/SVG/)).toString('utf8');
    for (const said of [
      '18 March 2024',
      'about 350',
      'Japan MOD',
      'arcwatch model',
      '#launch=dprk-2024-03-18',
    ]) {
      expect(svg).toContain(said);
    }
    expect(svg).not.toMatch(/NaN|undefined/);
    const png = await save(/PNG/);
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(png.length).toBeGreaterThan(20_000);
  });

  it.each(['dark', 'light'] as const)('is clean to axe in the %s theme', async (theme) => {
    const page = await open({ hash: MANOEUVRES, globe: false });
    await shownCard(page).waitFor();
    if (theme === 'light') await page.getByRole('button', { name: 'Light theme' }).click();
    await page.getByText('Each issuer alone').click();
    await page.getByRole('table', { name: 'Each issuer alone' }).waitFor();
    for (const tab of ['Reconstruction', 'Profile']) {
      await page.getByRole('tab', { name: tab }).click();
      const { violations } = await new AxeBuilder({ page }).include('.tab-panel').analyze();
      expect(violations.map(({ id, nodes }) => `${tab}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
});
