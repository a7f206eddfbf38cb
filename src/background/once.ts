/** Makes something when it is first asked for in the worker's life, and keeps it from then on. */
export function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
