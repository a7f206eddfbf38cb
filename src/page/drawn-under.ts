import type { PageReading } from '../domain/reading';
import type { ReferralReading } from '../domain/referral';
import type { NeutralCell, NeutralHeader, NeutralRow, RowIdentity } from './rows/neutral-list';

/** What held for a list at the moment at which a row was drawn. */
export interface DrawnUnder extends Pick<PageReading, 'list' | 'kind' | 'account'> {
  readonly columns: Columns;
}

/** The columns that a list draws, as one text to compare; empty where no headings are drawn. */
export interface Columns {
  readonly key: string;
  readonly count: number;
}

/** One row as a look saw it, and the elements that draw it. */
export interface SeenRow {
  readonly pieces: readonly Element[];
  /** Null for the details of one referral. */
  readonly row: NeutralRow | null;
  readonly referral: ReferralReading;
}

/** A reading and the rows that it was made of. */
export interface DrawnReading {
  readonly reading: PageReading;
  readonly columns: Columns;
  readonly rows: () => Iterable<SeenRow>;
}

export const noColumns: Columns = { key: '', count: 0 };

/** Headings that are drawn; those of cards are worked out of what the cards show. */
export const columnsOf = (headers: readonly NeutralHeader[]): Columns => ({
  key: JSON.stringify(headers.map(({ text, key, selection }) => [text, key, selection])),
  count: headers.length,
});

/** Says for each reading which rows it was made of. */
export const drawnReadings = (
  readings: readonly PageReading[],
  list: { readonly drawnColumns: Columns; readonly seenRows: () => Iterable<SeenRow> } | null,
  details: readonly SeenRow[],
): readonly DrawnReading[] =>
  readings.map((reading) =>
    reading.detail || list === null
      ? { reading, columns: noColumns, rows: () => details }
      : { reading, columns: list.drawnColumns, rows: list.seenRows },
  );

/** The rows of the details that a look found. */
export const rowsOfDetails = ({ drawn }: { readonly drawn: readonly DrawnReading[] }): readonly SeenRow[] =>
  drawn.flatMap(({ reading, rows }) => (reading.detail ? [...rows()] : []));

/** What a row shows, apart from what it means. */
export interface Shown {
  readonly row: NeutralRow | null;
  readonly referral: ReferralReading;
  readonly identity: RowIdentity;
  /** One text a cell, in the order in which they are drawn. */
  readonly texts: readonly string[];
}

export function shownIn({ row, referral }: SeenRow): Shown {
  if (row !== null)
    return { row, referral, identity: row.identity, texts: (row.drawn?.() ?? row.cells).map(markOf) };
  const { id, ...fields } = referral.fields;
  const identity = { linked: id ? [id] : [], own: [], key: referral.rowKey };
  return { row, referral, identity, texts: Object.values(fields).map(String) };
}

/** Everything that a cell shows, as one text; empty where it shows nothing. */
function markOf(cell: NeutralCell | null): string {
  if (cell === null) return '';
  const toggles = cell.toggles.filter(({ kind }) => kind === 'button');
  const marks = toggles.map(({ label, icon, on }) => `${label} ${icon} ${on}`);
  return [cell.text, ...cell.labels, ...marks].join('\n').trim();
}

/** An account that is not shown is not another one. Null where nothing differs. */
export function differenceOf(before: DrawnUnder, now: DrawnUnder): 'name' | 'columns' | null {
  const otherAccount = before.account !== null && now.account !== null && before.account !== now.account;
  if (before.list !== now.list || before.kind !== now.kind || otherAccount) return 'name';
  return before.columns.key === now.columns.key ? null : 'columns';
}

export const sameIdentity = (a: RowIdentity, b: RowIdentity): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The places at which other texts stand; a place that only one of them has counts too. */
export function otherTexts(before: readonly string[], now: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let n = 0; n < Math.max(before.length, now.length); n += 1) if (before[n] !== now[n]) places.push(n);
  return places;
}

/** Whether cells were filled that were empty before, and nothing else happened. */
export const onlyFilled = (before: Shown, now: Shown): boolean =>
  before.texts.every((text, n) => text === '' || text === now.texts[n]) &&
  (isNameless(before.identity) || sameIdentity(before.identity, now.identity));

export const isNameless = ({ linked, own, key }: RowIdentity): boolean =>
  linked.length === 0 && own.length === 0 && key === null;

/**
 * Whether a row that stood there under another name or other columns was drawn anew since. One cell that changed is
 * no new row: it may be a clock.
 */
export function isRedrawn(before: Shown, now: Shown, difference: 'name' | 'columns'): boolean {
  const places = otherTexts(before.texts, now.texts).length;
  if (difference === 'columns') return before.texts.length !== now.texts.length || places >= 2;
  const filled = before.texts.filter((text) => text !== '').length;
  return places * 2 >= filled || (places > 0 && !sameIdentity(before.identity, now.identity));
}
