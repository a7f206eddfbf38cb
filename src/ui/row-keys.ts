import type { KeyAction } from './keyboard';

/** The referral that a key means, as far as keys care. */
interface KeyRow {
  readonly key: string;
  readonly favorite: boolean;
  readonly actionable: boolean;
  readonly doNotContact: boolean;
  readonly test: boolean;
}

type Move = Extract<KeyAction, 'next' | 'previous' | 'first' | 'last'>;

/** What a surface does when a key asks for it. False: the key keeps its own meaning. */
export interface RowKeyPorts {
  /** The row that the key means; null: none. */
  readonly row: KeyRow | null;
  /** @param extend selects the rows on the way. */
  move(to: Move, extend: boolean): boolean;
  details(): boolean;
  open(key: string): void;
  select(key: string): void;
  snooze(key: string | null): boolean;
  call(key: string): boolean;
  /** Absent where no team is connected. */
  readonly claim?: ((key: string) => void) | undefined;
  favorite(key: string, on: boolean): void;
  /** Prepares one answer for all selected rows. False: none is selected. */
  answerSelected(kind: 'accept' | 'decline'): boolean;
  /** Absent where nothing can be answered. */
  readonly answer?: ((key: string, kind: 'accept' | 'decline' | 'e-mail') => void) | undefined;
  undo(): boolean;
  searchField(): HTMLInputElement | null;
  search(words: string): void;
  help(): void;
}

/** @returns false where the key keeps its own meaning. */
type Work = (ports: RowKeyPorts, extend: boolean) => boolean;

const move =
  (to: Move): Work =>
  (ports, extend) =>
    ports.move(to, extend);

/** Work that needs a row. */
const onRow =
  (work: (ports: RowKeyPorts, row: KeyRow) => boolean | void): Work =>
  (ports) =>
    ports.row !== null && work(ports, ports.row) !== false;

const answer = (kind: 'accept' | 'decline'): Work => {
  const one = onRow((ports, row) => {
    if (!row.actionable || ports.answer === undefined) return false;
    ports.answer(row.key, kind);
    return true;
  });
  return (ports, extend) => ports.answerSelected(kind) || one(ports, extend);
};

const works: Readonly<Record<KeyAction, Work>> = {
  next: move('next'),
  previous: move('previous'),
  first: move('first'),
  last: move('last'),
  details: (ports) => ports.details(),
  open: onRow((ports, { key }) => ports.open(key)),
  select: onRow((ports, { key }) => ports.select(key)),
  snooze: (ports) => ports.snooze(ports.row?.key ?? null),
  call: onRow((ports, { key }) => ports.call(key)),
  claim: onRow((ports, { key }) => {
    ports.claim?.(key);
    return ports.claim !== undefined;
  }),
  mail: onRow((ports, { key, doNotContact, test }) => {
    if (doNotContact || test) return false;
    ports.answer?.(key, 'e-mail');
    return true;
  }),
  favorite: onRow((ports, { key, favorite }) => ports.favorite(key, !favorite)),
  accept: answer('accept'),
  decline: answer('decline'),
  undo: (ports) => ports.undo(),
  search: (ports) => {
    const field = ports.searchField();
    field?.focus();
    field?.select();
    return field !== null;
  },
  // An empty field leaves Escape to the browser: it closes the popup.
  leave: (ports) => {
    const field = ports.searchField();
    if (field === null || field.value === '') return false;
    field.value = '';
    ports.search('');
    return true;
  },
  help: (ports) => {
    ports.help();
    return true;
  },
};

/**
 * Does what a key asks for, in popup, panel and full page alike.
 * @returns false where the key keeps its own meaning.
 */
export function doRowKey(action: KeyAction, ports: RowKeyPorts, extend: boolean): boolean {
  return works[action](ports, extend);
}
