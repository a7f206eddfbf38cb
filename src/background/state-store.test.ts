import { expect, test, vi } from 'vitest';
import { matchByContent } from '../domain/match-by-content';
import { storeReading } from '../domain/store-reading';
import { summaryOf } from '../domain/summary';
import { BLOCK_SIZE } from '../domain/summary-block';
import type { PageReading } from '../domain/reading';
import { changeReferral, editedReferral, eraseCustomer, sweep } from './state-commands';
import { Disk } from './disk-for-tests';
import * as writing from './writing/writing';
import { keepReading, type ReadingContext } from './keeping/keep-reading';
import { blankReferral, type KeptReferral } from '../domain/kept';
import { derive } from '../domain/merge';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { StateStore } from './state-store';

const now = '2026-11-21T08:00:00.000Z';
const context: ReadingContext = {
  url: 'https://partner.microsoft.com/x',
  now,
  adopt: [],
  store: (reading, index, at) =>
    storeReading(reading, index, at, { key: () => crypto.randomUUID(), match: matchByContent }),
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
  faults: [],
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

const storeOver = (disk: Disk): StateStore =>
  new StateStore(
    disk,
    () => undefined,
    () => writing,
  );

test('readings that arrive together are kept one after the other, and none doubles', async () => {
  const disk = new Disk();
  const stateStore = storeOver(disk);
  const answers = await Promise.all(
    [['Contoso', 'Fabrikam'], ['Contoso'], ['Fabrikam', 'Adatum']].map((names) =>
      stateStore.execute(keepReading(page(names), context)),
    ),
  );
  expect(answers.map(({ stored }) => stored)).toEqual([2, 1, 2]);
  expect([...disk.records.values()].map(({ company }) => company)).toEqual(['Contoso', 'Fabrikam', 'Adatum']);
  expect(disk.loads).toBe(1);
});

test('a worker killed after any write goes on where the disk stands', async () => {
  const disk = new Disk();
  for (let kill = 0; kill < 4; kill += 1) {
    const stateStore = storeOver(disk);
    await stateStore.execute(keepReading(page(['Contoso', 'Fabrikam']), context));
  }
  expect(disk.records.size).toBe(2);
  expect(disk.health.size).toBe(1);
});

test('what could not be written is not remembered, says why, and loses nothing', async () => {
  const disk = new Disk();
  const changed = vi.fn<() => void>();
  const stateStore = new StateStore(disk, changed, () => writing);
  await stateStore.execute(keepReading(page(['Contoso']), context));
  disk.full = true;
  await expect(stateStore.execute(keepReading(page(['Fabrikam']), context))).rejects.toThrow('disk full');
  expect(stateStore.trouble).toBe('disk full');
  expect((await stateStore.state()).index.size).toBe(1);
  disk.full = false;
  await stateStore.execute(keepReading(page(['Fabrikam']), context));
  expect(stateStore.trouble).toBeNull();
  expect((await stateStore.state()).index.size).toBe(2);
  expect(changed).toHaveBeenCalledTimes(3);
});

test('a change that nothing shows is written, and leaves what was made of the version before right', async () => {
  const disk = new Disk();
  const ends: string[] = [];
  const stateStore = new StateStore(
    disk,
    (end) => ends.push(end),
    () => writing,
  );
  await stateStore.execute(keepReading(page(['Contoso']), context));
  const { version } = stateStore;
  const mark = stateStore.changes.markOf(version);
  await stateStore.execute(() => ({ change: { unshown: true, meta: { poll: 7 } }, response: null }));
  expect([stateStore.version, stateStore.changes.since(mark)?.size]).toEqual([version, 0]);
  expect((await stateStore.overview()).meta.get('poll')).toBe(7);
  expect(
    (
      await new StateStore(
        disk,
        () => undefined,
        () => writing,
      ).overview()
    ).meta.get('poll'),
  ).toBe(7);
  expect(ends).toEqual(['shown', 'unshown']);
});

const lead = (key: string): KeptReferral =>
  derive({ ...blankReferral(key, 'lead', now), list: 'marketplace', createdAt: now });

test('a command about one record reads no other', async () => {
  const disk = new Disk(['a', 'b', 'c'].map(lead));
  const stateStore = storeOver(disk);
  await stateStore.execute(changeReferral('b', (record) => derive({ ...record, favoriteHere: true })));
  expect([disk.loads, disk.records.get('b')?.favorite]).toEqual([0, true]);
  const { summaries } = await stateStore.overview();
  expect(summaries.all().map(({ favorite }) => favorite)).toEqual([false, true, false]);
  await expect(stateStore.execute(changeReferral('z', (record) => record))).rejects.toThrow('no referral z');
});

test('what is commanded while all records are being read is among them', async () => {
  let written = (): void => undefined;
  const afterWriting = new Promise<void>((resolve) => {
    written = resolve;
  });
  let loading: Promise<unknown> | null = null;
  /** All records begin to be read before the command's change is written, and come after it. */
  class SlowDisk extends Disk {
    override async some(keys: readonly string[]) {
      if (keys.length === 1) loading ??= stateStore.state();
      return super.some(keys);
    }
    override async load(sound: (record: KeptReferral) => KeptReferral) {
      const before = await super.load(sound);
      await afterWriting;
      return before;
    }
    override async write(change: Parameters<Disk['write']>[0]) {
      await super.write(change);
      written();
    }
  }
  const stateStore = new StateStore(
    new SlowDisk(['a', 'b', 'c'].map(lead)),
    () => undefined,
    () => writing,
  );
  await stateStore.overview();
  await stateStore.execute(changeReferral('a', (record) => derive({ ...record, favoriteHere: true })));
  await loading;
  const { index, summaries } = await stateStore.state();
  expect(index.get('a')?.favorite).toBe(true);
  expect(summaries.all().map(({ favorite }) => favorite)).toEqual([true, false, false]);
});

test('records of many are held no longer than they are needed', async () => {
  vi.useFakeTimers();
  const disk = new Disk(Array.from({ length: 2_100 }, (_, at) => lead(`k${at}`)));
  const stateStore = storeOver(disk);
  await stateStore.state();
  await stateStore.state();
  expect(disk.loads).toBe(1);
  await vi.advanceTimersByTimeAsync(11_000);
  expect((await stateStore.state()).index.size).toBe(2_100);
  expect(disk.loads).toBe(2);
  vi.useRealTimers();
});

test('a store changed from outside is read again', async () => {
  const disk = new Disk();
  const stateStore = storeOver(disk);
  await stateStore.execute(keepReading(page(['Contoso']), context));
  const before = stateStore.version;
  disk.records.clear();
  expect((await stateStore.state()).index.size).toBe(0);
  expect(stateStore.version).toBeGreaterThan(before);
});

test('many records are counted once for all who ask at once, and again after a while', async () => {
  vi.useFakeTimers();
  const disk = new Disk(Array.from({ length: 2_100 }, (_, at) => lead(`k${at}`)));
  const stateStore = storeOver(disk);
  await stateStore.state();
  vi.advanceTimersByTime(60_000);
  const counting = vi.spyOn(disk, 'count').mockImplementation(async () => {
    vi.advanceTimersByTime(100);
    return disk.records.size;
  });
  await Promise.all([stateStore.overview(), stateStore.overview()]);
  await stateStore.overview();
  expect(counting).toHaveBeenCalledTimes(1);
  disk.records.delete('k7');
  vi.advanceTimersByTime(1_100);
  expect((await stateStore.overview()).summaries.size).toBe(2_099);
  vi.useRealTimers();
});

test('once a page tells its account, what was read before is adopted, and its health follows', async () => {
  const disk = new Disk();
  const stateStore = storeOver(disk);
  const { homeless } = await stateStore.execute(keepReading(page(['Contoso', 'Fabrikam']), context));
  expect(homeless).toHaveLength(2);
  const second = await stateStore.execute(
    keepReading(page(['Contoso'], { account: 'acme' }), { ...context, adopt: homeless }),
  );
  expect(second.homeless).toEqual([]);
  expect([...disk.records.values()].map(({ account }) => account)).toEqual(['acme', 'acme']);
  expect([...disk.health.keys()]).toEqual(['acme|lead|marketplace']);
});

test('the log keeps the last 32 lines, and no customer', async () => {
  const disk = new Disk();
  const stateStore = storeOver(disk);
  for (let line = 0; line < 40; line += 1) await stateStore.execute(keepReading(page(['Contoso']), context));
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
  const stateStore = storeOver(disk);
  await stateStore.execute(keepReading(page(['Contoso']), context));
  const [key] = disk.records.keys();
  const record = await stateStore.execute(
    changeReferral(key!, (known) =>
      editedReferral(
        known,
        { note: ' call ', tags: ['warm', ' warm ', ''], snoozedUntil: '2027-01-01T00:00:00.000Z' },
        Date.parse('2026-11-21T10:00:00.000Z'),
      ),
    ),
  );
  expect(record).toMatchObject({ note: ' call ', tags: ['warm'] });
  expect(record.snoozedUntil).toBe(record.expiresAt);
  await expect(stateStore.execute(changeReferral('nobody', (known) => known))).rejects.toThrow(
    'no referral nobody',
  );
});

test('erasing a customer only after it was said which', async () => {
  const disk = new Disk();
  const stateStore = storeOver(disk);
  await stateStore.execute(keepReading(page(['Contoso', 'Fabrikam']), context));
  const [key] = disk.records.keys();
  expect(await stateStore.execute(eraseCustomer(key!, false))).toEqual([key]);
  expect(disk.records.size).toBe(2);
  await stateStore.execute(eraseCustomer(key!, true));
  expect([...disk.records.values()].map(({ company }) => company)).toEqual(['Fabrikam']);
});

test('the sweep is remembered together with what it removed', async () => {
  const disk = new Disk();
  const stateStore = storeOver(disk);
  await stateStore.execute(keepReading(page(['Contoso']), context));
  const later = Date.parse(now) + 181 * 24 * 3_600_000;
  const clock = { seenAt: later, steadySince: later - 25 * 3_600_000, lookAt: later, leaps: 0 };
  expect(await stateStore.execute(sweep(clock, DEFAULT_SETTINGS))).toBe(1);
  expect(disk.records.size).toBe(0);
  expect(Date.parse(String(disk.meta.get('sweptAt')))).toBe(later);
  expect(disk.meta.get('clock')).toEqual(clock);
});

/** What is summed up, by key. */
const summed = async (stateStore: StateStore) =>
  new Map((await stateStore.overview()).summaries.all().map((summary) => [summary.key, summary]));
const ofRecords = (disk: Disk) =>
  new Map([...disk.records.values()].map((record) => [record.key, summaryOf(record)]));

test('a new life sees all deadlines without reading the records', async () => {
  const disk = new Disk();
  await new StateStore(
    disk,
    () => undefined,
    () => writing,
  ).execute(keepReading(page(['Contoso', 'Fabrikam', 'Adatum']), context));
  const { loads } = disk;
  const stateStore = storeOver(disk);
  expect(await summed(stateStore)).toEqual(ofRecords(disk));
  expect(await stateStore.keepSummaries()).toBe(false);
  expect(disk.loads).toBe(loads);
});

test('summaries that are missing, of another version, or not of the records are made anew, and kept', async () => {
  const disk = new Disk();
  const first = new StateStore(
    disk,
    () => undefined,
    () => writing,
    '1',
  );
  await first.execute(keepReading(page(['Contoso', 'Fabrikam']), context));
  const [key] = disk.records.keys();
  const changes = [
    () => disk.blocks.clear(),
    // Another program wrote a record: as many as before, and another deadline.
    () => disk.records.set(key!, { ...disk.records.get(key!)!, createdAt: '2026-11-18' }),
    () => disk.records.set('new', { ...disk.records.get(key!)!, key: 'new' }),
    () => disk.records.delete('new'),
  ];
  for (const change of changes) {
    change();
    const stateStore = new StateStore(
      disk,
      () => undefined,
      () => writing,
      '1',
    );
    expect(await summed(stateStore)).toEqual(ofRecords(disk));
    expect([await stateStore.keepSummaries(), await stateStore.keepSummaries()]).toEqual([true, false]);
    expect(
      await new StateStore(
        disk,
        () => undefined,
        () => writing,
        '1',
      ).keepSummaries(),
    ).toBe(false);
  }
  expect(
    await new StateStore(
      disk,
      () => undefined,
      () => writing,
      '2',
    ).keepSummaries(),
  ).toBe(true);
});

test('a command stores summaries that were outdated together with its own', async () => {
  const disk = new Disk();
  await new StateStore(
    disk,
    () => undefined,
    () => writing,
  ).execute(keepReading(page(['Contoso', 'Fabrikam']), context));
  disk.blocks.clear();
  const stateStore = storeOver(disk);
  disk.full = true;
  await expect(stateStore.execute(keepReading(page(['Adatum']), context))).rejects.toThrow('disk full');
  expect(await summed(stateStore)).toEqual(ofRecords(disk));
  disk.full = false;
  await stateStore.execute(keepReading(page(['Adatum']), context));
  expect(await stateStore.keepSummaries()).toBe(false);
  expect(
    await summed(
      new StateStore(
        disk,
        () => undefined,
        () => writing,
      ),
    ),
  ).toEqual(ofRecords(disk));
});

test('in a large store a record that another program changed is seen once all are read', async () => {
  const disk = new Disk();
  const names = Array.from({ length: 3 * BLOCK_SIZE }, (_, at) => `Firm ${at}`);
  await new StateStore(
    disk,
    () => undefined,
    () => writing,
  ).execute(keepReading(page(names), context));
  expect(disk.blocks.size).toBe(3);
  const [key] = disk.records.keys();
  const changed = vi.fn<() => void>();
  const stateStore = new StateStore(disk, changed, () => writing);
  await stateStore.overview();
  disk.records.set(key!, { ...disk.records.get(key!)!, createdAt: '2026-11-18' });
  await stateStore.state();
  expect(changed).toHaveBeenCalledTimes(1);
  expect(await summed(stateStore)).toEqual(ofRecords(disk));
  expect(await stateStore.keepSummaries()).toBe(true);
});
