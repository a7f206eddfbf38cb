import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageReading } from '../domain/reading';
import type { ListName, ReferralReading } from '../domain/referral';
import { changeTimes, type ChangeTimes } from './change-times';
import { columnsOf, type SeenRow } from './drawn-under';
import { provisionalRows } from './provisional-rows';
import { emptyCell, type NeutralRow } from './rows/neutral-list';

const columns = ['dealName', 'company', 'contactName', 'city', 'notes', 'leadSource', 'jobTitle'] as const;
type Column = (typeof columns)[number];

interface Deal {
  readonly id: string;
  readonly lists: readonly ListName[];
  readonly texts: Readonly<Record<Column, string>>;
}

/** Deals of which neighbours share their last columns. */
const deal = (n: number, ...lists: readonly ListName[]): Deal => ({
  id: `id-${n}`,
  lists,
  texts: {
    dealName: `deal ${n}`,
    company: `company ${n}`,
    contactName: `person ${n}`,
    city: `city ${n % 3}`,
    notes: `notes ${n % 2}`,
    leadSource: 'AppSource',
    jobTitle: `title ${n % 4}`,
  },
});
const deals = (from: number, count: number, ...lists: readonly ListName[]): readonly Deal[] =>
  Array.from({ length: count }, (_, n) => deal(from + n, ...lists));

interface Row {
  readonly element: Element;
  id: string;
  cells: string[];
}

/** A page that is drawn in steps, and a loop that looks at it, on a clock without waiting. */
class Page {
  list: ListName = 'inbound';
  headings: readonly Column[] = columns;
  rows: Row[] = [];
  loading = false;
  now = 0;
  readonly wrong: string[] = [];
  readonly sent = new Map<string, string>();
  readonly #deals: ReadonlyMap<string, Deal>;
  readonly #provisional = provisionalRows();
  readonly #known = new WeakMap<Element, { text: string; seen: SeenRow }>();
  readonly #acts: { readonly at: number; readonly act: () => void }[] = [];
  readonly #lookMs: number;
  #touched: ChangeTimes | null = null;
  #lookAt = 0;
  #lastLook = -Infinity;

  constructor(all: readonly Deal[], lookMs = 160) {
    this.#deals = new Map(all.map((one) => [one.id, one]));
    this.#lookMs = lookMs;
  }

  /** Does something in so many ms; `inRows`: it changes rows that stand there. */
  in(ms: number, act: () => void, inRows = false): void {
    const at = this.now + ms;
    this.#acts.push({
      at,
      act: () => {
        act();
        if (inRows) this.#touched = changeTimes(this.#touched, at);
        this.#lookAt = Math.min(this.#lookAt, Math.max(at, this.#lastLook) + this.#lookMs);
      },
    });
  }

  draw(ms: number, shown: readonly Deal[], keep = false): void {
    this.in(ms, () => {
      const standing = new Map(this.rows.map((row) => [row.id, row]));
      this.rows = shown.map((one) => {
        const known = keep ? standing.get(one.id) : undefined;
        return known ?? { element: {} as Element, id: one.id, cells: this.headings.map((c) => one.texts[c]) };
      });
    });
  }

  /** Parts of all rows, in the order given by `rank`, one every `pace` ms; when the last is drawn. */
  recycle(
    ms: number,
    shown: readonly Deal[],
    pace: number,
    rank: (row: number, part: number) => number,
  ): number {
    const parts = shown.flatMap((one, row) =>
      [-1, ...this.headings.keys()].map((part) => ({ one, row, part, rank: rank(row, part + 1) })),
    );
    parts.sort((a, b) => a.rank - b.rank);
    parts.forEach(({ one, row, part }, n) =>
      this.in(
        ms + n * pace,
        () => {
          const at = this.rows[row];
          const column = this.headings[part];
          if (at === undefined) return;
          if (column === undefined) at.id = one.id;
          else at.cells[part] = one.texts[column];
        },
        true,
      ),
    );
    return ms + parts.length * pace;
  }

  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      this.#acts.sort((a, b) => a.at - b.at);
      const [first] = this.#acts;
      const actAt = first?.at ?? Infinity;
      const next = Math.min(actAt, this.#lookAt);
      if (next > until) break;
      this.now = next;
      if (actAt <= this.#lookAt) {
        this.#acts.shift();
        first?.act();
      } else this.#look();
    }
    this.now = until;
  }

  #look(): void {
    this.#lastLook = this.now;
    const rows = this.rows.map((row) => this.#seen(row));
    const reading: PageReading = {
      account: null,
      kind: 'co-sell',
      list: this.list,
      language: 'en',
      layout: 'native-table',
      readAt: '',
      tookMs: 0,
      columns: [],
      extent: { page: null, pages: null, total: null, filters: [], search: false },
      referrals: rows.map(({ referral }) => referral),
      drift: [],
      faults: [],
      detail: false,
    };
    const headers = this.headings.map((text) => ({ text, labels: [], key: null, selection: false }));
    const touched = this.#touched;
    this.#touched = null;
    const work = this.#provisional.settle(
      {
        drawn: [{ reading, columns: columnsOf(headers), rows: () => rows }],
        loading: this.loading,
        inRows: touched,
      },
      { from: this.now, to: this.now },
      function* pause() {
        yield;
      },
    );
    for (let step = work.next(); ; step = work.next()) {
      if (step.done !== true) continue;
      const { sure, againMs } = step.value;
      for (const { referrals, list } of sure) for (const one of referrals) this.#send(one, list);
      this.#lookAt = againMs === null ? Infinity : this.now + Math.max(againMs, 1);
      return;
    }
  }

  /** The reader gives the same object for what did not change. */
  #seen(row: Row): SeenRow {
    const text = JSON.stringify([this.list, this.headings, row.id, row.cells]);
    const known = this.#known.get(row.element);
    if (known?.text === text) return known.seen;
    const cells = row.cells.map((one) => ({ ...emptyCell, text: one }));
    const neutral: NeutralRow = {
      identity: { linked: [row.id], own: [], key: null },
      cells,
      drawn: () => cells,
      selected: false,
    };
    const referral: ReferralReading = {
      rowKey: null,
      kind: 'co-sell',
      list: this.list,
      favorite: null,
      statedExpiry: null,
      fields: {
        id: row.id,
        ...Object.fromEntries(this.headings.map((name, n) => [name, row.cells[n] ?? null])),
      },
    };
    const seen = { pieces: [row.element], row: neutral, referral };
    this.#known.set(row.element, { text, seen });
    return seen;
  }

  #send({ fields }: ReferralReading, list: PageReading['list']): void {
    const truth = this.#deals.get(fields.id ?? '');
    const { id: _, ...others } = fields;
    for (const [name, value] of Object.entries(others))
      if (value !== null && value !== truth?.texts[name as Column])
        this.wrong.push(`${this.now}: ${name} of ${fields.id} is ${value}`);
    if (!truth?.lists.some((one) => one === list)) this.wrong.push(`${this.now}: ${fields.id} is in ${list}`);
    this.sent.set(`${list} ${fields.id}`, JSON.stringify(others));
  }
}

