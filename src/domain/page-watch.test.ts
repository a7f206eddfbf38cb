import { expect, test } from 'vitest';
import type { PageState } from './page-state';
import {
  documentOfList,
  hidden,
  left,
  longestMs,
  opened,
  type PageSource,
  patienceMs,
  replied,
  reported,
  toldOf,
  verdictOf,
  type WatchedPages,
} from './page-watch';

const list = '/leads/marketplace';
const page = (more: Partial<PageSource> = {}): PageSource => ({
  tab: 1,
  documentId: 'page',
  frame: 0,
  path: list,
  addressed: true,
  ...more,
});
const frame = page({ documentId: 'frame', frame: 7 });
const say = (pages: WatchedPages, kind: PageState['kind'], at: number, source = page()): WatchedPages =>
  reported(pages, source, { state: stateOf(kind), faults: [] }, at);
const stateOf = (kind: PageState['kind']): PageState =>
  kind === 'read' ? { kind, rows: 3 } : kind === 'not-understood' ? { kind, headings: ['Zorp'] } : { kind };
const at = (pages: WatchedPages, now: number, tab = 1): string => {
  const watched = pages[tab];
  if (watched === undefined) return 'gone';
  const verdict = verdictOf(tab, watched, now);
  return verdict.kind === 'trouble' ? verdict.trouble.kind : verdict.kind;
};

test('the user is told early enough before the 30 s of the contract', () => {
  expect(patienceMs).toBeLessThanOrEqual(25_000);
});

test('nothing is waited for once rows are stored, or the list says that it is empty', () => {
  for (const kind of ['read', 'empty', 'no-list-expected'] as const)
    expect(at(say(opened({}, page(), 0), kind, 1_000), 1_000_000)).toBe('fine');
});

test.each(['no-list', 'no-rows', 'not-understood', 'in-frame', 'not-kept'] as const)(
  '%s is told when it lasts',
  (kind) => {
    const pages = say(opened({}, page(), 0), kind, 1_000);
    expect(at(pages, 1_000 + patienceMs - 1)).toBe('waiting');
    expect(at(pages, 1_000 + patienceMs)).toBe(kind);
  },
);

test('a fault of our own is told soon', () => {
  expect(at(say(opened({}, page(), 0), 'fault', 1_000), 7_000)).toBe('fault');
});

test('a page that is silent, or says that it loads, is asked first', () => {
  const silent = opened({}, page(), 0);
  expect(at(silent, patienceMs)).toBe('ask');
  expect(at(say(silent, 'loading', 100), patienceMs + 100)).toBe('ask');
  expect(at(replied(silent, page(), { kind: 'no-answer' }, 0), patienceMs)).toBe('no-answer');
  expect(at(replied(silent, page(), { kind: 'no-script' }, 0), patienceMs)).toBe('not-started');
  const answer = { kind: 'answer', hidden: false, reader: false, loaded: true, report: null } as const;
  expect(at(replied(silent, page(), answer, 0), patienceMs)).toBe('not-started');
  expect(at(replied(silent, page(), { ...answer, loaded: false }, 0), patienceMs)).toBe('loading');
  expect(at(replied(silent, page(), { ...answer, reader: true }, 0), patienceMs)).toBe('loading');
  expect(at(replied(silent, page(), { ...answer, hidden: true }, 0), patienceMs)).toBe('fine');
  const heard = { state: stateOf('read'), faults: [] };
  expect(at(replied(silent, page(), { ...answer, reader: true, report: heard }, 0), patienceMs)).toBe('fine');
});

test('a page that loads for ever is told after it was asked', () => {
  const loading = say(opened({}, page(), 0), 'loading', 100);
  const answer = {
    kind: 'answer',
    hidden: false,
    reader: true,
    loaded: true,
    report: { state: stateOf('loading'), faults: [] },
  } as const;
  expect(at(replied(loading, page(), answer, patienceMs), patienceMs + 100)).toBe('loading');
});

test('a page whose state changes again and again is told all the same', () => {
  let pages = opened({}, page(), 0);
  for (let now = 0; now < longestMs; now += 10_000)
    pages = say(pages, now % 20_000 === 0 ? 'no-rows' : 'no-list', now);
  expect(at(pages, longestMs - 1)).toBe('waiting');
  expect(at(pages, longestMs)).toBe('no-rows');
});

