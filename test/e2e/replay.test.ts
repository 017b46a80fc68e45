import { describe, expect, it } from 'vitest';
import { colourAt, countColour, globePicture, type Rgb } from './support/pixels.ts';
import { globeReady, sceneTime, theatre } from './support/visit.ts';

const { stage, open } = theatre();

const REFERENCE = 'launch=dprk-2024-03-18-kn-25-success';
const ACCENT_DARK: Rgb = [0xf2, 0xa9, 0x3b];

describe('the first visit', () => {
  it('shows 18 March 2024 with its claims, and its arcs on a globe that draws', async () => {
    const page = await open();
    await page.getByRole('heading', { name: '18 March 2024' }).waitFor();
    const claims = page.getByRole('table', { name: /What .* said/ });
    for (const said of [
      /about\s350\skm/,
      /about\s50\skm/,
      /300-odd\skm/,
      /at least three/,
      /3\smissiles/,
      /^six/,
    ]) {
      await claims.getByText(said).first().waitFor();
    }
    await claims.getByText(/computed\s350\skm/).waitFor();
    await claims.getByText(/computed\s50\skm/).waitFor();
    await globeReady(page);
    // The arc's own colour, within the anti-aliasing of a line two pixels wide.
    const picture = await globePicture(stage().browser, page);
    expect(countColour(picture, ACCENT_DARK, 40)).toBeGreaterThan(50);
  });

  it('draws sea where there is sea and land where there is land', async () => {
    const centre = async (latDeg: number, lonDeg: number): Promise<Rgb> => {
      const page = await open({ hash: `${REFERENCE}&cam=${latDeg},${lonDeg},300000,0,-90` });
      await globeReady(page);
      const picture = await globePicture(stage().browser, page);
      await page.context().close();
      return colourAt(picture, 0.5, 0.4);
    };
    const sea = await centre(39.5, 133.5);
    const land = await centre(44.5, 127);
    // Natural Earth's sea is blue, its land is not.
    expect(sea[2]).toBeGreaterThan(sea[0] + 5);
    expect(land[2]).toBeLessThan(land[0]);
    expect(land[0] + land[1] + land[2]).toBeGreaterThan(sea[0] + sea[1] + sea[2]);
  });
});

describe('by keyboard alone', () => {
  it('selects three launches, plays, scrubs and steps to apogee', async () => {
    const page = await open();
    const title = page.getByRole('heading', { level: 2 }).first();
    await page.getByRole('heading', { name: '18 March 2024' }).waitFor();
    // The list holds what happened around the launches too.
    for (const next of ['First exercise under', '14 January 2024', 'Real-time warning-data exchange']) {
      await page.keyboard.press('ArrowDown');
      await page.getByRole('heading', { name: next }).waitFor();
    }
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowUp');
    await page.getByRole('heading', { name: '18 March 2024' }).waitFor();
    expect(await title.isVisible()).toBe(true);
    expect(await sceneTime(page)).toBe(0);

    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.waitForFunction(() => /T\+00:0[2-9]|T\+00:[1-5]|T\+0[1-9]/.test(document.body.textContent));
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    const playedS = await sceneTime(page);
    expect(playedS).toBeGreaterThan(1);

    await page.keyboard.press('ArrowRight');
    expect(await sceneTime(page)).toBeCloseTo(playedS + 1, 2);
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await sceneTime(page)).toBeCloseTo(Math.max(0, playedS - 9), 2);

    const slider = page.getByRole('slider', { name: 'Scene time' });
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await sceneTime(page)).toBe(0);
    // Rounds 1 and 2 lift off together; then burnout, then apogee.
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: 'Where the rounds are now' });
    await table.waitFor();
    // 50 km high, solved for to half a metre, and moving level.
    expect(await table.textContent()).toMatch(/Height50\skm/);
    await page.keyboard.press(',');
    expect(await sceneTime(page)).toBeLessThan(60);
  });

  it('finds the list of keys, the search and the palette', async () => {
    const page = await open();
    await page.getByRole('heading', { name: '18 March 2024' }).waitFor();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });

    await page.keyboard.press('/');
    await page.keyboard.type('hwasong-18');
    await page.getByText(/^[1-9] of 257 records$/).waitFor();
    await page.getByRole('button', { name: /12 Jul 2023 Hwasong-18/ }).waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('nothing of the kind');
    await page.getByText('No record matches.').waitFor();
    await page.getByRole('button', { name: 'Clear all conditions' }).first().click();
    await page.getByText('257 records').waitFor();

    await page.keyboard.press('ControlOrMeta+k');
    const palette = page.getByRole('dialog', { name: 'All actions' });
    await palette.waitFor();
    await page.keyboard.type('told by ROK');
    await page.keyboard.press('Enter');
    await palette.waitFor({ state: 'hidden' });
    await page.waitForFunction(() => location.hash.includes('issuer=rok-jcs'));
  });
});

describe('by mouse', () => {
  it('scrubs on the timeline and follows another issuer', async () => {
    const page = await open();
    await sceneTime(page);
    const slider = page.getByRole('slider', { name: 'Scene time' });
    const box = (await slider.boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.3, box.y + box.height / 2);
    const clickedS = await sceneTime(page);
    expect(clickedS).toBeGreaterThan(30);

    await page.getByRole('radio', { name: 'KCNA' }).click();
    await page.getByText('KCNA gives no time').first().waitFor();
    expect(await page.getByText('KCNA gives no time').count()).toBeGreaterThanOrEqual(6);
  });
});

describe('a link', () => {
  it('restores launch, issuer, time, tab and camera', async () => {
    const page = await open({
      hash: 'launch=dprk-2017-11-29-hwasong-15-success&issuer=rok-jcs&t=900.0&cam=40.0000,134.0000,2500000,10.0,-70.0&tab=reconstruction',
    });
    await page.getByRole('heading', { name: '29 November 2017' }).waitFor();
    await globeReady(page);
    expect(await sceneTime(page)).toBe(900);
    expect(await page.getByRole('tab', { name: 'Reconstruction' }).getAttribute('aria-selected')).toBe(
      'true',
    );
    const camera = () =>
      new URL(page.url()).hash
        .match(/cam=([^&]+)/)?.[1]
        ?.split(',')
        .map(Number) ?? [];
    const near = (got: number[], expected: number[]) => {
      expect(got).toHaveLength(5);
      for (const [k, value] of expected.entries())
        expect(Math.abs(got[k]! - value)).toBeLessThan(value * 1e-3 + 0.1);
    };
    near(
      camera(),
      [40, 134, 2_500_000, 10, -70].map((value) => value),
    );

    await page.reload();
    await globeReady(page);
    await page.getByRole('heading', { name: '29 November 2017' }).waitFor();
    expect(await sceneTime(page)).toBe(900);
    near(camera(), [40, 134, 2_500_000, 10, -70]);
  });

  it('to a launch that is not there says so and shows the rest', async () => {
    const page = await open({ hash: 'launch=dprk-1066-10-14-arrow' });
    await page.getByText('dprk-1066-10-14-arrow, which is not in this catalogue').waitFor();
    await page.getByText('257 records').waitFor();
  });
});
