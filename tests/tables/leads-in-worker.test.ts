// The partner's table of leads on a real engine, connected through the worker's own verbs, at its production address.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LeadTableState } from '../../src/background/connections/lead-table-state.ts';
import type { LeadTableView } from '../../src/messages/connection-verbs.ts';
import { type Life, wake } from '../worker/life.ts';
import { Profile } from '../worker/profile.ts';
import { questionsAbout } from '../worker/questions.ts';
import { allStores, everythingIn, records, secrets, setMeta } from '../worker/stored.ts';
import { type Azurite, startAzurite } from './azurite.ts';
import { randomOf } from './random.ts';

const HOST = 'https://contosoteam.table.core.windows.net';
const LEADS = 1_234;
const now = Date.now();
/** The harness replaces what the worker sees of the network; this is the machine's own. */
const realFetch = globalThis.fetch;

let azurite: Azurite;
let link: string;
let profile: Profile;
let requests: string[];

const leadRow = (at: number, more: Readonly<Record<string, string>> = {}) => ({
  PartitionKey: `11-${String((at % 28) + 1).padStart(2, '0')}-2026`,
  RowKey: `lead-${at}`,
  ActionCode: 'PLT',
  CreatedTime: new Date(now - 3_600_000).toISOString(),
  CustomerInfo: JSON.stringify({
    FirstName: 'Ann',
    LastName: `Number${at}`,
    Company: `Contoso ${at}`,
    Email: `ann@contoso${at}.example`,
  }),
  Description: ' ',
  LeadSource: 'AzureMarketplace',
  OfferDisplayName: 'Contoso Backup',
  ...more,
});

beforeAll(async () => {
  azurite = await startAzurite();
  await azurite.createTable('marketplaceleads');
  link = `${HOST}/marketplaceleads?${azurite.signature('marketplaceleads', { sp: 'r' })}`;
  await azurite.fill(
    'marketplaceleads',
    Array.from({ length: LEADS }, (_, at) => leadRow(at)),
  );
  await azurite.createTable('fewleads');
  await azurite.fill('fewleads', [leadRow(1), leadRow(29)]);
}, 180_000);
afterAll(() => azurite.stop());
beforeEach(() => {
  profile = new Profile();
  profile.allowed.add(`${HOST}/*`);
  requests = [];
  profile.network = (address) => {
    requests.push(address);
    return realFetch(address.replace(HOST, azurite.base), {
      headers: { accept: 'application/json;odata=minimalmetadata', 'x-ms-version': '2019-02-02' },
    });
  };
});

async function viewIn(life: Life): Promise<LeadTableView> {
  const reply = await life.ask('leads.get', {});
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value;
}

/** As a day later: the next life reads the whole table. */
async function readAllAgain(): Promise<void> {
  const all = (await everythingIn(profile, 'meta')) as readonly Partial<LeadTableState>[];
  const state = all.find((value) => value?.poll !== undefined);
  const poll = { ...state?.poll, readAllAt: 0, pace: { failures: 0, next: 0 } };
  await setMeta(profile, 'leadTable', { ...state, poll });
}

/** One life that connects the table, and reads it to its end. */
async function connected(address = link): Promise<Life> {
  const life = await wake(profile);
  await life.ask('leads.connect', { text: address });
  await life.rest();
  return life;
}

