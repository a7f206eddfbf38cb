import { Refusal } from './failure';

/** Milliseconds before each further try. The browser starts a stopped worker at once. */
const PAUSES = [100, 1_000, 5_000] as const;

/**
 * Asks again while no response comes: the worker was stopped in between, and whether it did what was asked is
 * not known.
 * Only for what may be repeated: done twice must be the same as done once.
 * @throws Refusal where it was refused; else what the last try threw, e.g. what the signal was aborted with.
 */
export async function untilResponse<T>(ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Refusal || signal?.aborted === true) throw error;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
  }
  return ask();
}
