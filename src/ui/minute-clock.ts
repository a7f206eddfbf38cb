import { signal, type ReadonlySignal } from '@preact/signals';

const minuteMs = 60_000;

/**
 * The time in milliseconds, told anew at each full minute and whenever the page is shown again. Nothing
 * runs while the page is hidden. What reads the value in a component is drawn anew with it.
 */
export function minuteClock(until: AbortSignal, now: () => number = Date.now): ReadonlySignal<number> {
  const time = signal(now());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tick = (): void => {
    clearTimeout(timer);
    if (document.hidden || until.aborted) return;
    time.value = now();
    timer = setTimeout(tick, minuteMs - (now() % minuteMs));
  };

  document.addEventListener('visibilitychange', tick, { signal: until });
  until.addEventListener('abort', () => clearTimeout(timer), { once: true });
  tick();
  return time;
}
