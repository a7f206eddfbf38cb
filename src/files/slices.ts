/** How far a piece of work is; `total` is known from the start, in the work's own unit. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Work cut into slices: it yields its progress after each, and returns its result. */
export type SlicedWork<Result> = Generator<Progress, Result, void>;

export interface SliceOptions {
  /** Aborted: the work stops before its next slice, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Lets the page paint and take clicks between two slices, e.g. `() => scheduler.yield()`. */
  readonly breathe?: () => Promise<unknown>;
}

/** Runs sliced work to its end, in pieces. @throws what the signal was aborted with, or what the work throws. */
export async function runSliced<Result>(work: SlicedWork<Result>, options: SliceOptions = {}): Promise<Result> {
  for (;;) {
    options.signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
    await options.breathe?.();
  }
}

/** Runs sliced work in one go: for small files, and where nobody waits for a progress bar. */
export function runAtOnce<Result>(work: SlicedWork<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
