import type { Instant } from '../domain/referral';
import type { WantedRow } from './page-verbs';

/** What the chip beside a row of Partner Center's list says. */
export interface RowChip {
  readonly key: string;
  readonly kind: 'response' | 'direct-contact';
  readonly at: Instant;
  readonly exact: boolean;
}

/** Verbs of the script that draws countdowns beside the rows of Partner Center's own list. */
export interface ChipVerbs {
  /** The deadlines of the rows that the page shows, in their order; null: none runs, or the row is not known. */
  'chips.rows': {
    request: { readonly rows: readonly WantedRow[] };
    response: {
      /** False: they were switched off. */
      readonly on: boolean;
      readonly chips: readonly (RowChip | null)[];
      readonly soonMs: number;
      readonly urgentMs: number;
    };
  };
  /** A chip was pressed: the panel opens at its referral, or the full page where the browser opens no panel. */
  'chips.open': { request: { readonly key: string }; response: Record<never, never> };
}

/** Under this key of `chrome.storage.session` lies which row was pressed last in each tab. */
export const PRESSED_KEY = 'pressedRows';
