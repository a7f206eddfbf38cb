import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { TableView } from '../../domain/table-view';
import type { GroupCount } from '../../domain/to-answer';
import type { Entry } from './entry';
import type { FacetContext } from './facets';
import { FIRST_VIEW } from './first-view';
import { inSlices } from './in-slices';
import { type EntriesShown, shownEntries } from './shown-entries';
import type { TableBook } from './table-book';

interface ViewedRows {
  /** The rows of the tab, and those of them that pass search and filters, in order. */
  readonly found: ReadonlySignal<EntriesShown>;
  /** How many rows there will be when all are loaded, where that is known. */
  readonly expected: ReadonlySignal<number>;
  /** What filters ask of a row besides itself. */
  readonly context: ReadonlySignal<FacetContext>;
}

const NO_ROWS = { entries: [], groupOf: new Map<string, never>() } as const;

/** The rows of the book that a view shows; worked out anew, slice by slice, whenever one of the two changes. */
export function rowsOfView(
  book: TableBook,
  view: ReadonlySignal<TableView>,
  clock: ReadonlySignal<number>,
  pause: () => Promise<void>,
): ViewedRows {
  const sort = computed(() => view.value.sort);
  const filter = computed(() => view.value.filter);
  const search = computed(() => view.value.search);
  const tab = computed(() => view.value.tab);
  const context = computed<FacetContext>(() => ({
    now: clock.value,
    thresholds: book.thresholds.value,
    hints: book.hints.value,
    figures: book.figures.value,
  }));
  /** Only a filter on deadlines or marks depends on the minute. */
  const filterContext = computed<FacetContext | null>(() =>
    Object.keys(filter.value).length === 0 ? null : context.value,
  );
  const inWorkOrder = computed(() => sort.value.column === FIRST_VIEW.sort.column && !sort.value.descending);
  /** Of the rows that are prepared only the order in which to work is sure. */
  const sure = computed(() => book.whole.value || inWorkOrder.value);
  const limited = computed(() => search.value !== '' || Object.keys(filter.value).length > 0);
  /** The headings, as far as they need not be counted. */
  const knownGroups = computed<readonly GroupCount[] | null>(() => {
    if (tab.value !== 'to-answer' || !inWorkOrder.value) return [];
    return book.whole.value || limited.value ? null : (book.prepared.value?.view.groups ?? null);
  });
  /** Which rows wait or sleep depends on the minute. */
  const minute = computed(() =>
    tab.value === 'all' || tab.value === 'favorites' ? clock.peek() : clock.value,
  );
  const entries = computed<readonly Entry[]>(() =>
    tab.value === 'to-answer' && !book.whole.value
      ? (book.prepared.value?.entries ?? [])
      : book.entries.value,
  );
  const found = signal<EntriesShown>({ ofTab: NO_ROWS, shown: [], groups: [] });
  const find = shownEntries();
  let endFinding = (): void => undefined;
  effect(() => {
    const steps = find({
      tab: tab.value,
      entries: entries.value,
      now: minute.value,
      thresholds: book.thresholds.value,
      sort: sure.value ? sort.value : null,
      filter: filter.value,
      context: filterContext.value,
      search: search.value,
      groups: knownGroups.value,
    });
    endFinding();
    endFinding = inSlices(steps, pause, (next) => {
      found.value = next;
    });
  });
  const expected = computed(() => {
    const loaded = found.value.shown.length;
    if (book.whole.value || limited.value || !sure.value) return loaded;
    if (tab.value === 'all') return Math.max(loaded, book.total.value);
    const prepared = tab.value === 'to-answer' ? book.prepared.value : null;
    return Math.max(loaded, prepared?.view.matching ?? 0);
  });
  return { found, expected, context };
}
