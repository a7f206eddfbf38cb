/** What a timer of the worker is to do, and when. */
interface Waiting {
  readonly run: () => void;
  readonly at: number;
}

const begin = globalThis.setTimeout;
const end = globalThis.clearTimeout;
const waiting = new Map<unknown, Waiting>();

/** Knows every timer that begins from now on, so that a test need not wait for it. */
export function watchTimers(): void {
  const watched = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const timer = begin(() => {
      waiting.delete(timer);
      run(...args);
    }, ms);
    waiting.set(timer, { run: () => run(...args), at: performance.now() + ms });
    return timer;
  };
  globalThis.setTimeout = Object.assign(watched, {
    __promisify__: begin.__promisify__,
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    waiting.delete(timer);
    end(timer);
  };
}

/** Lets the next timer run now, if it is due within this many milliseconds. @returns whether one ran. */
export function hurry(withinMs: number): boolean {
  const until = performance.now() + withinMs;
  const [next] = [...waiting].filter(([, { at }]) => at <= until).toSorted(([, a], [, b]) => a.at - b.at);
  if (next === undefined) return false;
  const [timer, { run }] = next;
  waiting.delete(timer);
  end(timer as NodeJS.Timeout);
  run();
  return true;
}

/** Resolves when everything that was ready to run has run once. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
