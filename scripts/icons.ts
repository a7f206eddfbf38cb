// Draws public/icons/icon-*.png from one SVG: npx tsx scripts/icons.ts. Run it after changing the drawing.
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser';

/**
 * A clock face whose last slice burns: time left to answer. The white ring keeps it legible on dark
 * toolbars, the dark rim on light ones; small sizes drop the ticks.
 */
const drawing = (size: number): string => `
<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">
  <circle cx="64" cy="64" r="60" fill="#0b3d5c"/>
  <circle cx="64" cy="64" r="48" fill="#fff"/>
  <path d="M64 64 V22 A42 42 0 0 0 22 64 Z" fill="#e4572e"/>
  <path d="M64 64 V${size < 32 ? 26 : 28}" stroke="#0b3d5c" stroke-width="${size < 32 ? 12 : 9}" stroke-linecap="round"/>
  <path d="M64 64 L88 80" stroke="#0b3d5c" stroke-width="${size < 32 ? 12 : 9}" stroke-linecap="round"/>
  ${size < 48 ? '' : '<g fill="#0b3d5c"><circle cx="100" cy="64" r="4"/><circle cx="64" cy="100" r="4"/></g>'}
</svg>`;

const folder = new URL('../public/icons/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser().path, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
  await page.screenshot({ path: `${folder}icon-${size}.png`, omitBackground: true });
}
await browser.close();
