import type { Page } from '@playwright/test';
import { isTask, processorMs, traceOf } from './trace';

/**
 * The longest task of the page's main thread while `work` runs, in ms of the processor's time: all that could delay a
 * key or a frame, and nothing that other programs on a busy machine add to it.
 */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const events = await traceOf(page, work);
  return Math.max(...events.filter(isTask).map(processorMs));
}
