import { onceForEach } from '../../ui/intl-formats';
import type { TableSort } from '../../domain/table-view';
import { columns, type SortValue } from './columns';
import { byEntryUrgency, type Entry } from './entry';

const collators = onceForEach((language) => new Intl.Collator(language));

/** Rows in the order of a column; `entries` come in the order in which to work, which decides among equals. */
export function sorted(entries: readonly Entry[], { column: name, descending }: TableSort): readonly Entry[] {
  const column = columns.find((one) => one.name === name);
  if (column === undefined) return entries;
  const { sort } = column;
  if ('order' in sort) {
    if (sort.order === byEntryUrgency) return descending ? entries.toReversed() : entries;
    const way = descending ? -1 : 1;
    return entries.toSorted((a, b) => way * sort.order(a, b));
  }
  const valued: { readonly entry: Entry; readonly value: Exclude<SortValue, null> }[] = [];
  const empty: Entry[] = [];
  for (const entry of entries) {
    const value = sort.by(entry.row);
    if (value === null || value === '') empty.push(entry);
    else valued.push({ entry, value });
  }
  const places = placesOf(valued.map(({ value }) => value));
  const way = descending ? -1 : 1;
  const placed = valued.map(({ entry, value }) => ({
    entry,
    place: way * (typeof value === 'number' ? value : (places.get(value) ?? 0)),
  }));
  placed.sort((a, b) => a.place - b.place);
  // What is not known stands at the end, whichever way is asked for.
  return [...placed.map(({ entry }) => entry), ...empty];
}

/** The place of each text as people of the reader's language sort. Each is compared once, however often it occurs. */
function placesOf(values: readonly (string | number)[]): ReadonlyMap<string, number> {
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))];
  // By letters first, which is quick and mostly right: the order of the language then has little left to move.
  texts.sort();
  texts.sort(collators('').compare);
  return new Map(texts.map((text, place) => [text, place]));
}
