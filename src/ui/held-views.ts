import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Failure } from '../messages/failure';
import { FIRST_TAB, SNAPSHOT_ROWS } from '../messages/snapshot';
import type { TriageQuery, TriageView } from '../messages/triage-verbs';

/** Rows asked for at once: as many as the worker keeps ready, more than one screen, few enough for one frame. */
export const PAGE_ROWS = SNAPSHOT_ROWS;

/** Something to be told once: on the row, and to screen readers. */
export interface RowNotice {
  readonly key: string;
  readonly kind: 'also-in-page' | 'not-kept' | 'not-opened';
}

/** What popup and side panel hold of the worker's truth: the last of it that they heard. */
export interface HeldViews {
  readonly query: Signal<TriageQuery>;
  /** The last view of each list, by `listName`. */
  readonly views: Signal<ReadonlyMap<string, TriageView>>;
  /** The view that the query asks for; null while there is none. */
  readonly view: ReadonlySignal<TriageView | null>;
  readonly problem: Signal<Failure | null>;
  readonly busy: Signal<boolean>;
  readonly rowNotice: Signal<RowNotice | null>;
}

const firstQuery: TriageQuery = { tab: FIRST_TAB, search: '', account: null, offset: 0, limit: PAGE_ROWS };

/** While another search is under way the rows of the former one stay: no flicker at every letter. */
export const listName = ({ tab, account, claim }: TriageQuery): string =>
  JSON.stringify([tab, account, claim]);

export function heldViews(): HeldViews {
  const query = signal(firstQuery);
  const views = signal<ReadonlyMap<string, TriageView>>(new Map());
  return {
    query,
    views,
    view: computed(() => views.value.get(listName(query.value)) ?? null),
    problem: signal(null),
    busy: signal(false),
    rowNotice: signal(null),
  };
}

/** Holds a view of the list that a query names. */
export function holdView({ views }: HeldViews, of: TriageQuery, view: TriageView): void {
  views.value = new Map([...views.peek(), [listName(of), view]]);
}
