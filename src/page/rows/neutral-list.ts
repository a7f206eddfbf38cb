/** What stands in one cell, or in one part of a card, whatever drew it. */
export interface NeutralCell {
  /** As shown: blocks as lines, runs of white space as one space, no icon glyphs. */
  readonly text: string;
  /** The text of the link or button that the cell begins with, where more text follows it; else null. */
  readonly lead: string | null;
  /** The text of the first link that follows other text; absent where none does. */
  readonly after?: string;
  /**
   * Places in `text` where what an element shows meets what stands before or after it without a space, as a badge that
   * was put behind a name does; absent where there are none.
   */
  readonly joints?: readonly number[];
  /** Accessible names, titles and image texts in the cell: what an icon says, or a cut text in full. */
  readonly labels: readonly string[];
  /** Addresses of links, as the page wrote them. */
  readonly links: readonly string[];
  readonly toggles: readonly Toggle[];
  /** What a `<time>` that is the whole cell says in `datetime`, as the page wrote it; absent where there is none. */
  readonly time?: string;
  /** The cell is still being loaded: it shows a skeleton. */
  readonly pending: boolean;
}

/** Something in a row that is on or off: a check box, a star. */
export interface Toggle {
  readonly kind: 'selection' | 'button';
  /** Its accessible name, or else its text. */
  readonly label: string;
  /** What drew its icon says of it, where that is no text for people: an icon's name, a test id. */
  readonly icon: string;
  /** Null where neither `aria-pressed` nor `aria-checked` nor `checked` tells. */
  readonly on: boolean | null;
}

export interface NeutralHeader {
  readonly text: string;
  /** Its accessible names and titles. */
  readonly labels: readonly string[];
  /** The page's language-neutral key of the column, where it has one. */
  readonly key: string | null;
  /** A column of check boxes. */
  readonly selection: boolean;
  /** No column but the first part of a card: its heading, or the link or button that opens it. */
  readonly title?: boolean;
}

/** GUIDs of a row by where they stand; the meaning of columns may add one. */
export interface RowIdentity {
  /** In addresses of the row's links. */
  readonly linked: readonly string[];
  /** In the row's own id and attributes. */
  readonly own: readonly string[];
  /** The row's own key where it holds no GUID. */
  readonly key: string | null;
}

export interface NeutralRow {
  readonly identity: RowIdentity;
  /** One a header, in their order; null: the row shows nothing for that column, or nobody can tell which cell it is. */
  readonly cells: readonly (NeutralCell | null)[];
  /** The cells in the order in which the page draws them, whatever heads them; absent where no headings are drawn. */
  readonly drawn?: () => readonly (NeutralCell | null)[];
  /** The row that the page shows as chosen, e.g. whose details stand beside the list. */
  readonly selected: boolean;
}

export const emptyCell: NeutralCell = {
  text: '',
  lead: null,
  labels: [],
  links: [],
  toggles: [],
  pending: false,
};
