import { browser } from './browser';

/** Whether the tab still exists. */
export async function isOpen(tab: number): Promise<boolean> {
  return browser.tabs.get(tab).then(
    () => true,
    () => false,
  );
}
