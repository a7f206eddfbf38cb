import type { PackedRows } from '../../domain/table-row';
import type { RequestOf, ResponseOf, Verb } from '../../messages/contract';
import type { Tab, TriageView } from '../../messages/triage-verbs';

/** What the book needs from the outside. */
export interface TablePorts {
  send<V extends Verb>(verb: V, ask: RequestOf<V>): Promise<ResponseOf<V>>;
  readSnapshot(tab: Tab): Promise<TriageView | null>;
  /** Reads the rows that are stored for this page ({@link readStoredRows}). */
  readStored(take: (rows: PackedRows) => void): Promise<string | null>;
  /** Calls back whenever the worker has drawn anew: something may have changed. */
  onChange(changed: () => void, until: AbortSignal): void;
  /** Lets the page paint and take keys before more work. */
  pause(): Promise<void>;
  now(): number;
}
