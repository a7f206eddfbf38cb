import { useEffect } from 'preact/hooks';

/** How often the page asks how a reading goes, and how things stand otherwise, in milliseconds. */
const READING_MS = 700;
const RESTING_MS = 15_000;

/** Loads at once and then again and again, more often while a reading goes on. */
export function useLoadAgain(store: { load(): Promise<void> }, isReading: boolean): void {
  useEffect(() => {
    void store.load();
    const timer = setInterval(() => void store.load(), isReading ? READING_MS : RESTING_MS);
    return () => clearInterval(timer);
  }, [store, isReading]);
}

/** Asks the browser for access to one account's address. */
export const requestHost = (host: string): Promise<boolean> =>
  chrome.permissions.request({ origins: [`https://${host}/*`] });

/** Asks the browser for the e-mail address of its profile. The worker gives it back once it read the name. */
export const requestProfile = (): Promise<boolean> =>
  chrome.permissions.request({ permissions: ['identity', 'identity.email'] });
