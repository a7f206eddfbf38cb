import type { Page } from '@playwright/test';
import { isTask, processorMs, type Thread, traceOf } from './trace';

/**
 * The longest task of the page's main thread while `work` runs, in ms of the processor's time: all that could delay a
 * key or a frame, and nothing that other programs on a busy machine add to it.
 */
export async function longestTask(page: Page, work: () => Promise<void>, thread?: Thread): Promise<number> {
  const events = await traceOf(page, work, thread);
  // A reading of minutes has more tasks than a call may have arguments.
  return events.filter(isTask).reduce((longest, task) => Math.max(longest, processorMs(task)), 0);
}
