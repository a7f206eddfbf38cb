import type { Thresholds } from '../../domain/deadline';
import type { TableSort, TableTab } from '../../domain/table-view';
import type { GroupCount } from '../../domain/to-answer';
import { holdsWords, searchWords } from '../../domain/search-text';
import type { Entry } from './entry';
import { type FacetContext, type Filter, filterOf } from './facets';
import { passing, remembered, type Steps } from './in-slices';
import { sorted } from './sorted';
import { groupCounts, type TabRows, tabRows } from './tab-rows';

/** What is asked of the rows of the book. */
interface EntriesAsked {
  readonly tab: TableTab;
  /** In the order in which to work. */
  readonly entries: readonly Entry[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly thresholds: Thresholds;
  /** Null: the order cannot be told yet, and no row is shown. */
  readonly sort: TableSort | null;
  readonly filter: Filter;
  /** What the filter looks at besides the rows; null where there is no filter. */
  readonly context: FacetContext | null;
  readonly search: string;
  /** The headings, where they are known; null: they are counted. */
  readonly groups: readonly GroupCount[] | null;
}

/** The rows that are shown. */
export interface EntriesShown {
  readonly ofTab: TabRows;
  /** Those of the tab that pass search and filters, in order. */
  readonly shown: readonly Entry[];
  readonly groups: readonly GroupCount[];
}

/** Works out what is shown; each step holds while its own causes do: typing does not sort, sorting does not rank. */
export function shownEntries(): (asked: EntriesAsked) => Steps<EntriesShown> {
  const [ofTabs, inOrders] = [remembered<TabRows>(), remembered<readonly Entry[]>()];
  const [passings, founds] = [remembered<readonly Entry[]>(), remembered<readonly Entry[]>()];
  const counted = remembered<readonly GroupCount[]>();
  return function* ({ tab, entries, now, thresholds, sort, filter, context, search, groups }) {
    const ofTab = yield* ofTabs([tab, entries, now, thresholds], () =>
      tabRows(tab, entries, now, thresholds),
    );
    const inOrder = sort === null ? [] : yield* inOrders([ofTab, sort], () => sorted(ofTab.entries, sort));
    const filtered = yield* passings([inOrder, filter, context], function* () {
      const passes = context === null ? null : filterOf(filter, context);
      return passes === null ? inOrder : yield* passing(inOrder, passes);
    });
    const shown = yield* founds([filtered, search], function* () {
      const words = searchWords(search);
      if (words.length === 0) return filtered;
      return yield* passing(filtered, ({ hay }) => holdsWords(hay, words));
    });
    return {
      ofTab,
      shown,
      groups: groups ?? (yield* counted([shown, ofTab], () => groupCounts(shown, ofTab.groupOf))),
    };
  };
}
