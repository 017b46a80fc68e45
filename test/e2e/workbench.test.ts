import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { globeReady, sceneTime, theatre } from './support/visit.ts';

const { open } = theatre();

const REFERENCE = 'launch=dprk-2024-03-18-kn-25-success';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const rows = (page: Page) => page.locator('[data-record]');
/** The whole record is loaded and its number is shown. */
const counted = (page: Page, text: string | RegExp) =>
  page.locator('.list-foot').getByText(text).first().waitFor();

describe('the list', () => {
  it('holds the whole record and only the rows in sight', async () => {
    const page = await open({ hash: REFERENCE, globe: false });
    await counted(page, /^257 records$/);
    await page.waitForFunction(() => document.querySelectorAll('[data-record]').length > 5);
    expect(await rows(page).count()).toBeLessThan(60);
    expect(await page.getByRole('listitem').first().getAttribute('aria-setsize')).toBe('257');
  });

  it('narrows by facet, whose counts say what is left, and goes into the link', async () => {
    const page = await open({ hash: REFERENCE, globe: false });
    await counted(page, /^257 records$/);
    await page.getByText('Filters (0)').click();
    const icbm = page.getByRole('checkbox', { name: /ICBM/ });
    await icbm.check();
    await counted(page, /^14 of 257 records$/);
    await page.waitForFunction(() => location.hash.includes('class=ICBM'));
    await page.reload();
    await counted(page, /^14 of 257 records$/);
    await page.getByRole('button', { name: 'Clear all conditions' }).click();
    await counted(page, /^257 records$/);
  });

  it.each(['화성-15', '火星15', 'Hwasong-15'])('finds the type by %s', async (words) => {
    const page = await open({ hash: REFERENCE, globe: false });
    await page.getByRole('searchbox', { name: 'Search the record' }).fill(words);
    await page.locator('[data-record="dprk-2017-11-29-hwasong-15-success"]').waitFor();
    expect(await page.locator('[data-record*="hwasong-12"]').count()).toBe(0);
  });

  it('keeps the years that are chosen by key, and orders by a column', async () => {
    const page = await open({ hash: REFERENCE, globe: false });
    await counted(page, /^257 records$/);
    await page.getByRole('slider', { name: 'First year shown' }).press('End');
    await page.waitForFunction(() => location.hash.includes('from=2026'));
    await page
      .getByRole('toolbar', { name: 'Order of the list' })
      .getByRole('button', { name: 'Range' })
      .click();
    await page.waitForFunction(() => location.hash.includes('sort=range'));
    const dates = await page.locator('.row-date').allTextContents();
    expect(dates.length).toBeGreaterThan(3);
    for (const date of dates) expect(date).toMatch(/2026$/);
  });

  it('saves what is listed as CSV', async () => {
    const page = await open({ hash: `${REFERENCE}&class=HGV`, globe: false });
    await counted(page, /^1 of 257 records$/);
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /a row each/ }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\n')[0]).toContain('id,dateKst');
    expect(text.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('launches side by side', () => {
  it('replays them from a common T+0, with a lane each, and restores them from the link', async () => {
    const page = await open({ hash: 'launch=dprk-2022-11-18-hwasong-17-success&q=hwasong-1', globe: false });
    await sceneTime(page);
    await page.getByRole('searchbox', { name: 'Search the record' }).fill('화성-15');
    await page.getByRole('checkbox', { name: /^Replay beside the selected launch: 29 Nov 2017/ }).check();
    await page.locator('.lane.variant-0').waitFor();
    await page.waitForFunction(() => location.hash.includes('with=dprk-2017-11-29'));
    expect(await page.locator('.lane').count()).toBe(2);
    // Days apart, so T+ is all that they share.
    expect(await page.getByTestId('clocks').textContent()).toMatch(/^T\+00:00$/);
    await page.reload();
    await page.locator('.lane.variant-0').waitFor();
    await page.getByRole('button', { name: /^Take away 29 Nov 2017/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('.lane').length === 1);
  });
});

describe('as of a moment', () => {
  it('shows what was said until then, first figures unstruck, and says what is assumed', async () => {
    const page = await open({ hash: 'launch=dprk-2022-09-25-hwasong-11s-success', globe: false });
    await page
      .getByRole('table', { name: /Japan MOD/ })
      .locator('s', { hasText: '400' })
      .waitFor();
    await page.getByRole('button', { name: 'As of now' }).click();
    await page.getByRole('button', { name: '1 day after launch' }).click();
    const strip = page.getByRole('region', { name: 'State of knowledge' });
    await strip.getByText(/of 16 claims known/).waitFor();
    const claims = page.getByRole('table', { name: /Japan MOD/ });
    await claims
      .getByText(/400\skm/)
      .first()
      .waitFor();
    expect(await claims.locator('s', { hasText: '400' }).count()).toBe(0);
    expect(await claims.getByText(/650\skm/).count()).toBe(0);
    await page.getByText('time assumed').first().waitFor();
    await page.waitForFunction(() => location.hash.includes('asof=%2B1d'));
    await strip.getByRole('button', { name: 'Later' }).click();
    await claims
      .getByText(/650\skm/)
      .first()
      .waitFor();
    await strip.getByRole('button', { name: 'Back to now' }).click();
    await strip.waitFor({ state: 'detached' });
  });

  it('says that nothing was known before the launch, and keeps the page', async () => {
    const page = await open({ hash: `${REFERENCE}&asof=2024-03-01T00:00Z`, globe: false });
    await page.getByText('nothing was known yet').first().waitFor();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await heading(page, '18 March 2024').waitFor();
  });
});

describe('a record', () => {
  it('shows revisions with their reason, the course of things, and how far issuers lie apart', async () => {
    const page = await open({ hash: 'launch=dprk-2022-01-05-hwasong-12a-success', globe: false });
    await page.getByText(/500–700\skm, 200\skm apart/).waitFor();
    const other = await open({ hash: 'launch=dprk-2022-10-04-new-irbm-2022-success', globe: false });
    await other.getByRole('heading', { name: 'What was said when' }).waitFor();
    await other
      .getByText(/Alert\./)
      .first()
      .waitFor();
  });

  it('opens what happened around the launches, with its source', async () => {
    const page = await open({ hash: `${REFERENCE}&kind=context&q=real-time`, globe: false });
    await page.locator('[data-record^="context-2023-12-19"]').click();
    await heading(page, /warning/i).waitFor();
    await page.getByRole('heading', { name: 'Sources' }).waitFor();
    await page.getByText('An event around the launches: nothing flew.').waitFor();
  });
});

const OWN = {
  version: 1,
  issuers: [
    { key: 'me', name: 'A <b>body</b>', shortName: '<i>Me</i>', country: 'Nowhere', kind: 'analyst' },
  ],
  sources: [{ key: 'mine', title: '<script>alert(1)</script>', publisher: 'Me', date: null, url: null }],
  launches: [
    {
      kind: 'launch',
      id: 'own-1',
      dateKst: '2024-03-18',
      title: '<img src=x onerror=alert(1)>',
      class: 'SRBM',
      type: null,
      typeName: '\u202Etpircs <script>',
      flight: 'unknown',
      site: 'wonsan',
      outcome: 'unknown',
      water: 'unknown',
      overflight: 'unknown',
      rounds: [{ round: 1 }],
      claims: [
        {
          issuer: 'me',
          quantity: 'range',
          value: 300,
          unit: 'km',
          qualifier: 'about',
          source: 'mine',
          confidence: 'unsure',
          status: 'stated',
        },
      ],
    },
    { kind: 'launch', id: 'dprk-2024-03-18-kn-25-success' },
  ],
};

describe('an own file', () => {
  it('stands beside the built-in record, marked; its faults are listed and hostile words are text', async () => {
    const page = await open({ hash: REFERENCE, globe: false });
    await counted(page, /^257 records$/);
    await page.getByTestId('own-file').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(OWN)),
    });
    await counted(page, /^258 records$/);
    await page.getByText('1 record of mine.json was added.').waitFor();
    await page.getByText(/^Problems \(\d+\)$/).click();
    await page
      .getByText(/mine\.json\.launches\[1\]/)
      .first()
      .waitFor();
    await page.locator('[data-record="own-1"]').click();
    await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
    await page.getByText('own', { exact: true }).first().waitFor();
    expect(await page.locator('img[src=x]').count()).toBe(0);
    // The built-in one is as it was.
    await page.locator('[data-record="dprk-2024-03-18-kn-25-success"]').click();
    await heading(page, '18 March 2024').waitFor();
  });

  it('that is not JSON changes nothing and says so', async () => {
    const page = await open({ hash: REFERENCE, globe: false });
    await counted(page, /^257 records$/);
    await page.getByTestId('own-file').setInputFiles({
      name: 'no.json',
      mimeType: 'application/json',
      buffer: Buffer.from('oops'),
    });
    await page.getByText(/0 records of no\.json were added/).waitFor();
    await counted(page, /^257 records$/);
  });
});

describe('accessibility', () => {
  it('finds no serious violation with filters open, at an earlier moment, with another launch beside', async () => {
    const page = await open({
      hash: `${REFERENCE}&asof=%2B1d&with=dprk-2022-11-18-hwasong-17-success`,
    });
    await page.locator('.lane.variant-0').waitFor();
    await page.getByText('Filters (0)').click();
    await page.getByRole('group', { name: 'Class', exact: true }).waitFor();
    await globeReady(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
