const patience = 30_000;
const betweenLooks = 200;

/**
 * Asks until the answer is yes. Playwright's own waiting takes the promise of an answer for a yes.
 * @throws Error that names what was waited for, after 30 s; `done` may throw while things are being made.
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

/** What is not there yet often fails to be looked into: that is "not yet", until patience ends. */
const notYet = (): boolean => false;
