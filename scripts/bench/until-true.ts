import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Between two questions to the page, in ms. */
const LOOK_MS = 500;

/**
 * Asks the page again and again until the response is yes. Playwright's `waitForFunction` does not wait for promises:
 * it takes the promise itself for a yes.
 * @throws Error when it took longer than `patience` ms.
 */
export async function untilTrue(page: Page, ask: () => Promise<boolean>, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (!(await page.evaluate(ask))) {
    if (Date.now() > end) throw new Error(`The page did not say yes within ${patience} ms: ${String(ask)}`);
    await sleep(LOOK_MS);
  }
}

/** Runs in a page of the extension: whether the worker has drawn badge and prepared views. */
export const isDrawn = async (): Promise<boolean> =>
  Object.keys(await chrome.storage.session.get()).some((key) => key.startsWith('snapshot:'));
