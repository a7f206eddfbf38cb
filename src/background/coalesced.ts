/**
 * Work that may be asked for more often than it needs doing: one run at a time, and whatever was asked for
 * during a run is served by one more. `failed` hears what a run throws.
 */
export function coalesced(
  work: () => Promise<void>,
  failed: (error: unknown) => void | Promise<void>,
): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  return () => {
    if (running) {
      again = true;
      return running;
    }
    const run = async (): Promise<void> => {
      try {
        do {
          again = false;
          try {
            await work();
          } catch (error) {
            await failed(error);
          }
        } while (again);
      } finally {
        running = null;
      }
    };
    running = run();
    return running;
  };
}
