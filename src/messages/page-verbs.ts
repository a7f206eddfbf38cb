import type { Reply } from './contract';
import type { ReaderSettings } from './reading-verbs';

/** Verbs that the worker asks of the script on a Partner Center page; the answer has the form of {@link Reply}. */
export interface PageVerbs {
  'walk.run': { ask: Record<never, never>; answer: { readonly started: 'yes' | 'already' | 'no-list' } };
  'walk.stop': { ask: Record<never, never>; answer: { readonly cancelled: boolean } };
  /** The user said what a column means: read again with it. */
  'reader.settings': { ask: ReaderSettings; answer: Record<never, never> };
}

export type PageVerb = keyof PageVerbs;
/** What arrives at the page's script. */
export type PageMessage = {
  readonly [V in PageVerb]: { readonly verb: V; readonly ask: PageVerbs[V]['ask'] };
}[PageVerb];
export type PageReply<V extends PageVerb> =
  { readonly ok: true; readonly value: PageVerbs[V]['answer'] } | Extract<Reply<never>, { ok: false }>;

/**
 * Asks the page in a tab. Null where no script of ours answers there: the page was open before the extension
 * was installed or updated, or has just gone.
 * @throws Error with the script's reason, where it answered that it failed.
 */
export async function askPage<V extends PageVerb>(
  tab: number,
  verb: V,
  ask: PageVerbs[V]['ask'],
): Promise<PageVerbs[V]['answer'] | null> {
  let reply: PageReply<V> | undefined;
  try {
    reply = await chrome.tabs.sendMessage(tab, { verb, ask });
  } catch {
    return null; // "Receiving end does not exist" is the one thing that can go wrong here.
  }
  if (reply === undefined) return null;
  if (!reply.ok) throw new Error(`${verb}: ${reply.reason}`);
  return reply.value;
}
