/** Names of small values that the database itself keeps up. */
export const STORE_META = {
  /** Names this database: another one after it was deleted, the same after everything in it was erased. */
  id: 'storeId',
  /** Becomes another value whenever records are removed. */
  removals: 'removals',
  /** Becomes another value whenever records are written or removed. */
  state: 'state',
  /** The state that duplicate hints and marks were last brought up to. */
  hintsOf: 'hintsOf',
  /** What a wake draws from in place of all summaries; it goes with each write of records. */
  forecast: 'forecast',
  /** How far a look at all records for duplicate hints has come. */
  hintProgress: 'hintProgress',
} as const;

/**
 * What the row blocks are; unset: there are none, and nobody notes what changes. No wake needs it, which is why it
 * stands apart.
 */
export const ROWS_META = 'rows';
