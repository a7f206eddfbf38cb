import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useMemo, useRef } from 'preact/hooks';
import { text } from '../../text/text';
import type { RowActionPorts } from '../../ui/row-actions';
import { type Column, shownColumns } from './columns';
import { useGridFocus } from './grid-focus';
import { GridHead } from './grid-head';
import { gridHeading, GridRow } from './grid-row';
import { useGridSelection } from './grid-selection';
import { useGridSize, useGridWindow } from './grid-window';
import { rowPlaces } from './row-places';
import { useStillRows } from './still-rows';
import type { TableStore } from './table-store';

interface Props {
  readonly store: TableStore;
  readonly clock: ReadonlySignal<number>;
  readonly actions: RowActionPorts;
}

/** Rows have fixed heights in rem, so that where one lies is known without drawing it. */
const ROW_REM = 3;
const HEADING_REM = 1.75;
/** The width of the column of boxes. */
const CHECK = 'clamp(2rem, 8vw, 2.5rem)';

/**
 * The table of the shown referrals. Only the rows in sight are in the page; the row that has the focus is too,
 * wherever it has been scrolled to.
 */
export function ReferralGrid({ store, clock, actions }: Props): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const hint = useId();
  const size = useGridSize();
  const rows = store.shown.value;
  const { sort, columns: names } = store.view.value;
  const isRoomy = size.isRoomy.value;
  const columns = useMemo(() => shownColumns(names, isRoomy), [names, isRoomy]);
  const selected = store.selected.value;
  const rem = size.rem.value;
  const rowHeight = ROW_REM * rem;
  const active = store.active.value;
  const groups = store.groups.value;
  const expected = store.expected.value;
  const places = useMemo(
    () => rowPlaces(expected, groups, { row: rowHeight, heading: HEADING_REM * rem }),
    [expected, groups, rowHeight],
  );
  const activeAt = active === null ? -1 : rows.findIndex(({ row }) => row.key === active);
  const stopAt = Math.max(0, activeAt);
  const thresholds = store.book.thresholds.value;
  const hints = store.book.hints.value;
  const context = useMemo(() => ({ thresholds, hints, clock }), [thresholds, hints, clock]);

  const grid = { scroller, store, rows, returning: useRef(() => {}) };
  const { range, look, reveal, pageRows } = useGridWindow({ ...grid, places, rowHeight, size });
  const { focusRow, ...followFocus } = useGridFocus({ ...grid, activeAt, reveal });
  const drawn = drawnPlaces(range.from, Math.min(range.to, rows.length), activeAt);
  const still = useStillRows(drawn.map((at) => rows[at]?.row.key ?? ''));
  const select = useGridSelection({ store, rows, stopAt, pageRows, focusRow });

  return (
    <div ref={scroller} class="grid-scroll" onScroll={look}>
      <div
        class="grid"
        role="grid"
        aria-label={text('table_label')}
        aria-describedby={hint}
        aria-rowcount={places.lines + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable="true"
        aria-busy={store.loading.value}
        style={columnStyle(columns)}
        {...select}
        {...followFocus}
      >
        <GridHead store={store} columns={columns} sort={sort} rows={rows} />
        <div class="grid-body" role="rowgroup" style={{ blockSize: `${places.height}px` }}>
          {places.headings.map((heading) =>
            gridHeading({ heading, warningHours: store.book.settings.value.warningHours }),
          )}
          {drawn.map((at) => {
            const entry = rows[at];
            return (
              entry && (
                <GridRow
                  key={entry.row.key}
                  entry={entry}
                  line={places.lineOf(at)}
                  top={places.topOf(at)}
                  columns={columns}
                  context={context}
                  selected={selected.has(entry.row.key)}
                  tabStop={at === stopAt}
                  actions={actions}
                  still={still}
                />
              )
            );
          })}
        </div>
      </div>
      <p id={hint} hidden>
        {text('table_keys')}
      </p>
    </div>
  );
}

/** The widths of the columns, and the least width of the table. */
function columnStyle(columns: readonly Column[]): Record<string, string> {
  const least = columns.map(({ width, narrow }) =>
    narrow === undefined ? `${width}rem` : `clamp(${narrow}rem, 35vw, ${width}rem)`,
  );
  const widths = columns.map(({ share }, at) =>
    share === 0 ? least[at] : `minmax(${least[at] ?? 0}, ${share}fr)`,
  );
  return {
    '--grid-columns': [CHECK, ...widths].join(' '),
    minInlineSize: `calc(${[CHECK, ...least].join(' + ')} + 2 * var(--space-l))`,
  };
}

/** The places of the window, and of the row that has the keyboard where it lies outside, in order. */
function drawnPlaces(from: number, to: number, also: number): readonly number[] {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (also === -1 || (also >= from && also < to)) return places;
  return also < from ? [also, ...places] : [...places, also];
}
