import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { text } from '../../text/text';
import { goTo } from '../place';
import { shownColumns } from './columns';
import type { Entry } from './entry';
import { GridHead } from './grid-head';
import { gridMove, placesBetween } from './grid-keys';
import { gridRow, gridHeading } from './grid-row';
import { revealed } from './row-window';
import { rowPlaces } from './row-places';
import { painted } from './painted';
import { hasTeam } from './page-actions';
import type { RowActionPorts } from '../../ui/row-actions';
import type { TableStore } from './table-store';
import { whilePrinting } from './while-printing';

interface Props {
  readonly store: TableStore;
  readonly clock: ReadonlySignal<number>;
  readonly actions: RowActionPorts;
}

/** Rows and head have fixed heights in rem, so that where a row lies is known without drawing it. */
const ROW_REM = 3;
const HEADING_REM = 1.75;
const HEAD_REM = 2.5;
const CHECK_REM = 2.5;
/** A window of this width leaves half of the standard table white. */
const ROOMY_PX = 1_700;
/** A paper with more rows is read by nobody. */
const MOST_PRINTED = 1_000;
/** Enough to begin reading; the rest of the window follows right after the first paint. */
const FIRST_ROWS = 8;

/**
 * The table of the shown referrals. Only the rows in sight are in the page; the row that has the focus is too,
 * wherever it has been scrolled to.
 */
