import { describe, expect, test } from 'vitest';
import { expectedRecord, makeReferrals } from '../sample/data';
import { dayIn, startOfDay } from '../sample/expected';
import { languages, optionsOf, sampleUrl } from '../sample/options';
import { words } from '../sample/words';

const now = '2026-11-21T08:00:00.000Z';

describe('the sample’s ground truth', () => {
  test('is the same for the same seed, whatever the count', () => {
    expect(makeReferrals({ seed: 1, count: 20, now })).toEqual(
      makeReferrals({ seed: 1, count: 200, now }).slice(0, 20),
    );
    expect(makeReferrals({ seed: 2, count: 1, now })[0]?.id).not.toBe(
      makeReferrals({ seed: 1, count: 1, now })[0]?.id,
    );
  });

  test('covers the life cycle, and deadlines from passed to 14 days', () => {
    const all = makeReferrals({ seed: 1, count: 400, now });
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(
      new Set([null, 'won', 'lost', 'declined', 'expired', 'error']),
    );
    expect(new Set(all.map(({ callToAction }) => callToAction))).toEqual(
      new Set([null, 'contact-me', 'get-it-now', 'free-trial', 'test-drive']),
    );
    const hours = all
      .filter(({ actionable }) => actionable)
      .map(({ expiresAt }) => (Date.parse(expiresAt!) - Date.parse(now)) / 3_600_000);
    expect(Math.min(...hours)).toBeLessThan(0);
    expect(hours.some((left) => left > 0 && left < 12)).toBe(true);
    expect(Math.max(...hours)).toBeGreaterThan(12 * 24);
    expect(Math.max(...hours)).toBeLessThanOrEqual(14 * 24);
  });

  test('expects nothing of a column that is not shown', () => {
    const [truth] = makeReferrals({ seed: 1, count: 1, now, only: 'inbound' });
    const { id, fields, favorite } = expectedRecord(truth!, {
      layout: 'table',
      list: 'inbound',
      columns: ['status'],
      now,
    });
    expect({ id, favorite, company: fields.company, stage: fields.stage }).toEqual({
      id: undefined,
      favorite: undefined,
      company: undefined,
      stage: truth!.stage,
    });
  });
});

test.each(['America/Los_Angeles', 'Europe/Prague', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'])(
  'a day begins at its first instant in %s, also when clocks change',
  (zone) => {
    for (let n = 0; n < 366; n += 1) {
      const date = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
      const start = startOfDay(date, zone);
      expect(dayIn(start, zone)).toBe(date);
      expect(dayIn(new Date(Date.parse(start) - 1).toISOString(), zone) < date).toBe(true);
    }
  },
);

test('an address says all that the page was told', () => {
  const given = {
    layout: 'table',
    list: 'outbound',
    language: 'pt-BR',
    columns: ['status', 'dealName'],
    count: 7,
    seed: 3,
    now,
    account: 'A & B|1',
    rowKey: 'number',
    href: false,
    filters: ['country:DE', 'quality:x'],
    detailRoute: 'query',
    referral: '6e27a4d6-226b-42cc-a90f-74b75cd7bb0a',
  } as const;
  expect(optionsOf(new URL(sampleUrl(given)))).toMatchObject(given);
});

test.each(languages)('%s: no two statuses share a word', (language) => {
  const shown = Object.values(words[language].status);
  expect(new Set(shown).size).toBe(shown.length);
});
