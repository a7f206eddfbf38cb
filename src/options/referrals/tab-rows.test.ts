import { expect, test, vi } from 'vitest';
import { blankReferral } from '../../domain/kept';
import { derive } from '../../domain/merge';
import { DAY, HOUR, instant } from '../../domain/moment';
import { DEFAULT_SETTINGS, thresholdsOf } from '../../domain/settings';
import { type TableRow, tableRow } from '../../domain/table-row';
import { speakEnglish } from '../../ui/english-for-tests';
import { byEntryUrgency, entryOf } from './entry';
import type { Steps } from './in-slices';
import { dueFigures, groupCounts, tabRows } from './tab-rows';

// The address of the page: there is none in Node.
vi.mock('../place', () => ({ hrefTo: () => '' }));
speakEnglish();

const now = new Date(2026, 10, 18, 9).getTime();
const thresholds = thresholdsOf(DEFAULT_SETTINGS);
const row = (key: string, hoursAgo: number, facts: Partial<TableRow> = {}): TableRow =>
  tableRow(
    derive({
      ...blankReferral(key, 'lead', instant(now - hoursAgo * HOUR)),
      list: 'marketplace',
      createdAt: instant(now - hoursAgo * HOUR),
      company: key,
      ...facts,
    }),
  );
const entries = [
  row('today', 14 * 24 - 5),
  row('passed', 14 * 24 + 6),
  row('later', 24),
  row('sleeping', 48, { snoozedUntil: instant(now + 2 * DAY), favorite: true, favoriteInPage: true }),
  row('sent', 72, { waiting: { answer: 'accept', template: 'x', since: instant(now) } }),
  row('accepted', 30, { stage: 'accepted' }),
]
  .map((one) => entryOf(one, now, thresholds))
  .sort(byEntryUrgency);
const whole = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
const keys = (tab: Parameters<typeof tabRows>[0]): readonly string[] =>
  whole(tabRows(tab, entries, now, thresholds)).entries.map((entry) => entry.row.key);

test('to answer: below the headings in their order, without what sleeps or is answered', () => {
  const { entries: rows, groupOf } = whole(tabRows('to-answer', entries, now, thresholds));
  expect(rows.map((entry) => entry.row.key)).toEqual(['passed', 'today', 'later', 'sent']);
  expect(whole(groupCounts(rows, groupOf))).toEqual([
    { group: 'overdue', count: 1 },
    { group: 'today', count: 1 },
    { group: 'later', count: 1 },
    { group: 'sent', count: 1 },
  ]);
});

test('to answer: spam comes last below its heading, and before the next one', () => {
  const some = [
    row('spam', 14 * 24 - 3, { emailValidity: 'spam' }),
    row('by-phone', 14 * 24 - 2, { phoneValidity: 'spam' }),
    row('real', 14 * 24 - 5),
    row('later', 24),
  ]
    .map((one) => entryOf(one, now, thresholds))
    .sort(byEntryUrgency);
  const { entries: rows } = whole(tabRows('to-answer', some, now, thresholds));
  expect(rows.map((entry) => entry.row.key)).toEqual(['real', 'by-phone', 'spam', 'later']);
});

test('the other tabs', () => {
  expect(keys('snoozed')).toEqual(['sleeping']);
  expect(keys('favorites')).toEqual(['sleeping']);
  expect(keys('all')).toHaveLength(6);
});

test('the figures count what the badge counts, and the rows of each tab', () => {
  expect(whole(dueFigures(entries, now, thresholds))).toEqual({
    due: 1,
    calls: 0,
    overdue: 1,
    perhaps: 0,
    counts: { 'to-answer': 4, snoozed: 1, favorites: 1, all: 6 },
  });
});
