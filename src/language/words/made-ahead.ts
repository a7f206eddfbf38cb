/** Languages that a page may be in: as BCP 47 tags in order of trust. */
type Tags = readonly string[];
/** The tables of one kind that these languages need, each made by its own call; what is made already costs nothing. */
type Tables = (tags: Tags) => readonly (() => unknown)[];

const kinds: Tables[] = [];
const ready = new Set<string>();

/**
 * Names tables that take long to make. They are made when they are first asked for, or ahead, one at a time:
 * a first text that asks for the words of fourteen languages would keep the page waiting.
 */
export function madeAhead(tables: Tables): void {
  kinds.push(tables);
}

/** Makes every table that these languages need, in steps. */
export function* makeAhead(tags: Tags): Generator<void> {
  const key = tags.join();
  if (ready.has(key)) return;
  for (const tables of kinds)
    for (const make of tables(tags)) {
      make();
      yield;
    }
  ready.add(key);
}
