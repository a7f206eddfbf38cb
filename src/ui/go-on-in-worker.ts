import { useEffect } from 'preact/hooks';

/** A worker that the browser stopped half way goes on when it is asked anything, in ms. */
const askEveryMs = 2_000;

/**
 * Asks the worker now and then while it is at work for what is shown: one that was stopped wakes, goes on, and what is
 * shown becomes true by itself.
 * @param wake asks it anything.
 */
export function useGoOnInWorker(isAtWork: boolean, wake: () => Promise<unknown>): void {
  useEffect(() => {
    if (!isAtWork) return undefined;
    const timer = setInterval(() => {
      // A worker that is stopped at this very moment does not respond: the next question wakes it.
      wake().catch(() => undefined);
    }, askEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [isAtWork]);
}
