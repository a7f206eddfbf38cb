import type { AnswerKind } from '../domain/template';

/** What the strip in the page says. */
export type StripContent =
  /** The user presses the page's button for this answer; then the form is filled. */
  | { readonly kind: 'press'; readonly answer: AnswerKind }
  | { readonly kind: 'filling'; readonly answer: AnswerKind }
  /** How many fields hold what they should, and how many are left to the user. */
  | { readonly kind: 'filled'; readonly answer: AnswerKind; readonly done: number; readonly left: number }
  /** The filling was taken back, but for what could not be. */
  | { readonly kind: 'undone'; readonly answer: AnswerKind; readonly done: number; readonly all: number };

/** What a page's strip is told: the answer that it is about, and what it says; null: nothing more. */
export interface StripAsk {
  /** The name of the answering; what the user put away for one stays away. */
  readonly id: string;
  readonly content: StripContent | null;
}

/** The message to the script of the strip. */
export interface StripMessage {
  readonly verb: 'strip.show';
  readonly ask: StripAsk;
}

/** Verbs that the strip in a page asks the worker. */
export interface StripVerbs {
  /** The user pressed Undo in the page's strip. */
  'strip.undo': { request: { readonly id: string }; response: Record<never, never> };
}

/** @returns whether the strip's script is in the tab and took it over. */
export async function tellStrip(tab: number, ask: StripAsk): Promise<boolean> {
  try {
    const message: StripMessage = { verb: 'strip.show', ask };
    return (await chrome.tabs.sendMessage(tab, message)) === true;
  } catch {
    return false; // "Receiving end does not exist": it is not there yet, or the page is gone.
  }
}
