import type { AskedFirst } from './first-view';

/*
 * Runs alone, as soon as the browser has it: what is drawn first is on its way while the scripts that draw it are still being
 * read. The page names the keys that it needs, of `chrome.storage.session` and `chrome.storage.local`:
 * <script async src="/ask-first.js" data-session="a b" data-local="c">.
 */
const keysOf = (area: 'session' | 'local'): string[] => document.currentScript?.dataset[area]?.split(' ') ?? [];
const asked = (area: 'session' | 'local'): AskedFirst => {
  const keys = keysOf(area);
  const answer: Promise<Record<string, unknown>> = chrome.storage[area].get(keys);
  answer.catch(() => undefined); // whoever takes it hears of a failure
  return { keys, answer };
};
Object.assign(globalThis, { askedFirst: [asked('session'), ...(keysOf('local').length > 0 ? [asked('local')] : [])] });