test('what is told stays until it is mended, whatever it turns to, and then goes at once', () => {
  const told = toldOf(say(opened({}, page(), 0), 'no-list', 0), 1, true);
  expect(at(say(told, 'no-rows', 60_000), 60_000)).toBe('no-rows');
  expect(at(say(told, 'read', 60_000), 60_000)).toBe('fine');
});

test('a tab out of sight is not waited for, and begins anew when it is seen', () => {
  const away = hidden(opened({}, page(), 0), 1);
  expect(at(away, 1_000_000)).toBe('fine');
  const back = opened(away, page(), 1_000_000);
  expect(at(back, 1_000_001)).toBe('waiting');
  expect(at(back, 1_000_000 + patienceMs)).toBe('ask');
  // What is told already does not become right by looking away.
  const told = toldOf(say(opened({}, page(), 0), 'no-list', 0), 1, true);
  expect(at(hidden(told, 1), 1_000_000)).toBe('no-list');
});

test('at another address everything begins anew, in the same document and in another', () => {
  const told = toldOf(say(opened({}, page(), 0), 'no-list', 0), 1, true);
  const other = page({ path: '/cosell/inbound' });
  expect(at(opened(told, other, 60_000), 60_001)).toBe('waiting');
  expect(at(opened(told, { ...other, documentId: 'next' }, 60_000), 60_001)).toBe('waiting');
  const elsewhere = page({ path: '/home', addressed: false });
  expect(at(opened(told, elsewhere, 60_000), 1_000_000)).toBe('fine');
  expect(at(left(told, 1, 'page'), 1)).toBe('gone');
  expect(at(left(told, 1, null), 1)).toBe('gone');
});

test('a list that was read and is gone is told', () => {
  const pages = say(say(opened({}, page(), 0), 'read', 1_000), 'no-list', 100_000);
  expect(at(pages, 100_000)).toBe('waiting');
  expect(at(pages, 100_000 + patienceMs)).toBe('no-list');
});

test('a list in a frame is enough, and a frame that says more than its page is told', () => {
  const around = say(opened({}, page(), 0), 'no-list', 1_000);
  expect(at(say(around, 'read', 2_000, frame), 1_000_000)).toBe('fine');
  expect(documentOfList(say(around, 'read', 2_000, frame), 1)).toBe('frame');
  expect(at(say(around, 'not-understood', 2_000, frame), 1_000_000)).toBe('not-understood');
  // A frame that was only opened is asked, and where nothing reads there, it says nothing.
  const quiet = opened(around, frame, 2_000);
  expect(at(quiet, 1_000_000)).toBe('ask');
  expect(at(replied(quiet, frame, { kind: 'no-script' }, 0), 1_000_000)).toBe('no-list');
  expect(at(left(say(around, 'read', 2_000, frame), 1, 'frame'), 1_000_000)).toBe('no-list');
});

test('at another address a frame that stays is asked again', () => {
  const other = page({ path: '/cosell/inbound' });
  const read = say(say(opened({}, page(), 0), 'no-list', 1_000), 'read', 2_000, frame);
  const moved = say(opened(read, other, 60_000), 'no-list', 61_000, other);
  expect(at(moved, 61_000)).toBe('waiting');
  expect(at(moved, 1_000_000)).toBe('ask');
  const report = { state: stateOf('read'), faults: [] };
  const answer = { kind: 'answer', hidden: false, reader: true, loaded: true, report } as const;
  expect(at(replied(moved, { ...frame, path: other.path }, answer, 90_000), 1_000_000)).toBe('fine');
});

test('tabs stand by themselves', () => {
  const second = page({ tab: 2, documentId: 'second' });
  const pages = say(say(opened(opened({}, page(), 0), second, 0), 'read', 1), 'no-list', 1, second);
  expect([at(pages, 1_000_000, 1), at(pages, 1_000_000, 2)]).toEqual(['fine', 'no-list']);
});

test('the trouble names what to explain, and what failed', () => {
  const fault = { step: 'list', engine: 'cards', error: 'TypeError', at: 'reader.js:1:2', count: 1 } as const;
  const pages = reported(
    opened({}, page(), 0),
    page(),
    { state: stateOf('not-understood'), faults: [fault] },
    5,
  );
  const watched = pages[1];
  expect(watched && verdictOf(1, watched, 1_000_000)).toEqual({
    kind: 'trouble',
    trouble: { kind: 'not-understood', tab: 1, path: list, since: 5, headings: ['Zorp'], faults: [fault] },
  });
});
