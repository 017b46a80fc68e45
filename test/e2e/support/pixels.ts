import type { Browser, Page } from 'playwright-core';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly data: readonly number[];
}

/** What the globe shows, as pixels. Decoded by a blank page of the same browser: no library needed. */
export const globePicture = async (browser: Browser, page: Page): Promise<Picture> => {
  const png = await page.locator('canvas').first().screenshot();
  const blank = await browser.newPage();
  try {
    return await blank.evaluate(async (encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no 2d context');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      return { width: bitmap.width, height: bitmap.height, data: [...data] };
    }, png.toString('base64'));
  } finally {
    await blank.close();
  }
};

export type Rgb = readonly [red: number, green: number, blue: number];

/** Mean colour of a square of `size` pixels about a point given as shares of width and height. */
export const colourAt = (picture: Picture, x: number, y: number, size = 9): Rgb => {
  const left = Math.round(picture.width * x - size / 2);
  const top = Math.round(picture.height * y - size / 2);
  const sum = [0, 0, 0];
  for (let row = top; row < top + size; row++) {
    for (let column = left; column < left + size; column++) {
      for (let channel = 0; channel < 3; channel++) {
        sum[channel] = sum[channel]! + picture.data[(row * picture.width + column) * 4 + channel]!;
      }
    }
  }
  const mean = (channel: number): number => sum[channel]! / (size * size);
  return [mean(0), mean(1), mean(2)];
};

/** How many pixels are within `distance` (per channel) of a colour. */
export const countColour = (picture: Picture, [red, green, blue]: Rgb, distance: number): number => {
  let count = 0;
  for (let at = 0; at < picture.data.length; at += 4) {
    const near =
      Math.abs(picture.data[at]! - red) <= distance &&
      Math.abs(picture.data[at + 1]! - green) <= distance &&
      Math.abs(picture.data[at + 2]! - blue) <= distance;
    if (near) count++;
  }
  return count;
};
