import { headerOf, columnsOf } from '../explicit/column-heads';
import { cellsOf } from '../explicit/grid-rows';
import type { DeclaredTable } from '../explicit/tables';
import type { EngineContext } from '../rows/engine-context';
import { size } from '../evidence';
import type { Records } from './card-list';

/**
 * A grid whose rows are cards: without headings and of one cell each, as lists have them that can be walked
 * through by keys; or as narrow screens show tables, each value below or beside a label of its own. What
 * labels leave over stands below its heading.
 */
export function rowsAsCards(
  { grid, lines: { heads, rows } }: DeclaredTable,
  { soundsLikeHeading, onShadowRoot }: EngineContext,
): Records | null {
  if (rows.length === 0 || rows.some(({ pieces }) => pieces.length > 1)) return null;
  const isPlain = heads.length === 0 && rows.every(({ pieces: [row] }) => cellsOf(row).length <= 2);
  const above = columnsOf(heads, onShadowRoot).map((head) => headerOf(head).text);
  return {
    layout: 'list',
    container: grid,
    items: rows.map(({ pieces: [row] }) => row),
    headingOver: (row, part) => {
      const cells = above.length === 0 ? [] : cellsOf(row);
      const heading =
        cells.length === above.length ? above[cells.findIndex((cell) => cell.contains(part))] : '';
      return heading !== undefined && soundsLikeHeading(heading) ? heading : '';
    },
    accepts: (headers) =>
      isPlain ||
      headers.filter(({ text }) => text !== '' && !above.includes(text)).length >= size.labelsInCells,
  };
}
