/** A slice of work may last this long, so that the page stays smooth at 60 frames a second. */
const sliceMs = 8;
/** A busy page must not put reading off for ever. */
const patienceMs = 1_000;

/** The next moment at which the page has nothing better to do. Rejects when `signal` is aborted. */
function whenIdle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    requestIdleCallback(() => (signal.aborted ? reject(signal.reason as Error) : resolve()), {
      timeout: patienceMs,
    });
  });
}

/** Resolves once the page is visible; hidden tabs cost nothing. Rejects when `signal` is aborted. */
export function whenVisible(signal: AbortSignal): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const heard = new AbortController();
    const options = { signal: AbortSignal.any([signal, heard.signal]) };
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.hidden) return;
        heard.abort();
        resolve();
      },
      options,
    );
    signal.addEventListener('abort', () => reject(signal.reason as Error), {
      once: true,
      signal: heard.signal,
    });
  });
}

export interface SlicedWork<T> {
  readonly value: T;
  /** Time spent working, without the pauses. */
  readonly tookMs: number;
}

/** Does work in slices of a few milliseconds, each while the page is idle. */
export async function inSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<SlicedWork<T>> {
  let tookMs = 0;
  for (;;) {
    await whenIdle(signal);
    const start = performance.now();
    for (;;) {
      const step = work.next();
      const spent = performance.now() - start;
      if (step.done === true) return { value: step.value, tookMs: tookMs + spent };
      if (spent > sliceMs) {
        tookMs += spent;
        break;
      }
    }
  }
}
