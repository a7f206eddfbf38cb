/** Work goes on for so long before whatever else waits has its turn: a message, the popup's first question. */
const SLICE_MS = 10;
/** A worker is ended after 30 seconds without an event; so often it says that it is at work. */
const AWAKE_MS = 20_000;

/** Lets others have their turn whenever enough time was spent. Ask it between small steps. */
export type Breather = () => Promise<void> | undefined;

interface BreatherPorts {
  readonly stayAwake: () => Promise<void>;
  /** Milliseconds. */
  readonly now?: () => number;
  readonly pause?: () => Promise<void>;
}

export function breather({
  stayAwake,
  now = () => performance.now(),
  pause = nextTurn,
}: BreatherPorts): Breather {
  let started = now();
  let awake = started;
  return () => {
    const at = now();
    if (at - started < SLICE_MS) return undefined;
    const isDue = at - awake >= AWAKE_MS;
    if (isDue) awake = at;
    return (isDue ? stayAwake().then(pause) : pause()).then(() => {
      started = now();
    });
  };
}

/** `background`: whatever else waits, or comes meanwhile, goes first. */
type TurnPriority = 'user-visible' | 'background';

/** Where tasks wait for their turn; TypeScript's own types do not know it. */
interface Scheduler {
  postTask(work: () => void, how: { readonly priority: TurnPriority }): Promise<void>;
}

/** Resolves after everything that already waits. A timer that follows others would wait 4 ms more. */
export function nextTurn(priority: TurnPriority = 'user-visible'): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler !== undefined) return scheduler.postTask(() => undefined, { priority });
  // Node, where tests run, has none.
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
