import { browser } from './browser';

const NAME = 'clock';

/**
 * Sets the extension's one alarm to the next moment at which anything changes; null takes it away. An alarm
 * that already stands there is left alone. It does not wake a sleeping machine, and rings once on its wake.
 */
export async function setClock(at: number | null): Promise<void> {
  const standing = await browser.alarms.get(NAME);
  if (at === null) {
    if (standing) await browser.alarms.clear(NAME);
    return;
  }
  if (standing?.scheduledTime !== at) await browser.alarms.create(NAME, { when: at });
}

/** Has the alarm ring no later than this; one that rings earlier is left alone. */
export async function ringBy(at: number): Promise<void> {
  const standing = await browser.alarms.get(NAME);
  if (standing === undefined || standing.scheduledTime > at) await setClock(at);
}

/** Calls `ring` when the clock strikes. Add it in the worker's first turn. */
export function onClock(ring: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) ring();
  });
}
