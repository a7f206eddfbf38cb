import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import {
  NO_VIEWS,
  type SavedView,
  type TableView,
  type TableViews,
  validViews,
} from '../../domain/table-view';
import type { GroupCount } from '../../domain/to-answer';
import type { Entry } from './entry';
import { inSlices } from './in-slices';
import { type EntriesShown, shownEntries } from './shown-entries';
import { type Facet, type FacetContext, facets, filtered, valuesIn } from './facets';
import { type DueFigures, dueFigures, preparedFigures } from './tab-rows';
import type { TableBook } from './table-book';
import type { TablePorts } from './table-ports';

export const FIRST_VIEW: TableView = {
  tab: 'to-answer',
  search: '',
  filter: {},
  sort: { column: 'deadline', descending: false },
  columns: [],
};

/** How the table stands: what of the book it shows, and in which order. */
export interface TableStore {
  readonly book: TableBook;
  readonly view: ReadonlySignal<TableView>;
  /** The rows of the tab that pass search and filters, in order. */
  readonly shown: ReadonlySignal<readonly Entry[]>;
  /** The headings between them; none but in "To answer", in the order in which to work. */
  readonly groups: ReadonlySignal<readonly GroupCount[]>;
  /** How many rows there will be when all are loaded, where that is known; `shown` is the first of them. */
  readonly expected: ReadonlySignal<number>;
  readonly figures: ReadonlySignal<DueFigures>;
  readonly saved: ReadonlySignal<readonly SavedView[]>;
  /** Facets that can tell rows apart: accounts where there are several, tags where there are any. */
  readonly useful: ReadonlySignal<readonly Facet[]>;
  /** The names of owners that were used, the most used first. */
  readonly owners: ReadonlySignal<readonly string[]>;
  readonly selected: ReadonlySignal<ReadonlySet<string>>;
  /** The row that the keyboard is at. */
  readonly active: ReadonlySignal<string | null>;
  /** Where the table was scrolled to, kept while a referral is looked at. */
  scrollTop: number;
  /** Brings a shown row into sight and gives it the focus; null while there is no table. */
  focusRow: ((key: string) => void) | null;
  change(part: Partial<TableView>): void;
  choose(facet: string, values: readonly string[]): void;
  valuesOf(facet: string): readonly (readonly [string, number])[];
  activate(key: string | null): void;
  select(keys: readonly string[], on: boolean): void;
  clearSelection(): void;
  saveView(name: string): Promise<void>;
  removeView(id: string): Promise<void>;
  takeViews(stored: unknown): void;
}

const NO_ROWS = { entries: [], groupOf: new Map<string, never>() } as const;
const NO_FIGURES: DueFigures = {
  due: 0,
  calls: 0,
  overdue: 0,
  perhaps: 0,
  counts: { 'to-answer': 0, snoozed: 0, favorites: 0, all: 0 },
};

/** What is kept of how the table was left is written once the hand rests. */
const REST_MS = 800;

