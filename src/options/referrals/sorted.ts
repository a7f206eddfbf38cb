import { onceForEach } from '../../ui/intl-formats';
import type { TableSort } from '../../domain/table-view';
import { columns, type SortValue } from './columns';
import { byEntryUrgency, type Entry } from './entry';
import { inOrder, mapped, passing, type Steps } from './in-slices';

const collators = onceForEach((language) => new Intl.Collator(language));

/** Rows in the order of a column; `entries` come in the order in which to work, which decides among equals. */
export function* sorted(
  entries: readonly Entry[],
  { column: name, descending }: TableSort,
): Steps<readonly Entry[]> {
  const column = columns.find((one) => one.name === name);
  if (column === undefined) return entries;
  const { sort } = column;
  const way = descending ? -1 : 1;
  if ('order' in sort) {
    if (sort.order === byEntryUrgency) return descending ? entries.toReversed() : entries;
    return yield* inOrder(entries, (a, b) => way * sort.order(a, b));
  }
  const all = yield* mapped(entries, (entry) => ({ entry, value: sort.by(entry.row) }));
  const isEmpty = ({ value }: { readonly value: SortValue }): boolean => value === null || value === '';
  const valued = yield* passing(all, (one) => !isEmpty(one));
  const empty = yield* passing(all, isEmpty);
  const places = yield* placesOf(valued.map(({ value }) => value));
  const placed = yield* mapped(valued, ({ entry, value }) => ({
    entry,
    place: way * (typeof value === 'number' ? value : (places.get(value) ?? 0)),
  }));
  const ranked = yield* inOrder(placed, (a, b) => a.place - b.place);
  // What is not known stands at the end, whichever way is asked for.
  return [...ranked, ...empty].map(({ entry }) => entry);
}

/** The place of each text as people of the reader's language sort. Each is compared once, however often it occurs. */
function* placesOf(values: readonly SortValue[]): Steps<ReadonlyMap<SortValue, number>> {
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))];
  // By letters first, which is quick and mostly right: the order of the language then has little left to move.
  const byLetters = yield* inOrder(texts, (a, b) => (a < b ? -1 : 1));
  const inTheirs = yield* inOrder(byLetters, collators('').compare);
  return new Map(inTheirs.map((text, place) => [text, place]));
}