export function ReferralGrid({ store, clock, actions }: Props): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const rem = useSignal(16);
  const roomy = useSignal(innerWidth >= ROOMY_PX);
  const range = useSignal({ from: 0, to: FIRST_ROWS });
  const anchor = useRef(0);
  const drawn = useRef(false);
  const hint = useId();
  const rows = store.shown.value;
  const { sort, columns: names } = store.view.value;
  const columns = shownColumns(names, roomy.value);
  const selected = store.selected.value;
  const rowHeight = ROW_REM * rem.value;
  const active = store.active.value;
  const groups = store.groups.value;
  const expected = store.expected.value;
  const places = useMemo(
    () => rowPlaces(expected, groups, { row: rowHeight, heading: HEADING_REM * rem.value }),
    [expected, groups, rowHeight],
  );
  const activeAt = active === null ? -1 : rows.findIndex(({ row }) => row.key === active);
  const stopAt = Math.max(0, activeAt);
  const context = { thresholds: store.book.thresholds.value, hints: store.book.hints.value, clock };

  const look = (): void => {
    const box = scroller.current;
    if (box === null || !drawn.current) return;
    store.scrollTop = box.scrollTop;
    const { from, to } = places.windowAt(box.scrollTop, box.clientHeight);
    if (from !== range.peek().from || to !== range.peek().to) range.value = { from, to };
  };

  const looking = useRef(look);
  looking.current = look; // what observes the box outlives a drawing: it asks the latest

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const measure = (): void => {
      rem.value = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      roomy.value = innerWidth >= ROOMY_PX;
      looking.current();
    };
    const observer = new ResizeObserver(measure);
    void painted().then(() => {
      drawn.current = true;
      measure();
      box.scrollTop = store.scrollTop;
      observer.observe(box);
      // Back from a referral: on its row again.
      if (store.active.peek() !== null) returning.current();
    });
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(look, [rows, places]);
  const shownRows = useRef(rows.length);
  shownRows.current = rows.length;
  useLayoutEffect(
    () =>
      whilePrinting({
        begin: () => {
          range.value = { from: 0, to: Math.min(shownRows.current, MOST_PRINTED) };
        },
        end: () => looking.current(),
      }),
    [range],
  );

  const focusRow = (at: number): void => {
    const box = scroller.current;
    const entry = rows[at];
    if (box === null || entry === undefined) return;
    store.activate(entry.row.key);
    const top = revealed(places.topOf(at), box.scrollTop, box.clientHeight, rowHeight, HEAD_REM * rem.peek());
    if (top !== null) box.scrollTop = top;
    look();
    // The row may only be drawn by what was just said.
    requestAnimationFrame(() =>
      box
        .querySelector<HTMLElement>(`[data-referral-key="${CSS.escape(entry.row.key)}"]`)
        ?.focus({ preventScroll: true }),
    );
  };
  /** Whether a row has the focus, or had it when it was taken out of the page. */
  const held = useRef(false);
  const leave = ({ currentTarget, relatedTarget, target }: FocusEvent): void => {
    const isWithin = (node: EventTarget | null): boolean =>
      node instanceof Node && currentTarget instanceof Node && currentTarget.contains(node);
    if (relatedTarget !== null) held.current = isWithin(relatedTarget);
    // A row that is taken out of the page loses the focus, too: it stands there no more when this is asked.
    else
      setTimeout(() => {
        if (target instanceof Node && target.isConnected && document.activeElement !== target)
          held.current = isWithin(document.activeElement);
      });
  };
  const lastAt = useRef(-1);
  useLayoutEffect(() => {
    if (activeAt !== -1) lastAt.current = activeAt;
    const at = Math.min(lastAt.current, rows.length - 1);
    const next = rows[at];
    if (activeAt !== -1 || active === null || next === undefined) return;
    // The row was answered, snoozed or filtered away: the keyboard goes on where it stood.
    if (held.current && document.activeElement === document.body) focusRow(at);
    else store.activate(next.row.key);
  }, [rows, activeAt]);
  store.focusRow = (key) => focusRow(rows.findIndex(({ row }) => row.key === key));
  const returning = useRef(() => {});
  returning.current = () => {
    if (activeAt !== -1) focusRow(activeAt);
  };
  const selectTo = (at: number, on = true): void =>
    store.select(keysAt(rows, placesBetween(anchor.current, at)), on);

  const onKeyDown = (event: KeyboardEvent): void => {
    const inRow = event.target instanceof Element ? event.target.closest('[data-referral-key]') : null;
    if (inRow === null) return;
    const box = scroller.current;
    const page = Math.max(1, Math.floor((box?.clientHeight ?? 0) / rowHeight) - 2);
    const move = gridMove(event, stopAt, rows.length, page);
    const onControl = event.target !== inRow;
    // A link is opened by its own Enter, a checkbox pressed by its own space.
    if (
      move === null ||
      event.defaultPrevented ||
      (onControl && (move.kind === 'open' || move.kind === 'toggle'))
    )
      return;
    event.preventDefault();
    const key = rows[stopAt]?.row.key;
    if (move.kind === 'to') {
      if (move.extend && !event.repeat && selected.size === 0) anchor.current = stopAt;
      if (move.extend) selectTo(move.at);
      else anchor.current = move.at;
      focusRow(move.at);
    } else if (move.kind === 'all')
      store.select(
        rows.map(({ row }) => row.key),
        true,
      );
    else if (move.kind === 'none') store.clearSelection();
    else if (key !== undefined && move.kind === 'open') goTo('referrals', key);
    else if (key !== undefined) {
      anchor.current = stopAt;
      store.select([key], !selected.has(key));
    }
  };

  const onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const key = target?.closest<HTMLElement>('[data-referral-key]')?.dataset['referralKey'];
    const at = key === undefined ? -1 : rows.findIndex(({ row }) => row.key === key);
    if (target === null || key === undefined || at === -1) return;
    store.activate(key);
    if (target.matches('input[type="checkbox"]')) {
      const on = (target as HTMLInputElement).checked;
      if (event.shiftKey) selectTo(at, on);
      else store.select([key], on);
      anchor.current = at;
    } else if (event.shiftKey) {
      event.preventDefault();
      selectTo(at);
    } else if (event.ctrlKey || event.metaKey) {
      if (target.closest('a') !== null) return;
      store.select([key], !selected.has(key));
      anchor.current = at;
    } else {
      anchor.current = at;
      if (target.closest('a, button') === null) goTo('referrals', key);
    }
  };

  const drawnRows = drawnPlaces(range.value.from, Math.min(range.value.to, rows.length), activeAt);
  const template = [
    `${CHECK_REM}rem`,
    ...columns.map(({ width, share }) => (share === 0 ? `${width}rem` : `minmax(${width}rem, ${share}fr)`)),
  ].join(' ');
  const least = CHECK_REM + columns.reduce((sum, { width }) => sum + width, 0);
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
        aria-busy={!store.book.whole.value}
        style={{ '--grid-columns': template, minInlineSize: `calc(${least}rem + 2 * var(--space-l))` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocusIn={({ target }) => {
          const row = target instanceof Element ? target.closest<HTMLElement>('[data-referral-key]') : null;
          const key = row?.dataset['referralKey'];
          held.current = true;
          if (key !== undefined && key !== store.active.peek()) store.activate(key);
        }}
        onFocusOut={leave}
      >
        <GridHead store={store} columns={columns} sort={sort} rows={rows} />
        <div class="grid-body" role="rowgroup" style={{ blockSize: `${places.height}px` }}>
          {places.headings.map((heading) =>
            gridHeading({ heading, warningHours: store.book.settings.value.warningHours }),
          )}
          {drawnRows.map((at) => {
            const entry = rows[at];
            return (
              entry &&
              gridRow({
                entry,
                line: places.lineOf(at),
                top: places.topOf(at),
                columns,
                context,
                selected: selected.has(entry.row.key),
                tabStop: at === stopAt,
                actions,
                claims: hasTeam.value,
              })
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

const keysAt = (rows: readonly Entry[], places: readonly number[]): readonly string[] =>
  places.flatMap((at) => rows[at]?.row.key ?? []);

/** The places of the window, and of the row that has the keyboard where it lies outside, in order. */
function drawnPlaces(from: number, to: number, also: number): readonly number[] {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (also === -1 || (also >= from && also < to)) return places;
  return also < from ? [also, ...places] : [...places, also];
}
