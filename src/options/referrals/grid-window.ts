import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from './entry';
import { painted } from './painted';
import type { RowPlaces } from './row-places';
import { overlap, revealed, type RowWindow } from './row-window';
import type { TableStore } from './table-store';
import { whilePrinting } from './while-printing';

/** Head and rows have fixed heights in rem, so that where a row lies is known without drawing it. */
const HEAD_REM = 2.5;
/** A window of this width leaves half of the standard table white. */
const ROOMY_PX = 1_700;
/** A paper with more rows is read by nobody. */
const MOST_PRINTED = 1_000;
/** Enough to begin reading; the rest of the window follows right after the first paint. */
const FIRST_ROWS = 8;

/** What the heights of rows and the choice of columns depend on. */
interface GridSize {
  /** Pixels of one rem. */
  readonly rem: Signal<number>;
  /** Whether there is room for more than the standard columns. */
  readonly isRoomy: Signal<boolean>;
}

export const useGridSize = (): GridSize => ({
  rem: useSignal(16),
  isRoomy: useSignal(innerWidth >= ROOMY_PX),
});

interface WindowProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly store: TableStore;
  readonly rows: readonly Entry[];
  readonly places: RowPlaces;
  /** Pixels. */
  readonly rowHeight: number;
  readonly size: GridSize;
  /** Called once when the rows can first be scrolled, back from a referral. */
  readonly returning: RefObject<() => void>;
}

interface GridWindow {
  /** The rows to draw. */
  readonly range: RowWindow;
  /** Follows what is in sight. */
  readonly look: () => void;
  /** Scrolls a row into sight. */
  readonly reveal: (at: number) => void;
  /** How many rows the keys for a page move by. */
  readonly pageRows: () => number;
}

/** The rows in sight, which alone are in the page; while it is printed, all that fit on paper. */
export function useGridWindow({
  scroller,
  store,
  rows,
  places,
  rowHeight,
  size: { rem, isRoomy },
  returning,
}: WindowProps): GridWindow {
  const range = useSignal<RowWindow>({ from: 0, to: FIRST_ROWS });
  const drawn = useRef(false);
  const height = useRef(0);
  const isOther = useIsOther(rows);

  const look = (): void => {
    const box = scroller.current;
    if (box === null || !drawn.current) return;
    store.scrollTop = box.scrollTop;
    height.current = box.clientHeight;
    const before = range.peek();
    const whole = places.windowAt(box.scrollTop, box.clientHeight);
    // After a jump every row is new: those that nobody sees yet wait for the next task.
    const isJump = !overlap(whole, before) && whole.to > whole.from;
    const { from, to } = isJump ? places.sightAt(box.scrollTop, box.clientHeight) : whole;
    if (from !== before.from || to !== before.to) range.value = { from, to };
    if (isJump) void painted().then(() => looking.current());
  };
  const looking = useRef(look);
  looking.current = look; // what observes the box outlives a drawing: it asks the latest

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const measure = (): void => {
      rem.value = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      isRoomy.value = innerWidth >= ROOMY_PX;
      looking.current();
    };
    const observer = new ResizeObserver(measure);
    void painted().then(() => {
      drawn.current = true;
      measure();
      box.scrollTop = store.scrollTop;
      observer.observe(box);
      // Back from a referral: on its row again.
      if (store.active.peek() !== null) returning.current?.();
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

  // Other rows, as after a search: those that nobody sees yet wait for the next task.
  const inSight = isOther && height.current > 0 ? places.sightAt(store.scrollTop, height.current) : null;
  return {
    range: inSight !== null && overlap(inSight, range.value) ? inSight : range.value,
    look,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    reveal(at) {
      const box = scroller.current;
      if (box === null) return;
      const head = HEAD_REM * rem.peek();
      const top = revealed({ top: places.topOf(at), height: rowHeight }, box, head);
      if (top !== null) box.scrollTop = top;
      look();
    },
  };
}

/** Whether these rows are others than those that were painted last. */
function useIsOther(rows: readonly Entry[]): boolean {
  const known = useSignal(rows);
  useLayoutEffect(() => {
    if (known.peek() === rows) return;
    void painted().then(() => {
      known.value = rows;
    });
  }, [rows, known]);
  return known.value !== rows;
}
