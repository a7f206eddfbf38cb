/** One row as the page draws it. A grid with pinned columns draws it in several pieces. */
export interface DrawnRow {
  readonly pieces: readonly [Element, ...Element[]];
  /** Its cells, one a column, where their places on the screen told them apart. */
  readonly cells?: readonly (Element | null)[];
}

/** The rows of a grid or table, before anything is read of them. */
export interface DrawnRows {
  /** Rows that only head columns, top to bottom. */
  readonly heads: readonly DrawnRow[];
  readonly rows: readonly DrawnRow[];
}
