import { expect, test } from 'vitest';
import { DAY, HOUR, instant, momentSpan } from '../domain/moment';
import type { ReferralReading } from '../domain/referral';
import { daysOfPage } from './days-of-page';

const row = (createdAt: string, endsAt: number | null = null, precisionMs = HOUR): ReferralReading => ({
  rowKey: null,
  kind: 'co-sell',
  list: 'inbound',
  favorite: null,
  statedExpiry:
    endsAt === null
      ? null
      : { at: instant(endsAt), precisionMs, place: 'sentence', readAt: '2026-11-25T00:00:00.000Z' },
  fields: { createdAt, createdWithin: momentSpan(createdAt) },
});
const dayStart = momentSpan('2026-11-20')?.from ?? 0;
const withins = (rows: readonly ReferralReading[]): unknown[] =>
  daysOfPage(rows).map(({ fields }) => fields.createdWithin);

test('days are the viewer’s own while nothing exact speaks against it', () => {
  const rows = [
    row('2026-11-20', dayStart + 14 * DAY + 5 * HOUR),
    row('2026-11-20', dayStart + 15 * DAY + 9 * HOUR),
    row('2026-11-19'),
  ];
  expect(daysOfPage(rows)).toBe(rows);
});

test('a countdown that began before its day did makes the days of all rows uncertain', () => {
  expect(withins([row('2026-11-20', dayStart + 14 * DAY - 5 * HOUR), row('2026-11-19')])).toEqual([
    null,
    null,
  ]);
});

test('a countdown in days, and one that no zone explains, say nothing of the zone', () => {
  const days = [row('2026-11-20', dayStart + 13.5 * DAY, DAY), row('2026-11-20', dayStart + 5 * DAY)];
  expect(daysOfPage(days)).toBe(days);
});
