import { beforeEach, describe, expect, test, vi } from 'vitest';
import { blankReferral } from '../domain/kept';
import type { Referral } from '../domain/referral';
import type { TriageQuery, TriageView } from '../messages/triage-verbs';
import { type TriagePorts, triageStore } from './triage-store';

const at = '2026-11-21T09:00:00Z';
const referral = (key: string, facts: Partial<Referral> = {}): Referral => ({
  ...blankReferral(key, 'lead', at),
  ...facts,
});
const first: TriageQuery = { tab: 'to-answer', search: '', account: null, offset: 0, limit: 30 };
const none = { 'to-answer': 0, marketplace: 0, qualified: 0, 'co-sell': 0, favorites: 0, snoozed: 0 };

const viewOf = (query: TriageQuery, rows: readonly Referral[], matching = rows.length): TriageView => ({
  query,
  rows,
  matching,
  counts: { ...none, 'to-answer': matching },
  dueCounts: none,
  groups: [],
  calls: 0,
  overdue: 0,
  perhaps: 0,
  accounts: [],
  freshness: { kind: 'never' },
  hints: {},
  unknownColumns: [],
  due: 0,
  settings: { warningHours: 72, urgentHours: 24, keyboardShortcuts: true },
  walk: { kind: 'idle' },
  now: at,
});

/** A worker whose answers the test gives by hand, in any order. */
function stubbedPorts(snapshot: TriageView | null = null) {
  const questions: { verb: string; ask: unknown; answer(value: unknown): void; fail(): void }[] = [];
  let told: (view: TriageView) => void = () => undefined;
  const ports: TriagePorts = {
    send: (verb, ask) =>
      new Promise((resolve, reject) => {
        questions.push({
          verb,
          ask,
          answer: (value) => resolve(value as never),
          fail: () => reject(new Error('gone')),
        });
      }),
    readSnapshot: async () => snapshot,
    painted: async () => undefined,
    onSnapshot: (changed) => {
      told = changed;
    },
  };
  return { ports, questions, tell: (view: TriageView) => told(view) };
}
const settle = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('the store', () => {
  beforeEach(() => {
    vi.useRealTimers();
  });

  test('shows the snapshot before the worker answers, then the answer', async () => {
    const { ports, questions } = stubbedPorts(viewOf(first, [referral('old')]));
    const store = triageStore(ports, new AbortController().signal);
    await store.start();
    await settle();
    expect(store.view.value?.rows[0]?.key).toBe('old');
    questions[0]?.answer(viewOf(first, [referral('new')]));
    await settle();
    expect(store.view.value?.rows[0]?.key).toBe('new');
    expect(store.busy.value).toBe(false);
  });

  test('an answer to an older question never replaces a newer one', async () => {
    const { ports, questions } = stubbedPorts();
    const store = triageStore(ports, new AbortController().signal);
    await store.start();
    await settle();
    void store.refresh();
    questions[1]?.answer(viewOf(first, [referral('second')]));
    await settle();
    questions[0]?.answer(viewOf(first, [referral('first')]));
    await settle();
    expect(store.view.value?.rows[0]?.key).toBe('second');
  });

  test('a failure keeps what was shown and says why; the next answer takes it back', async () => {
    const { ports, questions } = stubbedPorts(viewOf(first, [referral('old')]));
    const store = triageStore(ports, new AbortController().signal);
    await store.start();
    await settle();
    questions[0]?.fail();
    await settle();
    expect([store.view.value?.rows.length, store.problem.value?.reason]).toEqual([1, 'gone']);
    void store.refresh();
    questions[1]?.answer(viewOf(first, []));
    await settle();
    expect(store.problem.value).toBeNull();
  });

  test('more rows are joined to those shown, each once, where it stands now', async () => {
    const { ports, questions } = stubbedPorts();
    const store = triageStore(ports, new AbortController().signal);
    await store.start();
    await settle();
    questions[0]?.answer(viewOf(first, [referral('a'), referral('b')], 4));
    await settle();
    void store.showMore();
    expect(questions[1]?.ask).toMatchObject({ offset: 2 });
    questions[1]?.answer(viewOf({ ...first, offset: 2 }, [referral('b'), referral('c')], 4));
    await settle();
    expect(store.view.value?.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  test('a heart is shown at once, then the truth', async () => {
    const { ports, questions } = stubbedPorts();
    const store = triageStore(ports, new AbortController().signal);
    await store.start();
    await settle();
    const marked = referral('a', { favorite: true, favoriteInPage: true });
    questions[0]?.answer(viewOf(first, [marked]));
    await settle();
    void store.favorite('a', false);
    expect(store.favoriteOf(marked)).toBe(false);
    questions[1]?.answer(marked);
    await settle();
    expect(store.favoriteOf(marked)).toBe(true);
    expect(store.rowNotice.value).toEqual({ key: 'a', kind: 'also-in-page' });
    void store.favorite('a', true);
    questions.at(-1)?.fail();
    await settle();
    expect(store.rowNotice.value).toEqual({ key: 'a', kind: 'not-kept' });
  });

  test('a view that the worker prepares anew is taken over; during a search the worker is asked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { ports, questions, tell } = stubbedPorts();
    const store = triageStore(ports, new AbortController().signal);
    await store.start();
    await settle();
    tell(viewOf(first, [referral('fresh')]));
    expect(store.view.value?.rows[0]?.key).toBe('fresh');
    store.search('con');
    vi.advanceTimersByTime(200);
    const before = questions.length;
    tell(viewOf(first, [referral('other')]));
    expect(questions.length).toBe(before + 1);
    expect(questions.at(-1)?.ask).toMatchObject({ search: 'con' });
  });
});
