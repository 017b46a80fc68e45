import { expect, it } from 'vitest';
import { globeReady, theatre } from './support/visit.ts';

const { open } = theatre();

it('another language shows everywhere, on the same globe, and goes into the link', async () => {
  const page = await open();
  await page.getByRole('heading', { name: '18 March 2024' }).waitFor();
  await globeReady(page);
  const canvas = await page.$('.globe canvas');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ko');
  await page.getByRole('heading', { name: '2024년 3월 18일' }).waitFor();
  await page
    .getByRole('table', { name: /발표 내용/ })
    .getByText(/약\s350\skm/)
    .first()
    .waitFor();
  await page.locator('.globe-label', { hasText: '동해 (일본해)' }).first().waitFor({ state: 'attached' });
  await page.locator('.globe-label', { hasText: '정점고도' }).first().waitFor({ state: 'attached' });
  expect(await page.locator('html').getAttribute('lang')).toBe('ko');
  expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true);
  await page.waitForFunction(() => location.hash.includes('lang=ko'));
  await page.reload();
  await page.getByRole('heading', { name: '2024년 3월 18일' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: '동작 검색' }).fill('English');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '18 March 2024' }).waitFor();
  await page.waitForFunction(() => !location.hash.includes('lang='));
});

it('a link’s language wins for this visit, and a browser’s is the one to begin with', async () => {
  const japanese = await open({ locale: 'ja-JP' });
  await japanese.getByRole('heading', { name: '2024年3月18日' }).waitFor();
  const linked = await open({ locale: 'ja-JP', hash: 'mode=lab&lang=ko' });
  await linked.getByRole('tab', { name: '고각·저각' }).click();
  await linked.getByText('최소 에너지').first().waitFor();
  expect(
    await linked.evaluate(() => JSON.parse(localStorage.getItem('arcwatch.preferences') ?? '{}').language),
  ).not.toBe('ko');
});
