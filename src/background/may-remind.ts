import type { Settings } from '../domain/settings';

/**
 * Whether there are reminders at all: the user wants them, and allows notifications. Most users' worker never
 * takes in what shows them.
 */
export async function mayRemind(
  { reminders }: Pick<Settings, 'reminders'>,
  mayNotify: () => Promise<boolean>,
): Promise<boolean> {
  return reminders && mayNotify();
}
