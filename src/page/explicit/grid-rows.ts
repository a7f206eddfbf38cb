import type { DrawnRows } from '../rows/drawn-rows';
import { roleOf } from '../snapshot/role';
import { hiddenByAttribute, unshownTags } from '../snapshot/unshown';
import { eachElement, openRoot, walk } from '../snapshot/walk';
import type { OnShadowRoot } from '../snapshot/shown-text';
import { rowsOfCells } from '../rows/flat-cells';
import { joined, joinedHeads } from './row-pieces';

const gridRoles = new Set(['grid', 'treegrid', 'table']);
const cellRoles = new Set(['cell', 'gridcell', 'rowheader', 'columnheader', 'header']);
/** Parts of a table that hold no rows of data. */
const rowless = new Set(['tfoot', 'caption', 'colgroup']);
export const isGrid = (element: Element): boolean => gridRoles.has(roleOf(element));
const isCell = (element: Element): boolean => cellRoles.has(roleOf(element));

/** The cells of one piece of a row, in the order in which they are shown; cells of grids inside it are not its own. */
export function cellsOf(piece: Element, onShadowRoot?: OnShadowRoot): Element[] {
  if (isCell(piece)) return [piece];
  const cells: Element[] = [];
  const look = (node: Node): void => eachElement(node, visit, onShadowRoot);
  const visit = (element: Element): void => {
    const tag = element.localName;
    // Most cells of a table carry no attribute: nothing has to be asked.
    if ((tag === 'td' || tag === 'th') && !element.hasAttributes()) cells.push(element);
    else if (isCell(element)) {
      if (!hiddenByAttribute(element)) cells.push(element);
    } else if (!unshownTags.has(tag) && !isGrid(element)) look(element);
  };
  look(piece);
  return cells;
}

/**
 * Finds the rows of a grid without entering them: through row groups, wrappers and shadow roots, not into inner grids.
 * `isData` tells rows that are known to be no headings.
 */
export function rowsOf(
  grid: Element,
  onShadowRoot?: OnShadowRoot,
  isData: (row: Element) => boolean = () => false,
): DrawnRows {
  const heads: Element[] = [];
  const rows: Element[] = [];
  const loose: Loose = { heads: [], cells: [] };
  const addRow = (row: Element, inHead: boolean): void => {
    // A row that only measures widths is for nobody.
    if (hiddenByAttribute(row) || row.getAttribute('aria-hidden') === 'true') return;
    if (isData(row)) rows.push(row);
    else if (inHead) heads.push(row);
    else if (!headsColumns(row)) rows.push(row);
    // Between data a row of headings heads a group, or repeats what stands at the top.
    else if (rows.at(-1)?.parentNode !== row.parentNode && !headsGroup(row)) heads.push(row);
  };
  const addLoose = (cell: Element, role: string, inHead: boolean): void => {
    if (hiddenByAttribute(cell)) return;
    const isHeading = role === 'columnheader' || (role === 'header' && inHead);
    (isHeading ? loose.heads : loose.cells).push(cell);
  };
  const element = (at: Element, inHead: boolean): boolean | null => {
    const tag = at.localName;
    if (unshownTags.has(tag) || rowless.has(tag)) return null;
    const role = roleOf(at);
    if (role === 'row') addRow(at, inHead);
    else if (cellRoles.has(role)) addLoose(at, role, inHead);
    else if (!gridRoles.has(role) && (!hiddenByAttribute(at) || keepsItsPlace(at)))
      return inHead || tag === 'thead';
    return null;
  };
  /** Below the headings, in a row of fewer cells, stands the heading of a group. */
  const headsGroup = (row: Element): boolean => {
    const [first] = heads;
    return (
      first !== undefined &&
      first.parentNode !== row.parentNode &&
      first.closest('thead') !== null &&
      cellsOf(row).length < cellsOf(first).length
    );
  };
  walk(grid, false, { element }, onShadowRoot);
  const [first] = rows;
  if (first !== undefined && heads.length > 0 && !isData(first) && holdsFilters(first)) rows.shift();
  return withLoose({ heads: joinedHeads(heads, cellsOf), rows: joined(rows) }, loose);
}

/**
 * Below the headings may stand a row of fields to filter by; a row of data that is being edited cannot be
 * read either.
 */
function holdsFilters(row: Element): boolean {
  return (
    row.querySelectorAll('input:not([type=checkbox]),select,textarea,[role=combobox],[role=listbox]').length *
      2 >
    cellsOf(row).length
  );
}

/** Headings that are hidden and keep their place are shown by a copy above them, which stays while the list scrolls. */
const keepsItsPlace = (element: Element): boolean =>
  element.localName === 'thead' &&
  !element.hasAttribute('hidden') &&
  !/display\s*:\s*none/u.test(element.getAttribute('style') ?? '');

/** Headings and cells that stand in no row. */
interface Loose {
  readonly heads: Element[];
  readonly cells: Element[];
}

/** Some grids give their headings no row, and some give no cell one. */
function withLoose(drawn: DrawnRows, { heads: [first, ...others], cells }: Loose): DrawnRows {
  if (first === undefined || drawn.heads.length > 0) return drawn;
  return {
    heads: [{ pieces: [first, ...others] }],
    rows: drawn.rows.length > 0 ? drawn.rows : rowsOfCells([first, ...others], cells),
  };
}

/** A row whose cells all head columns. A `th` heads a column where nothing but `th` stands beside it. */
function headsColumns(row: Element): boolean {
  const type = row.getAttribute('row-type');
  if (type !== null) return type.includes('header');
  // Most rows are told from their last cells: they hold something and are no headings.
  for (let cell = row.lastElementChild; cell !== null; cell = cell.previousElementSibling) {
    const role = roleOf(cell);
    if (!cellRoles.has(role) || headRoles.has(role) || openRoot(cell) !== null) break;
    if (cell.firstChild !== null && (cell.textContent ?? '').trim() !== '' && !hiddenByAttribute(cell))
      return false;
  }
  return allHeads(row);
}

const headRoles: ReadonlySet<string> = new Set(['columnheader', 'header']);
const isHead = (cell: Element): boolean => headRoles.has(roleOf(cell));

function allHeads(row: Element): boolean {
  const cells = cellsOf(row);
  let heads = 0;
  for (const cell of cells) {
    if (isHead(cell)) heads += 1;
    // A corner or a selection cell may be an empty `td`.
    else if ((cell.textContent ?? '').trim() !== '') return false;
  }
  return heads > 0 && (heads > 1 || cells.length === 1);
}
