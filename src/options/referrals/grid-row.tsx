import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { text, uiLanguage } from '../../text/text';
import { groupName } from '../../ui/group-name';
import { type RowActionPorts, RowActions } from '../../ui/row-actions';
import { type CellContext, type Column, nameOf } from './columns';
import type { Entry } from './entry';
import { hasTeam } from './page-actions';
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
  /** The keys of the rows that have stood still: others are drawn without what can be done with them. */
  readonly still: ReadonlySignal<ReadonlySet<string>>;
}

/**
 * One line of the table. What happens in it is heard by the table. It reads a signal: so it is drawn anew only where
 * something that it is given has changed.
 */
export function GridRow(props: Props): JSX.Element {
  const { entry, line, top, columns, context, selected, tabStop, actions, still } = props;
  const { row } = entry;
  const claims = hasTeam.value;
  return (
    <div
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
        <StillActions referral={row} store={actions} tabStop={tabStop} claims={claims} still={still} />
      </div>
    </div>
  );
}

interface StillProps extends Pick<Props, 'tabStop' | 'still'> {
  readonly referral: Entry['row'];
  readonly store: RowActionPorts;
  readonly claims: boolean;
}

/** What can be done with a row, once it stands still: half of a row is this, and nobody presses what runs by. */
function StillActions({ referral, still, ...more }: StillProps): JSX.Element | null {
  const isStill = useComputed(() => still.value.has(referral.key));
  return more.tabStop || isStill.value ? (
    <RowActions referral={referral} name={nameOf(referral)} {...more} />
  ) : null;
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
