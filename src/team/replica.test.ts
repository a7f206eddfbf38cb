import { describe, expect, test } from 'vitest';
import { claimRow } from './claim';
import { cellsOf, cellsText } from './cells';
import { dataRowOf, rowText } from './data-row';
import { createReplica, type Replica, type ReplicaOptions } from './replica';
import type { SavedRecord } from './replica-memory';
import { StampClock } from './stamp';
import { TableForTests } from './table-for-tests';

const lead = { kind: 'lead', id: '0f8fad5b-d9cb-469f-a165-70867728950e' };
const partition = `ref~lead~${lead.id}`;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function replicaOn(table: TableForTests, replica: string, more: Partial<ReplicaOptions> = {}): Replica {
  return createReplica({ replica, name: replica, table: table.client(), now: () => table.now, ...more });
}

async function syncAll(...replicas: readonly Replica[]): Promise<void> {
  for (const replica of [...replicas, ...replicas]) await replica.sync();
}

describe('sharing', () => {
  test('what one changed, the other sees after both synced', async () => {
    const table = new TableForTests();
    const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    await eva.edit(lead, {
      note: 'calls back on Monday',
      tags: { hot: true, cold: true },
      tries: { t1: { at: '2026-11-30T08:00:00.000Z', what: 'called', note: 'voicemail' } },
      answered: { at: '2026-11-30T08:30:00.000Z', what: 'accepted' },
    });
    await eva.edit(lead, { tags: { cold: false } });
    expect(eva.dirty()).toEqual([lead]);
    await syncAll(eva, jan);
    expect(eva.dirty()).toEqual([]);
    expect(jan.state(lead)).toEqual(eva.state(lead));
    expect(jan.state(lead)).toMatchObject({
      note: { value: 'calls back on Monday', by: 'eva' },
      tags: ['hot'],
      tries: [{ id: 't1', what: 'called', note: 'voicemail', by: 'eva' }],
      answered: { value: { what: 'accepted' }, by: 'eva' },
    });
  });

  test('of two notes the later wins, and the earlier is kept as history', async () => {
    const table = new TableForTests();
    const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    await eva.edit(lead, { note: 'first' });
    table.now += 20_000;
    await jan.edit(lead, { note: 'second' });
    await syncAll(jan, eva);
    expect(eva.state(lead)).toEqual(jan.state(lead));
    expect(eva.state(lead)).toMatchObject({
      note: { value: 'second', by: 'jan' },
      earlierNotes: [{ value: 'first', by: 'eva' }],
    });
  });

  test('a removed tag, note and try stay removed', async () => {
    const table = new TableForTests();
    const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    const made = { at: '2026-11-30T08:00:00.000Z', what: 'called' };
    await eva.edit(lead, { note: 'x', tags: { hot: true }, tries: { t1: made } });
    await syncAll(eva, jan);
    await jan.edit(lead, { note: null, tags: { hot: false }, tries: { t1: null } });
    await syncAll(jan, eva);
    expect(eva.state(lead)).toMatchObject({ note: null, tags: [], tries: [] });
    expect(eva.state(lead)).toEqual(jan.state(lead));
  });

  test('nothing but what is named leaves this machine', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva');
    const customer = {
      company: 'Contoso Ltd',
      email: 'ann@contoso.example',
      phone: '+4201234',
      name: 'Ann Contoso',
    };
    const change = {
      ...customer,
      note: 'x',
      tries: { t1: { at: '2026-11-30T08:00:00.000Z', what: 'called', ...customer } },
      answered: { what: 'accepted', ...customer },
      stage: { stage: 'accepted', outcome: null, seenAt: '2026-11-30T08:00:00.000Z', ...customer },
    };
    const { ignored } = await eva.edit(lead, change);
    expect(ignored).toEqual(['company', 'email', 'phone', 'name']);
    await eva.sync();
    const stored = JSON.stringify([...table.rows.values()]);
    for (const value of Object.values(customer)) expect(stored).not.toContain(value);
  });

  test('notes stay here where the team does not share them, and are taken out of the table', async () => {
    const table = new TableForTests();
    const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    const made = { at: '2026-11-30T08:00:00.000Z', what: 'called', note: 'private' };
    await eva.edit(lead, { note: 'private', tags: { hot: true }, tries: { t1: made } });
    await syncAll(eva, jan);
    table.set({ PartitionKey: 'meta', RowKey: 'team', v: 1, minWriter: 1, notes: false });
    await syncAll(eva, jan);
    expect(JSON.stringify([...table.rows.values()])).not.toContain('private');
    expect(eva.state(lead).note?.value).toBe('private');
    expect(jan.state(lead)).toMatchObject({
      note: null,
      tags: ['hot'],
      tries: [{ id: 't1', what: 'called' }],
    });
  });

  test('a referral without an ID stays local', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva');
    expect(await eva.edit({ kind: 'lead', id: '' }, { note: 'x' })).toMatchObject({ kind: 'local' });
    expect(eva.dirty()).toEqual([]);
  });

  test('keys hold any ID, and read back as it was', async () => {
    const table = new TableForTests();
    const [eva, jan] = [replicaOn(table, 'eva/1'), replicaOn(table, 'jan#2')];
    const odd = { kind: 'lead', id: `a/b\\c#d?e%f'g!0021~é\n` };
    await eva.edit(odd, { note: 'x' });
    await syncAll(eva, jan);
    expect(jan.referrals()).toEqual([odd]);
    expect(jan.state(odd)).toEqual(eva.state(odd));
    for (const row of table.rows.values())
      expect(`${String(row['PartitionKey'])}${String(row['RowKey'])}`).not.toMatch(/[/\\#?%]|\p{Cc}/u);
  });

  test('a note over several pieces comes back whole; one that no row holds is refused', async () => {
    const table = new TableForTests();
    const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    const long = 'řádek 😀\n'.repeat(9_000);
    await eva.edit(lead, { note: long });
    await syncAll(eva, jan);
    expect(jan.state(lead).note?.value).toBe(long);
    expect(await eva.edit(lead, { note: 'x'.repeat(1_100_000) })).toMatchObject({ kind: 'too-large' });
    expect(eva.state(lead).note?.value).toBe(long);
  });

  test('a poll without news is one request', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva');
    await eva.edit(lead, { note: 'x' });
    await eva.sync();
    const before = table.requests.length;
    table.now += 60_000;
    expect(await eva.sync()).toMatchObject({ kind: 'done', written: 0, waiting: 0 });
    expect(table.requests.length - before).toBe(1);
  });

  test('a poll without news shows nothing again of what came at once, also in another life', async () => {
    const table = new TableForTests();
    const saved = new Map<string, SavedRecord>();
    const life = (): Replica =>
      replicaOn(table, 'eva', {
        saved: structuredClone(saved),
        save: async (records) => {
          for (const [key, record] of structuredClone(records)) saved.set(key, record);
        },
      });
    await life().sync();
    const stamps = new StampClock('jan');
    for (let at = 0; at < 500; at++) {
      const cells = new Map([['tag~hot', { s: stamps.next(table.now), v: true }]]);
      table.set(dataRowOf(`ref~lead~${at}`, 'd~jan', cellsText(cells)));
      table.now += 100;
    }
    expect(await life().sync()).toMatchObject({ read: 501 });
    table.now += 60_000;
    expect(await life().sync()).toMatchObject({ read: 501 });
    for (let minute = 0; minute < 5; minute++) {
      table.now += 60_000;
      await life().sync();
    }
    expect(await life().sync()).toMatchObject({ kind: 'done', read: 1 });
    // A row that became visible late: its time is before the newest one's.
    const late = new Map([['tag~late', { s: stamps.next(table.now), v: true }]]);
    table.set(dataRowOf(partition, 'd~jan', cellsText(late)));
    table.now += 60_000;
    table.set(dataRowOf('ref~lead~last', 'd~jan', cellsText(late)));
    const row = table.row(partition, 'd~jan');
    table.rows.delete(`${partition}\nd~jan`);
    await life().sync();
    if (row !== undefined) table.rows.set(`${partition}\nd~jan`, row);
    table.now += 60_000;
    await life().sync();
    expect(life().state(lead).tags).toEqual(['late']);
  });
});

