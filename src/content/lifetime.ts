/** One signal for everything that this script starts, and the way to end it. */
export interface ScriptLifetime {
  readonly signal: AbortSignal;
  readonly end: (why: 'replaced' | 'extension-gone') => void;
}

/** A newer copy of the script, injected after an update, silences this one. */
export function scriptLifetime(name: string): ScriptLifetime {
  const controller = new AbortController();
  const { signal } = controller;
  const end = (why: string): void => controller.abort(why);
  const arrival = `${name}:arrived`;
  document.dispatchEvent(new Event(arrival)); // an older copy hears this and stops
  document.addEventListener(arrival, () => end('replaced'), { signal });
  return { signal, end };
}

/** False once the extension was updated or removed: every call to it fails from then on, each in its own way. */
export function extensionIsAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}
