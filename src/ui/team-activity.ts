import type { AskWorker } from './ask-worker';

/** So often the worker is told that somebody works, in milliseconds. */
const EVERY_MS = 60_000;
let told = Number.NEGATIVE_INFINITY;

/**
 * Tells the worker that somebody works in this surface: the team's table is asked more often for a while. What was
 * pressed or clicked is not told.
 */
export function tellActivity(ask: AskWorker, until: AbortSignal): void {
  const tell = (): void => {
    const now = performance.now();
    if (now - told < EVERY_MS) return;
    told = now;
    // Not told, the table is asked as seldom as before; the next press tells again.
    ask('team.active', {}).catch(() => {
      told = Number.NEGATIVE_INFINITY;
    });
  };
  for (const event of ['pointerdown', 'keydown'])
    document.addEventListener(event, tell, { signal: until, capture: true, passive: true });
  tell();
}
