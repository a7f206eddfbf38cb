import { type ReadonlySignal, signal } from '@preact/signals';

/**
 * A value that the worker keeps in `chrome.storage.session`, as it is now and whenever it changes.
 * `read(undefined)` until it is known.
 * @param after what goes first: the value is asked for when it has come about.
 */
export function sessionSignal<T>(
  key: string,
  read: (stored: unknown) => T,
  until: AbortSignal,
  after: Promise<unknown> = Promise.resolve(),
): ReadonlySignal<T> {
  const value = signal(read(undefined));
  let told = false;
  const listen = (changes: Record<string, chrome.storage.StorageChange>): void => {
    const change = changes[key];
    if (change === undefined) return;
    told = true;
    value.value = read(change.newValue);
  };
  chrome.storage.session.onChanged.addListener(listen);
  until.addEventListener('abort', () => chrome.storage.session.onChanged.removeListener(listen), {
    once: true,
  });
  // What cannot be read is as if nothing were under way; the next change is heard all the same.
  after
    .then(() => chrome.storage.session.get(key))
    .then(
      (all) => {
        if (!told) value.value = read(all[key]);
      },
      () => undefined,
    );
  return value;
}
