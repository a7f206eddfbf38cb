import { useRef } from 'preact/hooks';
import { goTo } from '../place';
import type { Entry } from './entry';
import { gridMove, type GridMove, type GridStep, placesBetween } from './grid-keys';
import type { TableStore } from './table-store';

interface SelectionProps {
  readonly store: TableStore;
  readonly rows: readonly Entry[];
  /** The place of the row that the Tab key reaches. */
  readonly stopAt: number;
  /** How many rows a page has. */
  readonly pageRows: () => number;
  readonly focusRow: (at: number) => void;
}

interface GridSelection {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** Moving, selecting and opening, by keys and by pointer. With Shift all rows since the last are selected. */
export function useGridSelection({ store, rows, stopAt, pageRows, focusRow }: SelectionProps): GridSelection {
  /** The row from which Shift selects. */
  const anchor = useRef(0);
  const selected = store.selected.value;

  const selectTo = (at: number, on = true): void =>
    store.select(keysAt(rows, placesBetween(anchor.current, at)), on);
  const toggle = (key: string, at: number): void => {
    anchor.current = at;
    store.select([key], !selected.has(key));
  };
  const stepTo = ({ at, extend }: GridStep, isRepeat: boolean): void => {
    if (extend && !isRepeat && selected.size === 0) anchor.current = stopAt;
    if (extend) selectTo(at);
    else anchor.current = at;
    focusRow(at);
  };
  const doMove = (move: GridMove, isRepeat: boolean): void => {
    const key = rows[stopAt]?.row.key;
    switch (move.kind) {
      case 'to':
        return stepTo(move, isRepeat);
      case 'all':
        return store.select(
          rows.map(({ row }) => row.key),
          true,
        );
      case 'none':
        return store.clearSelection();
      case 'open':
        return key === undefined ? undefined : goTo('referrals', key);
      case 'toggle':
        return key === undefined ? undefined : toggle(key, stopAt);
    }
  };

  const onCheck = (box: HTMLInputElement, key: string, at: number, isRange: boolean): void => {
    if (isRange) selectTo(at, box.checked);
    else store.select([key], box.checked);
    anchor.current = at;
  };
  const onRow = (event: MouseEvent, target: Element, key: string, at: number): void => {
    if (event.shiftKey) {
      event.preventDefault();
      selectTo(at);
    } else if (event.ctrlKey || event.metaKey) {
      if (target.closest('a') === null) toggle(key, at);
    } else {
      anchor.current = at;
      if (target.closest('a, button') === null) goTo('referrals', key);
    }
  };

  return {
    onKeyDown(event) {
      const inRow = event.target instanceof Element ? event.target.closest('[data-referral-key]') : null;
      if (inRow === null) return;
      const move = gridMove(event, stopAt, rows.length, pageRows());
      const isOnControl = event.target !== inRow;
      if (move === null || event.defaultPrevented || (isOnControl && isControls(move))) return;
      event.preventDefault();
      doMove(move, event.repeat);
    },
    onClick(event) {
      const target = event.target instanceof Element ? event.target : null;
      const key = target?.closest<HTMLElement>('[data-referral-key]')?.dataset['referralKey'];
      const at = key === undefined ? -1 : rows.findIndex(({ row }) => row.key === key);
      if (target === null || key === undefined || at === -1) return;
      store.activate(key);
      if (target instanceof HTMLInputElement && target.type === 'checkbox')
        onCheck(target, key, at, event.shiftKey);
      else onRow(event, target, key, at);
    },
  };
}

/** A link is opened by its own Enter, a checkbox pressed by its own space. */
const isControls = ({ kind }: GridMove): boolean => kind === 'open' || kind === 'toggle';

const keysAt = (rows: readonly Entry[], places: readonly number[]): readonly string[] =>
  places.flatMap((at) => rows[at]?.row.key ?? []);
