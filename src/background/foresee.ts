import type { Settings } from '../domain/settings';
import { stateStore } from './kept-state';
import { runInBackground } from './run-in-background';

/** A forecast is made when so long nothing was drawn, in milliseconds: it takes as long as a draw. */
const QUIET_MS = 2_000;

let resting: ReturnType<typeof setTimeout> | undefined;

/**
 * Has a forecast made for the wakes to come, once nothing is drawn any more.
 * @param nextReminder when reminders are due next, epoch milliseconds; null: none is known; undefined: nobody looked.
 */
export function foresee(settings: Settings, nextReminder: number | null | undefined): void {
  clearTimeout(resting);
  resting = setTimeout(
    () =>
      runInBackground('no forecast was made', () =>
        stateStore.keepForecast({ settings, nextReminder, now: Date.now() }),
      ),
    QUIET_MS,
  );
}