describe('failures', () => {
  test('an answer that was lost, before or after, loses no change', async () => {
    for (const fault of ['lost-before', 'lost-after', 'twice', { status: 500 }, { status: 503 }] as const) {
      const table = new TableForTests();
      const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
      await eva.sync();
      await eva.edit(lead, { note: 'kept' });
      table.fault = (what) => (what !== 'query' ? fault : null);
      const synced = await eva.sync();
      if (fault !== 'twice') expect(synced).toMatchObject({ kind: 'failed', waiting: 1 });
      table.fault = () => null;
      await syncAll(eva, jan);
      expect(jan.state(lead).note?.value).toBe('kept');
    }
  });

  test('a late request puts no older row in the place of a newer one', async () => {
    for (const isFirstRow of [true, false]) {
      const table = new TableForTests();
      const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
      if (!isFirstRow) await eva.edit(lead, { tags: { hot: true } });
      await syncAll(eva, jan);
      await eva.edit(lead, { note: 'old' });
      table.fault = (what, key) => (what !== 'query' && key.startsWith('ref~') ? 'late' : null);
      await eva.sync();
      table.fault = () => null;
      await eva.edit(lead, { note: 'new' });
      await eva.sync();
      expect(eva.dirty()).toEqual([]);
      table.deliverLate();
      expect(rowText(table.row(partition, 'd~eva') ?? {})).toContain('new');
      await syncAll(jan, eva, jan);
      expect(jan.state(lead).note?.value).toBe('new');
      expect(jan.state(lead)).toEqual(eva.state(lead));
    }
  });

  test('a late request takes nothing back from a life that forgot everything', async () => {
    const table = new TableForTests();
    const before = replicaOn(table, 'eva');
    await before.edit(lead, { tags: { hot: true } });
    await before.sync();
    await before.edit(lead, { note: 'old' });
    table.fault = (what, key) => (what !== 'query' && key.startsWith('ref~') ? 'late' : null);
    await before.sync();
    table.fault = () => null;
    await before.edit(lead, { tags: { cold: true } });
    expect(await before.sync()).toMatchObject({ kind: 'done', waiting: 0 });
    // All that was shared stands in the table alone when the request arrives.
    table.deliverLate();
    const [after, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    await syncAll(after, jan);
    expect(jan.state(lead)).toMatchObject({ note: { value: 'old' }, tags: ['cold', 'hot'] });
    expect(after.state(lead)).toEqual(jan.state(lead));
  });

  test('a change made by a former life, and told late, does not win over what was changed since', async () => {
    const table = new TableForTests();
    const before = replicaOn(table, 'eva', { now: () => table.now + 4 * 60_000 });
    await before.edit(lead, { tags: { hot: true } });
    await before.sync();
    // This life's clock is behind the former one's; and the former one's request comes in between.
    const ahead = new StampClock('eva').next(table.now + 9 * 60_000);
    table.fault = (what, key) => {
      if (what !== 'put' || !key.startsWith(partition)) return null;
      table.fault = () => null;
      const cells = cellsOf(rowText(table.row(partition, 'd~eva') ?? {})) ?? new Map();
      table.set(
        dataRowOf(partition, 'd~eva', cellsText(new Map([...cells, ['note', { s: ahead, v: 'former' }]]))),
      );
      return null;
    };
    const [after, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    await after.sync();
    await after.edit(lead, { note: 'since' });
    expect(await after.sync()).toMatchObject({ kind: 'done', waiting: 0 });
    await syncAll(jan, after);
    expect(jan.state(lead)).toMatchObject({ note: { value: 'since' }, tags: ['hot'] });
    expect(after.state(lead)).toEqual(jan.state(lead));
  });

  test('two installations of one name, as a copied profile makes, take nothing from each other', async () => {
    const table = new TableForTests();
    const [one, two, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    await one.edit(lead, { note: 'x' });
    await syncAll(one, two);
    await one.edit(lead, { tags: { hot: true } });
    await two.edit(lead, { tags: { cold: true } });
    const both = await Promise.all([one.sync(), two.sync()]);
    for (const synced of both) expect(synced).toMatchObject({ kind: 'done', waiting: 0 });
    await jan.sync();
    expect(jan.state(lead)).toMatchObject({ note: { value: 'x' }, tags: ['cold', 'hot'] });
  });

  test('a write that was done although its answer was lost is not made twice', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva');
    await eva.edit(lead, { note: 'x' });
    table.fault = (what, key) => (what !== 'query' && key.startsWith(partition) ? 'lost-after' : null);
    expect(await eva.sync()).toMatchObject({ kind: 'failed', waiting: 1 });
    table.fault = () => null;
    expect(await eva.sync()).toMatchObject({ kind: 'done', written: 0, waiting: 0 });
  });

  test('a table that gives no ETags is written all the same', async () => {
    const table = new TableForTests();
    const client = table.client();
    const untagged: typeof client = {
      query: async (since) => (await client.query(since)).map(({ etag: _etag, ...row }) => row),
      insert: async (row) => ({ date: (await client.insert(row)).date }),
      put: async (row) => ({ date: (await client.put(row)).date }),
    };
    const [eva, jan] = [replicaOn(table, 'eva', { table: untagged }), replicaOn(table, 'jan')];
    for (const note of ['one', 'two', 'three']) {
      await eva.edit(lead, { note });
      expect(await eva.sync()).toMatchObject({ kind: 'done', waiting: 0 });
    }
    await jan.sync();
    expect(jan.state(lead).note?.value).toBe('three');
  });

  test('an own row that somebody put back is healed', async () => {
    const table = new TableForTests();
    const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    await eva.edit(lead, { note: 'old' });
    await syncAll(eva);
    const old = table.row(partition, 'd~eva') ?? {};
    await eva.edit(lead, { note: 'new' });
    await syncAll(eva);
    table.set(dataRowOf(partition, 'd~eva', rowText(old)));
    await syncAll(eva, jan);
    expect(jan.state(lead).note?.value).toBe('new');
  });

  test('an own row that vanished is written anew with the next change', async () => {
    const table = new TableForTests();
    const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    await eva.edit(lead, { note: 'x' });
    await syncAll(eva);
    table.rows.clear();
    await eva.edit(lead, { tags: { hot: true } });
    expect(await eva.sync()).toMatchObject({ kind: 'done', waiting: 0 });
    await jan.sync();
    expect(jan.state(lead)).toMatchObject({ note: { value: 'x' }, tags: ['hot'] });
  });

  test('an own row that vanished is written again with the daily full reading', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva');
    await eva.edit(lead, { note: 'x' });
    await syncAll(eva);
    table.rows.clear();
    await eva.sync();
    expect(table.in(partition)).toEqual([]);
    table.now += 25 * HOUR;
    await eva.sync();
    expect(table.in(partition)).toHaveLength(1);
  });

  test('a refused link stops the sync at once; changes wait, reading goes on from memory', async () => {
    for (const status of [401, 403, 404, 429, 400]) {
      const table = new TableForTests();
      const eva = replicaOn(table, 'eva');
      await eva.edit(lead, { note: 'x' });
      table.fault = () => ({ status });
      const synced = await eva.sync();
      expect(synced).toMatchObject({ kind: 'failed', failure: { status }, waiting: 1 });
      expect(table.requests).toHaveLength(1);
      expect(eva.state(lead).note?.value).toBe('x');
      expect(await eva.claim(lead)).toMatchObject({ kind: 'failed', failure: { status } });
    }
  });

  test('nothing throws, whatever a table throws or gives', async () => {
    const odd: readonly unknown[] = [undefined, null, 'x', { status: 'x' }, new Error('x'), { status: 0 }];
    for (const thrown of odd) {
      const reject = (): Promise<never> => Promise.reject(thrown as Error);
      const eva = createReplica({
        replica: 'eva',
        name: 'Eva',
        table: { query: reject, insert: reject, put: reject },
        now: () => 0,
      });
      await eva.edit(lead, { note: 'x' });
      expect(await eva.sync()).toMatchObject({ kind: 'failed', failure: { kind: 'unknown' } });
      for (const wish of ['claim', 'takeOver', 'giveBack'] as const)
        expect(await eva[wish](lead)).toMatchObject({ kind: 'failed' });
    }
    const nonsense = [null, 7, {}, { PartitionKey: 'x' }, { PartitionKey: partition, RowKey: 'd~x', d0: 7 }];
    const eva = createReplica({
      replica: 'eva',
      name: 'Eva',
      table: {
        query: async () => nonsense as never,
        insert: async () => undefined as never,
        put: async () => undefined as never,
      },
      now: () => Number.NaN,
    });
    await eva.edit(lead, { note: 'x' });
    expect(await eva.sync()).toMatchObject({ kind: 'done', waiting: 0 });
  });

  test('one row that the table finds wrong does not hold up the others', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva');
    const other = { kind: 'co-sell', id: 'b' };
    await eva.edit(lead, { note: 'x' });
    await eva.edit(other, { note: 'y' });
    table.fault = (what, key) => (what !== 'query' && key.startsWith(partition) ? { status: 413 } : null);
    expect(await eva.sync()).toMatchObject({ kind: 'done', written: 1, refused: [lead], waiting: 1 });
    expect(eva.dirty()).toEqual([lead]);
  });

  test('what a change made while its row was on the way is written with the next sync', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva');
    await eva.edit(lead, { note: 'one' });
    table.fault = (what, key) => {
      if (what !== 'query' && key.startsWith(partition)) void eva.edit(lead, { note: 'two' });
      return null;
    };
    await eva.sync();
    expect(eva.dirty()).toEqual([lead]);
    table.fault = () => null;
    await eva.sync();
    expect(rowText(table.row(partition, 'd~eva') ?? {})).toContain('two');
  });
});

