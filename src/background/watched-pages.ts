import type { PageTrouble, WatchedPages } from '../domain/page-watch';
import { isRecord } from '../domain/is-record';
import { browser } from '../platform/browser';
import { storedValue, type StoredValue } from '../platform/stored';

/** The watch over open pages; it ends with the browser's session. */
export interface PageWatchState {
  readonly pages: WatchedPages;
  /** What the user is told, one a tab. */
  readonly troubles: readonly PageTrouble[];
  /** The same in words for the badge's tooltip, each once. */
  readonly lines: readonly string[];
  /** When it is to be looked at again, epoch milliseconds; null: nothing is waited for. */
  readonly next: number | null;
}

export const watchedPages: StoredValue<PageWatchState> = storedValue<PageWatchState>(
  () => browser.storage.session,
  'pageWatch',
  { pages: {}, troubles: [], lines: [], next: null },
  {
    passing: true,
    isValid: (data) =>
      isRecord(data) &&
      isRecord(data['pages']) &&
      Array.isArray(data['troubles']) &&
      Array.isArray(data['lines']),
  },
);
