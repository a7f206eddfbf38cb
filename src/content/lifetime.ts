/** One signal for everything that this script starts, and the way to end it. */
interface ScriptLifetime {
  readonly signal: AbortSignal;
  readonly end: (why: 'replaced' | 'extension-gone') => void;
}

/**
 * A newer copy of the script silences this one. No script of the page can.
 *
 * Copies of one installation share a world, which the page cannot reach: the newer one finds the older one's
 * `end` there, under a symbol, since a page could give an element any other name. After an update the newer
 * copy runs in another world.
 * Only an event of the document reaches the older one then, and the page can send that event too: so it counts only
 * where the extension that the older copy belongs to is gone.
 */
export function scriptLifetime(name: string): ScriptLifetime {
  const controller = new AbortController();
  const { signal } = controller;
  const end = (why: string): void => controller.abort(why);
  const arrival = `${name}:arrived`;
  const own = Symbol.for(arrival);
  const older: unknown = Reflect.get(globalThis, own);
  if (typeof older === 'function') older('replaced');
  Reflect.set(globalThis, own, end);
  document.dispatchEvent(new Event(arrival));
  document.addEventListener(
    arrival,
    () => {
      if (!extensionIsAlive()) end('replaced');
    },
    { signal },
  );
  return { signal, end };
}

/** False once the extension was updated or removed: every call to it fails from then on, each in its own way. */
export function extensionIsAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}
