import { expect, test, vi } from 'vitest';
import type { KeptReferral } from '../domain/kept';
import type { ListHealth } from '../domain/health';
import { matchByContent } from '../domain/match-by-content';
import { storeReading } from '../domain/store-reading';
import type { HintDecision } from '../domain/hint';
import type { PageReading } from '../domain/reading';
import type { Change } from '../platform/database';
import { changeReferral, edited, eraseCustomer, keepReading, type ReadingContext, sweep } from './decisions';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { Keeper } from './keeper';
import type { Store } from './store';

/** A store that outlives the keeper, as the database outlives the worker. */
class Disk implements Store {
  readonly records = new Map<string, KeptReferral>();
  readonly health = new Map<string, ListHealth>();
  readonly meta = new Map<string, unknown>();
  readonly decisions = new Map<string, HintDecision>();
  loads = 0;
  full = false;

  async load() {
    this.loads += 1;
    return {
      records: [...this.records.values()],
      health: [...this.health.values()],
      meta: Object.fromEntries(this.meta),
      decisions: [...this.decisions.values()],
    };
  }

  async count() {
    return this.records.size;
  }

  async write({
    put = [],
    remove = [],
    health = [],
    removeHealth = [],
    meta = {},
    putDecisions = [],
    removeDecisions = [],
  }: Change) {
    await Promise.resolve();
    if (this.full) throw new Error('disk full');
    for (const record of put) this.records.set(record.key, structuredClone(record));
    for (const key of remove) this.records.delete(key);
    for (const entry of health) this.health.set(entry.key, entry);
    for (const key of removeHealth) this.health.delete(key);
    for (const [name, value] of Object.entries(meta)) this.meta.set(name, value);
    for (const decision of putDecisions)
      this.decisions.set(`${decision.a} ${decision.b} ${decision.kind}`, decision);
    for (const { a, b, kind } of removeDecisions) this.decisions.delete(`${a} ${b} ${kind}`);
  }

  async clear() {
    for (const map of [this.records, this.health, this.meta, this.decisions]) map.clear();
  }
}

const now = '2026-11-21T08:00:00.000Z';
const context: ReadingContext = {
  url: 'https://partner.microsoft.com/x',
  now,
  adopt: [],
  store: (reading, index, at) => storeReading(reading, index, at, () => crypto.randomUUID(), matchByContent),
};
const page = (names: readonly string[], rest: Partial<PageReading> = {}): PageReading => ({
  account: null,
  kind: 'lead',
  list: 'marketplace',
  language: 'en',
  layout: 'aria-grid',
  readAt: now,
  tookMs: 4.2,
  columns: [{ header: 'X', key: null, meaning: null, because: null }],
  extent: { page: 1, pages: 1, total: null, filters: [], search: false },
  drift: [],
  detail: false,
  referrals: names.map((company) => ({
    rowKey: null,
    kind: 'lead',
    list: 'marketplace',
    favorite: null,
    statedExpiry: null,
    fields: { company, contactName: 'Anna', createdAt: '2026-11-10', stage: 'received' },
  })),
  ...rest,
});

test('readings that arrive together are kept one after the other, and none doubles', async () => {
  const disk = new Disk();
  const keeper = new Keeper(disk, () => undefined);
  const answers = await Promise.all(
    [['Contoso', 'Fabrikam'], ['Contoso'], ['Fabrikam', 'Adatum']].map((names) =>
      keeper.decide(keepReading(page(names), context)),
    ),
  );
  expect(answers.map(({ stored }) => stored)).toEqual([2, 1, 2]);
  expect([...disk.records.values()].map(({ company }) => company)).toEqual(['Contoso', 'Fabrikam', 'Adatum']);
  expect(disk.loads).toBe(1);
});

test('a worker killed after any write goes on where the disk stands', async () => {
  const disk = new Disk();
  for (let kill = 0; kill < 4; kill += 1) {
    const keeper = new Keeper(disk, () => undefined);
    await keeper.decide(keepReading(page(['Contoso', 'Fabrikam']), context));
  }
  expect(disk.records.size).toBe(2);
  expect(disk.health.size).toBe(1);
});