const orders = {
  forward: (row: number, part: number): number => row * 100 + part,
  backward: (row: number, part: number): number => row * 100 - part,
  'by column': (row: number, part: number): number => part * 100 + row,
  'by column, from the last': (row: number, part: number): number => -part * 100 + row,
  shuffled: (row: number, part: number): number => ((row * 17 + part * 31) * 7_919) % 1_009,
} as const;

const isSent = (page: Page, list: ListName, all: readonly Deal[]): readonly string[] =>
  all.map(({ id }) => id).filter((id) => !page.sent.has(`${list} ${id}`));

describe('rows recycled part by part', () => {
  const first = deals(1, 12, 'inbound');
  const second = deals(101, 12, 'inbound');
  for (const [name, rank] of Object.entries(orders))
    for (const pace of [5, 12, 30, 75, 120, 200])
      test(`${name}, ${pace} ms a part`, () => {
        const page = new Page([...first, ...second]);
        page.draw(0, first);
        page.pass(2_000);
        expect(isSent(page, 'inbound', first)).toEqual([]);
        page.pass(page.recycle(0, second, pace, rank) + (pace <= 75 ? 4_000 : 21_000));
        expect(page.wrong).toEqual([]);
        expect(isSent(page, 'inbound', second)).toEqual([]);
      });

  test('all at once: sent after 300 ms', () => {
    const page = new Page([...first, ...second]);
    page.draw(0, first);
    page.pass(2_000);
    page.recycle(0, second, 0, orders.forward);
    page.pass(600);
    expect(page.wrong).toEqual([]);
    expect(isSent(page, 'inbound', second)).toEqual([]);
  });

  test('a list that is scrolled while its rows are still drawn', () => {
    const all = deals(1, 90, 'inbound');
    const page = new Page(all);
    page.draw(0, all.slice(0, 12));
    for (let at = 6; at + 12 <= 90; at += 6) page.recycle(at * 80, all.slice(at, at + 12), 9, orders.forward);
    page.pass(20_000);
    expect(page.wrong).toEqual([]);
    expect(isSent(page, 'inbound', all.slice(78))).toEqual([]);
  });
});

