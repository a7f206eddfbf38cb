import { browser } from './browser';

/** Scripts of the package that are loaded where they are needed; see `vite.config.ts`. */
export type LoadedScript = 'content/reader.js' | 'content/fill.js';

/**
 * Puts a script of the package into a page, in the extension's own world there.
 * @param document the page's document, where it is known: a page that was left meanwhile gets nothing.
 * @throws Error (by the promise) where the tab is gone or is no page of Partner Center.
 */
export async function loadScript(file: LoadedScript, tabId: number, document?: string): Promise<void> {
  await browser.scripting.executeScript({
    target: document === undefined ? { tabId } : { tabId, documentIds: [document] },
    files: [file],
  });
}
