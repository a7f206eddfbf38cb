import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { blankReferral } from '../../domain/kept';
import { derive } from '../../domain/merge';
import { HOUR, instant } from '../../domain/moment';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { packRows, tableRow } from '../../domain/table-row';
import type { RequestOf, ResponseOf, Verb } from '../../messages/contract';
import { speakEnglish } from '../../ui/english-for-tests';
import { tableBook } from './table-book';
import type { TablePorts } from './table-ports';
import { tableStore } from './table-store';

// The address of the page: there is none in Node.
vi.mock('../place', () => ({ hrefTo: () => '' }));
speakEnglish();

const now = Date.parse('2026-11-21T09:30:00.000Z');
const COUNT = 20_000;
const rows = Array.from({ length: COUNT }, (_, at) =>
  tableRow(
    derive({
      ...blankReferral(`k${String(at).padStart(6, '0')}`, 'lead', instant(now - at * HOUR)),
      list: 'marketplace',
      createdAt: instant(now - ((at * 7_919) % 600) * HOUR),
      company: `Firm ${String((at * 31) % 9_973)}`,
      country: at % 3 === 0 ? 'CZ' : 'US',
    }),
  ),
);

async function filledStore() {
  let pauses = 0;
  const ports: TablePorts = {
    send: async <V extends Verb>(verb: V, ask: RequestOf<V>): Promise<ResponseOf<V>> => {
      const { offset = 0, limit = 0 } = ask as { readonly offset?: number; readonly limit?: number };
      const answer = {
        'table.rows': {
          mark: 'm',
          offset,
          total: COUNT,
          rows: packRows(rows.slice(offset, offset + limit)),
          settings: DEFAULT_SETTINGS,
        },
        'table.changes': {
          kind: 'changes',
          mark: 'm',
          put: packRows([]),
          removed: [],
          settings: DEFAULT_SETTINGS,
        },
        'table.hints': { mark: 'h', hints: {} },
        'table.start': { kind: 'parts' },
        'table.tidy': {},
      }[verb as string];
      return answer as ResponseOf<V>;
    },
    readSnapshot: async () => null,
    readStored: async () => null,
    onChange: () => {},
    pause: () =>
      new Promise((resolve) => {
        pauses += 1;
        setTimeout(resolve);
      }),
    now: () => now,
  };
  const book = tableBook(ports, new AbortController().signal);
  const store = tableStore(book, ports, signal(now));
  await book.follow();
  return { store, pausesOf: () => pauses };
}

const companies = (entries: readonly { readonly row: { readonly company: string | null } }[]) =>
  entries.map(({ row }) => row.company ?? '');

vi.setConfig({ testTimeout: 60_000 });
/** On a busy machine each step takes its time. */
const until = <T>(value: () => T) => expect.poll(value, { timeout: 20_000 });

test('twenty thousand rows are searched, filtered and put in order as few are, in slices', async () => {
  const { store, pausesOf } = await filledStore();
  store.change({ tab: 'all' });
  await until(() => store.shown.value.length).toBe(COUNT);
  const before = pausesOf();
  store.change({ sort: { column: 'company', descending: false } });
  const expected = companies(rows.map((row) => ({ row }))).sort(new Intl.Collator('en').compare);
  await until(() => store.shown.value[0]?.row.company).toBe(expected[0]);
  expect(companies(store.shown.value)).toEqual(expected);
  // The page had its turn meanwhile.
  expect(pausesOf()).toBeGreaterThan(before);
  store.change({ search: 'firm 123' });
  await until(() => companies(store.shown.value)).toEqual(expected.filter((name) => name.includes('123')));
  store.choose('country', ['CZ']);
  await until(() => store.shown.value.every(({ row }) => row.country === 'CZ')).toBe(true);
  expect(store.shown.value.length).toBeGreaterThan(0);
  store.change({ search: '', filter: {}, tab: 'to-answer', sort: { column: 'deadline', descending: false } });
  const headed = (): number => store.groups.value.reduce((sum, { count }) => sum + count, 0);
  await until(() => store.shown.value.length - headed()).toBe(0);
  expect(headed()).toBeGreaterThan(0);
});