describe('clocks', () => {
  test('an hour ahead or behind: the later change wins, whoever made it', async () => {
    for (const wrong of [HOUR, -HOUR, 400 * DAY]) {
      const table = new TableForTests();
      const eva = replicaOn(table, 'eva', { now: () => table.now + wrong });
      const jan = replicaOn(table, 'jan');
      await eva.edit(lead, { note: 'eva first' });
      await jan.edit(lead, { tags: { hot: true } });
      table.now += 2 * 60_000;
      await jan.edit(lead, { note: 'jan later' });
      table.now += 2 * 60_000;
      await eva.edit(lead, { tags: { hot: false } });
      await syncAll(eva, jan, replicaOn(table, 'new'));
      expect(jan.state(lead)).toEqual(eva.state(lead));
      expect(jan.state(lead)).toMatchObject({ note: { value: 'jan later' }, tags: [] });
    }
  });

  test('a clock that is set while at work does not win over what comes after', async () => {
    const table = new TableForTests();
    let wrong = 0;
    const eva = replicaOn(table, 'eva', { now: () => table.now + wrong });
    const jan = replicaOn(table, 'jan');
    await syncAll(eva, jan);
    wrong = HOUR;
    await eva.edit(lead, { note: 'by a clock ahead' });
    await eva.sync();
    table.now += 60_000;
    await jan.edit(lead, { note: 'later' });
    table.now += 60_000;
    await eva.edit(lead, { tags: { hot: true } });
    await syncAll(eva, jan);
    expect(eva.state(lead)).toEqual(jan.state(lead));
    expect(eva.state(lead)).toMatchObject({ note: { value: 'later' }, tags: ['hot'] });
  });

  test('a row of the far future counts as written when the server got it', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva');
    const ahead = new StampClock('zzzzzzzz').next(table.now + 365 * DAY);
    table.set(dataRowOf(partition, 'd~zzzzzzzz', cellsText(new Map([['note', { s: ahead, v: 'future' }]]))));
    table.now += 60_000;
    await eva.edit(lead, { note: 'after it' });
    await eva.sync();
    const jan = replicaOn(table, 'jan');
    await jan.sync();
    expect(eva.state(lead).note?.value).toBe('after it');
    expect(jan.state(lead)).toEqual(eva.state(lead));
    const written = cellsOf(rowText(table.row(partition, 'd~eva') ?? {}))?.get('note')?.s ?? '';
    expect(written < ahead).toBe(true);
  });
});

