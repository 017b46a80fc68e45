import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { sceneTime, theatre } from './support/visit.ts';

const { open, expectFaults } = theatre();
const WELL = /rows are within their tolerance/;

describe('about the model', () => {
  it('runs the checks and shows the tables, clean to axe in both themes', async () => {
    const page = await open({ globe: false });
    await sceneTime(page);
    const dialog = page.getByRole('dialog', { name: 'About the model' });
    for (const theme of ['dark', 'light'] as const) {
      if (theme === 'light') await page.getByRole('button', { name: 'Light theme' }).click();
      await page.getByRole('button', { name: 'About the model' }).click();
      await dialog.getByText(WELL).waitFor();
      for (const name of ['Reference cases and closed forms', 'Reported launches', 'Cost: Winds']) {
        expect(await dialog.getByRole('table', { name }).getByRole('row').count()).toBeGreaterThan(4);
      }
      expect(await dialog.getByText(/^Model \S+, data \d{4}/).count()).toBe(1);
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${theme}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('opens from the list of all actions, closes by Escape and gives the focus back', async () => {
    const page = await open({ globe: false });
    await sceneTime(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('about the model');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'About the model' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('marks and names a row that is outside its tolerance', async () => {
    const page = await open({
      globe: false,
      prepare: (fresh) =>
        fresh.route('**/data/reference/launches.json', async (route) => {
          const kept = await (await route.fetch()).json();
          kept.launches[0].hypotheses[0].flightTimeS[0] += 100;
          await route.fulfill({ json: kept });
        }),
    });
    await sceneTime(page);
    await page.getByRole('button', { name: 'About the model' }).click();
    const dialog = page.getByRole('dialog', { name: 'About the model' });
    await dialog.getByText('1 row is outside its tolerance').waitFor();
    expect(await dialog.getByRole('cell', { name: 'MOVED' }).count()).toBeGreaterThan(0);
  });

  it('says why where a file cannot be read, and tries again', async () => {
    expectFaults(/Failed to load resource/);
    const page = await open({
      globe: false,
      prepare: (fresh) => fresh.route('**/data/reference/nesc.json', (route) => route.abort()),
    });
    await sceneTime(page);
    await page.getByRole('button', { name: 'About the model' }).click();
    await page.getByText('The checks could not be run.').waitFor();
    await page.unroute('**/data/reference/nesc.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(WELL).waitFor();
  });

  it('opens from the menu of a phone by key, which gets the focus back, and is clean to axe', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    await sceneTime(page);
    const more = page.getByRole('button', { name: 'More' });
    await more.press('Enter');
    const entry = page.getByRole('button', { name: 'About the model' });
    await entry.waitFor();
    const { violations } = await new AxeBuilder({ page }).include('header').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await entry.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'About the model' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});
