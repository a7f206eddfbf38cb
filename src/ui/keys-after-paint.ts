type OnListKey = (typeof import('./list-keys'))['onListKey'];

/**
 * Listens to the keys of the list. What keys do is loaded behind the first paint: a key that is pressed before
 * it is there is done as soon as it is.
 */
export function keysAfterPaint(
  onKey: (onListKey: OnListKey, event: KeyboardEvent) => void,
  until: AbortSignal,
): void {
  let loaded: OnListKey | null = null;
  const loading = import('./list-keys').then(({ onListKey }) => {
    loaded = onListKey;
    return onListKey;
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (loaded !== null) onKey(loaded, event);
      else
        void loading.then((onListKey) => {
          if (!until.aborted) onKey(onListKey, event);
        });
    },
    { signal: until },
  );
}
