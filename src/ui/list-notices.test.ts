import { beforeAll, expect, test } from 'vitest';
import type { PageTrouble, TroubleKind } from '../domain/page-watch';
import type { TriageView } from '../messages/triage-verbs';
import { emptinessOf } from './emptiness';
import { speakEnglish } from './english-for-tests';
import { listNotices, unknownColumnsText } from './list-notices';
import { readText } from './read-text';
import { readAllShare, readAllText } from './read-all-text';

beforeAll(() => speakEnglish());
const now = Date.parse('2026-11-21T09:00:00Z');
const none = { 'to-answer': 0, marketplace: 0, qualified: 0, 'co-sell': 0, favorites: 0, snoozed: 0 };

const view = (more: Partial<TriageView> = {}): TriageView => ({
  query: { tab: 'marketplace', search: '', account: null, offset: 0, limit: 30 },
  rows: [],
  matching: 0,
  counts: none,
  dueCounts: none,
  groups: [],
  calls: 0,
  overdue: 0,
  perhaps: 0,
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

test('why an open page is not read is told once, with what to do, instead of what was known before', () => {
  const trouble = (kind: TroubleKind, tab: number, headings: readonly string[] = []): PageTrouble => ({
    kind,
    tab,
    path: '/leads',
    since: now,
    headings,
    faults: [],
  });
  const notices = listNotices(
    view({
      freshness: { kind: 'unreadable', since: '2026-11-20T08:00:00Z' },
      troubles: [
        trouble('no-answer', 1),
        trouble('no-answer', 2),
        trouble('not-understood', 3, ['Zorp', 'Blim']),
      ],
    }),
    null,
    now,
  );
  expect(notices.map(({ title, act }) => `${act}: ${title}`)).toEqual([
    'open-list: The list in Partner Center is not being read: the page does not respond.',
    'open-health: The list in Partner Center was found, but these columns were not understood: “Zorp”, “Blim”.',
  ]);
  expect(notices[1]?.advice).toContain('Reading status');
});

test('what is wrong is told, the worst first, with what to do', () => {
  const notices = listNotices(
    view({ freshness: { kind: 'stale', readAt: '2026-11-19T08:00:00Z' } }),
    { reason: 'gone', name: null },
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
  const other = { ...none, qualified: 3 };
  expect(
    emptinessOf(view({ freshness: { kind: 'never' }, counts: other })),
    'another list was read or imported',
  ).toBe('tab');
  expect(emptinessOf(view({ counts: other, query: { ...view({}).query, search: 'contoso' } }))).toBe(
    'no-match',
  );
});

test('reading all pages tells what is known of it', () => {
  const progress = { page: 3, pages: null, rows: 1_240, total: 4_960 };
  expect(readAllText({ kind: 'running', progress })).toBe('Reading page 3, 1,240 rows');
  expect([
    readAllShare(progress),
    readAllShare({ ...progress, total: null }),
    readAllShare({ ...progress, pages: 2 }),
  ]).toEqual([0.25, null, 1]);
});
