import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { Extension } from './extension.ts';

/** Hears everything that is written to any console of the browser: of pages, of scripts in them, and of the worker. */
export function consoleOf(context: BrowserContext): readonly string[] {
  const said: string[] = [];
  context.on('console', (message) => said.push(`${message.text()} ${JSON.stringify(message.location())}`));
  context.on('weberror', (error) => said.push(String(error.error().stack)));
  const hear = (worker: ReturnType<BrowserContext['serviceWorkers']>[number]): void => {
    worker.on('console', (message) => said.push(message.text()));
  };
  context.serviceWorkers().forEach(hear);
  context.on('serviceworker', hear);
  return said;
}

/** Runs in a page of the extension: all that is stored, but the secrets in the store that is made for them. */
async function stored(): Promise<string> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
    });
  const words = new TextDecoder();
  const plain = (_name: string, value: unknown): unknown =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? words.decode(value) : value;
  const all: unknown[] = [];
  for (const area of ['local', 'session', 'sync'] as const) all.push(await chrome.storage[area].get());
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      if (store === 'secrets') continue;
      const reading = database.transaction(store).objectStore(store);
      all.push(await done(reading.getAllKeys()), await done(reading.getAll()));
    }
    database.close();
  }
  return JSON.stringify(all, plain);
}

/** Runs in a page of the extension: what the worker responds to every question that tells something of a table. */
async function replies(): Promise<string> {
  const asked = [
    ['leads.get', {}],
    ['team.get', {}],
    ['health.get', { account: null }],
    ['health.text', { timeZone: 'UTC' }],
    ['settings.get', {}],
    ['export.get', { from: 0, most: 1_000 }],
    ['insights.get', { account: null }],
  ] as const;
  const all: unknown[] = [];
  for (const [verb, ask] of asked) all.push(await chrome.runtime.sendMessage({ verb, ask }));
  return JSON.stringify(all);
}

/**
 * What the extension stores, responds and shows, as texts by their places. The one store that is made for secrets is
 * left out.
 */
export async function keptAndShown(
  extension: Extension,
  page: Page,
  sections: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const shown: Record<string, string> = {
    stored: await page.evaluate(stored),
    replies: await page.evaluate(replies),
    badge: JSON.stringify(await extension.badge()),
  };
  const look = async (name: string, at: Page): Promise<void> => {
    shown[name] = `${await at.title()} ${at.url()} ${await at.content()}`;
  };
  for (const section of sections) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, section);
    await page.locator('main h1').waitFor();
    await look(section, page);
  }
  const popup = await extension.openPopup();
  await popup.locator('[data-referral-key]').first().waitFor();
  await look('popup', popup);
  await popup.close();
  return shown;
}

interface NetEvent {
  readonly source?: { readonly id?: number };
  readonly params?: { readonly url?: string };
}

/** The events of the browser's own record of the network that hold a word and are not about requests to this host. */
export function eventsElsewhere(netLog: string, word: string, host: string): readonly string[] {
  const { events } = JSON.parse(readFileSync(netLog, 'utf8')) as { readonly events: readonly NetEvent[] };
  const isThere = (url: string | undefined): boolean =>
    url !== undefined && URL.canParse(url) && new URL(url).hostname === host;
  const sources = new Set(events.flatMap(({ source, params }) => (isThere(params?.url) ? [source?.id] : [])));
  return events
    .filter(({ source, params }) => !sources.has(source?.id) && JSON.stringify(params ?? {}).includes(word))
    .map((event) => JSON.stringify(event));
}
