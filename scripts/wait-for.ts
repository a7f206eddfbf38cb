const patience = 30_000;
const betweenLooks = 200;

/**
 * Asks `done` every 200 ms until it gives true. Playwright's own waiting takes the promise of an answer for a yes.
 * @throws Error that names what was waited for, after 30 s; where `done` throws, it is asked again.
 */
export async function waitFor(what: string, done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await done().catch(notYet))) {
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}: it did not happen.`);
    await new Promise((resolve) => {
      setTimeout(resolve, betweenLooks);
    });
  }
}

/** Looking at something that does not exist yet often throws. That counts as "not yet". */
const notYet = (): boolean => false;
