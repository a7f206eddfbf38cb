/** A timer that is so late, in ms, failed. */
const lateMs = 500;

/** One timer that wakes a loop. When it is to ring is known, so that one that does not is noticed. */
interface WakeTimer {
  /** Wakes the loop after this many ms at the latest; what it waits for already may be sooner. */
  readonly later: (ms: number) => void;
  readonly stop: () => void;
  /** Resolves with `woken`, or where the timer should have rung long ago. */
  readonly waitFor: (woken: Promise<void>) => Promise<void>;
  /** Whether it should have rung long ago. Its time is forgotten then. */
  readonly failed: () => boolean;
}

/** Times are on the page's own clock. @param ring wakes the loop; `signal` ends the timer. */
export function wakeTimer(ring: () => void, signal: AbortSignal): WakeTimer {
  /** When it rings, in ms; infinite: it does not run. */
  let dueAt = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    dueAt = Infinity;
    clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    later: (ms) => {
      const at = performance.now() + ms;
      if (at >= dueAt || signal.aborted) return;
      clearTimeout(timer);
      dueAt = at;
      timer = setTimeout(ring, ms);
    },
    stop,
    waitFor: async (woken) => {
      if (dueAt === Infinity) return woken;
      const latest = dueAt - performance.now() + lateMs;
      await Promise.race([woken, new Promise<void>((resolve) => setTimeout(resolve, latest))]);
    },
    failed: () => {
      if (performance.now() < dueAt + lateMs) return false;
      stop();
      return true;
    },
  };
}