export function tableStore(
  book: TableBook,
  ports: Pick<TablePorts, 'send' | 'pause'>,
  clock: ReadonlySignal<number>,
): TableStore {
  const view = signal<TableView>(FIRST_VIEW);
  const views = signal<TableViews>(NO_VIEWS);
  const selected = signal<ReadonlySet<string>>(new Set());
  const active = signal<string | null>(null);
  const saved = computed(() => views.value.saved);
  let resting: ReturnType<typeof setTimeout> | undefined;

  const sort = computed(() => view.value.sort);
  const filter = computed(() => view.value.filter);
  const search = computed(() => view.value.search);
  const chosenTab = computed(() => view.value.tab);
  const context = computed<FacetContext>(() => ({
    now: clock.value,
    thresholds: book.thresholds.value,
    hints: book.hints.value,
  }));
  /** Only a filter on deadlines or marks depends on the minute. */
  const filterContext = computed<FacetContext | null>(() =>
    Object.keys(filter.value).length === 0 ? null : context.value,
  );
  /** Of the rows that are prepared only the order in which to work is sure. */
  const sure = computed(
    () => book.whole.value || (sort.value.column === FIRST_VIEW.sort.column && !sort.value.descending),
  );
  const limited = computed(() => search.value !== '' || Object.keys(filter.value).length > 0);
  /** The headings, as far as they need not be counted. */
  const knownGroups = computed<readonly GroupCount[] | null>(() => {
    const { column, descending } = sort.value;
    if (chosenTab.value !== 'to-answer' || column !== FIRST_VIEW.sort.column || descending) return [];
    return book.whole.value || limited.value ? null : (book.prepared.value?.view.groups ?? null);
  });
  /** Which rows wait or sleep depends on the minute. */
  const minute = computed(() =>
    chosenTab.value === 'all' || chosenTab.value === 'favorites' ? clock.peek() : clock.value,
  );
  const ofTabEntries = computed(() =>
    chosenTab.value === 'to-answer' && !book.whole.value
      ? (book.prepared.value?.entries ?? [])
      : book.entries.value,
  );

  const found = signal<EntriesShown>({ ofTab: NO_ROWS, shown: [], groups: [] });
  const shown = computed(() => found.value.shown);
  const groups = computed(() => found.value.groups);
  const find = shownEntries();
  let endFinding = (): void => undefined;
  effect(() => {
    const steps = find({
      tab: chosenTab.value,
      entries: ofTabEntries.value,
      now: minute.value,
      thresholds: book.thresholds.value,
      sort: sure.value ? sort.value : null,
      filter: filter.value,
      context: filterContext.value,
      search: search.value,
      groups: knownGroups.value,
    });
    endFinding();
    endFinding = inSlices(steps, ports.pause, (next) => {
      found.value = next;
    });
  });

  const counts = signal<DueFigures | null>(null);
  let endCounting = (): void => undefined;
  effect(() => {
    const steps = dueFigures(book.entries.value, clock.value, book.thresholds.value);
    endCounting();
    endCounting = inSlices(steps, ports.pause, (next) => {
      counts.value = next;
    });
  });
  const figures = computed(() => {
    const { value: prepared } = book.prepared;
    if (prepared !== null && (!book.whole.value || counts.value === null))
      return preparedFigures(prepared.view, book.total.value);
    return counts.value ?? NO_FIGURES;
  });
  const expected = computed(() => {
    const loaded = shown.value.length;
    if (book.whole.value || limited.value || !sure.value) return loaded;
    if (chosenTab.value === 'all') return Math.max(loaded, book.total.value);
    const prepared = chosenTab.value === 'to-answer' ? book.prepared.value : null;
    return Math.max(loaded, prepared?.view.matching ?? 0);
  });

  const useful = computed(() => {
    const rows = book.entries.value;
    const several = rows.some(({ row }) => row.account !== rows[0]?.row.account);
    const shared = rows.some(({ row }) => Boolean(row.team));
    const tagged = rows.some(({ row }) => row.tags.length > 0);
    const owned = rows.some(({ row }) => Boolean(row.owner));
    return facets.filter(
      ({ name, quiet }) =>
        quiet !== true &&
        (name !== 'account' || several) &&
        (name !== 'claim' || shared) &&
        (name !== 'tags' || tagged) &&
        // A team's claims take the owner's place.
        (name !== 'owner' || (owned && !shared)),
    );
  });
  const owners = computed(() => {
    const uses = new Map<string, number>();
    for (const { row } of book.entries.value)
      if (row.owner) uses.set(row.owner, (uses.get(row.owner) ?? 0) + 1);
    return [...uses].sort(([, one], [, other]) => other - one).map(([name]) => name);
  });
  /** Choosing in a menu does not change what there is to choose from. */
  let counted: {
    readonly of: string;
    readonly entries: readonly Entry[];
    readonly at: FacetContext;
    readonly values: readonly (readonly [string, number])[];
  } | null = null;

  async function keep(next: TableViews): Promise<void> {
    views.value = next;
    views.value = await ports.send('views.set', { views: next });
  }

  function rest(): void {
    clearTimeout(resting);
    // That it could not be kept costs only how the table looks next time: the rows are what matters here.
    resting = setTimeout(() => {
      keep({ ...views.peek(), last: view.peek() }).catch(() => undefined);
    }, REST_MS);
  }

  function change(part: Partial<TableView>): void {
    view.value = { ...view.peek(), ...part };
    rest();
  }

  return {
    book,
    view,
    shown,
    groups,
    expected,
    figures,
    saved,
    useful,
    owners,
    selected,
    active,
    scrollTop: 0,
    focusRow: null,
    change,
    choose(facet, values) {
      const { [facet]: _, ...others } = view.peek().filter;
      change({ filter: values.length === 0 ? others : { ...others, [facet]: values } });
    },
    valuesOf(name) {
      const facet = facets.find((one) => one.name === name);
      if (facet === undefined) return [];
      const now = context.peek();
      const { [name]: chosen = [], ...others } = filter.value;
      const { entries } = found.value.ofTab;
      const of = JSON.stringify([name, others]);
      if (counted?.of !== of || counted.entries !== entries || counted.at !== now) {
        counted = {
          of,
          entries,
          at: now,
          values: valuesIn(facet, filtered(entries, others, now), chosen, now),
        };
      }
      return counted.values;
    },
    activate: (key) => {
      active.value = key;
    },
    select(keys, on) {
      const next = new Set(selected.peek());
      for (const key of keys)
        if (on) next.add(key);
        else next.delete(key);
      selected.value = next;
    },
    clearSelection: () => {
      selected.value = new Set();
    },
    async saveView(name) {
      const others = views.peek().saved.filter((one) => one.name !== name);
      const id = views.peek().saved.find((one) => one.name === name)?.id ?? crypto.randomUUID();
      await keep({ ...views.peek(), saved: [...others, { id, name, ...view.peek() }] });
    },
    removeView: (id) => keep({ ...views.peek(), saved: views.peek().saved.filter((one) => one.id !== id) }),
    takeViews(stored) {
      const valid = validViews(stored);
      batch(() => {
        views.value = valid;
        if (valid.last !== null) view.value = valid.last;
      });
    },
  };
}
