import type { FindAnchor } from './answer-anchor';

/**
 * Under this symbol the script that fills forms, which knows their words, leaves what finds them for the strip. Scripts
 * of the page live in another world and cannot see it.
 */
const own = Symbol.for('partner-center-triage-anchor');

export function giveAnchors(find: FindAnchor, signal: AbortSignal): void {
  Reflect.set(globalThis, own, find);
  signal.addEventListener(
    'abort',
    () => {
      if (Reflect.get(globalThis, own) === find) Reflect.deleteProperty(globalThis, own);
    },
    { once: true },
  );
}

/** What finds buttons and forms; null: the script that knows it is not there. */
export function givenAnchors(): FindAnchor | null {
  const find: unknown = Reflect.get(globalThis, own);
  return typeof find === 'function' ? (find as FindAnchor) : null;
}
