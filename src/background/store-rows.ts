import type { StoreRows } from '../domain/store-reading';
import { keeping, similarity } from './later-scripts';

/**
 * Merges rows into what is known. What rows without an ID are is worked out by a script that is loaded for
 * the first of them.
 */
export const storeRows: StoreRows = (reading, index, now) =>
  keeping().storeRows(reading, index, now, (...rows) => similarity().matchByContent(...rows));
