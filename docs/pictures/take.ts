/**
 * `npm run pictures`: takes the README's pictures anew from the built page. Run it after the look has changed.
 */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startPageServer } from '../../src/server/index.ts';
import { BROWSER_FLAGS, requireBrowser } from '../../test/browser.ts';

interface Picture {
  readonly name: string;
  readonly theme: 'dark' | 'light';
  readonly hash: string;
  /** Pressed once the globe is there. */
  readonly keys?: readonly string[];
}

const PICTURES: readonly Picture[] = [
  { name: 'desktop-dark.png', theme: 'dark', hash: 'launch=dprk-2024-03-18-kn-25-success&t=75' },
  {
    name: 'desktop-light.png',
    theme: 'light',
    hash: 'launch=dprk-2023-06-15-unknown-unknown&t=300&tab=reconstruction',
  },
  {
    name: 'record-dark.png',
    theme: 'dark',
    hash: 'launch=dprk-2017-08-29-hwasong-12-unknown&t=420&cam=38.2000,137.5000,2600000,0.0,-78.0',
  },
  {
    name: 'nearby-dark.png',
    theme: 'dark',
    hash: 'launch=dprk-2022-11-18-hwasong-17-success&t=900&tab=profile',
    keys: ['g'],
  },
  {
    name: 'lab-dark.png',
    theme: 'dark',
    hash: 'mode=lab&type=hwasong-12a&site=tonghae&az=65&pin=scud-b/tonghae/65//&t=300&tab=charts',
  },
];

const server = await startPageServer({
  root: join(import.meta.dirname, '../../dist/page'),
  host: '127.0.0.1',
  port: 0,
});
const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
for (const { name, theme, hash, keys = [] } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}#${hash}`);
  if (theme === 'light') await page.getByRole('button', { name: 'Light theme' }).click();
  await page.getByRole('slider', { name: 'Scene time' }).waitFor();
  await page.waitForFunction(() => document.documentElement.dataset.globe === 'ready');
  // The camera's own flight ends in the address bar: only then is the picture at rest.
  await page.waitForFunction(() => location.hash.includes('cam='));
  await page.waitForFunction(() => document.documentElement.dataset.globe === 'ready');
  for (const key of keys) await page.keyboard.press(key);
  if (keys.includes('g')) await page.locator('[data-local="ready"] .local-tube').waitFor();
  await page.screenshot({ path: join(import.meta.dirname, name) });
  await page.close();
}
await browser.close();
await server.close();
