/**
 * Lets a piece of work run once at a time. What is asked for while it runs begins once after it, so that it sees what
 * came meanwhile.
 */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = (): Promise<void> =>
    run().finally(() => {
      running = next;
      next = null;
    });
  return () => {
    if (running === null) return (running = begin());
    return (next ??= running.then(begin, begin));
  };
}
