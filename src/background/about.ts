import type { Decide } from './keeper';

/** A decision that asks for these records alone, and so waits for no others to be read. */
export const about = <T>(keys: readonly string[], decide: Decide<T>): Decide<T> =>
  Object.assign(decide, { about: keys });
