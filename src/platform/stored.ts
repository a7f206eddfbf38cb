import type { Unreadable } from '../domain/unread-value';

/** The part of a `chrome.storage` area that is used. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Turns the data of one version into that of the next. Never edited once released; imports nothing. */
export type Step = (data: unknown) => unknown;

/** How a value looks in storage, so that one that cannot be read is known as such. */
export interface StoredForm {
  /** `steps[n]` turns version n into n + 1; their number is the version of today. */
  readonly steps?: readonly Step[];
  /** Whether data of today's version can be used. What says nothing accepts anything. */
  readonly isValid?: (data: unknown) => boolean;
}

interface StoredOptions extends StoredForm {
  /** The value ends with the browser's session: one that cannot be read is replaced by the next write. */
  readonly passing?: boolean;
}

export interface StoredValue<T> {
  /** The value; the fallback where what is stored cannot be read. @throws Error where the storage fails. */
  get(): Promise<T>;
  /**
   * Reads, changes and writes, one at a time. Safe because the worker is the only writer.
   * @throws Error named `newer` or `damaged` where what is stored cannot be read: it is not overwritten.
   */
  update(change: (now: T) => T): Promise<T>;
}

/** What an item of storage holds; `why` tells what is wrong where it cannot be read. */
export function readStored(
  saved: unknown,
  { steps = [], isValid = () => true }: StoredForm = {},
): { readonly data: unknown } | { readonly why: Unreadable } | null {
  if (saved === undefined) return null;
  const { v, data } = (typeof saved === 'object' && saved !== null ? saved : {}) as {
    readonly v?: unknown;
    readonly data?: unknown;
  };
  if (typeof v !== 'number' || !(v >= 0)) return { why: 'damaged' };
  if (v > steps.length) return { why: 'newer' };
  try {
    const now = steps.slice(v).reduce<unknown>((older, step) => step(older), data);
    return isValid(now) ? { data: now } : { why: 'damaged' };
  } catch {
    return { why: 'damaged' }; // A step expects what its version wrote.
  }
}

/**
 * A versioned value in a storage area. One that cannot be read, because a newer version wrote it or because it is
 * damaged, counts as the fallback and is left as it is.
 * @param area is asked for at each use: it may not exist before the worker is set up.
 */
export function storedValue<T>(
  area: () => StorageArea,
  key: string,
  fallback: T,
  { passing = false, ...form }: StoredOptions = {},
): StoredValue<T> {
  let last: Promise<unknown> = Promise.resolve();
  const read = async () => readStored((await area().get(key))[key], form);
  const valueOf = (saved: Awaited<ReturnType<typeof read>>): T =>
    saved !== null && 'data' in saved ? (saved.data as T) : fallback;

  function update(change: (now: T) => T): Promise<T> {
    const mine = last.then(async () => {
      const saved = await read();
      if (saved !== null && 'why' in saved && !passing)
        throw Object.assign(new Error(`${key}: ${saved.why}`), { name: saved.why });
      const data = change(valueOf(saved));
      await area().set({ [key]: { v: form.steps?.length ?? 0, data } });
      return data;
    });
    // The queue goes on after a failure; the failure itself is the caller's, in `mine`.
    last = mine.catch(() => undefined);
    return mine;
  }

  return { get: async () => valueOf(await read()), update };
}