describe('another tab while the rows of the one before stand there', () => {
  const before = deals(1, 12, 'inbound');
  const after = deals(51, 12, 'outbound');
  for (const standing of [200, 1_000, 3_000, 8_000])
    for (const [way, draw] of Object.entries({
      'as new elements': (page: Page) => page.draw(standing, after),
      'in the same elements': (page: Page) => page.recycle(standing, after, 0, orders.forward),
      'part by part': (page: Page) => page.recycle(standing, after, 12, orders['by column']),
      'slowly, part by part': (page: Page) => page.recycle(standing, after, 200, orders.shuffled),
    }))
      test(`${standing} ms, then new rows ${way}`, () => {
        const page = new Page([...before, ...after]);
        page.draw(0, before);
        page.pass(2_000);
        page.in(0, () => {
          page.list = 'outbound';
        });
        draw(page);
        page.pass(standing + 12 * 8 * 200 + 21_000);
        expect(page.wrong).toEqual([]);
        expect(isSent(page, 'outbound', after)).toEqual([]);
      });

  test('rows that both lists have, in the same elements, are taken under the new name once it stands still', () => {
    const both = deals(201, 4, 'inbound', 'outbound');
    const page = new Page([...before, ...after, ...both]);
    page.draw(0, [...before, ...both]);
    page.pass(2_000);
    page.in(0, () => {
      page.list = 'outbound';
    });
    page.draw(3_000, [...after, ...both], true);
    page.pass(4_000);
    expect(isSent(page, 'outbound', after)).toEqual([]);
    expect(isSent(page, 'outbound', both)).toHaveLength(4);
    page.pass(3_500);
    expect(page.wrong).toEqual([]);
    expect(isSent(page, 'outbound', both)).toEqual([]);
  });

  test('a list that is the same under both names is taken after 12 s, and not after 9', () => {
    const both = deals(1, 5, 'inbound', 'outbound');
    const page = new Page(both);
    page.draw(0, both);
    page.pass(2_000);
    page.in(0, () => {
      page.list = 'outbound';
    });
    page.pass(9_000);
    expect(isSent(page, 'outbound', both)).toHaveLength(5);
    page.pass(4_000);
    expect(isSent(page, 'outbound', both)).toEqual([]);
  });

  test('the same where the page never stops loading: after 30 s', () => {
    const both = deals(1, 5, 'inbound', 'outbound');
    const page = new Page(both);
    page.loading = true;
    page.draw(0, both);
    page.pass(2_000);
    page.in(0, () => {
      page.list = 'outbound';
    });
    for (let at = 0; at < 40_000; at += 500) page.in(at, () => undefined);
    page.pass(29_000);
    expect(isSent(page, 'outbound', both)).toHaveLength(5);
    page.pass(3_000);
    expect(isSent(page, 'outbound', both)).toEqual([]);
  });
});

describe('headings change while the cells stand', () => {
  const all = deals(1, 12, 'inbound');
  const less: readonly Column[] = columns.filter((name) => name !== 'company');
  const swapped: readonly Column[] = ['company', 'dealName', ...columns.slice(2)];
  const cases = {
    removed: [columns, less],
    added: [less, columns],
    swapped: [columns, swapped],
    'swapped last': [columns, [...columns.slice(0, 5), 'jobTitle', 'leadSource']],
  } as const satisfies Record<string, readonly [readonly Column[], readonly Column[]]>;
  for (const [what, [from, to]] of Object.entries(cases))
    for (const [standing, pace] of [
      [0, 0],
      [200, 40],
      [5_000, 200],
    ] as const)
      test(`${what}: cells follow after ${standing} ms, a row every ${pace} ms`, () => {
        const page = new Page(all);
        page.headings = from;
        page.draw(0, all);
        page.pass(2_000);
        page.in(0, () => {
          page.headings = to;
        });
        all.forEach((one, n) =>
          page.in(
            standing + n * pace,
            () => {
              const row = page.rows[n];
              if (row !== undefined) row.cells = to.map((name) => one.texts[name]);
            },
            true,
          ),
        );
        page.sent.clear();
        page.pass(standing + 12 * pace + 13_000);
        expect(page.wrong).toEqual([]);
        expect(isSent(page, 'inbound', all)).toEqual([]);
      });
});

test('a clock in a cell holds nothing back', () => {
  const all = deals(1, 3, 'inbound');
  const page = new Page(all);
  page.draw(0, all);
  for (let at = 0; at < 60_000; at += 100)
    page.in(
      at,
      () => {
        for (const row of page.rows) row.cells[4] = `notes ${at}`;
      },
      true,
    );
  page.pass(20_000);
  expect(isSent(page, 'inbound', all)).toEqual([]);
  // What the clock shows is no value.
  expect([...page.sent.values()].filter((fields) => fields.includes('notes'))).toEqual([]);
  expect(page.wrong).toEqual([]);
});

test('any order, any pace, any look: nothing half drawn is sent, and all of it in the end', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 1, max: 10_000 }),
        pace: fc.integer({ min: 0, max: 200 }),
        lookMs: fc.integer({ min: 150, max: 700 }),
        rows: fc.integer({ min: 1, max: 14 }),
        rounds: fc.integer({ min: 1, max: 3 }),
      }),
      ({ seed, pace, lookMs, rows, rounds }) => {
        const all = deals(1, rows * (rounds + 1), 'inbound');
        const page = new Page(all, lookMs);
        page.draw(0, all.slice(0, rows));
        page.pass(2_000);
        const rank = (row: number, part: number): number => ((row * 131 + part * 197) * seed) % 1_013;
        for (let round = 1; round <= rounds; round += 1)
          page.pass(page.recycle(0, all.slice(round * rows, (round + 1) * rows), pace, rank) + 21_000);
        expect(page.wrong).toEqual([]);
        expect(isSent(page, 'inbound', all.slice(-rows))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
