import { describe, expect, test, vi } from 'vitest';
import { insightsOf } from '../../domain/insights';
import { blankReferral } from '../../domain/kept';
import { derive } from '../../domain/merge';
import { DAY, instant } from '../../domain/moment';
import { DEFAULT_SETTINGS, thresholdsOf } from '../../domain/settings';
import { packRows, type TableRow, tableRow } from '../../domain/table-row';
import type { ResponseOf, RequestOf, Verb } from '../../messages/contract';
import { speakEnglish } from '../../ui/english-for-tests';
import { entryOf } from './entry';
import { type FacetContext, facets, filtered, valuesIn } from './facets';
import type { Steps } from './in-slices';
import { sorted } from './sorted';
import { tableBook } from './table-book';
import type { TablePorts } from './table-ports';

// The address of the page: there is none in Node.
vi.mock('../place', () => ({ hrefTo: () => '' }));
speakEnglish();

const now = Date.parse('2026-11-21T09:30:00.000Z');
const thresholds = thresholdsOf(DEFAULT_SETTINGS);
const row = (key: string, daysAgo: number, facts: Partial<TableRow> = {}): TableRow =>
  tableRow(
    derive({
      ...blankReferral(key, 'lead', instant(now - daysAgo * DAY)),
      list: 'marketplace',
      createdAt: instant(now - daysAgo * DAY),
      company: key,
      ...facts,
    }),
  );

/** A worker with a list of rows that others change. */
class Worker {
  rows = new Map<string, TableRow>();
  version = 1;
  readonly #changes: { readonly version: number; readonly key: string }[] = [];
  readonly asked: string[] = [];
  /** Called before each answer. */
  before: (verb: string) => void = () => {};
  forgetful = false;
  /** By the offset that is asked for. */
  hints: readonly ResponseOf<'table.hints'>[] = [{ mark: 'h', hints: {} }];

  constructor(rows: readonly TableRow[]) {
    for (const one of rows) this.rows.set(one.key, one);
  }

  change(key: string, to: TableRow | null): void {
    this.version += 1;
    this.#changes.push({ version: this.version, key });
    if (to === null) this.rows.delete(key);
    else this.rows.set(key, to);
  }

  readonly send = async <V extends Verb>(verb: V, ask: RequestOf<V>): Promise<ResponseOf<V>> => {
    this.asked.push(verb);
    this.before(verb);
    return this.#answer(verb, ask as Record<string, unknown>) as ResponseOf<V>;
  };

