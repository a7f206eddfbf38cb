import { driftTally, type DriftTally } from './drift-tally';
import type { ListSearch } from './drawn-lists';
import { tiersOfLists } from './drawn-lists';
import type { KnownRows } from './known-rows';
import { readList, type ListMemory, type ListRead } from './read-list';
import type { ListPlace } from './list-head';
import type { DrawnList } from './rows/drawn-list';
import { size, worth } from './evidence';

/** A list as it is drawn, and what was read of it. */
export interface FoundList {
  readonly drawn: DrawnList;
  readonly read: ListRead;
}

interface BestListSearch extends ListSearch {
  readonly rows: KnownRows;
  readonly memory: ListMemory;
  /** Elements that are fields of one referral's details, and no list. */
  readonly fields: readonly Element[];
  /** Only what is drawn as a list may be one: it is not known what else the page shows. */
  readonly declaredOnly: boolean;
}

/** The list that most of is understood; grids first, then lists, then whatever repeats. */
export function* readBestList(
  search: BestListSearch,
  place: ListPlace,
  drift: DriftTally,
): Generator<void, FoundList | null> {
  const { rows, memory, fields, declaredOnly, parts } = search;
  let best: (FoundList & { readonly drift: DriftTally }) | null = null;
  for (const tier of tiersOfLists(search)) {
    for (const drawn of yield* parts.runInSteps({ step: 'list' }, tier, [])) {
      if (isMadeOf(drawn, fields) || (declaredOnly && drawn.layout === 'repeated')) continue;
      const own = driftTally();
      const read = yield* parts.runInSteps(
        { step: 'list', engine: drawn.layout },
        function* candidate() {
          return yield* readList(drawn, yield* rows.read(drawn, parts), { place, memory, parts }, own);
        },
        null,
      );
      if (read !== null && (best === null || worthOf(read) > worthOf(best.read)))
        best = { drawn, read, drift: own };
    }
    // What is less likely a list is looked at only where nothing better was understood.
    if (best?.read.sure === true && best.drawn.rows.length > 0) break;
  }
  if (best === null) return null;
  for (const { kind, at, word, count } of best.drift.all()) drift.add(kind, at, word, count);
  return { drawn: best.drawn, read: best.read };
}

/** Labels and values of a referral's own page stand in rows too; those rows are no referrals. */
function isMadeOf({ rows }: DrawnList, fields: readonly Element[]): boolean {
  if (fields.length === 0) return false;
  const pieces = new Set(rows.flatMap((row) => row.pieces));
  const isInRow = (field: Element): boolean => {
    for (let at: Element | null = field; at !== null; at = at.parentElement) if (pieces.has(at)) return true;
    return false;
  };
  return fields.filter(isInRow).length >= size.labelledFields;
}

const worthOf = (read: ListRead): number =>
  (read.sure ? worth.sure : 0) +
  read.columns.filter(({ meaning }) => meaning !== null && meaning !== 'nothing').length * worth.column +
  Math.min(read.referrals.length, worth.rows);
