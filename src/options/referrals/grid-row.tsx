import type { JSX } from 'preact';
import { text } from '../../text/text';
import { type CellContext, type Column, nameOf } from './columns';
import type { Entry } from './entry';

interface Props {
  readonly entry: Entry;
  /** Its place among the shown rows, from 0. */
  readonly at: number;
  readonly columns: readonly Column[];
  readonly context: CellContext;
  readonly selected: boolean;
  /** The one row that the Tab key reaches. */
  readonly tabStop: boolean;
  readonly rowHeight: number;
}

/** One line of the table. What happens in it is heard by the table. */
export function gridRow({
  entry: { row },
  at,
  columns,
  context,
  selected,
  tabStop,
  rowHeight,
}: Props): JSX.Element {
  return (
    <div
      key={row.key}
      class="grid-row"
      role="row"
      aria-rowindex={at + 2}
      aria-selected={selected}
      data-referral-key={row.key}
      tabIndex={tabStop ? 0 : -1}
      style={{ transform: `translateY(${at * rowHeight}px)` }}
    >
      <div role="gridcell" class="grid-cell cell-check" aria-colindex={1}>
        <input
          type="checkbox"
          tabIndex={tabStop ? 0 : -1}
          checked={selected}
          aria-label={text('table_select_row', nameOf(row))}
        />
      </div>
      {columns.map((column, index) => (
        <div
          key={column.name}
          role={index === 0 ? 'rowheader' : 'gridcell'}
          class="grid-cell"
          aria-colindex={index + 2}
          data-numeric={column.numeric}
          data-cell={column.name}
        >
          {column.cell(row, context)}
        </div>
      ))}
    </div>
  );
}
