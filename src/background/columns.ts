import type { SaidColumn } from '../messages/reading-verbs';
import { browser } from '../platform/browser';
import { storedValue, type StoredValue } from '../platform/stored';

/** What the user said of columns that were not understood. */
export const saidColumns: StoredValue<readonly SaidColumn[]> = storedValue<readonly SaidColumn[]>(
  () => browser.storage.local,
  'saidColumns',
  [],
);
