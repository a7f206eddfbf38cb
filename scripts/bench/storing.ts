import type { CDPSession, Page } from '@playwright/test';
import type { PageReading } from '../../src/domain/reading';
import type { Referral, ReferralReading } from '../../src/domain/referral';
import { extensionIn } from '../../tests/e2e/extension';
import { launchBrowser, workerOf } from '../launch-browser';
import { nameFunctionsInWorker } from './named-functions';
import { ratioOf, type Ratio } from './figure';

const RECORDS = 10_000;
const ROUNDS = 5;

/** The reading of one page with this many new referrals; `round` makes their IDs new each time. */
export function readingOf(round: number, count = RECORDS, at = new Date().toISOString()): PageReading {
  const referrals = Array.from({ length: count }, (_, index): ReferralReading => ({
    rowKey: null,
    kind: 'co-sell',
    list: 'inbound',
    favorite: false,
    statedExpiry: null,
    fields: {
      id: `${String(round).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`,
      dealName: `Deal ${index}`,
      company: `Company ${index % 997} Ltd`,
      contactName: `First${index % 211} Last${index % 499}`,
      stage: 'received',
      outcome: null,
      country: 'DE',
      value: index * 10,
      currency: 'EUR',
      dealType: 'Co-sell',
      createdAt: new Date(Date.parse(at) - (index % 300) * 3_600_000).toISOString().slice(0, 10),
      closeDate: '2027-03-31',
    },
  }));
  return {
    account: null,
    kind: 'co-sell',
    list: 'inbound',
    language: 'en',
    layout: 'bench',
    readAt: at,
    tookMs: 1,
    columns: [],
    extent: { page: null, pages: null, total: count, filters: [], search: false },
    referrals,
    drift: [],
    faults: [],
    detail: false,
  };
}

export interface ContentWorld {
  readonly session: CDPSession;
  readonly contextId: number;
}

/** The world of the extension's script inside a Partner Center page, where only it may send readings from. */
export async function contentWorld(page: Page, open: () => Promise<unknown>): Promise<ContentWorld> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type } = context.auxData as { type?: string };
      if (type === 'isolated' && context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  await open();
  return { session, contextId: await found };
}

/**
 * Sends a reading as the content script does, and gives how long the worker was at it: the way there and back
 * is taken off.
 */
async function storeTimed({ session, contextId }: ContentWorld, reading: PageReading): Promise<number> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async (ask) => {
      const timed = async (verb) => {
        const started = performance.now();
        const reply = await chrome.runtime.sendMessage({ verb, ask });
        if (!reply?.ok) throw new Error(JSON.stringify(reply));
        return performance.now() - started;
      };
      // A greeting of the same size costs the way there and back, and nothing else.
      const way = await timed('page.hello');
      return await timed('page.read') - way;
    })(${JSON.stringify(reading)})`,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as number;
}

/**
 * Storing 10,000 new referrals in the worker (checking, matching, merging, writing; not the message's way there)
 * against a bare bulk `put` of the same records. A fresh browser each round: duplicate hints are worked out
 * after each reading, and would be measured with the next.
 */
export async function measureStoring(): Promise<Ratio[]> {
  const [kept, bare]: [number[], number[]] = [[], []];
  let records: readonly Referral[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const { context, extensionId } = await launchBrowser();
    try {
      await context.route('https://partner.microsoft.com/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
      );
      const page = await context.newPage();
      const world = await contentWorld(page, () => page.goto('https://partner.microsoft.com/'));
      const worker = await workerOf(context);
      await nameFunctionsInWorker(worker);
      await storeTimed(world, readingOf(0, 1)); // opens the database
      const put = round < 0 ? 0 : await worker.evaluate(bareBulkPut, records);
      const spent = await storeTimed(world, readingOf(1));
      if (round < 0) records = (await extensionIn(context, extensionId).records()).slice(-RECORDS);
      else {
        kept.push(spent);
        bare.push(put);
      }
    } finally {
      await context.close();
    }
  }
  return [ratioOf('storing 10,000 referrals / bare bulk put', kept, bare, 1.5)];
}

/** Runs in the worker: puts the records into a database of their own. Gives ms. */
async function bareBulkPut(records: readonly Referral[]): Promise<number> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const making = indexedDB.open('bench');
    making.addEventListener('upgradeneeded', () => {
      making.result.createObjectStore('referrals', { keyPath: 'key' });
    });
    making.addEventListener('success', () => resolve(making.result));
    making.addEventListener('error', () => reject(making.error ?? new Error('IndexedDB failed')));
  });
  const started = performance.now();
  const transaction = opened.transaction('referrals', 'readwrite');
  const store = transaction.objectStore('referrals');
  for (const record of records) store.put(record);
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
  const spent = performance.now() - started;
  opened.close();
  return spent;
}
