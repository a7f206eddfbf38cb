/** A slice of work may last this long, so that the page stays smooth at 60 frames a second. */
const sliceMs = 8;
/** A busy page must not put reading off for ever. */
const patienceMs = 1_000;

/** A call that the browser owes for so long failed: reading goes on without it. */
const owedMs = 2 * patienceMs;

/** The next moment at which the page has nothing better to do. Rejects when `signal` is aborted. */
async function whenIdle(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const idle = new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: patienceMs });
  });
  const owed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, owedMs);
  });
  await Promise.race([idle, owed]);
  clearTimeout(timer);
  signal.throwIfAborted();
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

/** How long work may take in all, and who hears of its steps. */
export interface WorkLimits {
  /** So much work, without the pauses; then `outOfTime` is thrown into it. */
  readonly budgetMs: number;
  readonly outOfTime: () => Error;
  /** What catches it has so long for what is left; then it is thrown again. */
  readonly graceMs: number;
  /** So often; the next time the work ends. */
  readonly mostTimes: number;
  readonly stepTook: (ms: number) => void;
}

/**
 * Does work in slices of a few milliseconds, each while the page is idle.
 * @throws what the work throws; the error of `limits` where it did not end in time; the reason of `signal`
 * once aborted.
 */
export async function inSlices<T>(
  work: Generator<void, T>,
  signal: AbortSignal,
  limits: WorkLimits,
): Promise<SlicedWork<T>> {
  const { budgetMs, graceMs, outOfTime, mostTimes, stepTook } = limits;
  let tookMs = 0;
  let times = 0;
  for (;;) {
    await whenIdle(signal);
    let sliceTook = 0;
    while (sliceTook <= sliceMs) {
      const late = tookMs + sliceTook > budgetMs + times * graceMs;
      if (late && times >= mostTimes) throw outOfTime();
      const start = performance.now();
      const step = late ? work.throw(outOfTime()) : work.next();
      if (late) times += 1;
      const stepMs = performance.now() - start;
      stepTook(stepMs);
      sliceTook += stepMs;
      if (step.done === true) return { value: step.value, tookMs: tookMs + sliceTook };
    }
    tookMs += sliceTook;
  }
}
