import type { Page } from '@playwright/test';
import { manifest } from '../../tests/e2e/extension';
import type { LaunchedBrowser } from '../launch-browser';
import { EMPTY_PAGE } from './filled-browser';
import { ratioOf, type Ratio } from './figure';

const ROUNDS = 15;
const ROW = '[data-referral-key]';

/** From the navigation's start to the end of the first frame with `selector` in it, in ms. */
export async function untilPainted(page: Page, url: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(wanted) === null) return void requestAnimationFrame(look);
          // Found before the frame that shows it: that one is over when the next task runs.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now()));
          port1.start();
          port2.postMessage(null);
        };
        look();
      }),
    selector,
  );
}

/** From the navigation to the first row painted, in turns with an empty page of the extension. */
export async function measureSurfaces(
  { context, extensionId }: LaunchedBrowser,
  count: number,
): Promise<Ratio[]> {
  const surfaces = [
    { name: `popup, ${count} stored: first row / empty page`, path: manifest.action.default_popup, limit: 2 },
    { name: `full page, ${count} stored: first rows / empty page`, path: manifest.options_ui.page, limit: 2 },
  ];
  const page = await context.newPage();
  const url = (path: string): string => `chrome-extension://${extensionId}/${path}`;
  const ratios: Ratio[] = [];
  // One surface after the other: the full page keeps the worker busy for a while after its first rows.
  for (const { name, path, limit } of surfaces) {
    const empty: number[] = [];
    const shown: number[] = [];
    for (let round = -2; round < ROUNDS; round += 1) {
      // two rounds warm the caches up
      const bare = await untilPainted(page, url(EMPTY_PAGE), '#app');
      const whole = await untilPainted(page, url(path), ROW);
      if (round < 0) continue;
      empty.push(bare);
      shown.push(whole);
    }
    ratios.push(ratioOf(name, shown, empty, limit));
  }
  await page.close();
  return ratios;
}
