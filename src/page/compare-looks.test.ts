import { expect, test } from 'vitest';
import type { PageReading } from '../domain/reading';
import type { ReferralReading } from '../domain/referral';
import { differenceOfLooks } from './compare-looks';

const row = (company: string, expiresAt = '2026-12-01T00:00:00.000Z'): ReferralReading => ({
  rowKey: null,
  kind: 'co-sell',
  list: 'inbound',
  favorite: null,
  statedExpiry: { at: expiresAt, precisionMs: 1, place: 'label', readAt: expiresAt },
  fields: { company },
});
const reading = (referrals: readonly ReferralReading[]): PageReading => ({
  account: null,
  kind: 'co-sell',
  list: 'inbound',
  language: 'en',
  layout: 'native-table',
  readAt: '2026-11-28T10:00:00.000Z',
  tookMs: 0,
  columns: [],
  extent: { page: null, pages: null, total: null, filters: [], search: false },
  referrals,
  drift: [],
  faults: [],
  detail: false,
});

test('each row that differs counts; a countdown does not', () => {
  const known = [reading([row('Contoso'), row('Fabrikam'), row('Litware')])];
  expect(differenceOfLooks(known, known)).toBeNull();
  expect(
    differenceOfLooks(known, [
      reading([row('Contoso', '2026-12-02T00:00:00.000Z'), row('Fabrikam'), row('Litware')]),
    ]),
  ).toBeNull();
  expect(differenceOfLooks(known, [reading([row('Contoso'), row('Adatum')])])).toEqual({
    step: 'incremental',
    engine: 'native-table',
    error: 'difference',
    at: '',
    count: 2,
  });
});
