/** A component's own redraw takes about one frame. */
const frameMs = 16;

/** Waits, for at least so many milliseconds. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, ms);
  });

/**
 * Waits for a fact of the page, at most `atMostMs`; gives it, or null when it did not come about.
 * @param everyMs how often it looks: seldom, where looking means walking through the whole page.
 * Polling, because the fact may arise inside shadow roots, portals and properties that no observer reports.
 */
export async function waitUntil<T>(
  look: () => T | null | false,
  atMostMs: number,
  everyMs = frameMs,
): Promise<T | null> {
  const end = performance.now() + atMostMs;
  // A busy page redraws late, and the looks come late too: it gets half as many looks as a page at rest.
  const looksAtLeast = atMostMs / everyMs / 2;
  for (let looks = 1; ; looks += 1) {
    const found = look();
    if (found !== null && found !== false) return found;
    if (performance.now() >= end && looks >= looksAtLeast) return null;
    await pause(everyMs);
  }
}

/** Lets the page's own handlers, microtasks and redraws run. */
export async function letPageReact(): Promise<void> {
  await pause(frameMs);
  await pause(frameMs);
}
