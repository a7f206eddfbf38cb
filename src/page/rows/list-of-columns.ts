import { boxOf, onOneLine, sameColumn, type Box } from './boxes';
import { headerOf, piecesCells } from './column-heads';
import { columnKeyOf, tiesTo } from './column-ties';
import { drawnRowReader, type DrawnList, type SoundsLikeHeading } from './grid-list';
import { rowsOf, type DrawnRow } from './grid-rows';
import { shownChildren } from './headed-rows';
import type { NeutralHeader } from './neutral-list';
import type { OnShadowRoot } from './shown-text';

/** Where the values of one referral stand: on one line, as in any list, or one below the other, each beside its field's name. */
export type Lie = 'lines' | 'turned';

/** Fewer fields down the side, or fewer referrals beside them, are labels with values of one referral. */
const fewestTurned = 3;

/**
 * A list that is drawn field by field: each part begins with the field's heading and holds one value a referral, in one order.
 * Null where most do not begin so, where they hold different numbers of values, or where these do not stand as `lie` says.
 */
export function listOfColumns(
  columns: readonly (readonly Element[])[], lie: Lie, { layout, container }: Pick<DrawnList, 'layout' | 'container'>, soundsLikeHeading: SoundsLikeHeading, onShadowRoot?: OnShadowRoot,
): DrawnList | null {
  const height = columns[0]?.length ?? 0;
  if (columns.length < 2 || height < 2 || columns.some(({ length }) => length !== height)) return null;
  if (lie === 'turned' && (columns.length < fewestTurned || height < fewestTurned)) return null;
  const heads = columns.map(([head]) => head as Element);
  if (!mostlyHeadings(heads, soundsLikeHeading)) return null;
  const rows = Array.from({ length: height - 1 }, (_, n) => columns.map((column) => column[n + 1] as Element));
  // Labels and values in turns are the details of one referral.
  if (lie === 'turned' && rows.some((cells) => mostlyHeadings(cells, soundsLikeHeading))) return null;
  if (![rows[0], rows.at(-1)].every((cells) => cells !== undefined && standTogether(cells, lie))) return null;
  const drawn = rows.map(([first, ...others]): DrawnRow => ({ pieces: [first as Element, ...others], cells: [first as Element, ...others] }));
  const headers = heads.map((cell): NeutralHeader => ({ ...headerOf(cell), key: columnKeyOf(cell) }));
  return { layout, container, headers, rows: drawn, read: drawnRowReader(headers, tiesTo(heads), drawn, piecesCells, onShadowRoot) };
}

/** A table in which the names of fields stand down the side: each referral is a column of it. */
export function turnedGrid(grid: Element, soundsLikeHeading: SoundsLikeHeading, onShadowRoot?: OnShadowRoot): DrawnList | null {
  const { rows } = rowsOf(grid, onShadowRoot);
  const layout = grid.localName === 'table' && !grid.hasAttribute('role') ? 'native-table' : 'aria-grid';
  return listOfColumns(rows.map((row) => piecesCells(row, onShadowRoot)), 'turned', { layout, container: grid }, soundsLikeHeading, onShadowRoot);
}

/** Lists that stand side by side and are as long are the columns of one: each begins with its heading, or stands below it. */
export function listsAsColumns(
  lists: readonly { readonly list: Element; readonly items: readonly Element[] }[], soundsLikeHeading: SoundsLikeHeading, onShadowRoot?: OnShadowRoot,
): readonly DrawnList[] {
  const runs: { readonly list: Element; readonly items: readonly Element[] }[][] = [];
  for (const one of lists) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.items.length === one.items.length) run.push(one);
    else runs.push([one]);
  }
  return runs.filter(({ length }) => length >= fewestTurned).flatMap((run) => {
    const [first] = run;
    if (first === undefined || first.items.length === 0) return [];
    const own = run.map(({ items }) => items);
    const above = run.map(({ list, items }) => {
      const siblings = list.parentElement === null ? [] : shownChildren(list.parentElement);
      const head = siblings[siblings.indexOf(list) - 1];
      return head === undefined ? [] : [head, ...items];
    });
    const container = first.list.parentElement ?? first.list;
    return [own, above].map((columns) => listOfColumns(columns, 'lines', { layout: 'list', container }, soundsLikeHeading, onShadowRoot)).filter((list) => list !== null);
  });
}

const mostlyHeadings = (cells: readonly Element[], soundsLikeHeading: SoundsLikeHeading): boolean =>
  cells.filter((cell) => soundsLikeHeading(headerOf(cell).text)).length * 2 > cells.length;

function standTogether(cells: readonly Element[], lie: Lie): boolean {
  const [first, ...others] = cells.map(boxOf).filter((box): box is Box => box !== null);
  return first !== undefined && others.length > 0 && others.every((box) => (lie === 'lines' ? onOneLine(first, box) : sameColumn(first, box)));
}
