import type { JSX } from 'preact';
import { text, uiLanguage } from '../../text/text';
import { groupName } from '../../ui/group-name';
import { type RowActionPorts, RowActions } from '../../ui/row-actions';
import { type CellContext, type Column, nameOf } from './columns';
import type { Entry } from './entry';
import type { HeadingPlace } from './row-places';

interface Props {
  readonly entry: Entry;
  /** Its place among rows and headings, from 0. */
  readonly line: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly columns: readonly Column[];
  readonly context: CellContext;
  readonly selected: boolean;
  /** The one row that the Tab key reaches. */
  readonly tabStop: boolean;
  readonly actions: RowActionPorts;
  /** A team is connected. */
  readonly claims: boolean;
}

/** One line of the table. What happens in it is heard by the table. */
export function gridRow({
  entry: { row },
  line,
  top,
  columns,
  context,
  selected,
  tabStop,
  actions,
  claims,
}: Props): JSX.Element {
  return (
    <div
      key={row.key}
      class="grid-row"
      role="row"
      aria-rowindex={line + 2}
      aria-selected={selected}
      data-referral-key={row.key}
      tabIndex={tabStop ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, order: line }}
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
      <div role="gridcell" class="cell-actions" aria-colindex={columns.length + 2}>
        <RowActions referral={row} name={nameOf(row)} store={actions} tabStop={tabStop} claims={claims} />
      </div>
    </div>
  );
}

/** A heading between the rows: a line of its own, so that it is read out where it stands. */
export function gridHeading({
  heading: { group, count, top, line },
  warningHours,
}: {
  readonly heading: HeadingPlace;
  readonly warningHours: number;
}): JSX.Element {
  return (
    <div
      key={`group ${group}`}
      class="grid-group"
      role="row"
      aria-rowindex={line + 2}
      style={{ transform: `translateY(${top}px)`, order: line }}
    >
      <div role="gridcell" class="grid-group-name">
        {groupName(group, warningHours)}{' '}
        <span class="count">{new Intl.NumberFormat(uiLanguage()).format(count)}</span>
      </div>
    </div>
  );
}