describe('the table of leads in the worker', () => {
  test('is shown before anything is written', async () => {
    const life = await wake(profile);
    const tried = await life.ask('leads.try', { text: link });
    expect(tried).toMatchObject({
      ok: true,
      value: { kind: 'tried', leads: LEADS, tests: 0, old: 0, isPart: false, counts: { added: LEADS } },
    });
    await life.rest();
    expect(await records(profile)).toEqual([]);
    expect(await viewIn(life)).toEqual({ kind: 'none' });
  }, 120_000);

  test('is asked once where nothing is new', async () => {
    const life = await connected(`${HOST}/fewleads?${azurite.signature('fewleads', { sp: 'r' })}`);
    const before = requests.length;
    await life.ask('leads.read', {});
    await life.rest();
    expect(requests.length).toBe(before + 1);
    expect(requests.at(-1)).toContain('Timestamp%20ge');
    expect((await records(profile)).length).toBe(2);
  }, 120_000);

  test('touches no record where nothing is new', async () => {
    const life = await connected(`${HOST}/fewleads?${azurite.signature('fewleads', { sp: 'r' })}`);
    await life.ask('leads.read', {});
    await life.rest();
    life.kill();
    const all = (await everythingIn(profile, 'meta')) as readonly Partial<LeadTableState>[];
    const state = all.find((value) => value?.poll !== undefined);
    await setMeta(profile, 'leadTable', {
      ...state,
      poll: { ...state?.poll, pace: { failures: 0, next: 0 } },
    });
    const before = requests.length;
    const looks = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await (await wake(profile)).rest();
    const ofRecords = looks.mock.contexts.filter(
      (store) => store instanceof IDBObjectStore && store.name === 'referrals',
    ).length;
    looks.mockRestore();
    expect(requests.length).toBe(before + 1);
    expect(ofRecords).toBe(0);
    expect((await records(profile)).length).toBe(2);
  }, 120_000);

  test('is read to its end, and the one alarm rings for the next reading', async () => {
    const life = await connected();
    expect((await records(profile)).length).toBe(LEADS);
    const view = await viewIn(life);
    expect(view).toMatchObject({ kind: 'connected', trouble: null, leads: LEADS, isReading: false });
    expect(profile.alarms.get('clock') ?? Number.POSITIVE_INFINITY).toBeLessThan(Date.now() + 17 * 60_000);
  }, 120_000);

  test('gives the same records, none twice, wherever the worker is stopped', async () => {
    const random = randomOf(11);
    const life = await wake(profile);
    await life.ask('leads.connect', { text: link });
    life.kill();
    for (let kill = 0; kill < 12; kill += 1) {
      const next = await wake(profile, 15 + Math.floor(random() * 60));
      next.ring();
      await next.rest();
      next.kill();
    }
    const last = await wake(profile);
    await last.ask('leads.read', {});
    await last.rest();
    const rows = (await records(profile)).map(({ tableRow }) => tableRow);
    expect([rows.length, new Set(rows).size]).toEqual([LEADS, LEADS]);
  }, 240_000);

  test('that refuses the link says so, and nothing is lost', async () => {
    const life = await connected();
    const real = profile.network;
    profile.network = async () => new Response('<error/>', { status: 403 });
    await life.ask('leads.read', {});
    await life.rest();
    expect(await viewIn(life)).toMatchObject({ trouble: { kind: 'failed', status: 403 }, leads: LEADS });
    profile.network = null;
    await life.ask('leads.read', {});
    await life.rest();
    expect(await viewIn(life)).toMatchObject({ trouble: { kind: 'failed', status: null }, leads: LEADS });
    profile.network = real;
    await life.ask('leads.read', {});
    await life.rest();
    expect(await viewIn(life)).toMatchObject({ trouble: null, leads: LEADS });
  }, 120_000);

  test('is asked for nothing where the browser does not allow it', async () => {
    profile.allowed.clear();
    const life = await connected();
    expect(requests).toEqual([]);
    expect(await viewIn(life)).toMatchObject({ kind: 'connected', trouble: 'not-allowed' });
  });

  test('can be disconnected: leads stay, link and permission go', async () => {
    const life = await connected();
    expect(await life.ask('leads.disconnect', {})).toMatchObject({ ok: true, value: { kind: 'none' } });
    await life.rest();
    expect((await records(profile)).length).toBe(LEADS);
    expect([...profile.allowed]).toEqual([]);
    expect(await secrets(profile)).toEqual([]);
    const before = requests.length;
    const next = await wake(profile);
    await next.ask('leads.read', {});
    await next.rest();
    expect(requests.length).toBe(before);
  }, 120_000);

  test('does not bring back an erased customer, and everything is erased with the link', async () => {
    const life = await connected();
    const [first] = await records(profile);
    await life.ask('erase.customer', { key: first?.key ?? '', really: true });
    await life.rest();
    life.kill();
    await readAllAgain();
    const next = await wake(profile);
    await next.rest();
    expect(requests.at(-1)).not.toContain('Timestamp%20ge');
    expect((await records(profile)).length).toBe(LEADS - 1);
    await next.ask('erase.all', { id: 'one', settings: false });
    await next.rest();
    expect(await records(profile)).toEqual([]);
    expect(await viewIn(next)).toEqual({ kind: 'none' });
    expect(await secrets(profile)).toEqual([]);
  }, 120_000);
});

describe('the link', () => {
  test('is found nowhere but in its store', async () => {
    const signature = new URL(link).searchParams.get('sig') ?? 'no signature';
    const said: string[] = [];
    for (const name of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, name).mockImplementation((...all) => void said.push(all.map(String).join(' ')));
    const life = await wake(profile);
    const replies: unknown[] = [await life.ask('leads.check', { text: link })];
    replies.push(
      await life.ask('leads.try', { text: link }),
      await life.ask('leads.connect', { text: link }),
    );
    await life.rest();
    // A failure on the way may quote the address.
    profile.network = (address) => Promise.reject(new TypeError(`Failed to fetch ${address}`));
    replies.push(await life.ask('leads.read', {}));
    await life.rest();
    const [first] = await records(profile);
    for (const [verb, asked] of questionsAbout(first?.key ?? ''))
      replies.push(await life.ask(verb, asked as never));
    replies.push(await life.ask('leads.get', {}));
    await life.rest();
    const areas = Object.values(profile.areas).map(({ items }) => [...items]);
    const everything = JSON.stringify([replies, areas, await allStores(profile), profile.badge, said]);
    for (const form of [signature, encodeURIComponent(signature)]) expect(everything).not.toContain(form);
    expect(JSON.stringify(await secrets(profile))).toContain(encodeURIComponent(signature));
    vi.restoreAllMocks();
  }, 120_000);
});

describe('what the organisation prescribes', () => {
  test('is read, and its link is stored nowhere', async () => {
    await profile.areas.managed.set({ leadTableUrl: link, leadTableMinutes: 60 });
    const life = await wake(profile);
    await life.rest();
    const view = await viewIn(life);
    expect(view).toMatchObject({ kind: 'connected', by: 'policy', leads: LEADS });
    const next = view.kind === 'connected' ? Date.parse(view.next ?? '') : 0;
    expect(next).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect(JSON.stringify(await allStores(profile))).not.toContain('sig=');
    expect(await secrets(profile)).toEqual([]);
    await life.ask('leads.disconnect', {});
    expect(await viewIn(life)).toMatchObject({ kind: 'connected', by: 'policy' });
  }, 120_000);

  test('can be that nothing is', async () => {
    await profile.areas.managed.set({ leadTableUrl: link, featuresOff: ['lead-table'] });
    const life = await wake(profile);
    await life.rest();
    expect(await viewIn(life)).toEqual({ kind: 'off' });
    expect(requests).toEqual([]);
  });
});
