import type { PageReport } from '../domain/page-state';
import type { ReaderSettings } from './reading-verbs';

/** What a page's scripts tell of themselves: it is in sight (again) or at another address, out of sight, left. */
export type PagePresence = 'shown' | 'hidden' | 'left';

/** Verbs by which a page's scripts tell the worker how the page stands, besides what they read. */
export interface WatchVerbs {
  /**
   * Puts the reader into the page that asks: it may hold a list. From now on a reading of it is waited for.
   * `languages`: those that the page may be in, BCP 47; the reader has their words, and English.
   */
  'reader.load': { request: { readonly languages: readonly string[] }; response: Record<never, never> };
  'page.hello': { request: { readonly url: string; readonly language: string }; response: ReaderSettings };
  /** How the page stands after a look, also where nothing was read. */
  'page.state': { request: PageReport; response: Record<never, never> };
  /** `address`: where the page is, or is about to be. */
  'page.presence': {
    request: { readonly now: PagePresence; readonly address: string };
    response: Record<never, never>;
  };
}
