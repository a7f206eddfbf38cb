import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { coSellCsv, coSellRecords } from '../co-sell-sample';
import { launchBrowser } from '../launch-browser';
import { ratioOf, type Ratio } from './figure';

const RECORDS = 5_000;
const ROUNDS = 5;
/** What an import may cost, as a multiple of the bare parse and the bare bulk put of the same records. */
const LIMIT = 2;

interface Bare {
  readonly parse: number;
  readonly put: number;
}

/** Choosing the file to its preview, and Import to its result, as the user sees them: painted. */
interface Imported {
  readonly preview: number;
  readonly write: number;
}

const papaSource = readFileSync(createRequire(import.meta.url).resolve('papaparse/papaparse.min.js'), 'utf8');

/**
 * Imports a co-sell download through the full page, in turns with what it is made of: the CSV library alone, and one
 * transaction that puts the same records into an empty store. The time in which the user looks at the preview
 * does not count.
 * Each begins when the worker has nothing left to do for what came before: its duplicate hints would slow down either.
 */
export async function measureImport(): Promise<Ratio[]> {
  const { context, extensionId } = await launchBrowser();
  try {
    const page = await context.newPage();
    // tsx marks functions with this helper, which does not travel with them into the page.
    await page.addInitScript('globalThis.__name = (given) => given;');
    await page.goto(`chrome-extension://${extensionId}/src/options/index.html#/files`);
    await page.locator('.drop').waitFor();
    const text = coSellCsv(coSellRecords(RECORDS));
    await page.evaluate(papaSource); // over the debugging protocol: the page's policy refuses foreign scripts
    const whole: number[] = [];
    const bare: number[] = [];
    const previews: number[] = [];
    const parses: number[] = [];
    const writes: number[] = [];
    const puts: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      // one round warms the caches up
      const ours = await page.evaluate(importOnce, text);
      await page.evaluate(hintsWorkedOut);
      const theirs = await page.evaluate(bareOnce, text);
      await emptied(page);
      if (round < 0) continue;
      whole.push(ours.preview + ours.write);
      bare.push(theirs.parse + theirs.put);
      previews.push(ours.preview);
      parses.push(theirs.parse);
      writes.push(ours.write);
      puts.push(theirs.put);
    }
    return [
      ratioOf(`import of ${RECORDS} records / bare parse + bare bulk put`, whole, bare, LIMIT),
      ratioOf('… until the preview / bare parse', previews, parses, null),
      ratioOf('… from Import to the result / bare bulk put', writes, puts, null),
    ];
  } finally {
    await context.close();
  }
}

/** Everything erased, and the section back at its start. */
async function emptied(page: Page): Promise<void> {
  await page.evaluate(() => chrome.runtime.sendMessage({ verb: 'erase.all', ask: { settings: false } }));
  await page.reload();
  await page.locator('.drop').waitFor();
  await page.evaluate(papaSource);
  await page.evaluate(hintsWorkedOut);
}

/** Runs in the page. Each referral is marked when its hints are worked out. */
async function hintsWorkedOut(): Promise<void> {
  const LONGEST_MS = 60_000;
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  const opening = indexedDB.open('partner-center-triage');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const count = (store: string): Promise<number> =>
    new Promise((resolve) => {
      const request = opening.result.transaction(store).objectStore(store).count();
      request.addEventListener('success', () => resolve(request.result));
    });
  const until = performance.now() + LONGEST_MS;
  while ((await count('referrals')) !== (await count('hintMarks'))) {
    if (performance.now() > until) throw new Error('the duplicate hints are not worked out');
    await pause(200);
  }
  opening.result.close();
  await pause(700); // what follows a change: badge, views
}

/** Runs in the page. */
async function importOnce(text: string): Promise<Imported> {
  const until = performance.now() + 60_000;
  const appears = (selector: string): Promise<Element> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = document.querySelector(selector);
        if (performance.now() > until) reject(new Error(`${selector} did not appear`));
        else if (found === null) requestAnimationFrame(look);
        // The frame that shows it is over when the next task after its animation frame runs.
        else requestAnimationFrame(() => setTimeout(() => resolve(found)));
      };
      look();
    });
  const input = document.querySelector<HTMLInputElement>(
    'section[aria-labelledby="files-import"] input[type=file]',
  );
  if (input === null) throw new Error('no picker');
  const held = new DataTransfer();
  held.items.add(new File([text], 'co-sell.csv', { type: 'text/csv' }));
  input.files = held.files;
  const start = performance.now();
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await appears('.step [data-count=added]');
  const preview = performance.now() - start;
  const again = performance.now();
  document.querySelector<HTMLButtonElement>('.step .button[data-main]')?.click();
  await appears('.step [data-done=true] [data-count=added]');
  return { preview, write: performance.now() - again };
}

/** Runs in the page. The records put are the ones that the import wrote. */
async function bareOnce(text: string): Promise<Bare> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const ours = await done(indexedDB.open('partner-center-triage'));
  const records = await done(ours.transaction('referrals').objectStore('referrals').getAll());
  ours.close();
  await done(indexedDB.deleteDatabase('bare'));
  const opening = indexedDB.open('bare', 1);
  opening.addEventListener('upgradeneeded', () =>
    opening.result.createObjectStore('referrals', { keyPath: 'key' }),
  );
  const bare = await done(opening);

  const start = performance.now();
  const { data } = (
    globalThis as unknown as { Papa: { parse(text: string): { data: unknown[] } } }
  ).Papa.parse(text);
  const parse = performance.now() - start;
  if (data.length < records.length) throw new Error('not parsed');
  const again = performance.now();
  const transaction = bare.transaction('referrals', 'readwrite');
  const store = transaction.objectStore('referrals');
  for (const record of records) store.put(record);
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
  const put = performance.now() - again;
  bare.close();
  return { parse, put };
}
