import { readFileSync } from 'node:fs';
import * as fakes from 'fake-indexeddb';
import { vi } from 'vitest';
import type { ResponseOf, RequestOf, Verb } from '../../src/messages/contract.ts';
import type { Failure } from '../../src/messages/failure.ts';
import { hurry, turn, watchTimers } from './hurried-timers.ts';
import type { Profile } from './profile.ts';

/** Permissions that are asked about. */
interface Asked {
  readonly origins?: readonly string[];
  readonly permissions?: readonly string[];
}
type Listener = (...args: never[]) => unknown;
type Reply<V extends Verb> = ({ ok: true } & { value: ResponseOf<V> }) | ({ ok: false } & Failure);

const EXTENSION = 'abcdefghijklmnopabcdefghijklmnop';
const OWN_PAGE = { id: EXTENSION, url: `chrome-extension://${EXTENSION}/src/popup/index.html` };
/** A page of Partner Center in a tab. */
export const PAGE = {
  id: EXTENSION,
  url: 'https://partner.microsoft.com/dashboard/v2/referrals/v3/leads/marketplace',
  origin: 'https://partner.microsoft.com',
  documentId: 'document',
  frameId: 0,
  tab: { id: 1, url: 'https://partner.microsoft.com/dashboard/v2/referrals/v3/leads/marketplace' },
};

/** A life is at rest after this many turns without a step, while no timer is due soon. */
const QUIET_TURNS = 20;
/** How far ahead a life at rest looks for timers, in milliseconds: hints begin 200 ms after the last change. */
const SOON_MS = 300;

/** One life of the worker: the extension's own script, over a profile. */
export interface Life {
  /** Asks as one of our pages does, or as `sender`. */
  ask<V extends Verb>(verb: V, ask: RequestOf<V>, sender?: unknown): Promise<Reply<V>>;
  /** Rings the extension's alarm. */
  ring(): void;
  /** Resolves when nothing is under way any more. */
  rest(): Promise<void>;
  /** Ends it as the browser does: it begins nothing more, and is never heard of again. */
  kill(): void;
  /** How often it asked its surroundings for something. */
  readonly steps: () => number;
}

watchTimers();

/** Hashes that are being worked out, on a thread of their own. */
let hashing = 0;
const digest = crypto.subtle.digest.bind(crypto.subtle);
crypto.subtle.digest = (...given) => {
  hashing += 1;
  return digest(...given).finally(() => {
    hashing -= 1;
  });
};