test('what could not be written is not remembered, says why, and loses nothing', async () => {
  const disk = new Disk();
  const changed = vi.fn<() => void>();
  const keeper = new Keeper(disk, changed);
  await keeper.decide(keepReading(page(['Contoso']), context));
  disk.full = true;
  await expect(keeper.decide(keepReading(page(['Fabrikam']), context))).rejects.toThrow('disk full');
  expect(keeper.trouble).toBe('disk full');
  expect((await keeper.book()).index.size).toBe(1);
  disk.full = false;
  await keeper.decide(keepReading(page(['Fabrikam']), context));
  expect(keeper.trouble).toBeNull();
  expect((await keeper.book()).index.size).toBe(2);
  expect(changed).toHaveBeenCalledTimes(3);
});

test('a store changed from outside is read again', async () => {
  const disk = new Disk();
  const keeper = new Keeper(disk, () => undefined);
  await keeper.decide(keepReading(page(['Contoso']), context));
  const before = keeper.version;
  disk.records.clear();
  expect((await keeper.book()).index.size).toBe(0);
  expect(keeper.version).toBeGreaterThan(before);
});

test('once a page tells its account, what was read before is adopted, and its health follows', async () => {
  const disk = new Disk();
  const keeper = new Keeper(disk, () => undefined);
  const { homeless } = await keeper.decide(keepReading(page(['Contoso', 'Fabrikam']), context));
  expect(homeless).toHaveLength(2);
  const second = await keeper.decide(
    keepReading(page(['Contoso'], { account: 'acme' }), { ...context, adopt: homeless }),
  );
  expect(second.homeless).toEqual([]);
  expect([...disk.records.values()].map(({ account }) => account)).toEqual(['acme', 'acme']);
  expect([...disk.health.keys()]).toEqual(['acme|lead|marketplace']);
});

test('the log keeps the last 32 lines, and no customer', async () => {
  const disk = new Disk();
  const keeper = new Keeper(disk, () => undefined);
  for (let line = 0; line < 40; line += 1) await keeper.decide(keepReading(page(['Contoso']), context));
  const log = disk.meta.get('log') as readonly unknown[];
  expect(log).toHaveLength(32);
  expect(log.at(-1)).toEqual({
    at: now,
    what: 'read',
    list: 'marketplace',
    layout: 'aria-grid',
    rows: 1,
    tookMs: 4,
  });
  expect(JSON.stringify([log, [...disk.health.values()]])).not.toContain('Contoso');
});

test('edits: note, tags, and a snooze that never reaches beyond the response deadline', async () => {
  const disk = new Disk();
  const keeper = new Keeper(disk, () => undefined);
  await keeper.decide(keepReading(page(['Contoso']), context));
  const [key] = disk.records.keys();
  const record = await keeper.decide(
    changeReferral(key!, (known) =>
      edited(known, {
        note: ' call ',
        tags: ['warm', ' warm ', ''],
        snoozedUntil: '2027-01-01T00:00:00.000Z',
      }),
    ),
  );
  expect(record).toMatchObject({ note: ' call ', tags: ['warm'] });
  expect(record.snoozedUntil).toBe(record.expiresAt);
  await expect(keeper.decide(changeReferral('nobody', (known) => known))).rejects.toThrow(
    'no referral nobody',
  );
});

test('erasing a customer only after it was said which', async () => {
  const disk = new Disk();
  const keeper = new Keeper(disk, () => undefined);
  await keeper.decide(keepReading(page(['Contoso', 'Fabrikam']), context));
  const [key] = disk.records.keys();
  expect(await keeper.decide(eraseCustomer(key!, false))).toEqual([key]);
  expect(disk.records.size).toBe(2);
  await keeper.decide(eraseCustomer(key!, true));
  expect([...disk.records.values()].map(({ company }) => company)).toEqual(['Fabrikam']);
});

test('the sweep is remembered together with what it removed', async () => {
  const disk = new Disk();
  const keeper = new Keeper(disk, () => undefined);
  await keeper.decide(keepReading(page(['Contoso']), context));
  const later = Date.parse(now) + 181 * 24 * 3_600_000;
  expect(await keeper.decide(sweep(later, DEFAULT_SETTINGS))).toBe(1);
  expect(disk.records.size).toBe(0);
  expect(Date.parse(String(disk.meta.get('sweptAt')))).toBe(later);
});
