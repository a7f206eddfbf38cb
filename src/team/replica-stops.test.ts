import { expect, test } from 'vitest';
import { dataRow, referralPartition } from './keys';
import { createReplica, type Replica } from './replica';
import type { SavedRecord } from './replica-memory';
import { dataRowOf, rowText } from './data-row';
import { StampClock } from './stamp';
import { cellsText } from './cells';
import { TableForTests } from './table-for-tests';

/** More than are stored in one transaction, several times over. */
const MANY = 530;
const referralAt = (at: number) => ({ kind: 'lead', id: `id-${String(at).padStart(4, '0')}` });
const all = Array.from({ length: MANY }, (_, at) => referralAt(at));

/** What is on this machine's disk: what a life leaves behind for the next. */
class Disk {
  readonly records = new Map<string, SavedRecord>();
  writes = 0;
  /** The write from which on the worker is gone: it is neither done nor heard of. */
  endsAt = Number.POSITIVE_INFINITY;
  #ended = (): void => undefined;
  /** Resolves when the worker is gone. */
  readonly ended = new Promise<void>((resolve) => {
    this.#ended = resolve;
  });

  async save(records: readonly (readonly [string, SavedRecord])[]): Promise<void> {
    this.writes += 1;
    if (this.writes >= this.endsAt) {
      this.#ended();
      await new Promise(() => undefined);
    }
    for (const [key, record] of structuredClone(records)) this.records.set(key, record);
  }
}

function life(table: TableForTests, disk: Disk): Replica {
  return createReplica({
    replica: 'eva',
    name: 'Eva',
    table: table.client(),
    now: () => table.now,
    saved: structuredClone([...disk.records]),
    save: (records) => disk.save(records),
    // A turn after each step: whatever can come in between does.
    breathe: () => Promise.resolve(),
  });
}

/** A life that ends with a write; the next one has what was stored by then. */
function after(before: Disk): Disk {
  const disk = new Disk();
  for (const [key, record] of before.records) disk.records.set(key, record);
  return disk;
}

function tableOfJan(): TableForTests {
  const table = new TableForTests();
  const stamps = new StampClock('jan');
  for (const referral of all) {
    const cell = { s: stamps.next(table.now), v: 'by Jan' };
    table.set(dataRowOf(referralPartition(referral), dataRow('jan'), cellsText(new Map([['note', cell]]))));
  }
  return table;
}

const notesOf = (replica: Replica) => all.map((one) => replica.state(one).note?.value ?? null);

test('a stop between any two writes of a first reading loses no row', async () => {
  const table = tableOfJan();
  const whole = new Disk();
  await life(table, whole).sync();
  expect(whole.writes).toBeGreaterThan(4);
  for (let endsAt = 1; endsAt <= whole.writes; endsAt += 1) {
    const disk = new Disk();
    disk.endsAt = endsAt;
    await Promise.race([life(table, disk).sync(), disk.ended]);
    const next = life(table, after(disk));
    // What was read is asked for again unless all of it was stored.
    if (next.hasRead()) expect(notesOf(next)).toEqual(all.map(() => 'by Jan'));
    await next.sync();
    expect(notesOf(next)).toEqual(all.map(() => 'by Jan'));
  }
});

test('a change that is stored while rows are taken over does not say that they were read', async () => {
  const table = tableOfJan();
  const disk = new Disk();
  const replica = life(table, disk);
  const reading = replica.sync();
  // Until the first row was taken over.
  while (notesOf(replica).every((note) => note === null)) await Promise.resolve();
  expect(notesOf(replica)).toContain(null);
  const { kind } = await replica.edit(referralAt(0), { tags: { hot: true } });
  expect(kind).toBe('kept');
  const stopped = life(table, after(disk));
  expect([stopped.hasRead(), stopped.state(referralAt(0)).tags]).toEqual([false, ['hot']]);
  await stopped.sync();
  expect(notesOf(stopped)).toEqual(all.map(() => 'by Jan'));
  await reading;
  expect(life(table, after(disk)).hasRead()).toBe(true);
});

test('changes that are told without waiting are stored together, and a stop in between loses none', async () => {
  const table = tableOfJan();
  const disk = new Disk();
  const first = life(table, disk);
  await first.sync();
  const before = disk.writes;
  const told = await Promise.all(all.map((one) => first.edit(one, { tags: { hot: true } })));
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['kept']));
  // One write for the first, and one for each part of the others.
  expect(disk.writes - before).toBeLessThan(MANY / 20);

  for (let endsAt = 1; endsAt <= disk.writes - before; endsAt += 1) {
    const stopping = after(disk);
    stopping.endsAt = endsAt;
    const replica = life(table, stopping);
    const kept = new Set<string>();
    const asked = all.map(async (one) => {
      const { kind } = await replica.edit(one, { tags: { cold: true } });
      if (kind === 'kept') kept.add(one.id);
    });
    await Promise.race([Promise.all(asked), stopping.ended]);
    const next = life(table, after(stopping));
    for (const one of all) if (kept.has(one.id)) expect(next.state(one).tags).toEqual(['cold', 'hot']);
  }
});

test('what was restored in parts is what was stored', async () => {
  const table = tableOfJan();
  const disk = new Disk();
  const first = life(table, disk);
  await first.sync();
  await Promise.all(all.map((one) => first.edit(one, { note: 'by Eva' })));
  await first.sync();
  const second = life(table, new Disk());
  second.restore(structuredClone([...disk.records].slice(0, 100)));
  second.restore(structuredClone([...disk.records].slice(100)));
  expect(notesOf(second)).toEqual(all.map(() => 'by Eva'));
  expect(second.dirty()).toEqual([]);
  expect(rowText(table.row(referralPartition(referralAt(7)), dataRow('eva')) ?? {})).toContain('by Eva');
});

test('notes that the team does not share any more are taken out, also after a stop half way', async () => {
  const table = tableOfJan();
  const disk = new Disk();
  const first = life(table, disk);
  await first.sync();
  await Promise.all(all.map((one) => first.edit(one, { note: 'private' })));
  await first.sync();
  table.now += 1_000;
  table.set({ PartitionKey: 'meta', RowKey: 'team', v: 1, minWriter: 1, notes: false });
  const stopping = after(disk);
  // The second part of what the rule changed is not stored any more.
  stopping.endsAt = 2;
  await Promise.race([life(table, stopping).sync(), stopping.ended]);
  const next = life(table, after(stopping));
  await next.sync();
  await next.sync();
  expect(JSON.stringify([...table.rows.values()])).not.toContain('private');
});
