import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SavedView, TableView } from '../../domain/table-view';
import type { GroupCount } from '../../domain/to-answer';
import type { Entry } from './entry';
import { type Facet, FIGURE_FACET } from './facets';
import { facetValues } from './facet-values';
import { inSlices } from './in-slices';
import { keptViews } from './kept-views';
import { rowsOfView } from './rows-of-view';
import { type DueFigures, dueFigures, preparedFigures } from './tab-rows';
import type { TableBook } from './table-book';
import type { TablePorts } from './table-ports';
import { ownersOf, usefulFacets } from './useful-facets';

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
  /** Whether rows, or what tells which of them are shown, are still to come. */
  readonly loading: ReadonlySignal<boolean>;
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

const NO_NAMES: readonly string[] = [];
const NO_FIGURES: DueFigures = {
  due: 0,
  calls: 0,
  overdue: 0,
  perhaps: 0,
  counts: { 'to-answer': 0, snoozed: 0, favorites: 0, all: 0 },
};

export function tableStore(
  book: TableBook,
  ports: Pick<TablePorts, 'send' | 'pause'>,
  clock: ReadonlySignal<number>,
): TableStore {
  const views = keptViews(ports);
  const { view, change } = views;
  effect(() => book.followFigures(view.value.filter[FIGURE_FACET] ?? NO_NAMES));
  const { found, expected, context } = rowsOfView(book, view, clock, ports.pause);
  const selected = signal<ReadonlySet<string>>(new Set());
  const active = signal<string | null>(null);
  return {
    ...views,
    book,
    expected,
    selected,
    active,
    shown: computed(() => found.value.shown),
    groups: computed(() => found.value.groups),
    figures: figuresOf(book, clock, ports.pause),
    loading: computed(
      () =>
        !book.whole.value ||
        (view.value.filter[FIGURE_FACET] ?? NO_NAMES).some((name) => !book.figures.value.has(name)),
    ),
    useful: computed(() => usefulFacets(book.entries.value)),
    owners: computed(() => ownersOf(book.entries.value)),
    valuesOf: facetValues(view, context, () => found.value.ofTab.entries),
    scrollTop: 0,
    focusRow: null,
    choose(facet, values) {
      const { [facet]: _, ...others } = view.peek().filter;
      change({ filter: values.length === 0 ? others : { ...others, [facet]: values } });
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
  };
}

/** The figures of the tabs: counted in slices, and until then as the worker prepared them. */
function figuresOf(
  book: TableBook,
  clock: ReadonlySignal<number>,
  pause: () => Promise<void>,
): ReadonlySignal<DueFigures> {
  const counts = signal<DueFigures | null>(null);
  let endCounting = (): void => undefined;
  effect(() => {
    const steps = dueFigures(book.entries.value, clock.value, book.thresholds.value);
    endCounting();
    endCounting = inSlices(steps, pause, (next) => {
      counts.value = next;
    });
  });
  return computed(() => {
    const { value: prepared } = book.prepared;
    if (prepared !== null && (!book.whole.value || counts.value === null))
      return preparedFigures(prepared.view, book.total.value);
    return counts.value ?? NO_FIGURES;
  });
}
