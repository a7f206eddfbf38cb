import { readFileSync } from 'node:fs';
import { test as base, type BrowserContext, type Page, type Worker } from '@playwright/test';
import type { Referral } from '../../src/domain/referral.ts';
import { distFolder, launchBrowser, workerOf } from '../../scripts/launch-browser.ts';

interface Manifest {
  readonly action: { readonly default_popup: string };
  readonly options_ui: { readonly page: string };
  readonly side_panel?: { readonly default_path: string };
}

/** The built extension in a real browser, and what a test asks of it. */
export interface Extension {
  readonly id: string;
  readonly context: BrowserContext;
  /** A page of the extension, by its path inside the package. */
  open(path: string): Promise<Page>;
  openPopup(): Promise<Page>;
  openFullPage(): Promise<Page>;
  /** Every record in IndexedDB, as any other program would read it. */
  records(): Promise<Referral[]>;
  badge(): Promise<{ text: string; title: string }>;
  /** Stops the worker as the browser does when it idles: at any point, without a word. */
  killWorker(): Promise<void>;
  worker(): Promise<Worker>;
  /** Lets the worker, and pages opened from now on, believe that so much more time has passed; its alarm rings. */
  passTime(ms: number): Promise<void>;
}

export const manifest = JSON.parse(readFileSync(`${distFolder}/manifest.json`, 'utf8')) as Manifest;

/** The extension's facade over a running browser. */
export function extensionIn(context: BrowserContext, id: string): Extension {
  const url = (path: string): string => `chrome-extension://${id}/${path}`;
  /** A page of the extension that tests look through; it is opened once and stays in the background. */
  let desk: Page | null = null;
  const atDesk = async (): Promise<Page> => {
    if (desk === null || desk.isClosed()) {
      desk = await context.newPage();
      await desk.goto(url('manifest.json'));
    }
    return desk;
  };
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url(path));
    return page;
  };
  return {
    id,
    context,
    open,
    openPopup: () => open(manifest.action.default_popup),
    openFullPage: () => open(manifest.options_ui.page),
    worker: () => workerOf(context),
    records: async () => (await atDesk()).evaluate(readAllRecords),
    badge: async () =>
      (await atDesk()).evaluate(async () => ({
        text: await chrome.action.getBadgeText({}),
        title: await chrome.action.getTitle({}),
      })),
    passTime: async (ms) => {
      await context.addInitScript(moveClock, ms);
      const worker = await workerOf(context);
      await worker.evaluate(moveClock, ms);
      await worker.evaluate(() =>
        chrome.alarms.create('clock', { when: performance.timeOrigin + performance.now() }),
      );
    },
    killWorker: async () => {
      const session = await context.newCDPSession(await atDesk());
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
  };
}

/** Runs in a page or worker: moves what `Date` says; `performance` keeps the real time. */
function moveClock(ms: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (RealDate, given: [] | [number]) =>
      given.length === 0 ? new RealDate(RealDate.now() + ms) : Reflect.construct(RealDate, given),
    get: (RealDate, name, receiver) =>
      name === 'now' ? () => RealDate.now() + ms : Reflect.get(RealDate, name, receiver),
  });
}

function readAllRecords(): Promise<Referral[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('partner-center-triage');
    let isMade = true;
    request.addEventListener('error', () =>
      isMade ? reject(request.error ?? new Error('not opened')) : resolve([]),
    );
    // Opened before the worker made the store: leave nothing behind, or the worker would find an empty database.
    request.addEventListener('upgradeneeded', () => {
      isMade = false;
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      const database = request.result;
      const all = database.transaction('referrals').objectStore('referrals').getAll();
      all.addEventListener('success', () => {
        database.close();
        resolve(all.result as Referral[]);
      });
      all.addEventListener('error', () => reject(all.error ?? new Error('not read')));
    });
  });
}

/** `extension`: a fresh browser with the extension, one a test. */
export const test = base.extend<{ extension: Extension; language: string }>({
  language: ['en-US', { option: true }],
  extension: async ({ language, colorScheme }, use) => {
    const { context, extensionId } = await launchBrowser({
      language,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    await use(extensionIn(context, extensionId));
    await context.close();
  },
});

export { expect } from '@playwright/test';
