import type { CDPSession, Page } from '@playwright/test';
import type { PageReading } from '../../src/domain/reading';
import type { ReferralReading } from '../../src/domain/referral';
import { launchBrowser, workerOf } from '../launch-browser';
import { nameFunctionsInWorker } from './named-functions';
import { ratioOf, type Ratio } from './ratio';

const RECORDS = 10_000;
const ROUNDS = 7;

/** The reading of one page with so many new referrals; `round` makes their IDs new each time. */
export function readingOf(round: number, count = RECORDS, at = new Date().toISOString()): PageReading {
  const referrals = Array.from({ length: count }, (_, index): ReferralReading => ({
    rowKey: null, kind: 'co-sell', list: 'inbound', favorite: false, statedExpiry: null,
    fields: {
      id: `${String(round).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`,
      dealName: `Deal ${index}`, company: `Company ${index % 997} Ltd`, contactName: `First${index % 211} Last${index % 499}`,
      stage: 'received', outcome: null, country: 'DE', value: index * 10, currency: 'EUR', dealType: 'Co-sell',
      createdAt: new Date(Date.parse(at) - (index % 300) * 3_600_000).toISOString().slice(0, 10),
      closeDate: '2027-03-31',
    },
  }));
  return {
    account: null, kind: 'co-sell', list: 'inbound', language: 'en', layout: 'bench', readAt: at, tookMs: 1, columns: [],
    extent: { page: null, pages: null, total: count, filters: [], search: false }, referrals, drift: [], detail: false,
  };
}

/** The world of the extension's script inside a Partner Center page, where only it may send readings from. */
export async function contentWorld(page: Page, open: () => Promise<unknown>): Promise<{ session: CDPSession; contextId: number }> {
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

/** Storing 10,000 new referrals in the worker (checking, matching, merging, writing; not the message's way there) against a bare bulk `put` of the same records. */
export async function measureStoring(): Promise<Ratio[]> {
  const { context } = await launchBrowser();
  try {
    await context.route('https://partner.microsoft.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }));
    const page = await context.newPage();
    const { session, contextId } = await contentWorld(page, () => page.goto('https://partner.microsoft.com/'));
    const worker = await workerOf(context);
    await nameFunctionsInWorker(worker);
    const [kept, bare]: [number[], number[]] = [[], []];
    for (let round = -1; round < ROUNDS; round += 1) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId, awaitPromise: true, returnByValue: true,
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
        })(${JSON.stringify(readingOf(round + 1))})`,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      const put = await worker.evaluate(bareBulkPut, RECORDS);
      if (round < 0) continue; // the first round makes the database
      kept.push(result.value as number);
      bare.push(put);
    }
    return [ratioOf('storing 10,000 referrals / bare bulk put', kept, bare, 1.5)];
  } finally {
    await context.close();
  }
}

/** Runs in the worker: the last `count` records of the store, put into a database of its own. Gives ms. */
async function bareBulkPut(count: number): Promise<number> {
  const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });
  const opened = indexedDB.open('partner-center-triage');
  const source = await asked(opened);
  const all = await asked(source.transaction('referrals').objectStore('referrals').getAll());
  source.close();
  const records = all.slice(-count);
  const making = indexedDB.open('bench');
  making.addEventListener('upgradeneeded', () => { making.result.createObjectStore('referrals', { keyPath: 'key' }); });
  const database = await asked(making);
  const started = performance.now();
  const transaction = database.transaction('referrals', 'readwrite');
  const store = transaction.objectStore('referrals');
  for (const record of records) store.put(record);
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
  const spent = performance.now() - started;
  database.close();
  await asked(indexedDB.deleteDatabase('bench'));
  return spent;
}
