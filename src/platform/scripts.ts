import type { Language } from '../domain/page-languages';
import { browser } from './browser';

/** Scripts of the package that are loaded where they are needed; see `vite.config.ts`. */
export type LoadedScript =
  | 'content/reader.js'
  | 'content/fill.js'
  | 'content/strip.js'
  | 'content/recording.js'
  | `content/words/${Language}.js`;

/**
 * Puts scripts of the package into a page, in their order, in the extension's own world there.
 * @param document the page's document, where it is known: a page that was left meanwhile gets nothing.
 * @throws Error (by the promise) where the tab is gone or is no page of Partner Center.
 */
export async function loadScripts(
  files: readonly LoadedScript[],
  tabId: number,
  document?: string,
): Promise<void> {
  await browser.scripting.executeScript({
    target: document === undefined ? { tabId } : { tabId, documentIds: [document] },
    files: [...files],
  });
}
