import { beforeEach, expect, test, vi } from 'vitest';
import { healthAfter, type ListHealth } from '../domain/health';
import { blankReferral, type KeptReferral } from '../domain/kept';
import { derive } from '../domain/merge';
import { DAY, HOUR, instant } from '../domain/moment';
import type { Drift } from '../domain/reading';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { summaryOf } from '../domain/summary';
import { deriveOutput, preparedViews } from './derive-output';
import { searchReferrals } from './on-demand/search-referrals';
import { type TriageState, triageViews } from './triage-view';

const now = Date.parse('2026-11-21T12:00:00.000Z');
const lead = (key: string, hours: number, rest: Partial<KeptReferral> = {}): KeptReferral =>
  derive({
    ...blankReferral(key, 'lead', instant(now)),
    list: 'qualified',
    stageShown: true,
    createdAt: instant(now + hours * HOUR - 14 * DAY),
    ...rest,
  });
const read = (hoursAgo: number, drift: readonly Drift[] = [], before?: ListHealth): ListHealth =>
  healthAfter(
    before,
    {
      account: null,
      kind: 'lead',
      list: 'qualified',
      language: 'en',
      layout: 'aria-grid',
      readAt: instant(now - hoursAgo * HOUR),
      tookMs: 1,
      columns: [{ header: 'Obchodník', key: null, meaning: null, because: null }],
      extent: { page: null, pages: null, total: null, filters: [], search: false },
      referrals: [],
      drift,
      faults: [],
      detail: false,
    },
    null,
  );
const state = (records: readonly KeptReferral[], health: readonly ListHealth[], at = now): TriageState => ({
  summaries: records.map(summaryOf),
  health,
  settings: DEFAULT_SETTINGS,
  walk: { kind: 'idle' },
  now: at,
});

beforeEach(() => {
  vi.stubGlobal('chrome', {
    i18n: {
      getMessage: (name: string, values: readonly string[]) =>
        name === 'language_tag' ? 'en' : [name, ...(values ?? [])].join(' '),
      getUILanguage: () => 'en',
    },
  });
});

test('to answer: below each heading spam comes last', () => {
  const spam = { emailValidity: 'spam' } as const;
  const records = [lead('spam', 3, spam), lead('real', 5), lead('later-spam', 99, spam), lead('later', 100)];
  const view = triageViews(state(records, [read(1)]), null);
  const { keys } = view({ tab: 'to-answer', search: '', offset: 0, limit: 9 }, null);
  expect(keys).toEqual(['real', 'spam', 'later', 'later-spam']);
});

test('count, worst state, words and the next moment', () => {
  const { badge, nextChange } = deriveOutput(
    state([lead('a', 30), lead('b', 5), lead('c', 100), lead('d', -2)], [read(1)]),
    null,
  );
  expect(badge).toEqual({
    text: '2',
    tone: 'urgent',
    title: 'badge_due_other 2 badge_hours_other 72\nbadge_passed_one 1',
  });
  expect(nextChange).toBe(now + 5 * HOUR);
});

test('empty at none, and before any list was read it says what to do', () => {
  expect(deriveOutput(state([], []), null).badge).toEqual({ text: '', tone: 'calm', title: 'badge_never' });
  expect(deriveOutput(state([lead('c', 100)], [read(1)]), null).badge).toMatchObject({
    text: '',
    tone: 'calm',
  });
});

test('silence never looks like "nothing expires"', () => {
  const fresh = state([lead('c', 200)], [read(10)]);
  expect(deriveOutput(fresh, null).nextChange).toBe(now + 14 * HOUR);
  const stale = deriveOutput(state([lead('c', 200)], [read(10)], now + 14 * HOUR), null);
  expect(stale.badge).toMatchObject({ text: '?', tone: 'trouble' });
  expect(stale.badge.title).toContain('badge_stale_other 24');
  expect(deriveOutput(state([lead('c', 10)], [read(30)]), null).badge.text).toBe('1');
  expect(deriveOutput(state([lead('c', -10)], [read(30)]), null).badge.text).toBe('');
});

test('a page that could not be read, or a reading that could not be saved, has its own sign', () => {
  const blind = read(0, [{ kind: 'no-list', at: 'aria-grid', count: 1 }], read(2));
  const unreadable = deriveOutput(state([lead('b', 5)], [blind]), null);
  expect(unreadable.badge).toMatchObject({ text: '1!', tone: 'trouble' });
  expect(preparedViews(state([lead('b', 5)], [blind]))['snapshot:qualified']?.freshness).toEqual({
    kind: 'unreadable',
    since: instant(now),
  });
  expect(deriveOutput(state([], [read(0)]), 'disk full').badge).toMatchObject({ text: '!' });
});

test('views: tabs, counts, search, pages, accounts', () => {
  const records = [
    lead('a', 30, { company: 'Contoso', account: 'x', favorite: true, favoriteHere: true }),
    lead('b', 5, { company: 'Adatum', email: 'jo@adatum.com' }),
    lead('c', 9, { list: 'marketplace', company: 'Žluťoučký kůň' }),
    lead('d', 9, { kind: 'co-sell', list: 'inbound' }),
  ];
  const views = triageViews(state(records, [read(1)]), null);
  const found = (words: string): ReadonlySet<string> =>
    new Set(searchReferrals(records, words).map(({ key }) => key));
  const all = views({ tab: 'qualified', search: '', offset: 0, limit: 10 }, null);
  expect(all).toMatchObject({
    counts: { marketplace: 1, qualified: 2, 'co-sell': 1, favorites: 1 },
    matching: 2,
    accounts: ['x'],
    due: 4,
    unknownColumns: ['Obchodník'],
    freshness: { kind: 'fresh' },
  });
  expect(all.keys).toEqual(['b', 'a']);
  expect(views({ tab: 'qualified', search: '', offset: 1, limit: 1 }, null).keys).toEqual(['a']);
  const words = ' ADATUM  jo@ ';
  expect(views({ tab: 'qualified', search: words, offset: 0, limit: 10 }, found(words)).matching).toBe(1);
  expect(views({ tab: 'marketplace', search: 'žluť', offset: 0, limit: 10 }, found('žluť'))).toMatchObject({
    matching: 1,
    freshness: { kind: 'never' },
  });
  expect(
    triageViews(state(records, []), 'x')({ tab: 'favorites', search: '', offset: 0, limit: 10 }, null).counts,
  ).toEqual({ 'to-answer': 1, marketplace: 0, qualified: 1, 'co-sell': 0, favorites: 1, snoozed: 0 });
});

test('why open pages are not read stands in the tooltip, and ! beside the count', () => {
  const pages = { troubles: [], lines: ['The page does not respond. Reload it.'] };
  const { badge } = deriveOutput({ ...state([lead('a', 10)], [read(1)]), pages }, null);
  expect(badge).toMatchObject({ text: '1!', tone: 'trouble' });
  expect(badge.title).toContain('The page does not respond. Reload it.');
  // Also before any list was ever read.
  expect(deriveOutput({ ...state([], []), pages }, null).badge).toMatchObject({
    text: '!',
    title: expect.stringContaining('The page does not respond. Reload it.') as string,
  });
});
