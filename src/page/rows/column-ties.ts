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

/** Which column is named by what: -1 where two are. */
type Columns = Map<string, number>;

/** By what the cells of a column can be known, told by its heading. */
interface NamedColumns {
  /** Values of attributes that headings and cells share. */
  readonly keys: Columns;
  readonly ids: Columns;
  /** What is left of ids without the words for heading and column. */
  readonly idKeys: Columns;
  readonly indexes: Columns;
}

function namedBy(headers: readonly Element[]): NamedColumns {
  const named = {
    keys: new Map(),
    ids: new Map(),
    idKeys: new Map(),
    indexes: new Map(),
  } satisfies NamedColumns;
  const note = (map: Columns, key: string, column: number): void => {
    // What two headers share tells none of them.
    if (key !== '') map.set(key, map.has(key) && map.get(key) !== column ? -1 : column);
  };
  headers.forEach((header, column) => {
    for (const name of header.getAttributeNames()) {
      if (!notKeys.has(name)) note(named.keys, header.getAttribute(name) ?? '', column);
    }
    note(named.ids, header.id, column);
    note(named.idKeys, headKey(header.id), column);
    note(named.indexes, header.getAttribute('aria-colindex') ?? '', column);
  });
  return named;
}

type ColumnOf = (cell: Element) => number | undefined;

/** The cells in the order of the columns; null: too few are known, or two different ones are of one column. */
function matched(count: number, cells: readonly Element[], of: ColumnOf): readonly (Element | null)[] | null {
  const placed: (Element | null)[] = Array.from({ length: count }, () => null);
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
}

/** Prepares the matching of cells to these column headers. */
export function tiesTo(headers: readonly Element[]): Place {
  const { keys, ids, idKeys, indexes } = namedBy(headers);
  const count = headers.length;
  let keyName: string | null | undefined;

  /** `cell-displayName` is the same in every row: its key is taken out once. */
  const stems = new Map<string, number | undefined>();
  const columnOfStem = (stem: string): number | undefined => {
    if (!stems.has(stem)) stems.set(stem, idKeys.get(headKey(stem)));
    return stems.get(stem);
  };

  const byHeaders: Place = (_, cells) => {
    for (const names of ['headers', 'aria-describedby', 'aria-labelledby']) {
      if (ids.size === 0 || !cells.some((cell) => cell.hasAttribute(names))) continue;
      const named = matched(count, cells, (cell) =>
        (cell.getAttribute(names) ?? '')
          .split(/\s+/u)
          .map((id) => ids.get(id))
          .findLast((column) => column !== undefined),
      );
      if (named !== null) return { cells: named, by: 'headers' };
    }
    return untied;
  };
  const byKey: Place = (_, cells) => {
    if (keyName === undefined && cells.length > 1) keyName = sharedName(cells, keys);
    const name = keyName ?? null;
    return tied(
      'key',
      name === null ? null : matched(count, cells, (cell) => keys.get(cell.getAttribute(name) ?? '')),
    );
  };
  const byId: Place = (row, cells) => {
    const suffix = idKeys.size > 0 ? rowSuffix(row, cells) : null;
    if (suffix === null) return untied;
    const identified = matched(count, cells, (cell) => {
      const id = idOf(cell);
      return id.endsWith(suffix) ? columnOfStem(id.slice(0, -suffix.length)) : undefined;
    });
    return tied('id', identified);
  };
  const byIndex: Place = (_, cells) => {
    const columnOf: ColumnOf = (cell) => indexes.get(cell.getAttribute('aria-colindex') ?? '');
    return tied('index', indexes.size === 0 ? null : matched(count, cells, columnOf));
  };
  const ways = [byHeaders, byKey, byId, byIndex];

  /** Rows of one list are tied alike: what held for the row before is tried first. */
  let byPlace = false;

  return (row, cells) => {
    if (byPlace && cells.length === count) return { cells, by: 'position' };
    for (const way of ways) {
      const placed = way(row, cells);
      if (placed.by !== 'nothing') return placed;
    }
    const placed = byPosition(count, cells);
    byPlace = placed.by === 'position';
    return placed;
  };
}

const untied: Placed = { cells: [], by: 'nothing' };
const tied = (by: Placed['by'], cells: Placed['cells'] | null): Placed =>
  cells === null ? untied : { cells, by };

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
