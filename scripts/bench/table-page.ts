import type { Page } from '@playwright/test';
import { TABLE_HOST } from '../../tests/e2e/table-browser';
import type { Extension } from '../../tests/e2e/extension';
import { longestTask } from './longest-task';
import { untilTrue } from './until-true';

/** Rows of a benchmark's table. */
export const ROWS = 10_000;
/** The longest that a reading is waited for. */
export const PATIENCE_MS = 240_000;
/** Hints of many new referrals take a while; they are no part of a poll. */
const HINT_PATIENCE_MS = 240_000;

/** A link to a table of a server that takes any signature. */
export const linkTo = (table: string, sp: string): string =>
  `https://${TABLE_HOST}/${table}?${new URLSearchParams({
    sv: '2019-02-02',
    tn: table,
    sp,
    se: '2099-01-01T00:00:00Z',
    sig: Buffer.alloc(32, 1).toString('base64'),
  }).toString()}`;

export async function openConnections(extension: Extension): Promise<Page> {
  const page = await extension.openFullPage();
  await page.getByRole('link', { name: 'Connections' }).click();
  return page;
}

/** How long a first reading takes, from a button to what says that it is over, and the worker's longest task in it. */
export async function firstReading(
  page: Page,
  button: string,
  end: string,
): Promise<{ readonly ms: number; readonly inWorker: number }> {
  let ms = 0;
  const inWorker = await longestTask(
    page,
    async () => {
      const start = performance.now();
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.locator(end).waitFor({ timeout: PATIENCE_MS });
      ms = performance.now() - start;
    },
    'ServiceWorker thread',
  );
  return { ms, inWorker };
}

/** Until duplicate hints say what is kept, and nothing is left to do. */
export async function untilHintsRest(page: Page): Promise<void> {
  await untilTrue(
    page,
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('partner-center-triage');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const meta = opening.result.transaction('meta').objectStore('meta');
          const [state, hintsOf] = [meta.get('state'), meta.get('hintsOf')];
          meta.transaction.addEventListener('complete', () => {
            opening.result.close();
            // Without a name of its state, the worker has not seen yet what another program wrote.
            resolve(state.result !== undefined && String(hintsOf.result).endsWith(String(state.result)));
          });
          meta.transaction.addEventListener('abort', () =>
            reject(meta.transaction.error ?? new Error('not read')),
          );
        });
      }),
    HINT_PATIENCE_MS,
  );
}
