import { expect, test } from 'vitest';
import type { PageReading } from '../domain/reading';
import type { ReferralReading } from '../domain/referral';
import { unsentReadings } from './unsent';

const row = (n: number, company = 'Contoso'): ReferralReading => ({
  rowKey: `${n}`,
  kind: 'lead',
  list: null,
  favorite: null,
  statedExpiry: null,
  fields: { company },
});
const reading = (rows: readonly ReferralReading[], more: Partial<PageReading> = {}): PageReading => ({
  account: null,
  kind: 'lead',
  list: 'marketplace',
  language: 'en',
  layout: 'native-table',
  readAt: '2026-11-20T10:00:00.000Z',
  tookMs: 1,
  columns: [],
  extent: { page: 1, pages: 2, total: null, filters: [], search: false },
  referrals: rows,
  drift: [],
  faults: [],
  detail: false,
  ...more,
});
const rowsOf = (part: PageReading | null): readonly string[] | null =>
  part?.referrals.map(({ rowKey }) => rowKey ?? '') ?? null;

test('a row goes once; again only when it says something else', () => {
  const unsent = unsentReadings();
  unsent.offer(reading([row(1), row(2)]));
  const first = unsent.next();
  expect(rowsOf(first)).toEqual(['1', '2']);
  unsent.kept(first!, 'store');
  expect(unsent.next()).toBeNull();
  unsent.offer(reading([row(1), row(2, 'Fabrikam')]));
  expect(rowsOf(unsent.next())).toEqual(['2']);
});

test('what was not kept stays, even after the page shows other rows', () => {
  const unsent = unsentReadings();
  unsent.offer(reading([row(1)]));
  unsent.offer(reading([row(2)]));
  expect(rowsOf(unsent.next())).toEqual(['1', '2']);
});

test('a row that changed while its part was on the way goes again', () => {
  const unsent = unsentReadings();
  unsent.offer(reading([row(1)]));
  const part = unsent.next();
  unsent.offer(reading([row(1, 'Fabrikam')]));
  unsent.kept(part!, 'store');
  expect(unsent.next()?.referrals[0]?.fields).toEqual({ company: 'Fabrikam' });
});

test('many rows go in parts', () => {
  const unsent = unsentReadings();
  unsent.offer(reading(Array.from({ length: 1_200 }, (_, n) => row(n))));
  const sizes: number[] = [];
  for (let part = unsent.next(); part !== null; part = unsent.next()) {
    sizes.push(part.referrals.length);
    unsent.kept(part, 'store');
  }
  expect(sizes).toEqual([500, 500, 200]);
});

test('another account, or news of the list without rows, goes; a countdown that counts down does not', () => {
  const unsent = unsentReadings();
  const counting = (at: string): ReferralReading => ({
    ...row(1),
    statedExpiry: { at, precisionMs: 3_600_000, place: 'sentence', readAt: at },
  });
  unsent.offer(reading([counting('2026-11-22T10:00:00.000Z')]));
  unsent.kept(unsent.next()!, 'store');
  unsent.offer(reading([counting('2026-11-22T10:20:00.000Z')]));
  expect(unsent.next()).toBeNull();
  unsent.offer(reading([], { drift: [{ kind: 'unknown-column', at: 'X', count: 1 }] }));
  expect(rowsOf(unsent.next())).toEqual([]);
  unsent.kept(unsent.next()!, 'store');
  unsent.offer(reading([row(1)], { account: 'other' }));
  expect(rowsOf(unsent.next())).toEqual(['1']);
});

test('what another store had goes again: its data was cleared', () => {
  const unsent = unsentReadings();
  unsent.offer(reading([row(1), row(2)]));
  expect(unsent.kept(unsent.next()!, 'first')).toBe(false);
  unsent.offer(reading([row(1), row(2), row(3)]));
  expect(rowsOf(unsent.next())).toEqual(['3']);
  expect(unsent.kept(unsent.next()!, 'second')).toBe(true);
  unsent.offer(reading([row(1), row(2), row(3)]));
  expect(rowsOf(unsent.next())).toEqual(['1', '2']);
});

test('what a second look must confirm is offered again by the next look, and not before', () => {
  const unsent = unsentReadings();
  unsent.offer(reading([row(1)]));
  const part = unsent.next()!;
  unsent.kept(part, 'store');
  unsent.again(part);
  expect(unsent.next()).toBeNull();
  unsent.offer(reading([row(1)]));
  expect(rowsOf(unsent.next())).toEqual(['1']);
});

test('a row that the worker refuses is found and given up; all others are kept', () => {
  const unsent = unsentReadings();
  unsent.offer(reading(Array.from({ length: 100 }, (_, n) => row(n))));
  const kept: string[] = [];
  let dropped = 0;
  let messages = 0;
  for (let part = unsent.next(); part !== null; part = unsent.next()) {
    messages += 1;
    if (part.referrals.some(({ rowKey }) => rowKey === '61')) dropped += unsent.refused(part) ? 1 : 0;
    else {
      kept.push(...(rowsOf(part) ?? []));
      unsent.kept(part, 'store');
    }
  }
  expect(dropped).toBe(1);
  expect(kept).toHaveLength(99);
  expect(messages).toBeLessThan(30);
  unsent.offer(reading([row(61)]));
  expect(unsent.next()).toBeNull();
});

test('a reading that is refused whatever its rows are is given up after a few messages', () => {
  const unsent = unsentReadings();
  unsent.offer(reading(Array.from({ length: 500 }, (_, n) => row(n))));
  let messages = 0;
  for (let part = unsent.next(); part !== null; part = unsent.next()) {
    messages += 1;
    unsent.refused(part);
  }
  expect(messages).toBeLessThanOrEqual(24);
});

test('what cannot be kept now does not block what waits behind it', () => {
  const unsent = unsentReadings();
  unsent.offer(reading([row(1)]));
  unsent.offer(reading([row(2)], { account: 'other' }));
  unsent.putOff(unsent.next()!);
  expect(rowsOf(unsent.next())).toEqual(['2']);
  unsent.kept(unsent.next()!, 'store');
  expect(unsent.next()).toBeNull();
  unsent.resume();
  expect(rowsOf(unsent.next())).toEqual(['1']);
});