describe('lives', () => {
  test('a life that remembers nothing takes over its own row before it writes', async () => {
    const table = new TableForTests();
    const before = replicaOn(table, 'eva');
    await before.edit(lead, { note: 'kept', tags: { hot: true } });
    await before.sync();
    // The clock was set back meanwhile: the new change is later all the same.
    const after = replicaOn(table, 'eva', { now: () => table.now - 2 * HOUR });
    await after.edit(lead, { tags: { hot: false } });
    await syncAll(after);
    const jan = replicaOn(table, 'jan');
    await jan.sync();
    expect(jan.state(lead)).toMatchObject({ note: { value: 'kept' }, tags: [] });
    expect(after.state(lead)).toEqual(jan.state(lead));
  });

  test('a stopped worker loses no change that it acknowledged', async () => {
    const table = new TableForTests();
    const saved = new Map<string, SavedRecord>();
    const life = (): Replica =>
      replicaOn(table, 'eva', {
        saved: structuredClone(saved),
        save: async (records) => {
          for (const [key, record] of structuredClone(records)) saved.set(key, record);
        },
      });
    await life().edit(lead, { note: 'one' });
    expect(life().dirty()).toEqual([lead]);
    await life().edit(lead, { tags: { hot: true } });
    await life().sync();
    expect(life().dirty()).toEqual([]);
    table.requests.length = 0;
    await life().sync();
    expect(table.requests.map(({ what }) => what)).toEqual(['query']);
    expect(life().state(lead)).toMatchObject({ note: { value: 'one' }, tags: ['hot'] });
  });

  test('a change that could not be stored here is said, and shared all the same', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva', { save: () => Promise.reject(new Error('quota')) });
    expect(await eva.edit(lead, { note: 'x' })).toMatchObject({ kind: 'unsaved' });
    expect(await eva.sync()).toMatchObject({ kind: 'done', saved: false, waiting: 0 });
  });

  test('cells and rows of newer versions are carried and ignored', async () => {
    const table = new TableForTests();
    const s = new StampClock('eva').next(table.now);
    const text = cellsText(new Map([['mood', { s, v: { deep: [1] } }]]));
    table.set(dataRowOf(partition, 'd~eva', text));
    table.set({ PartitionKey: partition, RowKey: 'x~eva', v: 9, what: 'unknown' });
    table.set({ PartitionKey: 'future', RowKey: 'd~eva', v: 9 });
    const eva = replicaOn(table, 'eva');
    await eva.edit(lead, { note: 'x' });
    expect(await eva.sync()).toMatchObject({ kind: 'done', waiting: 0 });
    const cells = cellsOf(rowText(table.row(partition, 'd~eva') ?? {}));
    expect(cells?.get('mood')).toEqual({ s, v: { deep: [1] } });
    expect(cells?.get('note')?.v).toBe('x');
  });

  test('a team that asks for a newer version is read and not written', async () => {
    const table = new TableForTests();
    table.set({ PartitionKey: 'meta', RowKey: 'team', v: 2, minWriter: 2, team: 'West' });
    const eva = replicaOn(table, 'eva');
    await eva.edit(lead, { note: 'x' });
    expect(await eva.sync()).toMatchObject({ kind: 'read-only', waiting: 1 });
    expect(await eva.claim(lead)).toMatchObject({ kind: 'read-only' });
    expect(table.requests.every(({ what }) => what === 'query')).toBe(true);
    table.set({ PartitionKey: 'meta', RowKey: 'team', v: 1, minWriter: 1, team: 'West' });
    expect(await eva.sync()).toMatchObject({ kind: 'done', waiting: 0 });
  });
});

