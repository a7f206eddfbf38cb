import { describe, expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from './kept';
import { mergeReading } from './merge';
import { ReferralIndex } from './referral-index';
import type { ReadFields, ReferralReading } from './referral';
import { storeReading } from './store-reading';

const first = '2026-11-20T08:00:00.000Z';
const now = '2026-12-01T08:00:00.000Z';
const later = (ms: number): string => new Date(Date.parse(first) + ms).toISOString();
const id = '11111111-1111-4111-8111-111111111111';
const row = (fields: ReadFields, rest: Partial<ReferralReading> = {}): ReferralReading => ({
  rowKey: null,
  kind: 'co-sell',
  list: 'inbound',
  favorite: null,
  statedExpiry: null,
  fields,
  ...rest,
});
const look = (known: KeptReferral, one: ReferralReading, ms: number): KeptReferral =>
  mergeReading(known, one, { at: later(ms), account: null, now });
const pending: ReadFields = { stage: 'received', createdAt: '2026-11-18T12:00:00.000Z', company: 'Contoso' };
const inbound = look(blankReferral('k', 'co-sell', first), row(pending), 0);
const asOutbound = row(pending, { list: 'outbound' });

describe('an inbound deal under the name of the outbound list', () => {
  test('stays inbound and keeps its deadline after one look', () => {
    expect(look(inbound, asOutbound, 1_000)).toMatchObject({
      list: 'inbound',
      actionable: true,
      expiresAt: inbound.expiresAt,
    });
  });

  test('is outbound once a second look, 300 ms later, says the same', () => {
    const doubted = look(inbound, asOutbound, 1_000);
    expect(look(doubted, asOutbound, 1_299)).toMatchObject({ list: 'inbound', actionable: true });
    expect(look(doubted, asOutbound, 1_300)).toMatchObject({
      list: 'outbound',
      actionable: false,
      expiresAt: null,
      doubt: null,
    });
  });

  test('needs two looks anew after one that said otherwise', () => {
    const doubted = look(look(inbound, asOutbound, 1_000), row(pending), 2_000);
    expect(doubted.doubt).toBeNull();
    expect(look(doubted, asOutbound, 3_000)).toMatchObject({ list: 'inbound' });
  });

  test('shows what else the look says', () => {
    const one = look(inbound, row({ ...pending, city: 'Brno' }, { list: 'outbound' }), 1_000);
    expect(one).toMatchObject({ list: 'inbound', city: 'Brno' });
  });
});

test('a running deadline ends at once by the own status of the referral', () => {
  expect(look(inbound, row({ stage: 'accepted' }), 1_000)).toMatchObject({
    actionable: false,
    expiresAt: null,
  });
  expect(look(inbound, row({ stage: 'accepted' }, { list: 'outbound' }), 1_000)).toMatchObject({
    list: 'inbound',
    stage: 'accepted',
  });
});

test('a lead that is only for information loses its deadline with the second look', () => {
  const lead = (fields: ReadFields): ReferralReading => row(fields, { kind: 'lead', list: 'marketplace' });
  const open = look(blankReferral('k', 'lead', first), lead(pending), 0);
  const told = lead({ ...pending, callToAction: 'get-it-now' });
  const doubted = look(open, told, 1_000);
  expect(doubted).toMatchObject({ actionable: true, callToAction: null });
  expect(look(doubted, told, 2_000)).toMatchObject({ actionable: false, callToAction: 'get-it-now' });
});

test('a file that a person chose needs no second look', () => {
  const moved = mergeReading(inbound, asOutbound, { at: later(1_000), account: null, now, file: true });
  expect(moved).toMatchObject({ list: 'outbound', actionable: false });
});

test('a known ID under the other kind makes a second referral with the second look only', () => {
  const index = new ReferralIndex([{ ...inbound, key: id, id }]);
  const asLead = row({ ...pending, id }, { kind: 'lead', list: 'qualified' });
  const read = (ms: number): number => {
    const stored = storeReading(
      { account: null, list: 'qualified', readAt: later(ms), referrals: [asLead, asLead] },
      index,
      now,
      { key: () => 'new', match: () => [] },
    );
    for (const record of stored.records) index.put(record);
    return stored.added;
  };
  expect(read(1_000)).toBe(0);
  expect(index.get(id)).toMatchObject({ kind: 'co-sell', list: 'inbound', actionable: true });
  expect(read(1_100)).toBe(0);
  expect(read(1_400)).toBe(1);
  expect(index.size).toBe(2);
});

test('the second look may be asked for again without end: nothing changes any more', () => {
  const moved = look(look(inbound, asOutbound, 1_000), asOutbound, 2_000);
  const { lastSeenAt: _, ...again } = look(moved, asOutbound, 3_000);
  expect(moved).toMatchObject(again);
});
