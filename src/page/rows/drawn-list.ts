import type { DrawnRow } from './drawn-rows';
import type { NeutralCell, NeutralHeader, NeutralRow } from './neutral-list';
import { identityOf } from './row-identity';

/**
 * What every engine makes of a list, however the page draws it: its fields, its records as drawn, and the way to read
 * one of them.
 */
export interface DrawnList {
  /** How it is drawn, for the reading's health. */
  readonly layout: 'aria-grid' | 'native-table' | 'list' | 'repeated';
  readonly container: Element;
  readonly headers: readonly NeutralHeader[];
  readonly rows: readonly DrawnRow[];
  readonly read: (row: DrawnRow) => RowRead;
  /** Headings that nobody knows were left out, since there are no cells for them: its values must fit the others. */
  readonly strangers?: boolean;
}

export type RowRead =
  | {
      readonly kind: 'row';
      readonly row: NeutralRow;
      readonly byPosition: boolean;
      readonly faults: readonly unknown[];
    }
  /** A skeleton that real values will replace. */
  | { readonly kind: 'pending' }
  /** No referral: a group's heading, a total, "nothing found". */
  | { readonly kind: 'no-data' }
  /** Cells that nobody can match to columns. */
  | { readonly kind: 'untied' }
  /** Our own code failed on it. */
  | { readonly kind: 'failed' };

/** What was seen of one record. */
interface Seen extends Pick<DrawnRow, 'pieces'>, Pick<NeutralRow, 'drawn'> {
  readonly cells: NeutralRow['cells'];
  /** The elements that show them, where they may tell which record it is. */
  readonly elements: readonly Element[];
  /** All that it shows, also what stands in no column. */
  readonly shown: readonly (NeutralCell | null)[];
  /** Addresses that lead to it from outside its cells. */
  readonly links?: readonly string[];
  /** What says of it that it is chosen; left out: its pieces. */
  readonly chosen?: readonly (Element | null)[];
  readonly byPosition: boolean;
  readonly faults: readonly unknown[];
}

/** One record of a list; what shows nothing is none, or not there yet. */
export function recordOf({ pieces, elements, shown, chosen = pieces, ...seen }: Seen): RowRead {
  const links: string[] = [];
  let speaks = false;
  let pending = false;
  for (const cell of shown) {
    if (cell === null) continue;
    if (cell.links.length > 0) links.push(...cell.links);
    speaks ||= cell.text !== '' || cell.labels.length > 0;
    pending ||= cell.pending;
  }
  if (!speaks) return { kind: pending || pieces.some(isBusy) ? 'pending' : 'no-data' };
  const { cells, drawn, byPosition, faults } = seen;
  const identity = identityOf(pieces, elements, [...links, ...(seen.links ?? [])]);
  const row = { identity, cells, selected: chosen.some(isChosen) };
  return { kind: 'row', row: drawn === undefined ? row : { ...row, drawn }, byPosition, faults };
}

const isChosen = (element: Element | null): boolean =>
  element?.getAttribute('aria-selected') === 'true' ||
  (element?.getAttribute('aria-current') ?? 'false') !== 'false';

const isBusy = (piece: Element): boolean =>
  /(?:skeleton|shimmer|he-row|loading)/iu.test(`${piece.id} ${piece.className}`);
