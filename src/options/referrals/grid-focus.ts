import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from './entry';
import type { TableStore } from './table-store';

interface FocusProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly store: TableStore;
  readonly rows: readonly Entry[];
  /** The place of the active row; -1: it is not shown. */
  readonly activeAt: number;
  readonly reveal: (at: number) => void;
  /** Is given what leads back to the active row. */
  readonly returning: RefObject<() => void>;
}

interface GridFocus {
  /** Moves the focus to a row, wherever it lies. */
  readonly focusRow: (at: number) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
}

/** The focus among the rows. Where its row goes away, it stays in its place. */
export function useGridFocus({ scroller, store, rows, activeAt, reveal, returning }: FocusProps): GridFocus {
  const active = store.active.value;
  /** Whether a row has the focus, or had it when it was taken out of the page. */
  const held = useRef(false);
  const lastAt = useRef(-1);

  const focusRow = (at: number): void => {
    const box = scroller.current;
    const entry = rows[at];
    if (box === null || entry === undefined) return;
    store.activate(entry.row.key);
    reveal(at);
    // The row may only be drawn by what was just said.
    requestAnimationFrame(() =>
      box
        .querySelector<HTMLElement>(`[data-referral-key="${CSS.escape(entry.row.key)}"]`)
        ?.focus({ preventScroll: true }),
    );
  };

  store.focusRow = (key) => focusRow(rows.findIndex(({ row }) => row.key === key));
  returning.current = () => {
    if (activeAt !== -1) focusRow(activeAt);
  };

  useLayoutEffect(() => {
    if (activeAt !== -1) lastAt.current = activeAt;
    const at = Math.min(lastAt.current, rows.length - 1);
    const next = rows[at];
    if (activeAt !== -1 || active === null || next === undefined) return;
    // The row was answered, snoozed or filtered away: the keyboard goes on where it stood.
    if (held.current && document.activeElement === document.body) focusRow(at);
    else store.activate(next.row.key);
  }, [rows, activeAt]);

  return {
    focusRow,
    onFocusIn({ target }) {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-referral-key]') : null;
      const key = row?.dataset['referralKey'];
      held.current = true;
      if (key !== undefined && key !== store.active.peek()) store.activate(key);
    },
    onFocusOut({ currentTarget, relatedTarget, target }) {
      const isWithin = (node: EventTarget | null): boolean =>
        node instanceof Node && currentTarget instanceof Node && currentTarget.contains(node);
      if (relatedTarget !== null) {
        held.current = isWithin(relatedTarget);
        return;
      }
      // A row that is taken out of the page loses the focus, too: it stands there no more when this is asked.
      setTimeout(() => {
        if (target instanceof Node && target.isConnected && document.activeElement !== target)
          held.current = isWithin(document.activeElement);
      });
    },
  };
}
