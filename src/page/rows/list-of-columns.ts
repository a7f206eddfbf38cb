import { boxOf, onOneLine, type Box } from './boxes';
import { headerOf, piecesCells } from './column-heads';
import { tiesTo } from './column-ties';
import { drawnRowReader, type DrawnList } from './grid-list';
import type { EngineContext } from './list-engine';
import { rowsOf } from './grid-rows';
import type { DrawnRow } from './drawn-rows';
import { size } from '../evidence';

/** How and where a list of columns is drawn. `turned`: its fields stand down the side. */
interface DrawnAs extends Pick<DrawnList, 'layout' | 'container'> {
  readonly turned: boolean;
}

/**
 * A list that is drawn field by field: each part begins with the field's heading and holds one value a
 * referral, in one order. The values of a referral stand on one line, as in any list, or in a list that is
 * `turned` one below the other, each beside its field's name. Null where most parts do not begin so, where
 * they hold different numbers of values, or where these stand otherwise.
 */
export function listOfColumns(
  columns: readonly (readonly Element[])[],
  { turned, layout, container }: DrawnAs,
  { soundsLikeHeading, onShadowRoot }: EngineContext,
): DrawnList | null {
  const height = columns[0]?.length ?? 0;
  // Fewer fields down the side, or fewer referrals beside them, are labels with values of one referral.
  const fewest = turned ? size.turnedFields : size.fields;
  if (columns.length < fewest || height < fewest || columns.some(({ length }) => length !== height))
    return null;
  const areHeadings = (cells: readonly Element[]): boolean =>
    cells.filter((cell) => soundsLikeHeading(headerOf(cell).text)).length * 2 > cells.length;
  const [heads = [], ...rows] = Array.from({ length: height }, (_, n) =>
    columns.flatMap((column) => column[n] ?? []),
  );
  // So are labels and values in turns.
  if (!areHeadings(heads) || (turned && rows.some(areHeadings))) return null;
  if (![rows[0], rows.at(-1)].every((cells = []) => standTogether(cells, turned))) return null;
  const drawn = rows.flatMap((cells): readonly DrawnRow[] => {
    const [cell, ...others] = cells;
    return cell === undefined ? [] : [{ pieces: [cell, ...others], cells }];
  });
  const headers = heads.map((cell) => headerOf(cell));
  return {
    layout,
    container,
    headers,
    rows: drawn,
    read: drawnRowReader({ headers, place: tiesTo(heads) }, drawn, piecesCells, onShadowRoot),
  };
}

function standTogether(cells: readonly Element[], turned: boolean): boolean {
  const [first, ...others] = cells.map(boxOf).filter((box): box is Box => box !== null);
  return (
    first !== undefined &&
    others.every(
      (box) =>
        onOneLine(first, box) !== turned && (!turned || (first.left < box.right && box.left < first.right)),
    )
  );
}

/** A table in which the names of fields stand down the side: each referral is a column of it. */
export const turnedGrid = (grid: Element, context: EngineContext): DrawnList | null =>
  listOfColumns(
    rowsOf(grid, context.onShadowRoot).rows.map((row) => piecesCells(row, context.onShadowRoot)),
    { turned: true, layout: 'aria-grid', container: grid },
    context,
  );

/**
 * Lists that stand side by side and are as long are the columns of one: each begins with its heading, or
 * stands below it.
 */
export function listsAsColumns(
  lists: readonly { readonly list: Element; readonly items: readonly Element[] }[],
  context: EngineContext,
): readonly DrawnList[] {
  return lists.flatMap(({ list: first, items: { length } }, n) => {
    const same = lists.filter(({ items }) => items.length === length);
    if (same[0] !== lists[n] || same.length < size.columnLists) return [];
    const inside = same.map(({ items }) => items);
    const above = same.map(({ list, items }) => [list.previousElementSibling ?? list, ...items]);
    return [inside, above]
      .map((columns) => listOfColumns(columns, { turned: false, layout: 'list', container: first }, context))
      .filter((list) => list !== null);
  });
}
