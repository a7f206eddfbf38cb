import { send } from '../messages/send';
import type { PagePresence } from '../messages/watch-verbs';

/**
 * Whether this document's scripts may work: one of Partner Center in the tab itself or in a frame that
 * Partner Center made.
 * A frame inside another site's page, and one in a sandbox (it may hold a stranger's markup), are left alone.
 */
export function mayWorkHere(): boolean {
  return origin !== 'null' && [...location.ancestorOrigins].every((one) => one === origin);
}

/**
 * Tells the worker when this page comes in sight, goes out of sight, is left, or moves to another address by
 * itself; the last before it happens, since a page may hang right after. Frames tell nothing: they share the
 * fate of their page.
 */
export function tellPresence(signal: AbortSignal): void {
  if (self !== top) return;
  const tell = (now: PagePresence, address = location.href): void => {
    // Nobody waits for the answer; a worker that misses it asks the page itself.
    send('page.presence', { now, address }).catch(() => undefined);
  };
  document.addEventListener('visibilitychange', () => tell(document.hidden ? 'hidden' : 'shown'), { signal });
  addEventListener('pagehide', () => tell('left'), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && !document.hidden && tell('shown'), { signal });
  navigation.addEventListener(
    'navigate',
    ({ destination }) => {
      if (destination.sameDocument && !document.hidden) tell('shown', destination.url);
    },
    { signal },
  );
}
