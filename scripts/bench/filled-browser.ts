import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { extensionIn } from '../../tests/e2e/extension';
import { fillStore, sampleRecords } from '../../tests/e2e/fill-store';
import { distFolder, launchBrowser, type LaunchedBrowser } from '../launch-browser';
import { nameFunctionsIn } from './named-functions';
import { isDrawn, untilTrue } from './until-true';

/** A page of the extension with nothing in it, to compare with. */
export const EMPTY_PAGE = 'bench-empty.html';
/** How long to wait until all hints are worked out; otherwise that work would be measured with what comes after. */
const HINT_PATIENCE_MS = 120_000;

/** The built extension with the empty page beside it. */
function withEmptyPage(extension: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'pct-bench-')), 'dist');
  cpSync(extension, folder, { recursive: true });
  writeFileSync(
    join(folder, EMPTY_PAGE),
    '<!doctype html><meta charset="utf-8"><title>empty</title><main id="app">empty</main>',
  );
  return folder;
}

/**
 * A browser whose extension holds `count` referrals, as on the day after they were read: stored, views prepared, hints
 * worked out, nothing left to do.
 */
export async function filledBrowser(count: number, extension = distFolder): Promise<LaunchedBrowser> {
  const launched = await launchBrowser({ extension: withEmptyPage(extension) });
  const { context, extensionId } = launched;
  try {
    await nameFunctionsIn(context);
    const inBrowser = extensionIn(context, extensionId);
    const page = await inBrowser.open('manifest.json');
    const records = sampleRecords(count, Date.now());
    await fillStore(page, records);
    await inBrowser.killWorker();
    await page.evaluate(() => chrome.runtime.sendMessage({ verb: 'health.get', ask: { account: null } }));
    // The worker draws badge and prepared views when it wakes.
    await untilTrue(page, isDrawn, HINT_PATIENCE_MS);
    await hintsOf(page, records.filter(({ test }) => !test).length);
    await page.close();
    return launched;
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Waits until this many referrals have hints. */
async function hintsOf(page: Page, count: number): Promise<void> {
  const end = Date.now() + HINT_PATIENCE_MS;
  const marked = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const request = indexedDB.open('partner-center-triage');
          request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
          request.addEventListener('success', () => {
            const counting = request.result.transaction('hintMarks').objectStore('hintMarks').count();
            counting.addEventListener('success', () => {
              request.result.close();
              resolve(counting.result);
            });
            counting.addEventListener('error', () => reject(counting.error ?? new Error('not counted')));
          });
        }),
    );
  while ((await marked()) < count) {
    if (Date.now() > end)
      throw new Error(`The hints of ${count} referrals were not worked out in ${HINT_PATIENCE_MS} ms.`);
    await page.waitForTimeout(1_000);
  }
}
