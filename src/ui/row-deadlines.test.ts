import { afterEach, describe, expect, test } from 'vitest';
import { countDeadlines } from '../domain/badge';
import { deadlineState } from '../domain/deadline';
import { blankReferral, type KeptReferral } from '../domain/kept';
import { derive, restored } from '../domain/merge';
import { DAY, HOUR, instant, momentSpan } from '../domain/moment';
import type { Referral } from '../domain/referral';
import { dueReminders } from '../domain/reminders';
import { summaryOf } from '../domain/summary';
import { rowDeadlines } from './row-deadlines';

const now = Date.parse('2026-11-21T09:00:00Z');
const inHours = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();
const lead = (facts: Partial<Referral>): Referral => ({
  ...blankReferral('k', 'lead', inHours(-1)),
  list: 'marketplace',
  actionable: true,
  createdAt: inHours(-1),
  expiresAt: inHours(335),
  expiresAtExact: true,
  ...facts,
});
const kinds = (facts: Partial<Referral>): readonly string[] =>
  rowDeadlines(lead(facts), now).map(({ kind }) => kind);

describe('the deadlines of a row', () => {
  test('come in the order in which they come due, advice last', () => {
    expect(kinds({ directContact: true })).toEqual(['direct-contact', 'response', 'follow-up']);
    expect(kinds({ directContact: true, createdAt: inHours(-80) }), 'a passed window goes behind').toEqual([
      'response',
      'direct-contact',
      'follow-up',
    ]);
  });
  test('without a creation date the response deadline is the published one', () => {
    const published = lead({ createdAt: null, expiresAt: inHours(7), expiresAtExact: false });
    expect(rowDeadlines(published, now)[0]).toMatchObject({
      kind: 'response',
      at: inHours(7),
      exact: false,
    });
  });
  test('nothing runs for a test lead, and no response where none is due', () => {
    expect(kinds({ test: true })).toEqual([]);
    expect(kinds({ actionable: false })).toEqual(['follow-up']);
  });
  test('what is no moment is left out', () =>
    expect(kinds({ expiresAt: 'soon', createdAt: 'later' })).toEqual([]));
});

describe('in every time zone', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });
  const thresholds = { soonMs: 72 * HOUR, urgentMs: 24 * HOUR };

  /** Leads known by their day alone, three a zone in which the page was read, and as many of an older version. */
  function leads(): readonly KeptReferral[] {
    const days = ['2026-11-07', '2026-11-08', '2026-11-10'];
    const zones = ['Europe/Prague', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];
    const read = zones.flatMap((zone) => {
      process.env['TZ'] = zone;
      return days.map((createdAt) => ({
        ...blankReferral(`${zone} ${createdAt}`, 'lead', inHours(-1)),
        list: 'qualified' as const,
        actionable: true,
        createdAt,
        createdWithin: momentSpan(createdAt),
      }));
    });
    const old = [...days, '2026-11-09', '2026-11-11', '2026-11-12'].map((createdAt) => {
      const { createdWithin: _none, ...rest } = blankReferral(`old ${createdAt}`, 'lead', inHours(-1));
      const expiresAt = instant(new Date(`${createdAt}T00:00`).getTime() + 14 * DAY);
      return {
        ...rest,
        list: 'qualified',
        actionable: true,
        stageShown: true,
        createdAt,
        expiresAt,
      } as KeptReferral;
    });
    return [...read.map(derive), ...old.map(restored)];
  }

  test('badge, rows, alarm and reminders agree, and nothing moves with the machine', () => {
    const records = leads();
    expect(records).toHaveLength(18);
    const seen = [
      'Europe/Prague',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
      'Pacific/Kiritimati',
      'Europe/Prague',
    ].map((zone) => {
      process.env['TZ'] = zone;
      const offset = new Date(now).getTimezoneOffset();
      const counted = countDeadlines(records.map(summaryOf), now, thresholds);
      const shown = records.map((record) => {
        const [response] = rowDeadlines(record, now);
        expect(response?.at).toBe(record.expiresAt);
        return {
          at: Date.parse(response?.at ?? ''),
          state: deadlineState(Date.parse(response?.at ?? ''), now, thresholds),
        };
      });
      expect(counted.count).toBe(shown.filter(({ state }) => state === 'soon' || state === 'urgent').length);
      expect(counted.passed).toBe(shown.filter(({ state }) => state === 'passed').length);
      const turns = shown.flatMap(({ at }) => [at - thresholds.soonMs, at - thresholds.urgentMs, at]);
      expect(counted.nextChange).toBe(Math.min(...turns.filter((turn) => turn > now)));
      const settings = { reminderHours: [72], remindDirectContact: false, quietHours: null };
      return {
        offset,
        counted,
        shown,
        told: dueReminders(records.map(summaryOf), {}, settings, now).notices,
      };
    });
    expect(new Set(seen.map(({ offset }) => offset))).toEqual(new Set([-60, 480, -660, -840]));
    for (const { offset: _offset, ...rest } of seen)
      expect({ ...rest }).toEqual({ ...seen[0], offset: undefined });
    expect(seen[0]?.counted.count).toBeGreaterThan(3);
  });
});
