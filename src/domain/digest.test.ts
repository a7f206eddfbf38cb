import { describe, expect, test } from 'vitest';
import { digestTurn } from './digest';
import { blankReferral, type KeptReferral } from './kept';
import { DAY, HOUR, instant } from './moment';
import { DEFAULT_SETTINGS } from './settings';
import { summaryOf } from './summary';

/** Local time of November 2026; the 23rd is a Monday. */
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const settings = { ...DEFAULT_SETTINGS, digestTime: '08:30' };
const until = (key: string, deadline: number, more: Partial<KeptReferral> = {}): KeptReferral => ({
  ...blankReferral(key, 'lead', instant(deadline - 14 * DAY)),
  list: 'marketplace',
  actionable: true,
  createdAt: instant(deadline - 14 * DAY),
  ...more,
});
const records = [
  until('a', at(23, 20)),
  until('b', at(25, 20)),
  until('far', at(30, 20)),
  until('call', at(23, 9) + 12 * DAY, { directContact: true }),
].map(summaryOf);

describe('the digest of a morning', () => {
  test('says how many expire within the warning time, by when, and how many want a call', () => {
    const { digest, day, nextAt } = digestTurn(records, null, settings, at(23, 8, 30));
    expect(digest).toEqual({ kind: 'digest', answers: 2, calls: 1, by: at(23, 8, 30) + 72 * HOUR });
    expect(day).toBe('2026-11-23');
    expect(nextAt).toBe(at(24, 8, 30));
  });

  test('comes once a day, not before its time, and not in the afternoon', () => {
    const digests = (
      [
        ['2026-11-23', at(23, 8, 31)],
        ['2026-11-20', at(23, 8, 29)],
        ['2026-11-20', at(23, 12)],
        ['2026-11-20', at(23, 11)],
      ] as const
    ).map(([toldOn, now]) => digestTurn(records, toldOn, settings, now).digest !== null);
    expect(digests).toEqual([false, false, false, true]);
  });

  test('rests on Saturday and Sunday: the next one is that of Monday', () => {
    for (const day of [21, 22])
      expect(digestTurn(records, null, settings, at(day, 9))).toEqual({
        digest: null,
        day: null,
        nextAt: at(23, 8, 30),
      });
    expect(digestTurn(records, null, settings, at(20, 9)).nextAt).toBe(at(23, 8, 30));
  });

  test('tells nothing where nothing expires soon, and never where it is switched off', () => {
    expect(digestTurn([], null, settings, at(23, 9)).digest).toBeNull();
    expect(digestTurn(records, null, { ...settings, digestTime: '' }, at(23, 9))).toEqual({
      digest: null,
      day: null,
      nextAt: null,
    });
  });
});