/** @param killAt ends the life by itself before it asks its surroundings for the n-th time. */
export async function wake(profile: Profile, killAt = Number.POSITIVE_INFINITY): Promise<Life> {
  const listeners = new Map<string, Listener[]>();
  const databases = new Set<IDBDatabase>();
  let steps = 0;
  let dead = false;
  let pending = 0;

  const kill = (): void => {
    dead = true;
    // A transaction is whole or not at all: one that is under way ends as if the life had ended after it.
    for (const database of databases) database.close();
  };
  /** Counts a step; after its death a life gets no response. */
  const step = <T>(work: () => Promise<T>): Promise<T> => {
    steps += 1;
    if (steps >= killAt && !dead) kill();
    if (dead) return new Promise(() => undefined);
    pending += 1;
    return work()
      .finally(() => {
        pending -= 1;
      })
      .then((value) => (dead ? new Promise<T>(() => undefined) : value));
  };
  const event = (name: string) => ({
    addListener: (listener: Listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    removeListener: () => undefined,
  });
  const area = (name: keyof Profile['areas']) => {
    const of = profile.areas[name];
    return {
      get: (keys?: string | string[]) => step(() => of.get(keys)),
      set: (items: Record<string, unknown>) => step(() => of.set(items)),
      remove: (keys: string | string[]) => step(() => of.remove(keys)),
      clear: () => step(() => of.clear()),
      setAccessLevel: async () => undefined,
      onChanged: event(`storage.${name}`),
    };
  };
  const none = async (): Promise<undefined> => undefined;
  const chrome = {
    runtime: {
      id: EXTENSION,
      onMessage: event('message'),
      onInstalled: event('installed'),
      onStartup: event('startup'),
      getPlatformInfo: async () => ({}),
      getContexts: async () => [],
      getManifest: () => ({ version: '1.0.0', options_ui: { page: 'src/options/index.html' } }),
      getURL: (path: string) => `chrome-extension://${EXTENSION}/${path}`,
    },
    storage: {
      session: area('session'),
      local: area('local'),
      sync: area('sync'),
      managed: area('managed'),
      onChanged: event('storage'),
    },
    alarms: {
      get: (name: string) =>
        step(async () =>
          profile.alarms.has(name) ? { name, scheduledTime: profile.alarms.get(name) } : undefined,
        ),
      create: (name: string, { when }: { when: number }) =>
        step(async () => void profile.alarms.set(name, when)),
      clear: (name: string) => step(async () => profile.alarms.delete(name)),
      onAlarm: event('alarm'),
    },
    action: {
      setBadgeText: ({ text }: { text: string }) =>
        step(async () => void (profile.badge = { ...profile.badge, text })),
      setTitle: ({ title }: { title: string }) =>
        step(async () => void (profile.badge = { ...profile.badge, title })),
      setBadgeBackgroundColor: none,
      setBadgeTextColor: none,
    },
    i18n: {
      getMessage: (name: string, values: readonly string[] = []) =>
        name === 'language_tag' ? 'en' : name.startsWith('@@') ? 'ltr' : [name, ...values].join(' '),
      getUILanguage: () => 'en',
    },
    permissions: {
      contains: async ({ origins = [], permissions = [] }: Asked) =>
        permissions.includes('identity.email')
          ? profile.email !== null
          : origins.length > 0 && origins.every((origin) => profile.allowed.has(origin)),
      remove: async ({ origins = [], permissions = [] }: Asked) => {
        if (permissions.includes('identity.email')) profile.email = null;
        return origins.every((origin) => profile.allowed.delete(origin));
      },
      onAdded: event('permissions'),
    },
    identity: { getProfileUserInfo: async () => ({ email: profile.email ?? '', id: '' }) },
    commands: { onCommand: event('command') },
    scripting: { executeScript: async () => [] },
    tabs: {
      query: async () => [],
      get: async () => Promise.reject(new Error('No tab with id: 1.')),
      create: async () => ({ id: 2 }),
      update: async () => undefined,
      sendMessage: async () => Promise.reject(new Error('Receiving end does not exist.')),
      onRemoved: event('tabs.removed'),
      onUpdated: event('tabs.updated'),
    },
    windows: { update: none },
    sidePanel: { open: none },
  };
  /** The profile's databases, as this life sees them. */
  const opened = (request: IDBOpenDBRequest): IDBOpenDBRequest => {
    pending += 1;
    for (const name of ['success', 'error'])
      request.addEventListener(name, () => {
        pending -= 1;
      });
    request.addEventListener('success', () => {
      const database = request.result;
      databases.add(database);
      if (dead) return database.close();
      const begin = database.transaction.bind(database);
      database.transaction = (names, mode, options) => {
        steps += 1;
        if (steps >= killAt && !dead) kill();
        if (dead) throw new DOMException('The life is over', 'InvalidStateError');
        const transaction = begin(names, mode, options);
        pending += 1;
        const ended = (): void => {
          pending -= 1;
        };
        transaction.addEventListener('complete', ended);
        transaction.addEventListener('abort', ended);
        if (mode === 'readwrite') {
          profile.writes += 1;
          if (profile.isFull(profile.writes)) queueMicrotask(() => breakOff(transaction));
        }
        return transaction;
      };
    });
    return request;
  };
  const factory = {
    open: (name: string, version?: number) => opened(profile.indexedDB.open(name, version)),
    deleteDatabase: (name: string) => profile.indexedDB.deleteDatabase(name),
    databases: () => profile.indexedDB.databases(),
    cmp: (a: unknown, b: unknown) => profile.indexedDB.cmp(a, b),
  };

  vi.resetModules();
  // The polyfill would hold the first life's browser for good.
  vi.doMock('../../src/platform/browser.ts', () => ({ browser: chrome }));
  Object.assign(globalThis, {
    chrome,
    ...Object.fromEntries(Object.entries(fakes).filter(([name]) => name.startsWith('IDB'))),
    indexedDB: factory,
    addEventListener: () => undefined,
    fetch: async (address: string, init?: RequestInit) => {
      if (!/^https?:/.test(address)) return new Response(readFileSync('src/dedupe/name-tables.txt', 'utf8'));
      if (profile.network === null) throw new TypeError('Failed to fetch');
      const { network } = profile;
      return step(async () => whole(await network(address, init)));
    },
  });
  vi.stubGlobal('navigator', { userAgent: 'Node' });
  const later = {
    connections: await import('../../src/background/connections/connections.ts'),
    forecasting: await import('../../src/background/forecasting/forecasting.ts'),
    team: await import('../../src/background/team/team-script.ts'),
    leadTable: await import('../../src/lead-table/lead-table.ts'),
    onDemand: await import('../../src/background/on-demand/on-demand.ts'),
    hintEngine: await import('../../src/background/hints/hint-engine.ts'),
    keeping: await import('../../src/background/keeping/keeping.ts'),
    similarity: await import('../../src/domain/match-by-content.ts'),
    pageWatch: await import('../../src/background/pages/page-watch.ts'),
    reminders: await import('../../src/background/reminders/reminders-script.ts'),
    reports: await import('../../src/background/reports/reports.ts'),
    writing: await import('../../src/background/writing/writing.ts'),
  };
  Object.assign(globalThis, later);
  await import('../../src/background/index.ts');

  return {
    ask: (verb, ask, sender = OWN_PAGE) =>
      new Promise((resolve) => {
        const [listener] = listeners.get('message') ?? [];
        (listener as unknown as (...args: unknown[]) => unknown)(
          structuredClone({ verb, ask }),
          sender,
          (reply: unknown) => {
            if (!dead) resolve(structuredClone(reply) as never);
          },
        );
      }),
    ring: () => {
      for (const listener of listeners.get('alarm') ?? [])
        (listener as unknown as (alarm: unknown) => void)({ name: 'clock' });
    },
    async rest() {
      let still = 0;
      while (still < QUIET_TURNS) {
        if (dead) return;
        const before = steps;
        await turn();
        still = steps === before && pending === 0 && hashing === 0 ? still + 1 : 0;
        if (still === QUIET_TURNS && hurry(SOON_MS)) still = 0;
      }
    },
    kill,
    steps: () => steps,
  };
}

/** A response whose body has come, so that reading it takes no time that nobody sees. */
async function whole(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  return new Response(body.byteLength === 0 ? null : body, {
    status: response.status,
    headers: response.headers,
  });
}

/** Ends a transaction as the browser does where the disk is full. */
function breakOff(transaction: IDBTransaction): void {
  (transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
}
