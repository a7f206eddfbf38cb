import type { PageReply as PingReply } from '../domain/page-watch';
import type { ReferralFacts } from '../domain/referral';
import type { ReaderSettings } from './reading-verbs';

/** What a row is known by: its ID, the page's own key, and what it is called. */
export interface WantedRow extends Pick<ReferralFacts, 'id' | 'company' | 'contactName' | 'dealName'> {
  readonly rowKey: string | null;
}

/** Verbs that the worker asks of the script on a Partner Center page; the response has the form of {@link Reply}. */
export interface PageVerbs {
  'walk.run': {
    request: Record<never, never>;
    response: { readonly started: 'yes' | 'already' | 'no-list' };
  };
  'walk.stop': { request: Record<never, never>; response: { readonly cancelled: boolean } };
  /**
   * Scrolls to the row of a referral and outlines it. `request` names the wish: asked for again, nothing more is done.
   * `found` false: the page does not draw it, or cannot tell it from others.
   */
  'row.show': {
    request: WantedRow & { readonly request: string };
    response: { readonly found: boolean };
  };
  /** Whether the page lives, and how it stands. */
  'page.ping': {
    request: Record<never, never>;
    response: Omit<Extract<PingReply, { kind: 'answer' }>, 'kind'>;
  };
  /** The user said what a column means: read again with it. */
  'reader.settings': { request: ReaderSettings; response: Record<never, never> };
}

export type PageVerb = keyof PageVerbs;
/** What arrives at the page's script. */
export type PageMessage = {
  readonly [V in PageVerb]: { readonly verb: V; readonly ask: PageVerbs[V]['request'] };
}[PageVerb];
export type PageReply<V extends PageVerb> =
  | { readonly ok: true; readonly value: PageVerbs[V]['response'] }
  | { readonly ok: false; readonly reason: string };

/**
 * Asks the page in a tab. Null where no script of ours responds there: the page was open before the extension
 * was installed or updated, or has just gone.
 * @param document the one to ask, where the tab has several; null: the first that responds.
 * @throws Error with the script's reason, where it answered that it failed.
 */
export async function askPage<V extends PageVerb>(
  tab: number,
  verb: V,
  ask: PageVerbs[V]['request'],
  document: string | null = null,
): Promise<PageVerbs[V]['response'] | null> {
  let reply: PageReply<V> | undefined;
  try {
    reply = await chrome.tabs.sendMessage(
      tab,
      { verb, ask },
      document === null ? {} : { documentId: document },
    );
  } catch {
    return null; // "Receiving end does not exist" is the one thing that can go wrong here.
  }
  if (reply === undefined) return null;
  if (!reply.ok) throw new Error(`${verb}: ${reply.reason}`);
  return reply.value;
}

/** Asks a document whether it lives. @param withinMs a page that is silent for so long hangs. */
export async function pingPage(tab: number, document: string, withinMs: number): Promise<PingReply> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<PingReply>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'no-answer' }), withinMs);
  });
  const answer = askPage(tab, 'page.ping', {}, document).then(
    (reply): PingReply => (reply === null ? { kind: 'no-script' } : { kind: 'answer', ...reply }),
    (): PingReply => ({ kind: 'no-script' }),
  );
  const first = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return first;
}
