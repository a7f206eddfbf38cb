/** The part of a `chrome.storage` area that is used. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Turns the data of one version into that of the next. Never edited once released; imports nothing. */
export type Step = (data: unknown) => unknown;

export interface StoredValue<T> {
  /** @throws Error where a newer version saved it, or the storage fails. */
  get(): Promise<T>;
  /** Reads, changes and writes, one at a time. Safe because the worker is the only writer. */
  update(change: (now: T) => T): Promise<T>;
}

interface Saved {
  readonly v: number;
  readonly data: unknown;
}

/**
 * A versioned value in a storage area. `steps[n]` turns version n into n + 1; a value of a newer version is
 * refused, not overwritten. `area` is asked for at each use: it may not exist before the worker is set up.
 */
export function storedValue<T>(
  area: () => StorageArea,
  key: string,
  fallback: T,
  steps: readonly Step[] = [],
): StoredValue<T> {
  const version = steps.length;
  let last: Promise<unknown> = Promise.resolve();

  async function get(): Promise<T> {
    const saved = (await area().get(key))[key] as Saved | undefined;
    if (saved === undefined) return fallback;
    if (saved.v > version) throw new Error(`${key}: saved by a newer version (${saved.v})`);
    return steps.slice(saved.v).reduce<unknown>((data, step) => step(data), saved.data) as T;
  }

  function update(change: (now: T) => T): Promise<T> {
    const mine = last.then(async () => {
      const data = change(await get());
      await area().set({ [key]: { v: version, data } satisfies Saved });
      return data;
    });
    // The queue goes on after a failure; the failure itself is the caller's, in `mine`.
    last = mine.catch(() => undefined);
    return mine;
  }

  return { get, update };
}
