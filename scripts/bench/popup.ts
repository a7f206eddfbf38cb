import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { distFolder, launchBrowser, type LaunchedBrowser } from '../launch-browser';
import { nameFunctionsIn } from './named-functions';
import { ratioOf, type Ratio } from './ratio';

const EMPTY = 'bench-empty.html';
const ROUNDS = 15;

/** The built extension with one empty page beside it, to compare with. */
function extensionWithEmptyPage(extension: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'pct-bench-')), 'dist');
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, EMPTY), '<!doctype html><meta charset="utf-8"><title>empty</title><main id="app">empty</main>');
  return folder;
}

/** From the navigation's start to the frame after the first `selector` stands in the page, in ms. */
async function untilPainted(page: Page, url: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate((wanted) => new Promise<number>((resolve) => {
    const look = (): void => {
      if (document.querySelector(wanted) === null) return void requestAnimationFrame(look);
      // The frame that shows it is over when the next task after its animation frame runs.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    };
    look();
  }), selector);
}

/** Opens each surface that has rows beside an empty extension page, in turns, in one browser with `fill` applied. */
export async function measureSurfaces(
  fill: (launched: LaunchedBrowser) => Promise<void>,
  surfaces: readonly { readonly name: string; readonly path: string; readonly selector: string; readonly limit: number }[],
  extension = distFolder,
): Promise<Ratio[]> {
  const launched = await launchBrowser({ extension: extensionWithEmptyPage(extension) });
  const { context, extensionId } = launched;
  try {
    await fill(launched);
    const url = (path: string): string => `chrome-extension://${extensionId}/${path}`;
    await nameFunctionsIn(context);
    const page = await context.newPage();
    const empty: number[] = [];
    const timed = surfaces.map(() => [] as number[]);
    for (let round = -2; round < ROUNDS; round += 1) { // two rounds warm the caches up
      const bare = await untilPainted(page, url(EMPTY), '#app');
      if (round >= 0) empty.push(bare);
      for (const [index, { path, selector }] of surfaces.entries()) {
        const shown = await untilPainted(page, url(path), selector);
        if (round >= 0) timed[index]?.push(shown);
      }
    }
    return surfaces.map(({ name, limit }, index) => ratioOf(name, timed[index] ?? [], empty, limit));
  } finally {
    await context.close();
  }
}
