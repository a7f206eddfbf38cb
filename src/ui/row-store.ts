import type { TriageStore } from './triage-store';

/** What the parts of a row that tell more need of the store. */
export type RowStore = Pick<
  TriageStore,
  'ask' | 'open' | 'prepareDuplicate' | 'snooze' | 'toasts' | 'selectRows'
>;
