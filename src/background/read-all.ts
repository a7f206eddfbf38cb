import type { ReadAllState } from '../messages/read-all-verbs';
import { browser } from '../platform/browser';
import { storedValue, type StoredValue } from '../platform/stored';
import { isOpen } from '../platform/open-tab';
import { interrupted } from './interrupted-read-all';

/** "Read all pages" as the worker knows it; the page's script does the reading. */
export interface ReadAll {
  readonly state: ReadAllState;
  readonly tab: number | null;
  /** When the script last reported, epoch milliseconds. */
  readonly heardAt: number;
}

/** A running "Read all pages" reports at every page, and a page may take 15 s to load; after so long it is gone. */
const SILENCE_MS = 60_000;

const isReadAll = (value: unknown): boolean =>
  ['idle', 'running', 'ended'].includes((value as ReadAll | null)?.state?.kind ?? '');

export const storedReadAll: StoredValue<ReadAll> = storedValue<ReadAll>(
  () => browser.storage.session,
  'walk',
  { state: { kind: 'idle' }, tab: null, heardAt: 0 },
  { passing: true, isValid: isReadAll },
);

/**
 * How far "Read all pages" is. Whether its tab is still there is asked when somebody wants to know: listening
 * to all tabs would wake the worker at every navigation anywhere.
 */
export async function readAllState(now = Date.now()): Promise<ReadAllState> {
  const { state, tab, heardAt } = await storedReadAll.get();
  if (state.kind !== 'running') return state;
  const alive = now - heardAt <= SILENCE_MS && tab !== null && (await isOpen(tab));
  return alive ? state : interrupted(state, heardAt);
}
