import type { Command } from './overview';

/** A command that asks for these records alone, and so waits for no others to be read. */
export const about = <T>(keys: readonly string[], command: Command<T>): Command<T> =>
  Object.assign(command, { about: keys });
