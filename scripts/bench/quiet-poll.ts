import type { Page } from '@playwright/test';
import type { Extension } from '../../tests/e2e/extension';
import { median } from './figure';
import { nameFunctionsInWorker } from './named-functions';
import { isTask, processorMs, traceOf } from './trace';

/** What a poll of a table took, in ms; `own` without the time in which the worker waited for the table. */
interface Poll {
  readonly whole: number;
  readonly own: number;
  readonly requests: number;
}

/** Several polls: the median of each time, and the most requests of one. */
export interface Polls extends Poll {
  readonly range: readonly [least: number, most: number];
  /** How long the worker had the processor, in ms; `own` is by the clock and holds its waits for the disk, too. */
  readonly processor: number;
  readonly processorRange: readonly [least: number, most: number];
}

const POLLS = 7;
/** Between two questions whether a reading is over: they cost the worker time, too. */
const LOOK_MS = 100;

/**
 * Has a table that says nothing new read several times, and measures each: from the question to the write that ends
 * the reading, by what the worker itself notes.
 */
export async function quietPolls(extension: Extension, page: Page, what: 'leads' | 'team'): Promise<Polls> {
  const worker = await extension.worker();
  await nameFunctionsInWorker(worker);
  await worker.evaluate(noteWaits);
  const polls: Poll[] = [];
  for (let poll = 0; poll < POLLS; poll += 1) {
    await worker.evaluate(() => Reflect.set(globalThis, 'noted', { waits: [], written: 0 }));
    const begun = await untilReadAgain(page, what);
    const { waits, written } = await worker.evaluate(
      () => Reflect.get(globalThis, 'noted') as { waits: [number, number][]; written: number },
    );
    const whole = written - begun;
    const waited = waits.reduce((sum, [from, to]) => sum + to - from, 0);
    polls.push({ whole, own: whole - waited, requests: waits.length });
  }
  const own = polls.map((poll) => poll.own);
  const busy: number[] = [];
  // Tracing costs time: these polls are not among those by the clock.
  for (let poll = 0; poll < POLLS; poll += 1) busy.push(await processorTime(page, what));
  return {
    processor: median(busy),
    processorRange: [Math.min(...busy), Math.max(...busy)],
    whole: median(polls.map(({ whole }) => whole)),
    own: median(own),
    requests: Math.max(...polls.map(({ requests }) => requests)),
    range: [Math.min(...own), Math.max(...own)],
  };
}

/** How long the worker had the processor in one poll, in ms; what the page asks meanwhile is in it. */
async function processorTime(page: Page, what: 'leads' | 'team'): Promise<number> {
  const events = await traceOf(
    page,
    async () => void (await untilReadAgain(page, what)),
    'ServiceWorker thread',
  );
  return events.filter(isTask).reduce((sum, task) => sum + processorMs(task), 0);
}

/** Has a table read again, to its end. @returns when that was asked, epoch milliseconds. */
export function untilReadAgain(page: Page, what: 'leads' | 'team'): Promise<number> {
  return page.evaluate(
    async ([which, lookMs]) => {
      const ask = async (verb: string): Promise<{ isReading: boolean; readAt: string | null }> =>
        (await chrome.runtime.sendMessage({ verb, ask: {} })).value;
      const { readAt: before } = await ask(`${which}.get`);
      const begun = performance.timeOrigin + performance.now();
      await ask(which === 'leads' ? 'leads.read' : 'team.sync');
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, lookMs));
        const { isReading, readAt } = await ask(`${which}.get`);
        if (!isReading && readAt !== before) return begun;
      }
    },
    [what, LOOK_MS] as const,
  );
}

/** Runs in the worker: notes when it waited for a table, and when it wrote last, in epoch milliseconds. */
function noteWaits(): void {
  interface Noted {
    readonly waits: [number, number][];
    written: number;
  }
  const noted = (): Noted => Reflect.get(globalThis, 'noted') as Noted;
  const now = (): number => performance.timeOrigin + performance.now();
  const { fetch } = globalThis;
  globalThis.fetch = async (...asked) => {
    const wait: [number, number] = [now(), 0];
    if (String(asked[0]).startsWith('https:')) noted().waits.push(wait);
    const response = await fetch(...asked);
    wait[1] = now();
    return response;
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const made = transaction.call(this, stores, mode, options);
    // The replica's own database and what is worked out of the records are no part of the reading's end.
    if (mode === 'readwrite' && made.objectStoreNames.contains('readings'))
      made.addEventListener('complete', () => {
        noted().written = now();
      });
    return made;
  };
}
