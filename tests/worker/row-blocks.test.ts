import { expect, test, vi } from 'vitest';
import { blockCount, blockOfKey } from '../../src/domain/row-block.ts';
import { restored } from '../../src/domain/merge.ts';
import { type TableRow, tableRow, unpackRows } from '../../src/domain/table-row.ts';
import { readStoredRows } from '../../src/messages/stored-rows.ts';
import { type Life, wake } from './life.ts';
import type { Profile } from './profile.ts';
import { everythingIn, filled, put, records, setMeta } from './stored.ts';

const COUNT = 250;

/** The rows that a page of the extension finds in the store by itself, by key, and the state of their blocks. */
async function pageReads(profile: Profile) {
  vi.stubGlobal('indexedDB', profile.indexedDB);
  const rows = new Map<string, TableRow>();
  const blocks = await readStoredRows((part) => {
    for (const row of unpackRows(part)) rows.set(row.key, row);
  });
  return { blocks, rows };
}

/** All rows as the page has them in the end; null where it has to ask for them part by part. */
async function pageShows(profile: Profile, life: Life) {
  const { blocks, rows } = await pageReads(profile);
  const start = await life.ask('table.start', {});
  if (!start.ok) throw new Error(start.reason);
  if (start.value.kind === 'parts' || start.value.blocks !== blocks) return null;
  for (const key of start.value.removed) rows.delete(key);
  for (const row of unpackRows(start.value.put)) rows.set(row.key, row);
  expect(rows.size).toBe(start.value.total);
  return { rows, told: start.value.put.count };
}

const byKey = (rows: Iterable<TableRow>): readonly TableRow[] =>
  [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
const stored = async (profile: Profile): Promise<readonly TableRow[]> =>
  byKey((await records(profile)).map((record) => tableRow(restored(record))));

async function tidied(): Promise<{ readonly profile: Profile; readonly life: Life }> {
  const profile = await filled(COUNT);
  const life = await wake(profile);
  // The first life stores summaries, and whatever follows from records that another program wrote is dropped.
  await life.rest();
  expect(await pageShows(profile, life)).toBe(null);
  expect((await life.ask('table.tidy', {})).ok).toBe(true);
  return { profile, life };
}

test('a page finds the rows of all referrals in the store, and is told what changed since', async () => {
  const { profile, life } = await tidied();
  expect(await everythingIn(profile, 'rowBlocks')).toHaveLength(blockCount(COUNT));
  const whole = await pageShows(profile, life);
  expect([whole?.told, byKey(whole?.rows.values() ?? [])]).toEqual([0, await stored(profile)]);

  const [{ key } = { key: '' }] = await records(profile);
  await life.ask('referral.edit', { key, edit: { note: 'Called.' } });
  // Another life knows of it, too.
  life.kill();
  const next = await wake(profile);
  const after = await pageShows(profile, next);
  expect([after?.told, after?.rows.get(key)?.note]).toEqual([1, 'Called.']);
  expect(byKey(after?.rows.values() ?? [])).toEqual(await stored(profile));
  next.kill();
});

test('many changes are put into their blocks, few are not', async () => {
  const { profile, life } = await tidied();
  const keys = (await records(profile)).slice(0, 120).map(({ key }) => key);
  await life.ask('referrals.edit', { keys: keys.slice(0, 3), edit: { owner: 'Anna' } });
  await life.ask('table.tidy', {});
  expect((await pageShows(profile, life))?.told).toBe(3);
  await life.ask('referrals.edit', { keys, edit: { owner: 'Berta' } });
  await life.ask('table.tidy', {});
  const after = await pageShows(profile, life);
  expect([after?.told, byKey(after?.rows.values() ?? [])]).toEqual([0, await stored(profile)]);
  expect(after?.rows.get(keys[0] ?? '')?.owner).toBe('Berta');
  life.kill();
});

test('what is erased leaves its block at once', async () => {
  const { profile, life } = await tidied();
  const [{ key } = { key: '' }] = await records(profile);
  await life.ask('erase.customer', { key, really: true });
  const blocks = JSON.stringify(await everythingIn(profile, 'rowBlocks'));
  expect(blocks.includes(JSON.stringify(key))).toBe(false);
  expect(byKey((await pageShows(profile, life))?.rows.values() ?? [])).toEqual(await stored(profile));
  life.kill();
});

test('a life that ends while the blocks are made leaves none that a page would use', async () => {
  for (const more of [3, 5, 7, 9]) {
    const profile = await filled(COUNT);
    const before = await wake(profile);
    await before.rest();
    before.kill();
    const life = await wake(profile, more * 4);
    await Promise.race([life.ask('table.tidy', {}), life.rest()]);
    life.kill();
    const next = await wake(profile);
    const shown = await pageShows(profile, next);
    if (shown !== null) expect(byKey(shown.rows.values())).toEqual(await stored(profile));
    await next.ask('table.tidy', {});
    expect(byKey((await pageShows(profile, next))?.rows.values() ?? [])).toEqual(await stored(profile));
    next.kill();
  }
});

test('damaged blocks are not used, are no reason to refuse a write, and are made anew', async () => {
  const { profile, life } = await tidied();
  const [{ key } = { key: '' }] = await records(profile);
  await put(profile, 'rowBlocks', { number: blockOfKey(key, blockCount(COUNT)), count: 3, fields: {} });
  expect(await pageShows(profile, life)).toBe(null);
  expect((await life.ask('erase.customer', { key, really: true })).ok).toBe(true);
  await life.ask('table.tidy', {});
  expect(byKey((await pageShows(profile, life))?.rows.values() ?? [])).toEqual(await stored(profile));

  for (const stamp of [null, 7, 'text', { id: 'x', shape: 'key', blocks: 'many' }]) {
    await setMeta(profile, 'rows', stamp);
    const [record] = await records(profile);
    const edit = { key: record?.key ?? '', edit: { note: 'Called.' } };
    expect([stamp, (await life.ask('referral.edit', edit)).ok]).toEqual([stamp, true]);
    expect(await pageShows(profile, life)).toBe(null);
  }
  life.kill();
});

test('who never opens the full page has nothing noted', async () => {
  const profile = await filled(3);
  const life = await wake(profile);
  const [{ key } = { key: '' }] = await records(profile);
  await life.ask('referral.edit', { key, edit: { note: 'Called.' } });
  expect(await everythingIn(profile, 'rowChanges')).toEqual([]);
  vi.stubGlobal('indexedDB', new (await import('fake-indexeddb')).IDBFactory());
  // Reading makes no database where there is none.
  expect(await readStoredRows(() => undefined)).toBe(null);
  expect(await indexedDB.databases()).toEqual([]);
  life.kill();
});
