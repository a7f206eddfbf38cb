import { boxOf, onOneLine, type Box } from '../rows/boxes';
import type { DrawnList } from '../rows/drawn-list';
import type { DrawnRow } from '../rows/drawn-rows';
import type { EngineContext } from '../rows/engine-context';
import { size } from '../evidence';
import { headerOf, piecesCells } from './column-heads';
import { headedList } from './headed-list';
import type { ListOfItems } from './list-items';
import type { DeclaredTable } from './tables';

/** Parts that each hold one field of all records, and where they stand. `turned`: the fields stand down the side. */
export interface FieldByField extends Pick<DrawnList, 'layout' | 'container'> {
  readonly columns: readonly (readonly Element[])[];
  readonly turned: boolean;
}

/**
 * A list that is drawn field by field: each part begins with the field's heading and holds one value a
 * referral, in one order. The values of a referral stand on one line, as in any list, or in a list that is
 * `turned` one below the other, each beside its field's name. Null where most parts do not begin so, where
 * they hold different numbers of values, or where these stand otherwise.
 */
export function listOfColumns(
  { columns, turned, layout, container }: FieldByField,
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
  return headedList({ layout, container, heads, rows: drawn }, onShadowRoot);
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

/** A table in which the names of fields may stand down the side: then each record is a column of it. */
export const turnedTable = (
  { grid, lines }: DeclaredTable,
  { onShadowRoot }: EngineContext,
): FieldByField => ({
  columns: lines.rows.map((row) => piecesCells(row, onShadowRoot)),
  turned: true,
  layout: 'aria-grid',
  container: grid,
});

/**
 * Lists that stand side by side and are as long may be the columns of one: each begins with its heading, or stands
 * below it.
 */
export const listsAsColumns = (lists: readonly ListOfItems[]): readonly FieldByField[] =>
  lists.flatMap(({ list: container, items: { length } }, n) => {
    const same = lists.filter(({ items }) => items.length === length);
    if (same[0] !== lists[n] || same.length < size.columnLists) return [];
    const inside = same.map(({ items }) => items);
    const above = same.map(({ list, items }) => [list.previousElementSibling ?? list, ...items]);
    return [inside, above].map((columns): FieldByField => ({
      columns,
      turned: false,
      layout: 'list',
      container,
    }));
  });