describe('erasing', () => {
  test('reaches the table and the colleagues, and late rows are emptied', async () => {
    const table = new TableForTests();
    const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    await eva.edit(lead, { note: 'secret' });
    await jan.edit(lead, { note: 'secret too' });
    await eva.claim(lead);
    await syncAll(eva, jan);
    await eva.erase(lead);
    expect(eva.dirty()).toEqual([lead]);
    // A colleague who has not heard of it writes once more.
    await jan.edit(lead, { note: 'secret again' });
    table.fault = (what, key) => (what !== 'query' && key.includes('d~jan') ? 'late' : null);
    await jan.sync();
    table.fault = () => null;
    await syncAll(eva, jan);
    table.deliverLate();
    await syncAll(jan, eva);
    expect(JSON.stringify([...table.rows.values()])).not.toContain('secret');
    expect(eva.state(lead)).toEqual(jan.state(lead));
    expect(jan.state(lead)).toMatchObject({ erased: true, note: null, claim: null });
    expect([...eva.dirty(), ...jan.dirty()]).toEqual([]);
    const marks = table.in('erased');
    expect(marks).toHaveLength(1);
    expect(JSON.stringify(marks)).not.toContain(lead.id);
    expect(await jan.edit(lead, { note: 'x' })).toMatchObject({ kind: 'erased' });
    expect(await jan.claim(lead)).toMatchObject({ kind: 'erased' });
  });
});

