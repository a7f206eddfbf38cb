import type { UserMapping } from '../messages/reading-verbs';
import { browser } from '../platform/browser';
import type { StoredValue } from '../platform/stored';
import { lastingValue } from './lasting-values';

/** What the user said of columns that were not understood. */
export const saidColumns: StoredValue<readonly UserMapping[]> = lastingValue<readonly UserMapping[]>(
  'saidColumns',
  () => browser.storage.local,
  [],
);
