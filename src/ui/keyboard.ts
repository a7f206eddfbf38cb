/** What a key asks for, wherever the focus is in the list's surface. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'details'
  | 'open'
  | 'favorite'
  | 'accept'
  | 'decline'
  | 'select'
  | 'snooze'
  | 'call'
  | 'claim'
  | 'mail'
  | 'undo'
  | 'search'
  | 'help'
  | 'leave';

/** Where the focus is, as far as keys care. */
export type KeyPlace =
  /** The search field: letters are text. */
  | 'search'
  /** Another control that takes keys itself: a select, a tab, a dialog's parts. */
  | 'control'
  /** A button: Enter and space press it. */
  | 'button'
  /** A row, or nothing. */
  | 'row';

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

const everywhere = new Map<string, KeyAction>([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
]);
const inSearch = new Map<string, KeyAction>([
  ['ArrowDown', 'next'],
  ['Escape', 'leave'],
]);
const onRows = new Map<string, KeyAction>([
  ['Home', 'first'],
  ['End', 'last'],
  ['Enter', 'details'],
]);
/** Single letters can be switched off: speech input and shaky hands press them by chance (WCAG 2.1.4). */
const letters = new Map<string, KeyAction>([
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'open'],
  ['f', 'favorite'],
  ['a', 'accept'],
  ['d', 'decline'],
  ['x', 'select'],
  ['s', 'snooze'],
  ['c', 'call'],
  ['i', 'claim'],
  ['e', 'mail'],
  ['z', 'undo'],
  ['/', 'search'],
  ['?', 'help'],
]);

/**
 * The action that a key press asks for, null where the key keeps its own meaning. Keys with Ctrl, Alt or
 * Cmd belong to the browser, keys of an input method to the input method.
 */
export function keyAction(press: KeyPress, place: KeyPlace, lettersOn: boolean): KeyAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  const { key } = press;
  if (place === 'search') return inSearch.get(key) ?? null;
  if (place === 'control') return null;
  return (
    everywhere.get(key) ??
    (place === 'row' ? onRows.get(key) : undefined) ??
    (lettersOn ? letters.get(key.toLowerCase()) : undefined) ??
    null
  );
}

/** The place of a focused element: see `KeyPlace`. */
export function keyPlace(element: Element | null): KeyPlace {
  if (element === null) return 'row';
  if (element.closest('select, dialog') !== null) return 'control';
  if (element.matches('[type="checkbox"]')) return 'button';
  if (element.matches('input, textarea, [contenteditable]'))
    return element.matches('[type="search"]') ? 'search' : 'control';
  if (element.matches('[role="tab"]')) return 'button';
  return element.closest('button, a, summary') === null ? 'row' : 'button';
}

const rowSelector = '[data-referral-key]';

/** The row that holds the focus, else the first that can take it (the roving tab stop). */
export function currentRow(root: ParentNode, focused: Element | null): HTMLElement | null {
  return (
    focused?.closest<HTMLElement>(rowSelector) ??
    root.querySelector<HTMLElement>(`${rowSelector}[tabindex="0"]`)
  );
}

type RowMove = 'next' | 'previous' | 'first' | 'last';

/** The row that a move leads to; undefined: there are no rows. */
function rowAt(root: ParentNode, move: RowMove, focused: Element | null): HTMLElement | undefined {
  const rows = [...root.querySelectorAll<HTMLElement>(rowSelector)];
  if (move === 'first') return rows[0];
  if (move === 'last') return rows.at(-1);
  const here = focused?.closest<HTMLElement>(rowSelector) ?? null;
  if (here === null) return currentRow(root, null) ?? rows[0];
  const at = rows.indexOf(here) + (move === 'next' ? 1 : -1);
  return rows[Math.max(0, Math.min(rows.length - 1, at))];
}

/**
 * Moves the focus among the rows. From outside the list it goes to the row where the reader was.
 * @returns the row that has it now; null where there is none to go to.
 */
export function moveAmongRows(root: ParentNode, move: RowMove, focused: Element | null): HTMLElement | null {
  const target = rowAt(root, move, focused) ?? null;
  target?.focus();
  return target;
}