describe('claims', () => {
  test('exactly one of eight has it, and the others are told who', async () => {
    const table = new TableForTests();
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const replicas = names.map((name) => replicaOn(table, name));
    const results = await Promise.all(replicas.map((replica) => replica.claim(lead)));
    const holder = String(table.row(partition, 'claim')?.['by']);
    expect(results.filter(({ kind }) => kind === 'mine')).toHaveLength(1);
    for (const [at, result] of results.entries())
      expect(result).toMatchObject({
        kind: names[at] === holder ? 'mine' : 'theirs',
        by: holder,
        name: holder,
      });
    await syncAll(...replicas);
    const taken = await Promise.all(replicas.map((replica) => replica.takeOver(lead)));
    const next = String(table.row(partition, 'claim')?.['by']);
    expect(taken.every(({ by }) => by === next)).toBe(true);
  });

  test('taking over needs what was seen; after another change it is asked again', async () => {
    const table = new TableForTests();
    const [eva, jan, kim] = [replicaOn(table, 'eva'), replicaOn(table, 'jan'), replicaOn(table, 'kim')];
    await eva.claim(lead);
    await jan.sync();
    await eva.giveBack(lead);
    expect(await kim.claim(lead)).toMatchObject({ kind: 'mine' });
    expect(await jan.takeOver(lead)).toMatchObject({ kind: 'theirs', by: 'kim' });
    expect(await jan.takeOver(lead)).toMatchObject({ kind: 'mine', by: 'jan' });
    expect(await kim.giveBack(lead)).toMatchObject({ kind: 'theirs', by: 'jan' });
    expect(await jan.giveBack(lead)).toMatchObject({ kind: 'free', by: null });
    expect(table.row(partition, 'claim')).toMatchObject({ by: '', prev: 'jan' });
  });

  test('a lost answer is found by its nonce', async () => {
    for (const fault of ['lost-after', 'lost-before', 'twice', { status: 500 }] as const)
      for (const wish of ['claim', 'takeOver', 'giveBack'] as const) {
        const table = new TableForTests();
        const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
        if (wish === 'takeOver') await jan.claim(lead);
        if (wish === 'giveBack') await eva.claim(lead);
        await syncAll(eva, jan);
        let left = 1;
        table.fault = (what, key) => (what !== 'query' && key.endsWith('claim') && left-- > 0 ? fault : null);
        expect(await eva[wish](lead)).toMatchObject({ kind: wish === 'giveBack' ? 'free' : 'mine' });
        await syncAll(eva, jan);
        expect(eva.state(lead)).toEqual(jan.state(lead));
      }
  });

  test('lapses after three working days without a try', async () => {
    const table = new TableForTests(); // A Monday, 9:00.
    const [eva, jan] = [replicaOn(table, 'eva'), replicaOn(table, 'jan')];
    await eva.claim(lead);
    table.now += 2 * DAY;
    await eva.edit(lead, { tries: { t: { at: new Date(table.now).toISOString(), what: 'called' } } });
    await syncAll(eva, jan);
    // Wednesday's try holds it over Thursday, Friday and the weekend.
    table.now += 4 * DAY + 23 * HOUR;
    expect(await jan.claim(lead)).toMatchObject({ kind: 'theirs', by: 'eva' });
    table.now += HOUR;
    expect(await jan.claim(lead)).toMatchObject({ kind: 'mine', by: 'jan' });
  });

  test('of a closed referral does not count', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva');
    await eva.claim(lead);
    expect(eva.claimCounts(lead)).toBe(true);
    await eva.edit(lead, { stage: { stage: 'archived', outcome: 'won', seenAt: '2026-11-30T09:00:00Z' } });
    expect(eva.claimCounts(lead)).toBe(false);
  });

  test('says since when by the server’s clock', async () => {
    const table = new TableForTests();
    const eva = replicaOn(table, 'eva', { now: () => table.now + HOUR });
    const { at } = await eva.claim(lead);
    expect(Math.abs(Date.parse(at ?? '') - table.now)).toBeLessThanOrEqual(1_000);
  });

  test('damaged by somebody is free again, not an error', async () => {
    const table = new TableForTests();
    table.set({ PartitionKey: partition, RowKey: 'claim', v: 1 });
    const eva = replicaOn(table, 'eva');
    expect(await eva.claim(lead)).toMatchObject({ kind: 'mine' });
    expect(table.row(partition, 'claim')).toMatchObject({ by: 'eva', name: 'eva' });
    expect(claimRow('p', { by: '', name: '', nonce: '', prev: '', at: '' }).RowKey).toBe('claim');
  });
});
