import { size } from '../evidence';

/**
 * What ties a cell to its column, strongest first: a heading that it names (`headers`, `aria-describedby`), a
 * key that both carry, an id made of the column's key and the row's, `aria-colindex`; by position only when
 * nothing else does and the counts agree.
 */
export type Place = (row: Element, cells: readonly Element[]) => Placed;

export interface Placed {
  /** One a column; null where the row has no cell for it. */
  readonly cells: readonly (Element | null)[];
  readonly by: 'headers' | 'key' | 'id' | 'index' | 'position' | 'nothing';
}

/** Attributes that say how something looks or behaves, never which column it is. */
const notKeys = new Set([
  'class',
  'style',
  'role',
  'tabindex',
  'scope',
  'title',
  'aria-label',
  'aria-selected',
  'aria-sort',
  'aria-colspan',
  'aria-readonly',
  'aria-haspopup',
  'aria-describedby',
  'aria-expanded',
  'aria-disabled',
  'width',
  'align',
  'valign',
  'colspan',
  'rowspan',
  'comp-id',
  'id',
  'headers',
  'aria-colindex',
  'part',
  'slot',
  'draggable',
  'dir',
  'lang',
  'cell-type',
]);
const keyNames = [
  'col-id',
  'data-automation-key',
  'data-item-key',
  'data-column-key',
  'data-column-id',
  'data-columnid',
  'data-field',
  'field',
  'data-key',
  'data-col',
  'data-column',
  'name',
] as const;

const headKey = (id: string): string =>
  id
    .replace(/^(?:cell|header|head|col|column|th|hdr)[-_:]?/iu, '')
    .replace(/[-_:]?(?:column-?header|header|head|column|col)$/iu, '');

/** The page's language-neutral key of a column, from its header; null where the header carries none. */
export function columnKeyOf(header: Element): string | null {
  for (const name of keyNames) {
    const value = header.getAttribute(name);
    if (value !== null && value !== '') return value;
  }
  const key = headKey(header.id);
  return key !== header.id && /\p{L}{2}/u.test(key) ? key : null;
}

const idOf = (cell: Element): string =>
  cell.id || (cell.querySelector('slot[name]')?.getAttribute('name') ?? '');

/**
 * What the ids of a row's cells end in, `-{rowKey}`, told by what the row's own id ends in; null where they
 * share nothing.
 */
function rowSuffix(row: Element, cells: readonly Element[]): string | null {
  const rowId = row.id;
  const named = rowId === '' ? undefined : cells.find((cell) => idOf(cell) !== '');
  if (named === undefined) return null;
  const id = idOf(named);
  let shared = 0;
  while (
    shared < id.length &&
    shared < rowId.length &&
    id.charCodeAt(id.length - 1 - shared) === rowId.charCodeAt(rowId.length - 1 - shared)
  )
    shared += 1;
  if (shared === 0) return null;
  const before = id[id.length - shared - 1];
  if (before !== undefined && /[-_:.]/u.test(before)) return id.slice(id.length - shared - 1);
  if (/^[-_:.]./u.test(id.slice(id.length - shared))) return id.slice(id.length - shared);
  return null;
}

/** How many columns a cell spans. */
export const spanOf = (cell: Element): number =>
  Math.min(
    size.columnSpan,
    Math.max(1, Number(cell.getAttribute('colspan') ?? cell.getAttribute('aria-colspan') ?? 1) || 1),
  );