  #answer(verb: string, ask: Record<string, unknown>): unknown {
    const settings = DEFAULT_SETTINGS;
    if (verb === 'table.hints') return this.hints[Number(ask['offset'] ?? 0)];
    if (verb === 'table.start') return { kind: 'parts' };
    if (verb === 'table.tidy') return {};
    if (verb === 'insights.counted') return { keys: { late: [...this.rows.keys()].slice(0, 2) } };
    if (verb === 'table.rows') {
      const offset = Number(ask['offset']);
      return {
        mark: `m${this.version}`,
        offset,
        total: this.rows.size,
        rows: packRows([...this.rows.values()].slice(offset, offset + 2)),
        settings,
      };
    }
    if (this.forgetful) {
      this.forgetful = false;
      return { kind: 'reload' };
    }
    const since = Number(String(ask['since']).slice(1));
    const keys = [...new Set(this.#changes.filter(({ version }) => version > since).map(({ key }) => key))];
    return {
      kind: 'changes',
      mark: `m${this.version}`,
      settings,
      removed: keys.filter((key) => !this.rows.has(key)),
      put: packRows(keys.flatMap((key) => this.rows.get(key) ?? [])),
    };
  }
}

const bookOf = (worker: Worker, clock = { now }) => {
  const ports: TablePorts = {
    send: worker.send,
    readSnapshot: async () => null,
    readStored: async () => null,
    onChange: () => {},
    pause: async () => {},
    now: () => clock.now,
  };
  return tableBook(ports, new AbortController().signal);
};
const keys = (book: ReturnType<typeof bookOf>): readonly string[] =>
  book.entries.value.map(({ row: { key } }) => key);

describe('the book', () => {
  test('all parts, in the order in which to work', async () => {
    const book = bookOf(
      new Worker([row('later', 2), row('first', 13), row('second', 9), row('fourth', 1), row('passed', 20)]),
    );
    await book.follow();
    expect(keys(book)).toEqual(['first', 'second', 'later', 'fourth', 'passed']);
    expect([book.total.value, book.whole.value, book.problem.value]).toEqual([5, true, null]);
  });

  test('a write between two parts loses and doubles nothing', async () => {
    const worker = new Worker([row('a', 3), row('b', 4), row('c', 5), row('d', 6)]);
    let parts = 0;
    worker.before = (verb) => {
      parts += verb === 'table.rows' ? 1 : 0;
      if (parts !== 2) return;
      parts += 1;
      worker.change('a', null);
      worker.change('e', row('e', 13));
    };
    const book = bookOf(worker);
    await book.follow();
    expect(keys(book)).toEqual(['e', 'd', 'c', 'b']);
  });

  test('takes only what changed, and everything where the worker does not remember', async () => {
    const worker = new Worker([row('a', 3), row('b', 4)]);
    const book = bookOf(worker);
    await book.follow();
    worker.asked.length = 0;
    worker.change('a', row('a', 13));
    await book.follow();
    expect([keys(book), worker.asked]).toEqual([
      ['a', 'b'],
      ['table.changes', 'table.hints'],
    ]);
    worker.forgetful = true;
    worker.change('c', row('c', 12));
    await book.follow();
    expect(keys(book)).toEqual(['a', 'c', 'b']);
  });

  test('hints of some rows leave those of the others as they were', async () => {
    const worker = new Worker([row('a', 3), row('b', 4)]);
    const book = bookOf(worker);
    const hint = { kind: 'same-contact', keys: ['c'], confidence: 'likely', perhaps: 0 } as const;
    worker.hints = [{ mark: 'h1', hints: { a: [hint], b: [hint] } }];
    await book.follow();
    worker.hints = [{ mark: 'h2', hints: { b: [{ ...hint, perhaps: 1 }] }, only: ['a', 'b'] }];
    await book.follow();
    expect(Object.fromEntries(book.hints.value)).toEqual({ b: [{ ...hint, perhaps: 1 }] });
    worker.hints = [{ mark: 'h3', hints: { a: [hint] }, only: ['a'] }];
    await book.follow();
    expect([...book.hints.value.keys()].sort()).toEqual(['a', 'b']);
  });

  test('hints that come in parts are shown together, and asked for anew after a stop', async () => {
    const worker = new Worker([row('a', 3), row('b', 4)]);
    const hint = { kind: 'same-contact', keys: ['c'], confidence: 'likely', perhaps: 0 } as const;
    const [first, second] = [{ a: [hint] }, { b: [hint] }];
    worker.hints = [
      { mark: 'h1', hints: first, next: 1 },
      { mark: 'h2', hints: second },
    ];
    let asked = 0;
    worker.before = (verb) => {
      if (verb !== 'table.hints') return;
      asked += 1;
      if (asked === 3)
        worker.hints = [first, second].map((hints, at) => ({
          mark: 'h2',
          hints,
          ...(at === 0 && { next: 1 }),
        }));
    };
    const book = bookOf(worker);
    await book.follow();
    expect([[...book.hints.value.keys()], asked]).toEqual([['a', 'b'], 4]);
  });

  test('the clock alone moves a row that has passed', async () => {
    const clock = { now };
    const book = bookOf(new Worker([row('a', 13.9), row('b', 4)]), clock);
    await book.follow();
    expect(keys(book)).toEqual(['a', 'b']);
    clock.now = now + DAY;
    await book.follow();
    expect(keys(book)).toEqual(['b', 'a']);
  });

  test('a worker that does not answer is told, and asked again', async () => {
    const worker = new Worker([row('a', 3)]);
    worker.before = () => {
      throw new Error('gone');
    };
    const book = bookOf(worker);
    await book.follow();
    expect(book.problem.value?.reason).toBe('gone');
    worker.before = () => {};
    await book.follow();
    expect([book.problem.value, keys(book)]).toEqual([null, ['a']]);
  });
});

describe('filters', () => {
  const entries = [
    row('urgent', 13.5, { country: 'CZ' }),
    row('soon', 12, { country: 'US', favorite: true, favoriteInPage: true }),
    row('later', 2, { list: 'qualified' }),
    row('won', 90, { stage: 'archived', outcome: 'won' }),
    row('test', 3, { company: 'MSFT_TEST_1' }),
    row('noted', 5, { note: 'x', favorite: true, favoriteInPage: true }),
  ].map((one) => entryOf(one, now, thresholds));
  const context: FacetContext = {
    now,
    thresholds,
    figures: new Map(),
    hints: new Map([['soon', [{ kind: 'same-contact', keys: ['later'], confidence: 'likely', perhaps: 0 }]]]),
  };
  const names = (filter: Record<string, string[]>): readonly string[] =>
    filtered(entries, filter, context).map(({ row: { key } }) => key);

  test.each([
    [{ deadline: ['urgent'] }, ['urgent']],
    [{ deadline: ['urgent', 'soon'] }, ['urgent', 'soon']],
    [{ list: ['qualified'] }, ['later']],
    [{ status: ['won'], list: ['qualified'] }, []],
    [{ marks: ['favorite'] }, ['soon', 'noted']],
    [{ marks: ['favorite', 'note'] }, ['noted']],
    [{ hints: ['same-contact'] }, ['soon']],
    [{ country: ['CZ', 'US'] }, ['urgent', 'soon']],
    [{ unheardOf: ['x'] }, ['urgent', 'soon', 'later', 'won', 'test', 'noted']],
  ])('%j', (filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });

  test('by the day of the end: the figures of the insights, whatever has passed today', () => {
    const records = [
      row('passed today', 14.2),
      row('ends today', 13.9),
      row('perhaps today', 20, { createdAt: '2026-11-07' }),
      row('ends tomorrow', 13),
      row('outbound', 13, { list: 'outbound' }),
      row('test', 13, { company: 'MSFT_TEST_1' }),
    ].map((one) => derive({ ...blankReferral(one.key, 'lead', one.firstSeenAt), ...one }));
    const all = records.map((one) => entryOf(tableRow(one), now, thresholds));
    const figures = insightsOf(records, now).burn.map(
      ({ day, count }) => [count, filtered(all, { expires: [day] }, context).length] as const,
    );
    expect(figures.slice(0, 2)).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(figures.every(([count, rows]) => count === rows)).toBe(true);
  });

  test('values with their numbers, in their own order, what is chosen also where no row has it', () => {
    const status = facets.find(({ name }) => name === 'status')!;
    expect(valuesIn(status, entries, ['lost'], context)).toEqual([
      ['to-answer', 5],
      ['won', 1],
      ['lost', 0],
    ]);
  });
});

test('what a figure counts is asked while it is followed, and again when something changed', async () => {
  const worker = new Worker([row('a', 1), row('b', 2), row('c', 3)]);
  const book = bookOf(worker);
  const counted = (): readonly string[] => {
    const { figures, entries } = book;
    return filtered(
      entries.value,
      { figure: ['late'] },
      { now, thresholds, hints: new Map(), figures: figures.value },
    )
      .map(({ key }) => key)
      .sort();
  };
  book.followFigures(['late']);
  expect([counted(), book.figures.value.has('late')]).toEqual([[], false]);
  await book.follow();
  expect(counted()).toEqual(['a', 'b']);
  worker.change('a', null);
  await book.follow();
  expect(counted()).toEqual(['b', 'c']);
  book.followFigures([]);
  await book.follow();
  expect(book.figures.value.size).toBe(0);
  expect(worker.asked.filter((verb) => verb === 'insights.counted')).toHaveLength(2);
});

const whole = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

describe('sorting', () => {
  const entries = [
    row('b', 3, { company: 'Žluťák', value: 5, currency: 'USD' }),
    row('a', 2, { company: null, contactName: null }),
    row('c', 1, { company: 'apple', value: 900, currency: 'CZK' }),
  ].map((one) => entryOf(one, now, thresholds));
  const by = (column: string, descending = false): readonly string[] =>
    whole(sorted(entries, { column, descending })).map(({ row: { key } }) => key);

  test('by name as people sort; what is not known stands at the end either way', () => {
    expect(by('customer')).toEqual(['c', 'b', 'a']);
    expect(by('customer', true)).toEqual(['b', 'c', 'a']);
  });

  test('amounts by currency first: they cannot be compared', () =>
    expect(by('value').slice(0, 2)).toEqual(['c', 'b']));
  test('a column that is not known leaves the order', () => expect(by('no such')).toEqual(['b', 'a', 'c']));
  test('by time', () => expect(by('created', true)).toEqual(['c', 'a', 'b']));
});
