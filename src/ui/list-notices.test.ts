import { beforeAll, expect, test } from 'vitest';
import type { TriageView } from '../messages/triage-verbs';
import { emptinessOf } from './empty-list';
import { speakEnglish } from './english-for-tests';
import { listNotices, readText, unknownColumnsText } from './list-notices';
import { walkShare, walkText } from './walk-text';

beforeAll(() => speakEnglish());
const now = Date.parse('2026-11-21T09:00:00Z');
const view = (more: Partial<TriageView> = {}): TriageView => ({
  query: { tab: 'marketplace', search: '', account: null, offset: 0, limit: 30 },
  rows: [],
  matching: 0,
  counts: { marketplace: 0, qualified: 0, 'co-sell': 0, favorites: 0 },
  accounts: [],
  freshness: { kind: 'fresh', readAt: '2026-11-21T08:55:00Z' },
  hints: {},
  unknownColumns: [],
  due: 0,
  settings: { warningHours: 72, urgentHours: 24, keyboardShortcuts: true },
  walk: { kind: 'idle' },
  now: '',
  ...more,
});

test('a fresh list needs no notice, only when it was read', () => {
  expect(listNotices(view(), null, now)).toEqual([]);
  expect(readText(view(), now)).toBe('Read 5 minutes ago');
});

test('what is wrong is told, the worst first, with what to do', () => {
  const notices = listNotices(
    view({ freshness: { kind: 'stale', readAt: '2026-11-19T08:00:00Z' } }),
    'gone',
    now,
  );
  expect(notices.map(({ kind, act }) => `${kind}: ${act}`)).toEqual([
    'unanswered: retry',
    'stale: open-list',
  ]);
  expect(notices[1]?.title).toBe('Last read 2 days ago');
  expect(notices[0]?.reason).toBe('gone');
});

test('columns are named as they are headed', () => {
  expect(unknownColumnsText(['Obchodník', 'X'])).toBe('2 columns were not understood: “Obchodník”, “X”');
  expect(unknownColumnsText(['X'])).toBe('1 column was not understood: “X”');
});

test('an empty list says why', () => {
  expect(emptinessOf(view({ freshness: { kind: 'never' } }))).toBe('first-run');
  expect(emptinessOf(view())).toBe('tab');
  const other = { marketplace: 0, qualified: 3, 'co-sell': 0, favorites: 0 };
  expect(
    emptinessOf(view({ freshness: { kind: 'never' }, counts: other })),
    'another list was read or imported',
  ).toBe('tab');
  expect(emptinessOf(view({ counts: { ...other, marketplace: 2 } }))).toBe('no-match');
});

test('reading all pages tells what is known of it', () => {
  const progress = { page: 3, pages: null, rows: 1_240, total: 4_960 };
  expect(walkText({ kind: 'running', progress })).toBe('Reading page 3, 1,240 rows');
  expect([
    walkShare(progress),
    walkShare({ ...progress, total: null }),
    walkShare({ ...progress, pages: 2 }),
  ]).toEqual([0.25, null, 1]);
});