/** Prepares the matching of cells to these column headers. */
export function tiesTo(headers: readonly Element[]): Place {
  const keys = new Map<string, number>();
  const ids = new Map<string, number>();
  const idKeys = new Map<string, number>();
  const indexes = new Map<string, number>();
  const note = (map: Map<string, number>, key: string, column: number): void => {
    // What two headers share tells none of them.
    if (key !== '') map.set(key, map.has(key) && map.get(key) !== column ? -1 : column);
  };
  headers.forEach((header, column) => {
    for (const name of header.getAttributeNames()) {
      if (!notKeys.has(name)) note(keys, header.getAttribute(name) ?? '', column);
    }
    note(ids, header.id, column);
    note(idKeys, headKey(header.id), column);
    note(indexes, header.getAttribute('aria-colindex') ?? '', column);
  });
  let keyName: string | null | undefined;

  /** `cell-displayName` is the same in every row: its key is taken out once. */
  const stems = new Map<string, number | undefined>();
  const columnOfStem = (stem: string): number | undefined => {
    if (!stems.has(stem)) stems.set(stem, idKeys.get(headKey(stem)));
    return stems.get(stem);
  };

  const matched = (
    cells: readonly Element[],
    of: (cell: Element) => number | undefined,
  ): (Element | null)[] | null => {
    const placed: (Element | null)[] = headers.map(() => null);
    let hits = 0;
    let copies = 0;
    for (const cell of cells) {
      const column = of(cell);
      if (column === undefined || column < 0) continue;
      const other = placed[column];
      if (other !== null && other !== undefined) {
        // What scrolls under a pinned column may be drawn there once more.
        if (other.textContent !== cell.textContent) return null;
        copies += 1;
        continue;
      }
      placed[column] = cell;
      hits += 1;
    }
    return hits > 0 && hits * 2 >= cells.length - copies ? placed : null;
  };

  /** Rows of one list are tied alike: what held for the row before is tried first. */
  let byPlace = false;

  return (row, cells) => {
    if (byPlace && cells.length === headers.length) return { cells, by: 'position' };
    for (const names of ['headers', 'aria-describedby', 'aria-labelledby']) {
      if (ids.size === 0 || !cells.some((cell) => cell.hasAttribute(names))) continue;
      const named = matched(cells, (cell) =>
        (cell.getAttribute(names) ?? '')
          .split(/\s+/u)
          .map((id) => ids.get(id))
          .findLast((column) => column !== undefined),
      );
      if (named !== null) return { cells: named, by: 'headers' };
    }
    if (keyName === undefined && cells.length > 1) keyName = sharedName(cells, keys);
    const name = keyName;
    if (name !== undefined && name !== null) {
      const keyed = matched(cells, (cell) => keys.get(cell.getAttribute(name) ?? ''));
      if (keyed !== null) return { cells: keyed, by: 'key' };
    }
    const suffix = idKeys.size > 0 ? rowSuffix(row, cells) : null;
    if (suffix !== null) {
      const identified = matched(cells, (cell) => {
        const id = idOf(cell);
        return id.endsWith(suffix) ? columnOfStem(id.slice(0, -suffix.length)) : undefined;
      });
      if (identified !== null) return { cells: identified, by: 'id' };
    }
    if (indexes.size > 0) {
      const indexed = matched(cells, (cell) => indexes.get(cell.getAttribute('aria-colindex') ?? ''));
      if (indexed !== null) return { cells: indexed, by: 'index' };
    }
    const placed = byPosition(headers.length, cells);
    byPlace = placed.by === 'position';
    return placed;
  };
}

/** The attribute of the cells whose values name columns: each tells one header, and no two the same. */
function sharedName(cells: readonly Element[], keys: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 1;
  for (const name of new Set(cells.flatMap((cell) => cell.getAttributeNames()))) {
    if (notKeys.has(name)) continue;
    const columns = cells
      .map((cell) => keys.get(cell.getAttribute(name) ?? ''))
      .filter((column) => column !== undefined);
    // What counts the columns anew in each pinned part names none of them.
    if (columns.includes(-1)) continue;
    if (columns.length > most && new Set(columns).size === columns.length) {
      best = name;
      most = columns.length;
    }
  }
  return best;
}

function byPosition(count: number, cells: readonly Element[]): Placed {
  const placed: (Element | null)[] = [];
  for (const cell of cells) {
    placed.push(cell);
    for (let span = spanOf(cell); span > 1; span -= 1) placed.push(null);
  }
  return placed.length === count
    ? { cells: placed, by: 'position' }
    : { cells: Array.from({ length: count }, () => null), by: 'nothing' };
}
