/** How far a piece of work is; `total` is known from the start, in the work's own unit. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Work cut into slices: it yields its progress after each, and returns its result. */
export type SlicedWork<Result> = Generator<Progress, Result, void>;

interface SliceOptions {
  /** Aborted: the work stops before its next slice, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called before each pause; without `breathe` after each slice. */
  readonly onProgress?: (progress: Progress) => void;
  /** Lets the page paint and take clicks between two slices; undefined: it is not time for that yet. */
  readonly breathe?: () => Promise<unknown> | undefined;
}

/** Runs sliced work to its end, in pieces. @throws what the signal was aborted with, or what the work throws. */
export async function runSliced<Result>(
  work: SlicedWork<Result>,
  { signal, onProgress, breathe }: SliceOptions = {},
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
    const pause = breathe?.();
    // Progress that nobody could see painted is not worth telling.
    if (breathe !== undefined && pause === undefined) continue;
    onProgress?.(step.value);
    await pause;
  }
}

/** Runs sliced work in one go: for small files, and where nobody waits for a progress bar. */
export function runAtOnce<Result>(work: SlicedWork<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
