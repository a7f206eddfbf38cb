import type { Instant } from '../domain/referral';

/** How far "Read all pages" is. `pages` and `total` are null where the page does not say. */
export interface ReadAllProgress {
  /** Pages (or screens of a scrolled list) read so far. */
  readonly page: number;
  readonly pages: number | null;
  /** Rows read so far, of `total`. */
  readonly rows: number;
  readonly total: number | null;
}

/** Reading all pages of the list that is open in Partner Center: not started, under way, or how it ended. */
export type ReadAllState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ReadAllProgress }
  | {
      readonly kind: 'ended';
      /** `interrupted`: the tab was closed, went elsewhere or was reloaded. What was read stays in all four. */
      readonly how: 'complete' | 'cancelled' | 'interrupted' | 'failed';
      readonly progress: ReadAllProgress;
      readonly at: Instant;
    };

/** Verbs of "Read all pages"; asked by the extension's own pages on the user's click. */
export interface ReadAllVerbs {
  /** `no-list`: no Partner Center tab shows a list that could be read page by page. */
  'walk.start': {
    request: Record<never, never>;
    response: { readonly started: 'yes' | 'already' | 'no-list' };
  };
  'walk.cancel': { request: Record<never, never>; response: { readonly cancelled: boolean } };
}

/** What the page's script reports of "Read all pages"; the worker keeps it, so that popup and panel can show it. */
export interface ReadAllReports {
  'walk.report': {
    request: Exclude<ReadAllState, { readonly kind: 'idle' }>;
    response: Record<never, never>;
  };
}
