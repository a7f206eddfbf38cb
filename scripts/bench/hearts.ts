import type { Page } from '@playwright/test';
import type { Extension } from '../../tests/e2e/extension';
import { type Figure, median } from './figure';
import { untilTrue } from './until-true';

const HEARTS = 15;
/** Between two hearts, in ms: as fast as a hand is. */
const APART_MS = 300;
const PATIENCE_MS = 240_000;

/** From a heart to its acknowledgement, while the hints of all referrals are worked out from nothing. */
export async function measureHearts(
  { extension, desk }: { readonly extension: Extension; readonly desk: Page },
  count: number,
): Promise<Figure> {
  await desk.evaluate(forgetHints);
  await extension.killWorker();
  // The first one begins the work; it is under way once a slice is written.
  await desk.evaluate(giveHearts, [1, 0] as const);
  await untilTrue(desk, isAtWork, PATIENCE_MS);
  const times = await desk.evaluate(giveHearts, [HEARTS, APART_MS] as const);
  return {
    kind: 'times',
    name: `heart to acknowledged, hints at work, ${count} stored`,
    ms: median(times),
    range: [Math.min(...times), Math.max(...times)],
    limit: 100,
  };
}

/** Runs in a page of the extension: no hint was ever worked out. */
function forgetHints(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('partner-center-triage');
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const writing = request.result.transaction(['hints', 'hintMarks', 'meta'], 'readwrite');
      for (const name of ['hints', 'hintMarks']) writing.objectStore(name).clear();
      for (const name of ['hintsOf', 'hintProgress']) writing.objectStore('meta').delete(name);
      writing.addEventListener('complete', () => {
        request.result.close();
        resolve();
      });
      writing.addEventListener('abort', () => reject(writing.error ?? new Error('not written')));
    });
  });
}

/** Runs in a page of the extension: whether a first slice of hints is written, and not the last one. */
function isAtWork(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('partner-center-triage');
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const reading = request.result.transaction(['hintMarks', 'meta']);
      const marks = reading.objectStore('hintMarks').count();
      const done = reading.objectStore('meta').get('hintsOf');
      reading.addEventListener('complete', () => {
        request.result.close();
        if (done.result !== undefined) reject(new Error('The hints were done before the first heart.'));
        else resolve(marks.result > 0);
      });
      reading.addEventListener('abort', () => reject(reading.error ?? new Error('not read')));
    });
  });
}

/** Runs in a page of the extension: hearts for the first referrals, one after the other. @returns ms of each. */
async function giveHearts([count, apartMs]: readonly [number, number]): Promise<number[]> {
  const keys = await new Promise<readonly IDBValidKey[]>((resolve, reject) => {
    const request = indexedDB.open('partner-center-triage');
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const reading = request.result.transaction('referrals').objectStore('referrals').getAllKeys(null, 100);
      reading.addEventListener('success', () => {
        request.result.close();
        resolve(reading.result);
      });
      reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')));
    });
  });
  const times: number[] = [];
  for (const key of keys.slice(0, count)) {
    await new Promise((resolve) => setTimeout(resolve, apartMs));
    const started = performance.now();
    const { ok } = await chrome.runtime.sendMessage({ verb: 'referral.favorite', ask: { key, on: true } });
    if (ok !== true) throw new Error('The heart was not acknowledged.');
    times.push(performance.now() - started);
  }
  return times;
}
