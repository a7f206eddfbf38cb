// Draws public/icons/icon-*.png: npx tsx scripts/icons.ts. Run it after changing the drawing, and look at the result
// on toolbars of both themes.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser';

/** Sizes in px: toolbar (16, and 32 on dense screens), extensions page (48), store and installation (128). */
const sizes = [16, 32, 48, 128] as const;

/** The stores ask for 96 px of drawing in the icon of 128, with empty room around it; small icons need every pixel. */
const roomAround = (size: number): number => (size === 128 ? 16 : 0);

/**
 * A clock face whose last quarter burns: the time left to answer.
 *
 * Drawn on the grid of the smallest icon, one unit a pixel there, and every straight edge lies on a whole unit: so
 * edges are sharp at 16 px and at each multiple of it. The rim's blue is neither light nor dark, so that it stands out
 * (3:1 and more) on a white toolbar as on a black one.
 */
const clock = `
  <circle cx="8" cy="8" r="8" fill="#1873bd"/>
  <circle cx="8" cy="8" r="6" fill="#fff"/>
  <path d="M7 7 V2.1 A6 6 0 0 0 2.1 7 Z" fill="#d83b01"/>
  <path d="M7 3 H9 V7 H12 V9 H7 Z" fill="#0b3d5c"/>`;

const drawing = (size: number): string => {
  const room = roomAround(size) * (16 / (size - 2 * roomAround(size)));
  const whole = 16 + 2 * room;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${-room} ${-room} ${whole} ${whole}">${clock}</svg>`;
};

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser().path, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
  await page.screenshot({ path: `${folder}icon-${size}.png`, omitBackground: true });
}
await browser.close();
