/** Work goes on for so long before whatever else waits has its turn: a message, the popup's first question. */
const SLICE_MS = 10;

/** Lets others have their turn whenever enough time was spent. Ask it between small steps. */
export type Breather = () => Promise<void> | undefined;

export function breather(now: () => number = () => performance.now(), pause: () => Promise<void> = nextTurn): Breather {
  let started = now();
  return () => {
    if (now() - started < SLICE_MS) return undefined;
    return pause().then(() => {
      started = now();
    });
  };
}

/** Resolves after everything that already waits. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
